// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/IndicatorCard.h"

#include "core/domain/EditKinds.h"
#include "core/review/CountedSheet.h"
#include "ui/kit/Card.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/kit/ToolButton.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/panels/scoring/EvidenceBox.h"
#include "ui/panels/scoring/OptionGrid.h"
#include "ui/panels/scoring/PointsField.h"
#include "ui/panels/scoring/ProofChips.h"
#include "ui/panels/scoring/SecondaryRow.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

bool isUnpublished(const Indicator& indicator)
{
    const bool optionsOpen = std::ranges::any_of(indicator.options, [](const auto& option) { return !option.points; });
    const bool splitOpen = !indicator.secondaries.isEmpty() && !isScoredBySecondaries(indicator);
    return !indicator.published && (optionsOpen || splitOpen);
}

TextField pointsOf(const IndicatorId& indicator)
{
    return {EditKind::ScoreChanged, indicator.value(), u"points"_s};
}

} // namespace

IndicatorCard::IndicatorCard(ReviewDesk& desk, const Indicator& indicator, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_indicator(indicator),
      m_card(new Card(this)),
      m_conflicts(new ConflictBox(
          desk, [this](const Disagreement& disagreement) { return isAbout(disagreement); }, this)),
      m_notice(roleLabel(u"note"_s, this)),
      m_faultText(roleLabel(u"error"_s, this)),
      m_kept(roleLabel(u"small"_s, this)),
      m_maximum(roleLabel(u"second"_s, this)),
      m_points(new PointsField(this)),
      m_lock(new Pill(this)),
      m_stale(new Pill(this)),
      m_confirm(new QPushButton(this)),
      m_history(new ToolButton(QStringLiteral("history"), this)),
      m_reason(new PlainEdit(this)),
      m_proofTitle(roleLabel(u"caption"_s, this)),
      m_binder(new FieldBinder(desk, this)),
      m_proof(new ProofChips(this)),
      m_evidence(new EvidenceBox(desk, indicator, this))
{
    setObjectName(u"card-"_s + indicator.id.value());
    m_card->setCurrent(true);
    // Its height follows from its width: the card must not be held to its hint.
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    build();
    connect(&m_desk, &ReviewDesk::opened, this, &IndicatorCard::refresh);
    connect(&m_desk, &ReviewDesk::changed, this, &IndicatorCard::refresh);
    connect(&m_desk, &ReviewDesk::typingChanged, this, &IndicatorCard::refresh);
    retranslateUi();
    refresh();
}

void IndicatorCard::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space(2), 0, space(2));
    outer->addWidget(m_card);
    auto* column = m_card->body();
    column->setSpacing(space(2));
    m_lock->setObjectName(u"lock"_s);
    m_card->addToDetail(m_lock);
    m_card->addToHead(m_history);
    column->addWidget(m_conflicts);
    connect(m_conflicts, &ConflictBox::officeChoicesRequested, this, &IndicatorCard::officeChoicesRequested);
    if (!m_indicator.options.isEmpty()) {
        m_options = new OptionGrid(m_indicator.options, this);
        connect(m_options, &OptionGrid::lockedTouched, this, &IndicatorCard::lockedTouched);
        connect(m_options, &OptionGrid::chosen, this, [this](const OptionId& option) {
            m_desk.apply(optionChange(*m_desk.file(), m_desk.reviewer(), m_indicator.id, option));
        });
        markField(m_options, {EditKind::ScoreChanged, m_indicator.id.value(), u"option"_s});
        column->addWidget(m_options);
    }
    column->addWidget(m_notice);
    buildPoints(column);
    buildSecondaries(column);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setLines(2, 6);
    m_binder->bind(m_reason, reasonField());
    connect(m_binder, &FieldBinder::caretMoved, this, &IndicatorCard::caretMoved);
    m_reason->installEventFilter(this);
    column->addWidget(m_reason);
    column->addWidget(m_evidence);
    connect(m_evidence, &EvidenceBox::pinChosen, this, &IndicatorCard::pinChosen);
    connect(m_evidence, &EvidenceBox::remarkRequested, this, &IndicatorCard::remarkRequested);
    column->addWidget(m_proofTitle);
    column->addWidget(m_proof);
    connect(m_proof, &ProofChips::documentChosen, this, &IndicatorCard::documentChosen);
    connect(m_history, &ToolButton::clicked, this, [this] { Q_EMIT historyRequested(m_indicator.id); });
}

