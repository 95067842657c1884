// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Points.h"
#include "core/domain/Rubric.h"
#include "ui/kit/input/TypedLine.h"

#include <optional>

namespace pingshen::ui {

/// Where points are typed: digits, full-width ones too, and one separator (. , 。). Up and Down go by the indicator's
/// step, Page Up and Page Down by a whole point, within 0 and the maximum. What is typed is told as it stands; whether
/// it may be is the owner's to say. Emptied, it keeps the points unless Enter says that there shall be none.
class PointsField : public TypedLine
{
    Q_OBJECT

public:
    explicit PointsField(QWidget* parent = nullptr);

    void setRange(Points maximum, Points step);
    /// Shows points in place of whatever stands there, marked when the standard does not give them any more.
    void show(std::optional<Points> points, bool invalid = false);
    /// Shows what is typed and no points yet, marked when it cannot become points.
    void keep(const QString& text, bool invalid);
    /// Said in small letters while nothing stands there; empty: nothing is.
    void setHint(const QString& hint);

Q_SIGNALS:
    void typed(const QString& text);
    /// Enter, a pause, or the focus leaves. Empty: by Enter only.
    void settled(const QString& text);
    /// The focus left an emptied field.
    void abandoned();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString entry() const;
    void stepBy(Points by);
    void settle();

    Points m_maximum = Points::whole(100);
    Points m_step = Points::ofHundredths(50);
    QString m_hint;
    QTimer* m_pause;
    bool m_touched = false; ///< typed in and not settled
};

} // namespace pingshen::ui
