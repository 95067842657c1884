// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"

#include <QIcon>

namespace pingshen::ui {

/// An icon of the project's family by the name of its file in resources/icons, e.g. "zoom-in".
/// It takes its colour from the look in force each time it is painted: second text at rest, text under the pointer
/// and when pressed, accent when checked, faint when disabled. An unknown name is a bug.
QIcon icon(const QString& name);

/// The same in the ink of a tone, for tags and messages.
QIcon icon(const QString& name, Tone tone);

/// A picture of an icon in one colour, `size` device-independent pixels square, sharp at `scale`.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal scale);

/// The names of all icons there are.
QStringList iconNames();

} // namespace pingshen::ui
