// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/VisitPanel.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/panels/visit/NoteList.h"
#include "ui/panels/visit/OriginalList.h"
#include "ui/text/EditText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array conclusions{Conclusion::None, Conclusion::Consistent, Conclusion::PartlyConsistent,
                                 Conclusion::Inconsistent, Conclusion::NeedsSupplement};

TextField visitField(const QString& name)
{
    return {EditKind::VisitChanged, {}, name};
}

} // namespace

VisitPanel::VisitPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_binder(new FieldBinder(session.desk, this)),
      m_state(new Pill(this)),
      m_why(roleLabel(u"second"_s, this)),
      m_request(new QPushButton(this)),
      m_withdraw(new QPushButton(this)),
      m_report(new QPushButton(this)),
      m_body(new QWidget(this)),
      m_notified(new DateField(this)),
      m_date(new DateField(this)),
      m_deadline(roleLabel(u"second"_s, this)),
      m_late(roleLabel(u"warning"_s, this)),
      m_place(new PlainEdit(this)),
      m_participants(new PlainEdit(this)),
      m_originals(new OriginalList(session.desk, this)),
      m_notesTitle(roleLabel(u"title"_s, this)),
      m_notes(new NoteList(session.desk, m_notesTitle, this)),
      m_conclusionTitle(roleLabel(u"title"_s, this)),
      m_conclusion(new QComboBox(this)),
      m_summary(new PlainEdit(this))
{
    setProperty("role", u"pane"_s);
    setProperty("ringInside", true); // it fills its pane
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(&session.desk, &ReviewDesk::opened, this, [this] {
        m_binder->refresh();
        refresh();
    });
    connect(&session.desk, &ReviewDesk::changed, this, &VisitPanel::refresh);
    connect(&session.desk, &ReviewDesk::othersChanged, this, &VisitPanel::refresh);
    connect(&session.desk, &ReviewDesk::cleared, this, &VisitPanel::refresh);
    m_request->setObjectName(u"requestVisit"_s);
    connect(m_request, &QPushButton::clicked, this, &VisitPanel::requestRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &VisitPanel::withdrawalRequested);
    connect(m_report, &QPushButton::clicked, this, &VisitPanel::reportRequested);
    connect(m_conclusion, &QComboBox::activated, this, &VisitPanel::chooseConclusion);
    connect(m_originals, &OriginalList::documentChosen, &session.selection, &Selection::passDocument);
    connect(&session.selection, &Selection::documentChosen, m_originals, &OriginalList::follow);
    retranslateUi();
    m_binder->refresh(); // it is made when it is first asked for
    m_originals->follow(session.selection.document());
}

void VisitPanel::build()
{
    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    m_column = new QVBoxLayout(content);
    auto* column = m_column;
    column->setContentsMargins(space(4), space(3), space(4), space(4));
    column->setSpacing(space(2));
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    m_words->setSpacing(space(2));
    m_words->addWidget(m_state, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_why->setObjectName(u"visitWhy"_s);
    m_words->addWidget(m_why, 1);
    column->addLayout(m_words);
    column->addWidget(m_request, 0, Qt::AlignLeft);
    column->addWidget(new ConflictBox(
        m_session.desk,
        [](const Disagreement& disagreement) {
            const auto part = rowOf(disagreement.kind).part;
            return part == StatePart::Visit || part == StatePart::Original || part == StatePart::Note;
        },
        this));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space(2));
    buildFacts(body);
    body->addSpacing(space(1));
    body->addWidget(m_originals, 1);
    buildConclusion(body);
    column->addWidget(m_body, 1);
    column->addSpacing(space(1));
    m_notesTitle->setWordWrap(false);
    column->addWidget(m_notes);
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

/// In two columns, each fact under its caption.
void VisitPanel::buildFacts(QVBoxLayout* column)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(1));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, int side, const QString& name, QWidget* edit) {
        auto* caption = roleLabel(u"caption"_s, this);
        edit->setObjectName(u"visit-"_s + name);
        caption->setBuddy(edit);
        grid->addWidget(caption, 3 * row, side);
        grid->addWidget(edit, 3 * row + 1, side, Qt::AlignTop);
        m_captions.append({caption, name});
    };
    add(0, 0, u"notifiedOn"_s, m_notified);
    add(0, 1, u"date"_s, m_date);
    add(1, 0, u"place"_s, m_place);
    add(1, 1, u"participants"_s, m_participants);
    m_late->setObjectName(u"lateVisit"_s);
    m_late->hide();
    grid->addWidget(m_late, 2, 1);
    m_place->setLines(1, 3);
    m_participants->setLines(1, 4);
    m_binder->bind(m_notified, visitField(u"notifiedOn"_s));
    m_binder->bind(m_date, visitField(u"date"_s));
    m_binder->bind(m_place, visitField(u"place"_s));
    m_binder->bind(m_participants, visitField(u"participants"_s));
    buildDeadline(column);
    column->addLayout(grid);
}

