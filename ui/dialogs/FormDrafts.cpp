// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/FormDrafts.h"

#include <QDialog>
#include <QLineEdit>

#include <algorithm>

namespace pingshen::ui {

FormDrafts::FormDrafts(Session& session, EditKind::Value kind, const QString& subject, QDialog& dialog)
    : QObject(&dialog),
      m_session(session)
{
    m_kind.author = session.desk.reviewer();
    m_kind.field.kind = kind;
    m_kind.field.subject = subject;
    connect(&dialog, &QDialog::finished, this, &FormDrafts::forget);
}

void FormDrafts::add(QLineEdit& line, const QString& field)
{
    m_lines.append({&line, field, line.text()});
    connect(&line, &QLineEdit::textEdited, this, [this, added = m_lines.last()] { note(added); });
}

TypedText FormDrafts::typedInto(const Line& line) const
{
    auto typed = m_kind;
    typed.field.field = line.field;
    typed.text = line.edit->text();
    typed.caret = line.edit->cursorPosition();
    return typed;
}

void FormDrafts::note(const Line& line)
{
    if (line.edit->text() != line.before) {
        m_begun.insert(line.field);
        m_session.forms.keep(typedInto(line));
    } else if (m_begun.remove(line.field)) {
        m_session.forms.forget(typedInto(line));
    }
}

void FormDrafts::restore()
{
    m_session.storage.run(
        this, [author = m_kind.author](Workplace& workplace) { return typedBy(workplace, author, {}); },
        [this](const Result<QList<TypedText>>& drafts) {
            if (drafts) {
                show(*drafts);
            }
        });
}

void FormDrafts::show(const QList<TypedText>& drafts)
{
    for (const auto& draft : drafts) {
        const auto line = std::ranges::find(m_lines, draft.field.field, &Line::field);
        const bool isOfThese = draft.field.kind == m_kind.field.kind && draft.field.subject == m_kind.field.subject;
        if (!isOfThese || line == m_lines.end() || m_begun.contains(line->field)) {
            continue;
        }
        m_begun.insert(line->field);
        line->edit->setText(draft.text);
        line->edit->setCursorPosition(draft.caret);
    }
}

void FormDrafts::forget()
{
    for (const auto& line : std::as_const(m_lines)) {
        if (m_begun.remove(line.field)) {
            m_session.forms.forget(typedInto(line));
        }
    }
}

} // namespace pingshen::ui
