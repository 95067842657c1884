// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace pingshen::ui {

/// A label that wraps and is set as the style sheet says for `role`. Its parent owns it.
inline QLabel* roleLabel(const QString& role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace pingshen::ui
