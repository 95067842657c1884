// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/IndicatorPanel.h"

#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorRow.h"
#include "ui/panels/scoring/NameNeeded.h"
#include "ui/panels/scoring/PartHeader.h"
#include "ui/panels/scoring/SheetBanner.h"
#include "ui/panels/scoring/TrackCard.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace pingshen::ui {

namespace {

/// What blocks under a primary indicator, the first thing.
std::optional<SheetIssue> firstOf(const QList<SheetIssue>& issues, const ApplicationFile& file,
                                  const IndicatorId& primary)
{
    const auto found = std::ranges::find_if(issues, [&](const SheetIssue& issue) {
        const auto* owner = file.rubric.primaryOf(issue.indicator);
        return issue.blocks() && issue.kind != SheetIssue::Kind::NotScored && owner && owner->id == primary;
    });
    return found == issues.end() ? std::nullopt : std::optional(*found);
}

} // namespace

IndicatorPanel::IndicatorPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_nameNeeded(new NameNeeded(this)),
      m_banner(new SheetBanner(this)),
      m_scroll(new QScrollArea(this))
{
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_nameNeeded);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_banner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    connect(&session.desk, &ReviewDesk::opened, this, &IndicatorPanel::followDesk);
    connect(&session.desk, &ReviewDesk::cleared, this, &IndicatorPanel::rebuild);
    connect(&session.desk, &ReviewDesk::changed, this, &IndicatorPanel::refresh);
    connect(&session.desk, &ReviewDesk::othersChanged, this, &IndicatorPanel::refresh);
    connect(&session.desk, &ReviewDesk::typingChanged, this, &IndicatorPanel::refresh);
    connect(&session.selection, &Selection::indicatorChosen, this, &IndicatorPanel::choose);
    connect(m_nameNeeded, &NameNeeded::nameRequested, this, &IndicatorPanel::nameRequested);
    connect(m_banner, &SheetBanner::submitRequested, this, &IndicatorPanel::submitRequested);
    connect(m_banner, &SheetBanner::returnRequested, this, &IndicatorPanel::returnRequested);
    connect(m_banner, &SheetBanner::reportRequested, this, &IndicatorPanel::reportRequested);
    connect(m_banner, &SheetBanner::personWanted, this, &IndicatorPanel::personWanted);
    rebuild();
}

void IndicatorPanel::followDesk()
{
    const auto& desk = m_session.desk;
    const bool isSame = m_rubric && *m_rubric == desk.file()->rubric && m_application == desk.file()->dossier.id
                        && m_reviewer == desk.reviewer();
    isSame ? refresh() : rebuild();
}

void IndicatorPanel::rebuild()
{
    m_card = nullptr;
    m_track = nullptr;
    m_rubric.reset();
    m_headers.clear();
    m_rows.clear();
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("content"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space(3), 0, space(3), space(4));
    column->setSpacing(0);
    const auto* file = m_session.desk.file();
    m_banner->setVisible(file != nullptr);
    m_nameNeeded->setVisible(file && m_session.desk.reviewer().isEmpty() && !m_session.desk.isReadOnly());
    if (file) {
        m_rubric = file->rubric;
        m_application = file->dossier.id;
        m_reviewer = m_session.desk.reviewer();
        if (!file->rubric.tracks.isEmpty()) {
            m_track = new TrackCard(m_session.desk, file->rubric.tracks, content);
            connect(m_track, &TrackCard::passed, this, &IndicatorPanel::leadToFirst);
            connect(m_track, &TrackCard::lockedTouched, this, &IndicatorPanel::lockedTouched);
            column->addWidget(m_track);
        }
        int number = 0;
        for (const auto& part : file->rubric.parts) {
            m_headers[part.id] = new PartHeader(part, content);
            column->addWidget(m_headers[part.id]);
            for (const auto& indicator : part.indicators) {
                auto* row = new IndicatorRow(indicator, ++number, content);
                connect(row, &IndicatorRow::clicked, this,
                        [this, id = indicator.id] { m_session.selection.chooseIndicator(id); });
                m_rows[indicator.id] = row;
                column->addWidget(row);
            }
        }
    }
    column->addStretch(1);
    m_scroll->setWidget(content);
    if (file) {
        refresh();
        openCard(m_session.selection.indicator());
    }
}

void IndicatorPanel::choose(const IndicatorId& indicator)
{
    if (m_session.desk.file()) {
        openCard(indicator);
        refresh(); // the row of the card that closed tells what is red in it
    }
}