/// With the links beside it: of the visit that is open there is much else to see.
void VisitPanel::buildDeadline(QVBoxLayout* column)
{
    m_dueLine = new QBoxLayout(QBoxLayout::LeftToRight);
    m_dueLine->setSpacing(space(2));
    m_dueLine->addWidget(m_deadline, 1);
    auto* links = new QHBoxLayout;
    links->setSpacing(space(2));
    links->addStretch(1);
    m_withdraw->setObjectName(u"withdrawVisit"_s);
    m_withdraw->setProperty("role", u"link"_s);
    links->addWidget(m_withdraw, 0, Qt::AlignVCenter);
    m_report->setProperty("role", u"link"_s);
    links->addWidget(m_report, 0, Qt::AlignVCenter);
    m_dueLine->addLayout(links);
    column->addLayout(m_dueLine);
}

void VisitPanel::buildConclusion(QVBoxLayout* column)
{
    column->addSpacing(space(1));
    auto* line = new QHBoxLayout;
    line->setSpacing(space(3));
    m_conclusionTitle->setWordWrap(false);
    line->addWidget(m_conclusionTitle);
    m_conclusion->setObjectName(u"conclusion"_s);
    markField(m_conclusion, visitField(u"conclusion"_s));
    line->addWidget(m_conclusion, 1);
    column->addLayout(line);
    m_summary->setObjectName(u"visit-summary"_s);
    m_summary->setLines(2, 10);
    m_binder->bind(m_summary, visitField(u"summary"_s));
    column->addWidget(m_summary);
}

void VisitPanel::beginNote()
{
    m_notes->beginNote();
}

void VisitPanel::focusWork()
{
    if (m_originals->isVisible()) {
        m_originals->focusCurrent();
    } else {
        focusRequest();
    }
}

/// Beside the sentence that says why there is nothing to work on.
void VisitPanel::focusRequest()
{
    const bool isThere = m_request->isVisible() && m_request->isEnabled();
    giveKeyboard(isThere ? *static_cast<QWidget*>(m_request) : *this, Qt::OtherFocusReason);
}

void VisitPanel::enter()
{
    readAgain(m_elsewhere, m_here);
}

void VisitPanel::leave()
{
    readAgain(m_here, m_elsewhere);
}

/// What is being read is noted, and what was read before is on screen again.
void VisitPanel::readAgain(DocumentId& now, const DocumentId& before)
{
    const auto* file = m_session.desk.file();
    if (!file || m_body->isHidden()) {
        return;
    }
    if (m_application != file->dossier.id) { // another one was read there
        m_application = file->dossier.id;
        m_here = {};
        m_elsewhere = {};
    }
    now = m_session.selection.document();
    if (file->document(before)) {
        m_session.selection.passDocument(before);
    }
}

void VisitPanel::focusDates()
{
    giveKeyboard(m_notified->isVisible() ? *static_cast<QWidget*>(m_notified) : *this, Qt::OtherFocusReason);
    bringIntoSight(*m_deadline); // above the dates and their captions
}

void VisitPanel::finish()
{
    m_notes->finishNote();
}

void VisitPanel::markOriginal(OriginalState state)
{
    m_originals->mark(state);
}

void VisitPanel::focusRemark()
{
    if (m_body->isHidden()) {
        focusRequest();
        return;
    }
    m_originals->focusRemark();
}

void VisitPanel::refresh()
{
    const auto* file = m_session.desk.file();
    if (!file) {
        // Nothing of what one person saw stays for the next.
        m_body->hide();
        m_why->clear();
        m_state->say({}, Tone::Neutral);
        return;
    }
    showAccess(*file);
    showDeadline(*file);
    breakDueLine();
    const auto& visit = file->review.visit;
    const bool isUndecided = m_session.desk.isUndecided(visitField(u"conclusion"_s));
    const auto shown = isUndecided ? Conclusion::None : visit.conclusion;
    const auto chosen = std::ranges::find(conclusions, shown) - conclusions.begin();
    m_conclusion->setCurrentIndex(static_cast<int>(chosen));
    m_conclusion->setEnabled(!m_session.desk.isReadOnly());
    m_originals->refresh();
    m_notes->refresh();
}

