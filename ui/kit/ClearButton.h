// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace pingshen::ui {

/// The button that clears a line, in the family of the other icons: Qt's own is a light disc in every look.
void addClearButton(QLineEdit& line);

} // namespace pingshen::ui