void IndicatorPanel::openCard(const IndicatorId& indicator)
{
    const bool hadFocus = hasKeyboard();
    if (m_card) {
        m_rows[m_card->indicator()]->setVisible(true);
        // Focus leaves the card first, so that what was typed in it settles.
        if (hadFocus) {
            setFocus();
        }
        m_card->hide();
        m_card->deleteLater();
        m_card = nullptr;
    }
    const auto* found = m_session.desk.file()->rubric.indicator(indicator);
    if (!found || !m_rows.contains(indicator)) {
        return;
    }
    auto* row = m_rows[indicator];
    m_card = new IndicatorCard(m_session.desk, *found, m_scroll->widget());
    auto* column = static_cast<QVBoxLayout*>(m_scroll->widget()->layout());
    column->insertWidget(column->indexOf(row), m_card);
    row->setVisible(false);
    m_card->show();
    connect(m_card, &IndicatorCard::documentChosen, &m_session.selection, &Selection::chooseDocument);
    connect(m_card, &IndicatorCard::pinChosen, this,
            [this](const PinId& pin) { m_session.passages.show(m_session.desk.sheet().pin(pin).place()); });
    connect(m_card, &IndicatorCard::remarkRequested, this, &IndicatorPanel::remarkRequested);
    connect(m_card, &IndicatorCard::historyRequested, this, &IndicatorPanel::historyRequested);
    connect(m_card, &IndicatorCard::officeChoicesRequested, this, &IndicatorPanel::officeChoicesRequested);
    connect(m_card, &IndicatorCard::lockedTouched, this, &IndicatorPanel::lockedTouched);
    connect(m_card, &IndicatorCard::caretMoved, this, &IndicatorPanel::caretMoved);
    if (hadFocus) {
        m_card->focusChoice();
    }
    // The card has its place only after the layout ran, and its height once its texts have wrapped.
    QTimer::singleShot(0, this, &IndicatorPanel::keepInView);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, m_card, [this] {
        // A text that grows while somebody types keeps its caret in sight by itself.
        if (!hasKeyboard() || !qobject_cast<PlainEdit*>(QApplication::focusWidget())) {
            keepInView();
        }
    });
}

bool IndicatorPanel::hasKeyboard() const
{
    return m_card && m_card->isAncestorOf(QApplication::focusWidget());
}

void IndicatorPanel::keepInView()
{
    if (m_card) {
        m_scroll->ensureWidgetVisible(m_card, 0, space(10));
        // Of a card that is taller than the view, its head counts.
        auto* bar = m_scroll->verticalScrollBar();
        bar->setValue(std::min(bar->value(), m_card->y() - space(2)));
        // What stands above it is there whole or not at all.
        const auto above = m_scroll->widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        for (const auto* row : above) {
            const auto place = row->geometry();
            const bool isCut = place.top() < bar->value() && bar->value() <= place.bottom();
            if (row->isVisible() && isCut && place.bottom() < m_card->y()) {
                bar->setValue(place.bottom() + 1);
                break;
            }
        }
        m_scroll->horizontalScrollBar()->setValue(0);
    }
}

void IndicatorPanel::refresh()
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    const auto evaluation = m_session.desk.evaluation();
    const auto issues = sheetIssues(*file, m_session.desk.reviewer());
    const bool isScored = file->hasSheet(m_session.desk.reviewer());
    if (m_track) {
        m_track->refresh();
    }
    for (const auto& [id, header] : m_headers.asKeyValueRange()) {
        const auto* part = evaluation.part(id);
        header->setVisible(part != nullptr);
        header->setScored(isScored);
        if (part) {
            header->show(*part);
        }
    }
    for (const auto& [id, row] : m_rows.asKeyValueRange()) {
        const auto* indicator = evaluation.indicator(id);
        row->setScored(isScored);
        row->setVisible(indicator && !(m_card && m_card->indicator() == id));
        if (indicator) {
            row->show(*indicator, firstOf(issues, *file, id));
        }
    }
    const auto& reviewer = m_session.desk.reviewer();
    m_banner->setReadOnly(m_session.desk.isReadOnly());
    m_banner->setHasSheet(file->hasSheet(reviewer));
    m_banner->setScoring(m_session.desk.mayScore());
    m_banner->setOthersSubmitted(!file->submittedByOthers.isEmpty());
    m_banner->setReturning(checkOffice(file->persons, plainChange(EditKind::SheetReturned, *file, reviewer, {})));
    const auto* returned = file->decision(EditKind::SheetReturned);
    m_banner->setReturner(returned ? file->persons.label(returned->change.author) : LocalText(),
                          returned ? returned->at : QDateTime());
    m_banner->show(m_session.desk.sheet(), evaluation, thingsToChoose(openChoices(*file, reviewer)));
    if (m_card && !evaluation.indicator(m_card->indicator())) {
        m_session.selection.chooseIndicator({}); // another track was chosen: it is not scored any more
    }
}

