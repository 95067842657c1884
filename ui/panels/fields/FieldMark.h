// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Changes.h"

class QWidget;

namespace pingshen::ui {

/// Says which field of the review a control shows, so that others can lead there without knowing its panel.
void markField(QWidget* control, const TextField& field);

/// The control of a field in a window; null where it is not (its indicator is closed, its note is withdrawn).
QWidget* controlOf(const QWidget& window, const TextField& field);

/// Gives it the focus, and scrolls until it is on screen.
void leadTo(QWidget* control);

} // namespace pingshen::ui
