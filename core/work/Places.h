// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Workplace.h"

#include <QJsonObject>

namespace pingshen {

/// Where a reviewer was, so that the window comes back to the same word, page and zoom. Not part of the journal.
Done keepPlace(Workplace& workplace, const ReviewerId& reviewer, const QString& key, const QJsonObject& place);
/// Empty when there is none; under this id of the person's first, then under another.
Result<QJsonObject> placeOf(Workplace& workplace, const ReviewerId& reviewer, const QString& key);

} // namespace pingshen