void IndicatorCard::buildPoints(QBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space(2));
    m_points->setObjectName(u"points"_s);
    m_points->setFixedWidth(space(21));
    m_points->setRange(m_indicator.maximum.value_or(Points()), m_indicator.step);
    row->addWidget(m_points);
    row->addWidget(m_maximum, 1);
    column->addLayout(row);
    // On a line of its own: beside the points there is no room for its words in English.
    auto* check = new QHBoxLayout;
    check->setSpacing(space(2));
    m_stale->setObjectName(u"stale"_s);
    m_confirm->setObjectName(u"confirm"_s);
    check->addWidget(m_stale);
    check->addStretch(1);
    check->addWidget(m_confirm);
    column->addLayout(check);
    m_faultText->hide();
    column->addWidget(m_faultText);
    m_kept->setObjectName(u"keptPoints"_s);
    m_kept->hide();
    column->addWidget(m_kept);
    bindPoints(m_points, m_indicator.id);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        for (const auto& change : confirmations(*m_desk.file(), m_desk.reviewer(), m_indicator.id)) {
            m_desk.apply(change);
        }
    });
}

void IndicatorCard::buildSecondaries(QBoxLayout* column)
{
    for (const auto& secondary : std::as_const(m_indicator.secondaries)) {
        auto* row = new SecondaryRow(secondary, this);
        m_binder->bind(row->fact(), {EditKind::ScoreChanged, secondary.id.value(), u"fact"_s});
        if (row->points()) {
            bindPoints(row->points(), secondary.id);
        }
        row->fact()->installEventFilter(this);
        column->addWidget(row);
        m_secondaries.append(row);
    }
}

bool IndicatorCard::isAbout(const Disagreement& disagreement) const
{
    const auto subject = rowOf(disagreement.kind).part == StatePart::Pin
                             ? m_desk.sheet().pin(PinId(disagreement.subject)).indicator.value()
                             : disagreement.subject;
    const auto isOf = [&](const Indicator& indicator) { return subject == indicator.id.value(); };
    return isOnSheet(disagreement.kind) && (isOf(m_indicator) || std::ranges::any_of(m_indicator.secondaries, isOf));
}

TextField IndicatorCard::reasonField() const
{
    return {EditKind::ScoreChanged, m_indicator.id.value(), u"reason"_s};
}

void IndicatorCard::refresh()
{
    const auto* file = m_desk.file();
    if (!file) {
        return;
    }
    const auto sheet = m_desk.sheet();
    m_isLocked = m_desk.isSheetLocked();
    if (m_options) {
        const bool isUndecided = m_desk.isUndecided({EditKind::ScoreChanged, m_indicator.id.value(), u"option"_s});
        m_options->setChosen(isUndecided ? OptionId() : sheet.score(m_indicator.id).option);
        m_options->setLocked(m_isLocked);
    }
    showSheet(sheet);
    m_binder->setReadOnly(m_isLocked);
    showLock();
    m_isStale = file->isStale(m_desk.reviewer(), m_indicator.id);
    showStale();
    m_confirm->setVisible(m_isStale && !m_isLocked);
    m_proof->show(*file, m_indicator.id);
    m_evidence->refresh(m_isLocked);
}

