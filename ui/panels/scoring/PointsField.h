// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Points.h"
#include "core/domain/Rubric.h"

#include <QLineEdit>

#include <optional>

namespace pingshen::ui {

/// Where points are typed. Up and Down go by the indicator's step, Page Up and Page Down by a whole point, within
/// 0 and the maximum. What is typed is told as it stands; whether it may be is the owner's to say.
class PointsField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PointsField(QWidget* parent = nullptr);

    void setRange(Points maximum, Points step);
    /// Shows points unless the person is typing right now.
    void show(std::optional<Points> points);
    /// Marks what is typed as not acceptable.
    void setInvalid(bool invalid);

Q_SIGNALS:
    void typed(const QString& text);
    /// Enter, a pause, or the focus leaves.
    void settled(const QString& text);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void stepBy(Points by);
    void settle();

    Points m_maximum = Points::whole(100);
    Points m_step = Points::ofHundredths(50);
    QTimer* m_pause;
    bool m_touched = false;
};

} // namespace pingshen::ui
