// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QLabel;

namespace pingshen::ui {

class ChipButton;
class Pill;

/// The evidence of one indicator, each passage one click away, with how much the rubric asks for. A chip's menu changes
/// its stance and remark and takes it off the sheet; Delete does that too.
class EvidenceBox : public QWidget
{
    Q_OBJECT

public:
    EvidenceBox(ReviewDesk& desk, const Indicator& indicator, QWidget* parent = nullptr);

    /// Shows the sheet as it is now. Locked: nothing can be changed.
    void refresh(bool isLocked);
    /// To the first chip; false: there is none.
    bool takeKeyboard();

Q_SIGNALS:
    void pinChosen(const pingshen::PinId& pin);
    void remarkRequested(const pingshen::PinId& pin);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ChipButton* makeChip(const ApplicationFile& file, const Pin& pin);
    void showMenu(const PinId& pin, QPoint at);
    void setStance(const PinId& pin, Stance stance);
    void confirm(const PinId& pin);
    void remove(const PinId& pin);
    void retranslateUi();

    ReviewDesk& m_desk;
    Indicator m_indicator;
    bool m_isLocked = false;
    QLabel* m_title;
    Pill* m_enough;
    QWidget* m_flow;
    QList<QWidget*> m_chips;
};

} // namespace pingshen::ui
