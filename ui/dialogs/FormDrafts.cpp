// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/FormDrafts.h"

#include "core/work/OvertakenDrafts.h"
#include "ui/dialogs/DraftOffer.h"
#include "ui/dialogs/KeptNote.h"
#include "ui/notice/Dialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

namespace {

struct LeftDrafts
{
    QList<TypedText> drafts;
    QList<TypedText> overtaken; ///< none of the drafts: something newer was recorded in their fields
};

Result<LeftDrafts> leftBy(Workplace& workplace, const ReviewerId& author)
{
    PINGSHEN_ASSIGN(auto drafts, typedBy(workplace, author, {}));
    PINGSHEN_ASSIGN(auto overtaken, overtakenDrafts(workplace, author, {}));
    drafts.removeIf([&overtaken](const TypedText& draft) {
        return std::ranges::find(overtaken, draft.field, &TypedText::field) != overtaken.end();
    });
    return LeftDrafts{std::move(drafts), std::move(overtaken)};
}

} // namespace

FormDrafts::FormDrafts(Session& session, EditKind::Value kind, const QString& subject, Dialog& dialog)
    : QObject(&dialog),
      m_session(session),
      m_dialog(dialog)
{
    m_kind.author = session.desk.reviewer();
    m_kind.writer = session.desk.writer();
    m_kind.field.kind = kind;
    m_kind.field.subject = subject;
    connect(&dialog, &Dialog::accepted, this, &FormDrafts::forget);
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
        this, [author = m_kind.author](Workplace& workplace) { return leftBy(workplace, author); },
        [this](const Result<LeftDrafts>& left) {
            if (left) {
                show(left->drafts);
                offer(left->overtaken);
                tellKept();
            }
        });
}

void FormDrafts::show(const QList<TypedText>& drafts)
{
    for (const auto& draft : drafts) {
        if (const auto* line = lineOf(draft)) {
            m_begun.insert(line->field);
            m_kept.append(draft);
            line->edit->setText(draft.text);
            line->edit->setCursorPosition(draft.caret);
        }
    }
}

const FormDrafts::Line* FormDrafts::lineOf(const TypedText& draft) const
{
    const auto line = std::ranges::find(m_lines, draft.field.field, &Line::field);
    const bool isOfThese = draft.field.kind == m_kind.field.kind && draft.field.subject == m_kind.field.subject;
    return isOfThese && line != m_lines.end() && !m_begun.contains(line->field) ? &*line : nullptr;
}

void FormDrafts::offer(const QList<TypedText>& overtaken)
{
    for (const auto& draft : overtaken) {
        const auto* line = lineOf(draft);
        if (line && draft.text == line->before) { // as it is recorded
            m_session.forms.forget(draft);
        } else if (line) {
            offer(*line, draft);
        }
    }
}

void FormDrafts::offer(const Line& line, const TypedText& draft)
{
    m_offered.append(draft);
    auto* offered = new DraftOffer(*line.edit, draft.text, &m_dialog);
    m_dialog.body()->addWidget(offered);
    connect(offered, &DraftOffer::taken, this, [this, line, draft, offered] {
        line.edit->setText(draft.text);
        line.edit->setCursorPosition(draft.caret);
        line.edit->setFocus();
        note(line); // it is newer now
        m_offered.removeIf([&draft](const TypedText& each) { return each.isSameFieldAs(draft); });
        m_kept.append(draft);
        offered->hide();
        offered->deleteLater();
    });
}

void FormDrafts::tellKept()
{
    const auto kept = m_kept + m_offered;
    if (kept.isEmpty()) {
        return;
    }
    const auto newest = std::ranges::max(kept, {}, &TypedText::at).at;
    auto* note = new KeptNote(newest.toLocalTime().date(), &m_dialog);
    m_dialog.body()->insertWidget(0, note);
    connect(note, &KeptNote::discarded, this, [this, note] {
        discard();
        note->hide();
        note->deleteLater();
    });
}

/// Also what was typed onto it since.
void FormDrafts::discard()
{
    for (const auto& draft : m_kept + m_offered) {
        m_session.forms.forget(draft);
    }
    for (const auto& line : std::as_const(m_lines)) {
        if (std::ranges::find(m_kept, line.field, [](const TypedText& draft) { return draft.field.field; })
            != m_kept.end()) {
            m_begun.remove(line.field);
            line.edit->setText(line.before);
        }
    }
    m_kept.clear();
    m_offered.clear();
    for (auto* offered : m_dialog.findChildren<DraftOffer*>()) {
        offered->hide();
        offered->deleteLater();
    }
    m_lines.first().edit->setFocus();
}

void FormDrafts::forget()
{
    for (const auto& draft : std::as_const(m_offered)) {
        m_session.forms.forget(draft);
    }
    for (const auto& line : std::as_const(m_lines)) {
        if (m_begun.remove(line.field)) {
            m_session.forms.forget(typedInto(line));
        }
    }
}

} // namespace pingshen::ui
