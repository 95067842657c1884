// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/KeyField.h"

#include <QKeyEvent>

namespace pingshen::ui {

namespace {

bool leadsOut(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return event.modifiers() == Qt::NoModifier || event.key() == Qt::Key_Backtab;
    default:
        return false;
    }
}

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta
           || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

/// "?" is its own key: that Shift was needed for it is not written.
QKeySequence chordOf(const QKeyEvent& event)
{
    auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const auto text = event.text();
    const bool isSign = text.size() == 1 && text[0].isPrint() && !text[0].isLetter() && !text[0].isSpace();
    if (isSign && event.key() == text[0].unicode()) {
        modifiers &= ~Qt::ShiftModifier;
    }
    return QKeyCombination(modifiers, static_cast<Qt::Key>(event.key()));
}

} // namespace

KeyField::KeyField(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyField::clearKey()
{
    take({});
}

bool KeyField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !leadsOut(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    if (leadsOut(*event) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT returnPressed();
    } else if (leadsOut(*event)) {
        event->ignore();
    } else if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier) {
        clearKey();
    } else if (!isModifier(event->key())) {
        take(chordOf(*event));
    }
}

void KeyField::take(const QKeySequence& key)
{
    m_key = key;
    setText(key.toString(QKeySequence::NativeText));
    Q_EMIT keyChanged();
}

} // namespace pingshen::ui
