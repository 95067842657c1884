// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/FieldBinder.h"

#include "ui/kit/PlainEdit.h"
#include "ui/panels/fields/DateField.h"

#include <algorithm>

namespace pingshen::ui {

FieldBinder::FieldBinder(ReviewDesk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &ReviewDesk::changed, this, &FieldBinder::refresh);
}

QString FieldBinder::valueNow(const TextField& field) const
{
    const auto* file = m_desk.file();
    return file ? valueOf(*file, m_desk.reviewer(), field).toString() : QString();
}

void FieldBinder::bind(PlainEdit* edit, const TextField& field)
{
    edit->load(valueNow(field));
    m_texts.insert(edit, field);
    connect(edit, &PlainEdit::typed, this, [this, edit, field](const QString& text) {
        m_unsettled.insert(edit);
        m_desk.typing(field, text, edit->textCursor().position());
    });
    connect(edit, &PlainEdit::cursorPositionChanged, this, [this, edit] {
        if (edit->hasFocus()) {
            Q_EMIT caretMoved();
        }
    });
    connect(edit, &PlainEdit::settled, this, [this, edit, field](const QString& text) {
        m_unsettled.remove(edit);
        m_desk.settle(field, text);
    });
}

void FieldBinder::bind(DateField* date, const TextField& field)
{
    date->setDate(QDate::fromString(valueNow(field), Qt::ISODate));
    m_dates.insert(date, field);
    connect(date, &DateField::dateChosen, this, [this, field](QDate chosen) {
        if (const auto* file = m_desk.file()) {
            const auto text = chosen.isValid() ? chosen.toString(Qt::ISODate) : QString();
            m_desk.apply(fieldChange(*file, m_desk.reviewer(), field, text));
        }
    });
}

void FieldBinder::unbindAll()
{
    m_texts.clear();
    m_dates.clear();
    m_unsettled.clear();
}

void FieldBinder::refresh()
{
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        if (!m_unsettled.contains(text.key())) {
            text.key()->follow(valueNow(text.value()));
        }
    }
    for (auto date = m_dates.begin(); date != m_dates.end(); ++date) {
        date.key()->setDate(QDate::fromString(valueNow(date.value()), Qt::ISODate));
    }
}

void FieldBinder::setReadOnly(bool readOnly)
{
    for (auto* edit : m_texts.keys()) {
        edit->setReadOnly(readOnly);
    }
    for (auto* date : m_dates.keys()) {
        date->setEnabled(!readOnly);
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
    auto cursor = edit->textCursor();
    cursor.setPosition(std::clamp(caret, 0, static_cast<int>(edit->toPlainText().size())));
    edit->setTextCursor(cursor);
    edit->setFocus(Qt::OtherFocusReason);
}

} // namespace pingshen::ui
