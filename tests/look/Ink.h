// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

namespace pingshen::test {

/// Which colours of the palette in force a part of a picture is painted with, in the palette's words and order. Points
/// that are see-through count for nothing, and neither does a colour that only a few edges of letters come to.
QStringList inkIn(const QImage& picture, const QRect& area);

} // namespace pingshen::test
