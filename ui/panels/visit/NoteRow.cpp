// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/NoteRow.h"

#include "core/base/VisibleText.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

NoteRow::NoteRow(ReviewDesk& desk, const NoteId& id, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new QLabel(this)),
      m_text(new PlainEdit(this)),
      m_words(roleLabel({}, this)),
      m_binder(new FieldBinder(desk, this))
{
    setObjectName(u"note-"_s + id.value());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    m_head->setProperty("role", u"small"_s);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_text->setLines(1, 10);
    column->addWidget(m_head);
    m_words->setObjectName(u"noteWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_text);
    column->addWidget(m_words);
    m_binder->bind(m_text, {EditKind::NoteChanged, id.value(), u"text"_s});
}

void NoteRow::show(const Note& note)
{
    m_note = note;
    retranslateUi();
}

void NoteRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void NoteRow::retranslateUi()
{
    const auto* file = m_desk.file();
    QStringList parts{m_note.topic, file ? personText(m_note.author, file->persons) : QString(),
                      dateTimeText(m_note.at)};
    if (file && file->noteHands.contains(m_note.id)) {
        const auto hand = file->noteHands.value(m_note.id);
        parts.append(tr("Edited by %1, %2").arg(personText(hand.author, file->persons), dateTimeText(hand.at)));
    }
    parts.removeAll(QString());
    m_head->setText(parts.join(u" · "_s));
    const bool isOwn = file && isAuthor(m_note, m_desk.reviewer(), file->persons);
    m_text->setVisible(isOwn);
    m_words->setVisible(!isOwn);
    m_words->setText(visibleText(m_note.text));
    m_text->setAccessibleName(tr("Note: %1").arg(m_head->text()));
    m_words->setAccessibleName(m_text->accessibleName());
    m_words->setAccessibleDescription(m_words->text());
}

} // namespace pingshen::ui
