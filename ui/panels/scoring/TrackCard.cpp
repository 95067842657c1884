// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/TrackCard.h"

#include "core/domain/EditKinds.h"
#include "ui/kit/Card.h"
#include "ui/kit/input/TypingKeys.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/panels/scoring/OptionGrid.h"
#include "ui/text/Naming.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QList<RubricOption> choicesOf(const QList<RubricTrack>& tracks)
{
    QList<RubricOption> choices;
    for (const auto& track : tracks) {
        RubricOption choice;
        choice.id = OptionId(track.id);
        choice.label = track.label;
        choices.append(choice);
    }
    return choices;
}

TextField trackField(const IndicatorId& track)
{
    return {EditKind::ScoreChanged, track.value(), u"option"_s};
}

bool isAboutTrack(const Disagreement& disagreement)
{
    return rowOf(disagreement.kind).part == StatePart::Score
           && disagreement.subject == Rubric::trackIndicator().value();
}

} // namespace

TrackCard::TrackCard(ReviewDesk& desk, const QList<RubricTrack>& tracks, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_card(new Card(this)),
      m_conflicts(new ConflictBox(desk, isAboutTrack, this)),
      m_options(new OptionGrid(choicesOf(tracks), this))
{
    setObjectName(u"card-track"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space(2), 0, 0);
    outer->addWidget(m_card);
    m_card->body()->setSpacing(space(2));
    m_card->body()->addWidget(m_conflicts);
    m_card->body()->addWidget(m_options);
    const auto id = Rubric::trackIndicator();
    markField(m_options, trackField(id));
    connect(m_options, &OptionGrid::lockedTouched, this, &TrackCard::lockedTouched);
    connect(m_options, &OptionGrid::chosen, this, [this, id](const OptionId& track) {
        m_desk.apply(optionChange(*m_desk.file(), m_desk.reviewer(), id, track));
    });
    retranslateUi();
    refresh();
}

void TrackCard::focusChoice()
{
    if (!m_conflicts->takeKeyboard()) {
        m_options->focusChoice();
    }
    bringIntoSight(*this);
}

void TrackCard::chooseOption(int digit)
{
    m_options->chooseByDigit(digit);
}

/// Enter goes on, as everywhere. Before a track is chosen there is nothing to go on to: it chooses.
void TrackCard::keyPressEvent(QKeyEvent* event)
{
    if (!isPlainEnter(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto id = Rubric::trackIndicator();
    const bool isOpen = m_desk.sheet().score(id).option.isEmpty() || m_desk.isUndecided(trackField(id));
    if (event->isAutoRepeat() || (isOpen && m_options->chooseFocused())) {
        return;
    }
    Q_EMIT passed();
}

void TrackCard::refresh()
{
    const auto sheet = m_desk.sheet();
    const auto id = Rubric::trackIndicator();
    m_options->setChosen(m_desk.isUndecided(trackField(id)) ? OptionId() : sheet.score(id).option);
    m_options->setLocked(m_desk.isSheetLocked());
}

void TrackCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void TrackCard::retranslateUi()
{
    m_card->setTitle(trackWord(), tr("Decides which indicators are scored"));
}

} // namespace pingshen::ui
