// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QWidgetList>

namespace pingshen::ui {

/// The one sign of the focus, in every window: a ring of 2 px in the accent, 1 px around what has it. What is chosen
/// has a fill instead, so the two never look alike. What gets the focus from the keyboard is scrolled into sight, and a
/// caret stays there while its field grows.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;

    /// The gap and the ring together.
    static constexpr int reach = 3;
    /// Left free between the focus and the edge of what scrolls. Rows that lie this far apart scroll as a whole.
    static constexpr int margin = 8;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* target);
    void place();
    void bringIntoSight();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring;
    QList<QPointer<QWidget>> m_watched; ///< the target and all it lies in
    QRect m_caret;                      ///< of a text, in the target: it moves as somebody types
    bool m_placing = false;             ///< it is on its way
};

} // namespace pingshen::ui
