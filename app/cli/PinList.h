// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QJsonArray>

/// The evidence on a reviewer's sheet, oldest first, as JSON and as text.
namespace pingshen::cli {

/// Pages count from 1; `rect` is [x, y, width, height] in points from the top left of the page as shown, around the
/// lines that `rects` has.
QJsonArray pinsToJson(const ApplicationFile& file, const ReviewerId& reviewer);
QString pinsText(const ApplicationFile& file, const ReviewerId& reviewer);

} // namespace pingshen::cli
