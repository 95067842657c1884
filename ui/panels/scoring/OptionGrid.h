// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"

#include <QWidget>

class QGridLayout;

namespace pingshen::ui {

class OptionButton;

/// The options of an indicator. While the grid has the focus it is armed: each shows the digit that chooses it; a digit
/// pressed while it is not does nothing. Choosing the chosen one again takes it back.
class OptionGrid : public QWidget
{
    Q_OBJECT

public:
    explicit OptionGrid(const QList<RubricOption>& options, QWidget* parent = nullptr);

    void setChosen(const OptionId& option);
    void setLocked(bool locked);
    /// The option with this digit, 1 first, and the focus goes there; nothing beyond the last, and nothing while it is
    /// not armed.
    void chooseByDigit(int digit);
    /// The option that has the focus. False: none has.
    bool chooseFocused();
    /// To the chosen option, else the first. False: locked.
    bool focusChoice();

Q_SIGNALS:
    /// Empty: taken back.
    void chosen(const pingshen::OptionId& option);
    /// Somebody clicks at one though they are locked.
    void lockedTouched();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslateUi();
    void setArmed(bool armed);
    void toggle(const OptionId& option);

    QList<RubricOption> m_options;
    QList<OptionButton*> m_buttons;
    OptionId m_chosen;
    bool m_armed = false; ///< digits choose, and the options show so
};

} // namespace pingshen::ui
