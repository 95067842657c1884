// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/EligibilityRow.h"

#include "ui/kit/Pill.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int signWidth = space(8);
constexpr int leastSource = space(24);

QString signOfResult(const EligibilityRow::Content& content)
{
    if (content.isFaulty || content.result == ConditionResult::NotMet) {
        return u"close"_s;
    }
    return content.result == ConditionResult::Met ? u"check"_s : u"circle"_s;
}

Tone toneOfResult(const EligibilityRow::Content& content)
{
    if (content.isFaulty || content.result == ConditionResult::NotMet) {
        return Tone::Error;
    }
    return content.result == ConditionResult::Met ? Tone::Ok : Tone::Neutral;
}

} // namespace

EligibilityRow::EligibilityRow(ConditionId condition, QWidget* parent)
    : QWidget(parent),
      m_condition(std::move(condition))
{
    setObjectName(u"condition-"_s + m_condition.value());
    setProperty("ringInside", true); // it fills the width of its list
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EligibilityRow::show(const Content& content)
{
    m_content = content;
    setAccessibleName(
        QStringList{content.name, content.state, content.source, content.evidence}.join(u' ').simplified());
    update();
}

void EligibilityRow::setCurrent(bool current)
{
    m_current = current;
    setFocusPolicy(current ? Qt::StrongFocus : Qt::NoFocus);
    update();
}

QSize EligibilityRow::sizeHint() const
{
    return {space(70), rowHeight};
}

QRect EligibilityRow::evidenceBox() const
{
    if (m_content.evidence.isEmpty()) {
        return {width() - space(2), 0, 0, height()};
    }
    const auto size = Pill::sizeFor(m_content.evidence, m_content.isStale);
    const int wide = std::min(size.width(), width() / 3);
    return {width() - space(2) - wide, (height() - size.height()) / 2, wide, size.height()};
}

/// The wording has what it needs, the rest what is left; but a third of the row at least.
int EligibilityRow::nameRight() const
{
    const int right = evidenceBox().left() - space(2);
    const int wanted = signWidth + fontMetrics().horizontalAdvance(m_content.name);
    const int room = m_content.source.isEmpty() ? right : std::max(right - leastSource, width() / 2);
    return std::min({wanted + 1, room, right});
}

void EligibilityRow::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current) {
        painter.fillRect(rect(), palette.accentSoft);
        painter.fillRect(0, 0, 3, height(), palette.accent);
    }
    painter.fillRect(0, height() - 1, width(), 1, palette.border);
    const auto tone = toneOfResult(m_content);
    const QPoint corner(space(2), (height() - smallIcon) / 2);
    painter.drawPixmap(corner,
                       iconPixmap(signOfResult(m_content), smallIcon,
                                  tone == Tone::Neutral ? palette.faint : palette.ink(tone), devicePixelRatioF()));
    painter.setFont(font());
    painter.setPen(palette.text);
    const int right = nameRight();
    painter.drawText(QRect(signWidth, 0, right - signWidth, height() - 1), Qt::AlignLeft | Qt::AlignVCenter,
                     elided(m_content.name, TextOf::Label, fontMetrics(), right - signWidth));
    const auto box = evidenceBox();
    const QRect source(right + space(3), 0, box.left() - space(2) - right - space(3), height() - 1);
    painter.setFont(fontOf(TypeRole::Small));
    painter.setPen(m_content.isFaulty ? palette.error : palette.secondText);
    painter.drawText(source, Qt::AlignRight | Qt::AlignVCenter,
                     elided(m_content.source, TextOf::Label, painter.fontMetrics(), source.width()));
    if (!m_content.evidence.isEmpty()) {
        Pill::paint(painter, box, m_content.evidence, m_content.isStale ? Tone::Warning : Tone::Neutral,
                    m_content.isStale ? u"warning"_s : QString());
    }
}

void EligibilityRow::mousePressEvent(QMouseEvent* event)
{
    const bool isOnSign = event->pos().x() < signWidth;
    const bool isOnEvidence = !m_content.evidence.isEmpty() && evidenceBox().contains(event->pos());
    Q_EMIT chosen();
    setFocus(Qt::MouseFocusReason);
    if (isOnSign) {
        Q_EMIT toggled();
    } else if (isOnEvidence) {
        Q_EMIT evidenceChosen();
    }
}

void EligibilityRow::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->pos().x() >= signWidth) {
        Q_EMIT entered();
    }
}

void EligibilityRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT stepRequested(-1);
        break;
    case Qt::Key_Down:
        Q_EMIT stepRequested(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void EligibilityRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    Q_EMIT chosen();
}

bool EligibilityRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        auto lines = QStringList{m_content.name, m_content.state, m_content.source, m_content.evidence};
        lines.removeAll(QString());
        QToolTip::showText(help->globalPos(), lines.join(u'\n').toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace pingshen::ui
