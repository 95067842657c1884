// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EligibilityOutcome.h"

#include <QWidget>

namespace pingshen::ui {

/// One condition in a line of 28 pixels: whether it is met, its wording, and where it was looked up, when and by whom.
/// It only paints and says what is pressed on it.
class EligibilityRow : public QWidget
{
    Q_OBJECT

public:
    /// What it shows, worded by its list.
    struct Content
    {
        QString name;
        QString state; ///< "Met", or the date of the application
        ConditionResult result = ConditionResult::Open;
        QString source; ///< where, when and by whom; what to do where nothing is
        QString evidence;
        bool isStale = false; ///< of the evidence
        bool isLookedUp = false;
        bool isFaulty = false; ///< a date outside of the window
    };

    explicit EligibilityRow(ConditionId condition, QWidget* parent = nullptr);

    const ConditionId& condition() const { return m_condition; }
    void show(const Content& content);
    const Content& content() const { return m_content; }
    void setCurrent(bool current);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By the mouse or the focus.
    void chosen();
    /// To the row so many on.
    void stepRequested(int step);
    /// Enter, or a second click: to its fields.
    void entered();
    /// A click on the sign: on to the next result.
    void toggled();
    void evidenceChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    int nameRight() const;
    QRect evidenceBox() const;

    ConditionId m_condition;
    Content m_content;
    bool m_current = false;
};

} // namespace pingshen::ui