void IndicatorPanel::lead(const SheetIssue& issue)
{
    const auto* file = m_session.desk.file();
    if (m_track && issue.indicator == Rubric::trackIndicator()) {
        m_track->focusChoice();
        return;
    }
    const auto* primary = file ? file->rubric.primaryOf(issue.indicator) : nullptr;
    if (!primary) {
        return;
    }
    const auto replaced = file->replacedProof(m_session.desk.reviewer(), primary->id);
    if (issue.kind == SheetIssue::Kind::Stale && !replaced.isEmpty()) {
        m_session.selection.chooseDocument(replaced.first()->id);
    }
    if (issue.kind == SheetIssue::Kind::ProofUnopened) {
        m_session.selection.chooseDocument(issue.document);
    }
    m_session.selection.chooseIndicator(primary->id);
    if (m_card) {
        focusIssue(issue);
    }
}

void IndicatorPanel::focusIssue(const SheetIssue& issue)
{
    using Kind = SheetIssue::Kind;
    switch (issue.kind) {
    case Kind::NotScored:
        if (m_session.desk.sheet().score(issue.indicator).option.isEmpty()) {
            m_card->focusChoice();
        } else {
            m_card->focusPoints();
        }
        break;
    case Kind::Undecided:
        m_card->focusChoice();
        break;
    case Kind::DocumentOpen:
    case Kind::DocumentAbsent: // on another page, see IssueGuide
        break;
    case Kind::EntryRefused:
        if (issue.field == u"points") {
            m_card->focusPointsOf(issue.indicator);
        } else {
            m_card->focusField({EditKind::ScoreChanged, issue.indicator.value(), issue.field},
                               std::numeric_limits<int>::max());
        }
        break;
    case Kind::ReasonMissing:
    case Kind::ReasonTooShort:
    case Kind::ReasonAbsent:
    case Kind::ReasonShort:
    case Kind::ReasonRepeated:
        m_card->focusReason();
        break;
    case Kind::Stale:
        m_card->focusConfirm();
        break;
    case Kind::Outdated:
        m_card->focusPointsOf(issue.indicator);
        break;
    case Kind::BonusBlank:
    case Kind::ProofAbsent:
        m_card->focusPoints();
        break;
    case Kind::PinsMissing:
    case Kind::PinsFew:
    case Kind::PinStale:
    case Kind::PinUnmentioned:
    case Kind::PinUnread:
        m_card->focusEvidence();
        break;
    case Kind::ProofUnopened: // on its pages, see IssueGuide
    case Kind::PagesUnsearched:
    case Kind::ReasonsUnknown: // is looked up again, see ReviewFlow
    case Kind::CoverageUnknown:
        break;
    }
}

QList<IndicatorId> IndicatorPanel::order() const
{
    QList<IndicatorId> ids;
    if (m_session.desk.file()) {
        for (const auto& indicator : m_session.desk.evaluation().indicators) {
            ids.append(indicator.id);
        }
    }
    return ids;
}

void IndicatorPanel::leadToFirst()
{
    if (const auto ids = order(); !ids.isEmpty()) {
        m_session.selection.chooseIndicator(ids.first());
        m_card->focusChoice();
    }
}

bool IndicatorPanel::step(int step)
{
    const auto ids = order();
    if (ids.isEmpty()) {
        return false;
    }
    const auto here = ids.indexOf(m_session.selection.indicator());
    const auto there = here < 0 ? 0 : std::clamp<qsizetype>(here + step, 0, ids.size() - 1);
    m_session.selection.chooseIndicator(ids[there]);
    return there != here;
}

bool IndicatorPanel::nextUnscored()
{
    const auto ids = order();
    const auto evaluation = m_session.desk.evaluation();
    // Who is not in the card has not been there yet: it may be the next one itself.
    const auto here = std::max<qsizetype>(0, ids.indexOf(m_session.selection.indicator())) + (hasKeyboard() ? 1 : 0);
    const auto chooseNext = [&](bool IndicatorEvaluation::*done) {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const auto& id = ids[(here + i) % ids.size()];
            if (const auto* own = evaluation.indicator(id); own && !(own->*done)) {
                m_session.selection.chooseIndicator(id);
                own->scored ? m_card->focusReason() : m_card->focusChoice();
                return true;
            }
        }
        return false;
    };
    return chooseNext(&IndicatorEvaluation::scored) || chooseNext(&IndicatorEvaluation::complete);
}

void IndicatorPanel::chooseOption(int digit)
{
    if (m_track && m_track->isAncestorOf(QApplication::focusWidget())) {
        m_track->chooseOption(digit);
    } else if (m_card) {
        m_card->chooseOption(digit);
    }
}

void IndicatorPanel::clearPoints()
{
    if (m_card) {
        m_card->clearPoints();
    }
}

void IndicatorPanel::focusSubmit()
{
    m_banner->focusSubmit();
}

void IndicatorPanel::openProof()
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    const auto proof = file->proofOf(m_session.selection.indicator());
    if (proof.isEmpty()) {
        return;
    }
    const auto here = std::ranges::find(proof, m_session.selection.document(), &Document::id);
    const bool last = here == proof.end() || std::next(here) == proof.end();
    m_session.selection.chooseDocument(last ? proof.first()->id : (*std::next(here))->id);
}

} // namespace pingshen::ui
