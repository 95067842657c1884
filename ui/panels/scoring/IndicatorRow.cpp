// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/IndicatorRow.h"

#include "ui/kit/Pill.h"
#include "ui/panels/lists/Painting.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QPainter>

namespace pingshen::ui {

namespace {

constexpr int lineHeight = 36;

/// Of two digits and the gap behind them.
int numberWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("00")) + space(2);
}

} // namespace

IndicatorRow::IndicatorRow(const Indicator& indicator, int number, QWidget* parent)
    : QAbstractButton(parent),
      m_indicator(indicator),
      m_number(number)
{
    setObjectName(QStringLiteral("row-") + indicator.id.value());
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslateUi();
}

void IndicatorRow::show(const IndicatorEvaluation& evaluation, const std::optional<SheetIssue>& issue)
{
    m_points = evaluation.points;
    m_scored = evaluation.scored;
    m_issue = issue;
    retranslateUi();
}

QSize IndicatorRow::sizeHint() const
{
    return {space(60), lineHeight};
}

/// Left of the points and the state.
QRect IndicatorRow::labelArea(int width) const
{
    const QFontMetrics points(m_scored ? fontOf(TypeRole::Strong) : font());
    int taken = points.horizontalAdvance(pointsText()) + space(2);
    if (!m_state.isEmpty()) {
        taken += Pill::sizeFor(m_state).width() + space(2);
    }
    const int left = space(1) + numberWidth(fontMetrics());
    return {left, 0, std::max(space(10), width - left - space(1) - taken), 0};
}

int IndicatorRow::heightForWidth(int width) const
{
    const auto lines = inLines(text(), fontMetrics(), labelArea(width).width()).count(u'\n');
    return lineHeight + static_cast<int>(lines) * fontMetrics().lineSpacing();
}

void IndicatorRow::setScored(bool isScored)
{
    m_isScored = isScored;
    retranslateUi();
}

QString IndicatorRow::pointsText() const
{
    const auto maximum = m_indicator.maximum.value_or(Points()).toString();
    const bool isKept =
        m_issue && (m_issue->kind == SheetIssue::Kind::Outdated || m_issue->kind == SheetIssue::Kind::Undecided);
    const auto points = m_points ? m_points->toString() : QStringLiteral("—");
    if (!m_isScored) {
        return tr("Up to %1").arg(maximum);
    }
    return m_points || isKept ? points + QStringLiteral(" / ") + maximum : tr("Not scored");
}

QString IndicatorRow::stateText() const
{
    if (!m_issue) {
        return {};
    }
    switch (m_issue->kind) {
    case SheetIssue::Kind::Undecided:
        return tr("Two values");
    case SheetIssue::Kind::EntryRefused:
        return tr("Not accepted");
    case SheetIssue::Kind::ReasonMissing:
        return tr("Reason missing");
    case SheetIssue::Kind::ReasonTooShort:
        return tr("Reason too short");
    case SheetIssue::Kind::Stale:
        return tr("Recheck");
    case SheetIssue::Kind::Outdated:
        return tr("%1 not allowed").arg(m_issue->entry);
    case SheetIssue::Kind::PinsMissing:
        return tr("Evidence missing");
    case SheetIssue::Kind::NotScored:
    case SheetIssue::Kind::DocumentOpen:
    case SheetIssue::Kind::DocumentAbsent:
    case SheetIssue::Kind::ReasonAbsent:
    case SheetIssue::Kind::BonusBlank:
    case SheetIssue::Kind::ProofAbsent:
    case SheetIssue::Kind::PinsFew:
    case SheetIssue::Kind::PinStale:
    case SheetIssue::Kind::ProofUnopened:
    case SheetIssue::Kind::ReasonShort:
    case SheetIssue::Kind::ReasonRepeated:
    case SheetIssue::Kind::PinUnmentioned:
    case SheetIssue::Kind::PinUnread:
    case SheetIssue::Kind::PagesUnsearched:
    case SheetIssue::Kind::ReasonsUnknown:
    case SheetIssue::Kind::CoverageUnknown:
        return {};
    }
    Q_UNREACHABLE();
}

void IndicatorRow::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.fillRect(rect(), palette.hover());
    }
    painter.setPen(palette.border);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));

    auto area = rect().adjusted(space(1), 0, -space(1), 0);
    painter.setFont(m_scored ? fontOf(TypeRole::Strong) : font());
    painter.setPen(m_scored ? palette.text : palette.accent);
    const auto points = pointsText();
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, points);
    area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(points) - space(2));
    if (!m_state.isEmpty()) {
        const bool isRed =
            m_issue->kind == SheetIssue::Kind::EntryRefused || m_issue->kind == SheetIssue::Kind::Outdated;
        area = paintTagAtRight(painter, area, m_state, isRed ? Tone::Error : Tone::Warning);
    }
    painter.setFont(font());
    painter.setPen(palette.secondText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_number));
    area.setLeft(area.left() + numberWidth(fontMetrics()));
    painter.setPen(palette.text);
    const auto label = inLines(text(), painter.fontMetrics(), labelArea(width()).width());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, label);
}

void IndicatorRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QAbstractButton::changeEvent(event);
}

void IndicatorRow::retranslateUi()
{
    setText(m_indicator.label.in(Phrasebook().language()));
    setToolTip(text());
    m_state = stateText();
    setAccessibleName(QStringList{text(), pointsText(), m_state}.join(QStringLiteral(" ")).trimmed());
    updateGeometry();
    update();
}

} // namespace pingshen::ui