void IndicatorCard::showSheet(const Sheet& sheet)
{
    const bool bySecondaries = isScoredBySecondaries(m_indicator);
    const auto evaluation = m_desk.evaluation();
    const auto* own = evaluation.indicator(m_indicator.id);
    m_points->setReadOnly(m_isLocked || bySecondaries);
    showPoints(m_points, m_indicator.id, bySecondaries && own ? own->points : sheet.score(m_indicator.id).points);
    for (auto* row : std::as_const(m_secondaries)) {
        row->setLocked(m_isLocked);
        if (row->points()) {
            showPoints(row->points(), row->indicator(), sheet.score(row->indicator()).points);
        }
    }
    showFaults();
}

/// The only place that says it: whoever words the pill again must not show it.
void IndicatorCard::showStale()
{
    m_stale->say(m_isStale ? tr("Recheck: a document was replaced") : QString(), Tone::Warning, u"history"_s);
}

void IndicatorCard::showLock()
{
    const bool isLocked = m_desk.sheet().isLocked() && !m_desk.isReadOnly();
    const auto word = isLocked ? tr("Locked") : tr("Read-only");
    m_lock->say(m_isLocked ? word : QString(), Tone::Neutral, u"lock"_s);
    m_reason->setPlaceholderText(m_isLocked ? QString() : tr("Reason: what in the documents supports these points"));
    m_binder->showHints();
}

void IndicatorCard::bindPoints(PointsField* field, const IndicatorId& indicator)
{
    const auto where = pointsOf(indicator);
    markField(field, where);
    connect(field, &PointsField::typed, this, [this, where](const QString& text) {
        sayKept({});
        m_desk.typing(where, text, 0);
    });
    connect(field, &PointsField::abandoned, this, [this, where, field] {
        m_desk.abandon(where);
        sayKept(field->text());
    });
    connect(field, &PointsField::settled, this, [this, where](const QString& text) {
        if (m_desk.typed(where)) {
            m_desk.settle(where, text);
        }
    });
}

/// What is typed stands there until it is points or is taken back, also when the card was closed meanwhile.
void IndicatorCard::showPoints(PointsField* field, const IndicatorId& indicator, const std::optional<Points>& points)
{
    const auto* typing = field->isReadOnly() ? nullptr : m_desk.typed(pointsOf(indicator));
    showHint(field, indicator);
    if (typing) {
        field->keep(typing->typed.text, typing->fault.has_value());
    } else if (m_desk.isUndecided(pointsOf(indicator))) {
        field->show({}); // what counts for nothing is no fault either
    } else {
        field->show(points, faultOf(field, indicator).has_value());
    }
}

void IndicatorCard::showHint(PointsField* field, const IndicatorId& indicator) const
{
    const bool isUndecided = m_desk.isUndecided(pointsOf(indicator));
    field->setHint(isUndecided ? tr("to choose", "in an empty field: several values wait") : QString());
}

/// Of what is typed, else of the points on the sheet, which may have come from elsewhere.
std::optional<Error> IndicatorCard::faultOf(const PointsField* field, const IndicatorId& indicator) const
{
    if (!field || field->isReadOnly()) {
        return std::nullopt;
    }
    if (const auto* typing = m_desk.typed(pointsOf(indicator))) {
        return typing->fault;
    }
    if (m_desk.isUndecided(pointsOf(indicator))) {
        return std::nullopt;
    }
    const auto* file = m_desk.file();
    const auto allowed = file ? checkCounting(*file, m_desk.reviewer(), indicator) : Done();
    return allowed ? std::nullopt : std::optional(allowed.error());
}

/// An emptied field that takes its points back by itself says so, and how to do without them.
void IndicatorCard::sayKept(const QString& points)
{
    m_keptPoints = points;
    m_kept->setVisible(!points.isEmpty());
    m_kept->setText(tr("%1 points kept. To clear them, empty the field and press Enter.").arg(points));
}