void VisitPanel::showAccess(const ApplicationFile& file)
{
    const auto access = visitAccess(file.rubric, file.panel(), file.review.visit);
    // Before the own sheet is in, nothing is said of what the experts reach together.
    const bool provisional = file.panel().isProvisional();
    const auto threshold = pointsText(file.rubric.outcomes.value(0).from);
    switch (access) {
    case VisitAccess::Open:
        m_state->say(provisional ? tr("Provisionally required") : tr("Required"),
                     provisional ? Tone::Warning : Tone::Ok);
        m_why->setText(provisional ? tr("Your own total reaches the threshold; it counts once your sheet is submitted.")
                                   : tr("The experts' total reaches the threshold: a site visit is required."));
        break;
    case VisitAccess::OpenOnRequest:
        m_state->say(tr("Requested by the office"), Tone::Info);
        m_why->setText(tr("Reason: %1").arg(file.review.visit.requestReason) + whoRequested(file));
        break;
    case VisitAccess::OpenAsBegun:
        m_state->say(tr("Begun"), Tone::Info);
        m_why->setText(tr("No visit is requested now, but one has begun: what is recorded stays here and can be "
                          "completed."));
        break;
    case VisitAccess::ClosedNotScored:
        m_state->say(tr("Not yet decided"), Tone::Neutral);
        m_why->setText(
            file.hasSheet(m_session.desk.reviewer())
                ? tr("A site visit requires a total of at least %1. Your score sheet is not complete yet; the "
                     "experts' total is shown once it is submitted. The office can request a visit with a "
                     "reason.")
                      .arg(threshold)
                : tr("A site visit requires that the experts' total reaches %1, or that the office requests "
                     "one with a reason.")
                      .arg(threshold));
        break;
    case VisitAccess::ClosedBelow:
        m_state->say(provisional ? tr("Not yet decided") : tr("Not required"), Tone::Neutral);
        m_why->setText(provisional ? tr("Your own total is below %1. The experts' total is shown once your sheet is "
                                        "submitted. The office can request a visit with a reason.")
                                         .arg(threshold)
                                   : tr("The experts' total is below %1, so no site visit is required. The office can "
                                        "request one with a reason.")
                                         .arg(threshold));
        break;
    }
    // Of two grounds both are said: the request stands, and can be withdrawn, whatever the total requires.
    const auto& reason = file.review.visit.requestReason;
    if (access != VisitAccess::OpenOnRequest && !reason.isEmpty()) {
        m_why->setText(m_why->text() + u'\n' + tr("Also requested by the office: %1").arg(reason) + whoRequested(file));
    } else if (access != VisitAccess::Open && reason.isEmpty()) {
        m_why->setText(m_why->text() + whatWasWithdrawn(file));
    }
    compose(isOpen(access));
    m_request->setVisible(!isOpen(access) && !m_session.desk.isReadOnly());
    const auto mayRequest =
        checkOffice(file.persons, plainChange(EditKind::VisitRequested, file, m_session.desk.reviewer(), {}));
    m_request->setEnabled(static_cast<bool>(mayRequest));
    m_request->setToolTip(mayRequest ? QString() : errorText(mayRequest.error()));
    const auto withdrawal = plainChange(EditKind::VisitWithdrawn, file, m_session.desk.reviewer());
    m_withdraw->setVisible(!m_session.desk.isReadOnly() && checkChange(file, withdrawal));
    m_body->setVisible(isOpen(access));
    m_report->setVisible(isOpen(access));
}

/// A line of its own; nothing where an older program kept no author.
QString VisitPanel::whoRequested(const ApplicationFile& file)
{
    const auto* request = file.decision(EditKind::VisitRequested);
    return request ? u'\n'
                         + tr("Requested by %1 on %2")
                               .arg(personText(request->change.author, file.persons), dateTimeText(request->at))
                   : QString();
}

