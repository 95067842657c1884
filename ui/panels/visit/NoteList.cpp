// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/NoteList.h"

#include "core/base/Blank.h"
#include "core/review/NoteIds.h"
#include "ui/kit/PlainEdit.h"
#include "ui/kit/input/TypedLine.h"
#include "ui/panels/visit/NoteRow.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

NoteList::NoteList(ReviewDesk& desk, QLabel* title, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_next(newNoteId()),
      m_topic(new QLineEdit(this)),
      m_text(new PlainEdit(this)),
      m_add(new QPushButton(this)),
      m_column(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space(2));
    m_topic->setObjectName(u"noteTopic"_s);
    m_topic->setMaxLength(200);
    m_text->setObjectName(u"noteText"_s);
    m_text->setLines(2, 8);
    m_add->setObjectName(u"addNote"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(space(3));
    head->addWidget(title);
    head->addWidget(m_topic, 1);
    outer->addLayout(head);
    auto* line = new QHBoxLayout;
    line->setSpacing(space(2));
    line->addWidget(m_text, 1);
    line->addWidget(m_add, 0, Qt::AlignBottom);
    outer->addLayout(line);
    m_column->setSpacing(space(2));
    outer->addLayout(m_column);
    connect(m_text, &PlainEdit::typed, this, &NoteList::keepDraft);
    connect(m_topic, &QLineEdit::textEdited, this, &NoteList::keepTopic);
    connect(m_topic, &QLineEdit::returnPressed, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_add, &QPushButton::clicked, this, &NoteList::add);
    connect(&desk, &ReviewDesk::leaving, m_text, &PlainEdit::finish);
    connect(&desk, &ReviewDesk::cleared, this, [this] {
        m_application = {};
        beginNext();
        m_topic->clear();
        refresh();
    });
    connect(&desk, &ReviewDesk::opened, this, &NoteList::follow);
    if (desk.file()) {
        follow();
    }
    retranslateUi();
}

void NoteList::follow()
{
    // The same application again: a note that is being written stays.
    if (std::exchange(m_application, m_desk.file()->dossier.id) != m_desk.file()->dossier.id) {
        beginNext();
        m_topic->clear();
        resume();
    }
    for (auto* field : std::initializer_list<QWidget*>{m_topic, m_text}) {
        field->setProperty("readOnly", m_desk.isReadOnly());
        restyle(*field);
    }
    retranslateUi();
    refresh();
}

TextField NoteList::draftField() const
{
    return {EditKind::NoteChanged, m_next.value(), u"text"_s};
}

/// What was written before and not added: it is in its fields again, and a note only once somebody adds it.
void NoteList::resume()
{
    for (const auto& typed : m_desk.unfinishedNote()) {
        m_next = NoteId(typed.field.subject);
        if (typed.field.field == "topic"_L1) {
            m_topic->setText(typed.text);
            m_topic->setCursorPosition(typed.caret);
        } else {
            m_text->load(typed.text);
            m_text->placeCaret(typed.caret);
        }
    }
}

/// A kill while a note is being written must not lose it.
void NoteList::keepDraft()
{
    m_add->setEnabled(!isBlank(m_text->text()));
    if (m_desk.file()) {
        m_desk.keepDraft(draftField(), m_text->text(), m_text->textCursor().position());
    }
}

void NoteList::keepTopic()
{
    if (m_desk.file()) {
        m_desk.keepDraft({EditKind::NoteChanged, m_next.value(), u"topic"_s}, m_topic->text(),
                         m_topic->cursorPosition());
    }
}

void NoteList::beginNote()
{
    giveKeyboard(*m_topic);
}

void NoteList::add()
{
    const auto* file = m_desk.file();
    const auto text = m_text->text();
    if (!file || isBlank(text)) {
        return;
    }
    if (m_desk.apply(newNote(*file, m_desk.reviewer(), m_next, m_topic->text().trimmed(), text))) {
        m_topic->clear(); // the next one is about something else
        m_text->setFocus();
        keepDraft();
    }
}

bool NoteList::finishNote()
{
    const bool isWriting = m_text->hasFocus() || m_topic->hasFocus();
    if (isWriting && isBlank(m_text->text())) {
        m_text->setFocus(); // a topic alone is no note yet
    } else if (isWriting) {
        add();
    }
    return isWriting;
}

void NoteList::beginNext()
{
    m_next = newNoteId();
    m_text->load({});
}

void NoteList::refresh()
{
    const auto* file = m_desk.file();
    const auto notes = file ? file->review.visit.notes : QList<Note>();
    if (std::ranges::find(notes, m_next, &Note::id) != notes.end()) {
        beginNext(); // what was being written is a note now
    }
    QMap<NoteId, NoteRow*> rows;
    for (const auto& note : notes) {
        auto* row = m_rows.take(note.id);
        if (!row) {
            row = new NoteRow(m_desk, note.id, this);
            m_column->insertWidget(0, row);
        }
        row->show(note);
        rows[note.id] = row;
    }
    // A note may be withdrawn by its own row, which is then still settling its text.
    for (auto* withdrawn : std::as_const(m_rows)) {
        withdrawn->hide();
        withdrawn->deleteLater();
    }
    m_rows = rows;
}

void NoteList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void NoteList::retranslateUi()
{
    m_topic->setPlaceholderText(tr("Topic, e.g. salary, premises, interview"));
    m_topic->setAccessibleName(tr("Topic of the new note"));
    m_text->setPlaceholderText(tr("What was seen, heard or verified"));
    m_text->setAccessibleName(tr("New note"));
    m_add->setText(tr("Add note"));
    m_add->setToolTip(tr("Your text is kept even if you do not add the note"));
    m_add->setEnabled(!isBlank(m_text->text()) && !m_desk.isReadOnly());
}

} // namespace pingshen::ui
