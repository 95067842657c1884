// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/OptionGrid.h"

#include "ui/panels/scoring/OptionButton.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>

namespace pingshen::ui {

OptionGrid::OptionGrid(const QList<RubricOption>& options, QWidget* parent) : QWidget(parent), m_options(options)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space(1) + 2);
    for (int i = 0; i < m_options.size(); ++i) {
        auto* button = new OptionButton(i + 1, this);
        button->setObjectName(QStringLiteral("option-") + m_options[i].id.value());
        connect(button, &OptionButton::clicked, this, [this, id = m_options[i].id] { toggle(id); });
        button->installEventFilter(this);
        grid->addWidget(button, i / 2, i % 2);
        m_buttons.append(button);
    }
    retranslateUi();
}

void OptionGrid::setChosen(const OptionId& option)
{
    m_chosen = option;
    for (int i = 0; i < m_options.size(); ++i) {
        m_buttons[i]->setChecked(m_options[i].id == option);
    }
}

void OptionGrid::setLocked(bool locked)
{
    for (auto* button : std::as_const(m_buttons)) {
        button->setEnabled(!locked);
    }
}

void OptionGrid::setArmed(bool armed)
{
    m_armed = armed;
    for (auto* button : std::as_const(m_buttons)) {
        button->showDigit(armed);
    }
}

bool OptionGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto* focused = QApplication::focusWidget();
        setArmed(focused && isAncestorOf(focused));
    }
    if (event->type() == QEvent::MouseButtonPress && !static_cast<const QWidget*>(watched)->isEnabled()) {
        Q_EMIT lockedTouched();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OptionGrid::chooseByDigit(int digit)
{
    if (!m_armed || digit < 1 || digit > m_options.size() || !m_buttons[digit - 1]->isEnabled()) {
        return;
    }
    m_buttons[digit - 1]->setFocus(Qt::ShortcutFocusReason);
    // A key pressed twice must not take back what it set.
    if (m_options[digit - 1].id != m_chosen) {
        Q_EMIT chosen(m_options[digit - 1].id);
    }
}

bool OptionGrid::chooseFocused()
{
    const auto focused = std::ranges::find_if(m_buttons, [](const OptionButton* button) { return button->hasFocus(); });
    if (focused == m_buttons.end() || !(*focused)->isEnabled()) {
        return false;
    }
    Q_EMIT chosen(m_options[focused - m_buttons.begin()].id);
    return true;
}

bool OptionGrid::focusChoice()
{
    const auto chosen = std::ranges::find(m_options, m_chosen, &RubricOption::id);
    auto* button = m_buttons.value(chosen == m_options.end() ? 0 : chosen - m_options.begin());
    if (!button || !button->isEnabled()) {
        return false;
    }
    giveKeyboard(*button);
    return true;
}

void OptionGrid::toggle(const OptionId& option)
{
    const auto before = m_chosen;
    // The button has toggled itself; what is chosen is decided by the sheet.
    setChosen(before);
    Q_EMIT chosen(option == before ? OptionId() : option);
}

void OptionGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void OptionGrid::retranslateUi()
{
    const auto language = Phrasebook().language();
    for (int i = 0; i < m_options.size(); ++i) {
        const auto& points = m_options[i].points;
        m_buttons[i]->setWords(m_options[i].label.in(language), points ? points->toString() : QString());
    }
}

} // namespace pingshen::ui
