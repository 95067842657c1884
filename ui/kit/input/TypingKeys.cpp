// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/TypingKeys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace pingshen::ui {

bool isTyping(const QKeyEvent& key)
{
    // With Ctrl or Alt it is a shortcut, unless both make a character of a keyboard's third level.
    const auto held = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isShortcut = held != Qt::NoModifier && held != (Qt::ControlModifier | Qt::AltModifier);
    if (isShortcut) {
        return key.matches(QKeySequence::Paste) || key.matches(QKeySequence::Cut);
    }
    const bool printable = !key.text().isEmpty() && key.text().front().isPrint();
    return printable || key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete
           || key.matches(QKeySequence::Paste) || key.matches(QKeySequence::Cut);
}

void selectForTyping(QLineEdit& line)
{
    line.isReadOnly() ? line.deselect() : line.selectAll();
}

bool isPlainEnter(const QKeyEvent& event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return isEnter && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

} // namespace pingshen::ui
