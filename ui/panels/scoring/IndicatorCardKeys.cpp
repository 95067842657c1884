// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainEdit.h"
#include "ui/kit/input/TypingKeys.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/scoring/EvidenceBox.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/OptionGrid.h"
#include "ui/panels/scoring/PointsField.h"
#include "ui/panels/scoring/SecondaryRow.h"
#include "ui/theme/Keyboard.h"

#include <QKeyEvent>
#include <QPushButton>

/// Where keys and clicks lead on the card of an indicator.
namespace pingshen::ui {

void IndicatorCard::focusChoice()
{
    if (m_conflicts->takeKeyboard()) {
        return;
    }
    if (!m_options || !m_options->focusChoice()) {
        focusPoints();
    }
}

/// Enter leads from the options to the points, on to the facts, at last to the reason. Points that are refused hold it.
bool IndicatorCard::goOn()
{
    QWidgetList order{m_conflicts, m_options, m_points->isReadOnly() ? nullptr : m_points};
    for (auto* row : std::as_const(m_secondaries)) {
        order << row->points() << row->fact();
    }
    order.append(m_reason);
    order.removeAll(nullptr);
    const auto* here = focusWidget();
    const auto found =
        std::ranges::find_if(order, [here](const QWidget* stop) { return stop == here || stop->isAncestorOf(here); });
    if (here == m_reason || found == order.end() || (*found)->property("invalid").toBool()) {
        return false;
    }
    auto* next = *std::next(found);
    next->setFocus(Qt::TabFocusReason);
    if (auto* points = qobject_cast<QLineEdit*>(next)) {
        selectForTyping(*points);
    }
    return true;
}

/// Escape leaves a text, for where single keys act.
void IndicatorCard::keyPressEvent(QKeyEvent* event)
{
    if (isPlainEnter(*event) && goOn()) {
        return;
    }
    if (m_isLocked && isTyping(*event)) {
        Q_EMIT lockedTouched();
    } else if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
    } else if (!m_options || !m_options->focusChoice()) {
        setFocus(Qt::OtherFocusReason);
    }
}

/// In a locked text the letters are typing too, not the window's keys.
bool IndicatorCard::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isLocked && event->type() == QEvent::ShortcutOverride && isTyping(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (m_isLocked && event->type() == QEvent::KeyPress && isTyping(*static_cast<QKeyEvent*>(event))) {
        Q_EMIT lockedTouched();
        return true;
    }
    const bool isFact = qobject_cast<PlainEdit*>(watched) && watched != m_reason;
    if (isFact && event->type() == QEvent::KeyPress && isPlainEnter(static_cast<QKeyEvent&>(*event))) {
        return goOn();
    }
    return QWidget::eventFilter(watched, event);
}

void IndicatorCard::focusConfirm()
{
    if (m_confirm->isVisibleTo(this)) {
        giveKeyboard(*m_confirm);
    } else {
        focusChoice();
    }
}

void IndicatorCard::focusPointsOf(const IndicatorId& indicator)
{
    const auto row = std::ranges::find(m_secondaries, indicator, &SecondaryRow::indicator);
    if (row == m_secondaries.end() || !(*row)->points()) {
        focusPoints();
        return;
    }
    giveKeyboard(*(*row)->points());
    selectForTyping(*(*row)->points());
}

void IndicatorCard::focusPoints()
{
    auto* target =
        isScoredBySecondaries(m_indicator) && !m_secondaries.isEmpty() ? m_secondaries.first()->points() : m_points;
    giveKeyboard(*target);
    selectForTyping(*target);
}

void IndicatorCard::focusEvidence()
{
    if (!m_evidence->takeKeyboard()) {
        focusReason();
    }
}

void IndicatorCard::focusReason()
{
    giveKeyboard(*m_reason);
}

} // namespace pingshen::ui
