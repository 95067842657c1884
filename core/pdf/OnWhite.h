// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace pingshen {

/// What was drawn on nothing, laid on white: opaque (RGB32).
QImage onWhite(QImage image);

} // namespace pingshen
