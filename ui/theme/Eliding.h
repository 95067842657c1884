// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace pingshen::ui {

/// `name` in `width` pixels, cut where it says the same as its neighbours in a list: at the start when they begin
/// alike, at the end when they end alike, in the middle otherwise. Neighbours may be empty.
QString elidedAmong(const QString& name, const QString& before, const QString& after, const QFontMetrics& metrics,
                    int width);

} // namespace pingshen::ui
