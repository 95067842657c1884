// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PrintedMark.h"
#include "core/report/RecordMark.h"
#include "ui/text/Phrasebook.h"

#include <QDateTime>

namespace pingshen::ui {

/// Whether the history of now is the one that a report names.
QString standingText(MarkStanding standing, bool hasAllBefore, const Phrasebook& book = {});

/// The entry that a report names went with a restore.
QString leftOutText(const QDateTime& at, const Phrasebook& book = {});

/// The end of the history as the foot of a report prints it. Of one without an entry: empty.
QString markText(const RecordMark& mark, const Phrasebook& book = {});

} // namespace pingshen::ui
