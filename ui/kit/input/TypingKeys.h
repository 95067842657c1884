// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLineEdit;
QT_END_NAMESPACE

namespace pingshen::ui {

/// The key would put something into a field or take it out.
bool isTyping(const QKeyEvent& key);
/// Enter of either kind, and nothing held with it.
bool isPlainEnter(const QKeyEvent& event);

/// What is typed next takes the place of what stands there; where nothing can be typed nothing looks as if.
void selectForTyping(QLineEdit& line);

} // namespace pingshen::ui
