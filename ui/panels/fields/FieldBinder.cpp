// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/FieldBinder.h"

#include "ui/kit/PlainEdit.h"
#include "ui/kit/input/TypedLine.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Keyboard.h"

#include <QEvent>

#include <algorithm>

namespace pingshen::ui {

FieldBinder::FieldBinder(ReviewDesk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &ReviewDesk::leaving, this, [this] {
        for (auto* edit : m_texts.keys()) {
            edit->finish();
        }
    });
    connect(&desk, &ReviewDesk::changed, this, &FieldBinder::refresh);
    connect(&desk, &ReviewDesk::opened, this, &FieldBinder::refresh);
    connect(&desk, &ReviewDesk::typingChanged, this, &FieldBinder::follow);
}

QString FieldBinder::valueNow(const TextField& field) const
{
    const auto* file = m_desk.file();
    return file && !m_desk.isUndecided(field) ? valueOf(*file, m_desk.reviewer(), field).toString() : QString();
}

void FieldBinder::bind(PlainEdit* edit, const TextField& field)
{
    edit->leaveUndoToTheWindow();
    markField(edit, field);
    const auto* typing = m_desk.typed(field);
    edit->load(typing ? typing->typed.text : valueNow(field));
    m_texts.insert(edit, field);
    edit->installEventFilter(this);
    applyLock();
    show(edit, field);
    connect(edit, &PlainEdit::typed, this,
            [this, edit, field](const QString& text) { m_desk.typing(field, text, edit->textCursor().position()); });
    connect(edit, &PlainEdit::cursorPositionChanged, this, [this, edit] {
        if (edit->hasFocus()) {
            Q_EMIT caretMoved();
        }
    });
    connect(edit, &PlainEdit::settled, this, [this, field](const QString& text) {
        // What the desk has settled or dropped by itself is no news any more.
        if (m_desk.typed(field)) {
            m_desk.settle(field, text);
        }
    });
}

void FieldBinder::bind(DateField* date, const TextField& field)
{
    markField(date, field);
    date->setToday([this] { return m_desk.today(); });
    m_dates.insert(date, field);
    show(date, field);
    connect(date, &DateField::typed, this,
            [this, field](const QString& text, int caret) { m_desk.typing(field, text, caret); });
    connect(date, &DateField::settled, this, [this, field](const QString& text) {
        if (m_desk.typed(field)) {
            m_desk.settle(field, text);
        }
    });
    connect(date, &DateField::entered, this, [this, field](const QString& text) {
        const auto* typing = m_desk.typed(field);
        const bool wasAsked = typing && typing->fault && mayBeMeant(*typing->fault);
        const bool sure = wasAsked && typing->typed.text == text;
        m_desk.settle(field, text, sure ? ReviewDesk::Sure::Yes : ReviewDesk::Sure::No);
    });
}

void FieldBinder::show(PlainEdit* edit, const TextField& field) const
{
    const auto* typing = m_desk.typed(field);
    if (!typing) {
        edit->follow(valueNow(field));
    }
    markInvalid(*edit, typing && typing->fault);
    showHint(edit, field);
}

/// In place of what the field says by itself, which comes back with the choice.
void FieldBinder::showHint(PlainEdit* edit, const TextField& field) const
{
    constexpr auto usual = "usualHint";
    constexpr auto own = "undecidedHint";
    const auto said = edit->placeholderText();
    const auto before = edit->property(own).toString();
    if (before.isEmpty() || said != before) {
        edit->setProperty(usual, said);
    }
    const auto words = m_desk.isUndecided(field) ? undecidedHint() : QString();
    edit->setProperty(own, words);
    const auto wanted = words.isEmpty() ? edit->property(usual).toString() : words;
    if (said != wanted) {
        edit->setPlaceholderText(wanted);
    }
}

void FieldBinder::showHints() const
{
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        showHint(text.key(), text.value());
    }
}

QString FieldBinder::undecidedHint()
{
    return tr("Several values are waiting: choose one above, or enter another here");
}

bool FieldBinder::eventFilter(QObject* watched, QEvent* event)
{
    auto* edit = qobject_cast<PlainEdit*>(watched); // one that is on its way out is none
    if (edit && event->type() == QEvent::LanguageChange && m_texts.contains(edit)) {
        showHint(edit, m_texts[edit]);
    }
    return QObject::eventFilter(watched, event);
}

void FieldBinder::show(DateField* date, const TextField& field) const
{
    if (const auto* typing = m_desk.typed(field)) {
        const auto fault = typing->fault ? Wording([error = *typing->fault] { return errorText(error); }) : Wording();
        date->keep(typing->typed.text, fault);
    } else {
        date->setDate(QDate::fromString(valueNow(field), Qt::ISODate));
    }
}

void FieldBinder::refresh()
{
    applyLock();
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        show(text.key(), text.value());
    }
    for (auto date = m_dates.begin(); date != m_dates.end(); ++date) {
        show(date.key(), date.value());
    }
}

void FieldBinder::follow(const TextField& field) const
{
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        if (text.value() == field) {
            show(text.key(), field);
        }
    }
    for (auto date = m_dates.begin(); date != m_dates.end(); ++date) {
        if (date.value() == field) {
            show(date.key(), field);
        }
    }
}

void FieldBinder::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    applyLock();
}

/// Whether the vault takes anything is known only once it is open.
void FieldBinder::applyLock() const
{
    const bool locked = m_readOnly || m_desk.isReadOnly();
    for (auto* edit : m_texts.keys()) {
        if (edit->isReadOnly() != locked) {
            edit->setReadOnly(locked);
        }
    }
    for (auto* date : m_dates.keys()) {
        date->setEnabled(!locked);
    }
}

std::optional<TextField> FieldBinder::focused(int* caret) const
{
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        if (text.key()->hasFocus()) {
            *caret = text.key()->textCursor().position();
            return text.value();
        }
    }
    return std::nullopt;
}

void FieldBinder::focus(const TextField& field, int caret) const
{
    const auto found = std::ranges::find(m_texts, field);
    if (found == m_texts.end()) {
        return;
    }
    auto* edit = found.key();
    edit->placeCaret(caret);
    giveKeyboard(*edit, Qt::OtherFocusReason);
}

} // namespace pingshen::ui