/// That a visit was asked for, and why it is not any more: whoever comes later finds it where they look for a visit.
QString VisitPanel::whatWasWithdrawn(const ApplicationFile& file)
{
    const auto* withdrawal = file.decision(EditKind::VisitWithdrawn);
    if (!withdrawal) {
        return {};
    }
    const auto by = [&](const QString& words, const Edit& edit) {
        return u'\n' + words.arg(personText(edit.change.author, file.persons), dateTimeText(edit.at));
    };
    const auto because = [](const QString& why) {
        return why.isEmpty() ? QString() : u'\n' + tr("Reason: %1").arg(why);
    };
    const auto* request = file.requestOf(*withdrawal);
    const auto requested =
        request ? by(tr("A visit was requested by %1 on %2"), *request) + because(requestIn(request->change))
                : QString();
    return requested + by(tr("The request was withdrawn by %1 on %2"), *withdrawal) + because(withdrawal->change.note);
}

/// What is not open yet is a state, its reason and what can be done about it, one under the other at the top.
void VisitPanel::compose(bool isOpen)
{
    m_words->setDirection(isOpen ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_column->setStretch(m_column->count() - 1, isOpen ? 0 : 1);
}

/// Beside the links the deadline takes two lines at most; more of it has a row of its own.
void VisitPanel::breakDueLine()
{
    int room = width() - 2 * space(4) - space(4); // a scroll bar may come
    for (const auto* link : {m_withdraw, m_report}) {
        room -= link->isHidden() ? 0 : link->sizeHint().width() + space(2);
    }
    const int needed = m_deadline->fontMetrics().horizontalAdvance(m_deadline->text());
    constexpr int lost = 10; // of each line, where the next word does not fit any more: percent
    const bool fits = needed <= room || needed * 100 <= 2 * room * (100 - lost);
    m_dueLine->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void VisitPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    breakDueLine();
}

void VisitPanel::showDeadline(const ApplicationFile& file)
{
    const auto deadline = file.review.visit.deadline(file.rubric.dueDiligenceMonths);
    m_late->setVisible(deadline.isValid() && file.review.visit.date > deadline);
    m_late->setText(tr("After the deadline, %1").arg(dateText(deadline)));
    if (!deadline.isValid()) {
        m_deadline->setText(
            tr("The deadline is %n month(s) after the notification date.", nullptr, file.rubric.dueDiligenceMonths));
        return;
    }
    const auto days = m_session.clock.now().toLocalTime().date().daysTo(deadline);
    const auto left = days < 0 ? tr("%n day(s) overdue", nullptr, static_cast<int>(-days))
                               : tr("%n day(s) left", nullptr, static_cast<int>(days));
    m_deadline->setText(tr("Due on or before %1 · %2").arg(dateText(deadline), left));
}

void VisitPanel::chooseConclusion(int index)
{
    if (const auto* file = m_session.desk.file()) {
        const auto conclusion = conclusions[static_cast<size_t>(index)];
        const auto value = conclusion == Conclusion::None ? QString() : nameOf(conclusion);
        m_session.desk.apply(fieldChange(*file, m_session.desk.reviewer(), visitField(u"conclusion"_s), value));
    }
}

void VisitPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void VisitPanel::retranslateUi()
{
    for (const auto& [caption, name] : std::as_const(m_captions)) {
        caption->setText(fieldLabel(name));
    }
    m_notified->setName(fieldLabel(u"notifiedOn"_s));
    m_date->setName(fieldLabel(u"date"_s));
    m_place->setAccessibleName(fieldLabel(u"place"_s));
    m_participants->setAccessibleName(fieldLabel(u"participants"_s));
    m_request->setText(tr("Request a visit (office)…"));
    m_withdraw->setText(tr("Withdraw the request…"));
    m_report->setText(tr("Site visit report…"));
    m_notesTitle->setText(tr("Notes"));
    m_conclusionTitle->setText(tr("Conclusion"));
    m_conclusion->setAccessibleName(tr("Conclusion"));
    m_summary->setPlaceholderText(tr("Summary of the visit; the experts' scores do not change"));
    m_summary->setAccessibleName(tr("Summary of the visit"));
    const int chosen = std::max(0, m_conclusion->currentIndex());
    m_conclusion->clear();
    for (const auto conclusion : conclusions) {
        m_conclusion->addItem(labelOf(conclusion));
    }
    m_conclusion->setCurrentIndex(chosen);
    refresh();
}

} // namespace pingshen::ui
