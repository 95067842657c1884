// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/TypedLine.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QValidator>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class FormValidator final : public QValidator
{
public:
    FormValidator(TypedLine::Form form, QObject* parent) : QValidator(parent), m_form(std::move(form)) {}

    State validate(QString& input, int& position) const override
    {
        const auto before = input.size();
        if (!m_form(input)) {
            return Invalid;
        }
        // What was left out stood before the caret.
        position = std::clamp(position - static_cast<int>(before - input.size()), 0, static_cast<int>(input.size()));
        return Acceptable;
    }

private:
    TypedLine::Form m_form;
};

bool isUndoKey(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

bool isLetter(const QKeyEvent& key)
{
    const auto text = key.text();
    return text.size() == 1 && text[0].isLetter()
           && !key.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
}

} // namespace

TypedLine::TypedLine(Form form, QWidget* parent) : QLineEdit(parent)
{
    setValidator(new FormValidator(std::move(form), this));
}

void TypedLine::setInvalid(bool invalid)
{
    markInvalid(*this, invalid);
}

bool TypedLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (isUndoKey(key) || isLetter(key)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void TypedLine::keyPressEvent(QKeyEvent* event)
{
    if (isUndoKey(*event)) {
        event->ignore();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void TypedLine::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto* action : menu->actions()) {
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo") {
            menu->removeAction(action);
        }
    }
    menu->popup(event->globalPos());
}

void TypedLine::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ReadOnlyChange) {
        restyle(*this);
    }
}

void restyle(QWidget& widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

void markInvalid(QWidget& field, bool invalid)
{
    if (field.property("invalid").toBool() != invalid) {
        field.setProperty("invalid", invalid);
        restyle(field);
    }
}

} // namespace pingshen::ui