void IndicatorCard::showFaults()
{
    QStringList faults;
    const auto add = [&](const PointsField* field, const IndicatorId& indicator) {
        if (auto fault = faultOf(field, indicator)) {
            if (indicator == m_indicator.id) {
                fault->where.clear(); // the card's title names it
            }
            faults.append(errorText(*fault, {}, &m_desk.file()->rubric));
        }
    };
    add(m_points, m_indicator.id);
    for (const auto* row : std::as_const(m_secondaries)) {
        add(row->points(), row->indicator());
    }
    m_faultText->setVisible(!faults.isEmpty());
    m_faultText->setText(faults.join(u'\n'));
}

void IndicatorCard::chooseOption(int digit)
{
    if (m_isLocked) {
        Q_EMIT lockedTouched();
    } else if (m_options) {
        m_options->chooseByDigit(digit);
    }
}

void IndicatorCard::clearPoints()
{
    if (m_isLocked) {
        Q_EMIT lockedTouched();
        return;
    }
    const auto row = std::ranges::find_if(
        m_secondaries, [](const SecondaryRow* each) { return each->points() && each->points()->hasFocus(); });
    const auto where = row == m_secondaries.end() ? m_indicator.id : (*row)->indicator();
    const bool isSum = where == m_indicator.id && isScoredBySecondaries(m_indicator);
    if (!isSum) {
        m_desk.abandon(pointsOf(where));
        sayKept({});
        m_desk.apply(pointsChange(*m_desk.file(), m_desk.reviewer(), where, {}));
    }
}

std::optional<TextField> IndicatorCard::focusedField(int* caret) const
{
    const auto ofPoints = [caret](const PointsField* points, const IndicatorId& id) -> std::optional<TextField> {
        if (!points || !points->hasFocus()) {
            return std::nullopt;
        }
        *caret = points->cursorPosition();
        return pointsOf(id);
    };
    auto field = ofPoints(m_points, m_indicator.id);
    for (const auto* row : m_secondaries) {
        field = field ? field : ofPoints(row->points(), row->indicator());
    }
    return field ? field : m_binder->focused(caret);
}

void IndicatorCard::focusField(const TextField& field, int caret)
{
    if (field.field == u"points") {
        focusPointsOf(IndicatorId(field.subject));
    } else {
        m_binder->focus(field, caret);
    }
}

void IndicatorCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void IndicatorCard::retranslateUi()
{
    const auto language = Phrasebook().language();
    const auto other = language == Language::Chinese ? Language::English : Language::Chinese;
    const auto maximum = m_indicator.maximum.value_or(Points()).toString();
    m_card->setTitle(m_indicator.label.in(language), tr("%1 · maximum %2").arg(m_indicator.label.in(other), maximum));
    m_maximum->setText(tr("/ %1 · step %2").arg(maximum, m_indicator.step.toString()));
    m_points->setAccessibleName(tr("%1: points").arg(m_indicator.label.in(language)));
    showHint(m_points, m_indicator.id);
    for (auto* row : std::as_const(m_secondaries)) {
        if (row->points()) {
            showHint(row->points(), row->indicator());
        }
    }
    m_reason->setAccessibleName(tr("%1: reason").arg(m_indicator.label.in(language)));
    showStale();
    showLock();
    m_confirm->setText(tr("Confirm score"));
    m_history->setWord(tr("History of this indicator"));
    m_proofTitle->setText(tr("Supporting documents"));
    m_notice->setVisible(isUnpublished(m_indicator));
    m_notice->setText(noticeText());
    showFaults();
    sayKept(m_keptPoints);
}

QString IndicatorCard::noticeText() const
{
    if (m_indicator.options.isEmpty()) {
        return tr("Split of the maximum: not published · set by the office. Until it is set, score the indicator as a "
                  "whole and record the facts.");
    }
    const bool isPartlySet =
        std::ranges::any_of(m_indicator.options, [](const auto& option) { return option.points.has_value(); });
    return isPartlySet ? tr("Some bands have no points yet: not published · set by the office. Select such a band as a "
                            "fact and enter the points yourself.")
                       : tr("Points per band: not published · set by the office. Until they are set, select the band "
                            "as a fact and enter the points yourself.");
}

} // namespace pingshen::ui
