// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QWidget>

namespace pingshen::ui {

class PageView;
class TileStore;

/// A lens over the page view that follows the mouse and shows what is under it larger: at once what there is, then
/// sharp. It takes neither mouse nor keyboard, but for Escape, which puts it away.
class Magnifier : public QWidget
{
    Q_OBJECT

public:
    static constexpr double times = 2.5;

    /// Both live longer; the lens is a child of the view.
    Magnifier(PageView& view, TileStore& tiles);

    void setOn(bool on);
    bool isOn() const { return m_isOn; }
    /// The point of the viewport that is in its middle, logical pixels.
    QPointF focus() const { return m_focus; }

Q_SIGNALS:
    void switched(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QPointF focus);
    void sendWishes();
    /// Of the page under the middle: where its enlarged picture begins, in device pixels of the lens.
    QPointF cornerOf(const QRect& frame) const;

    PageView& m_view;
    TileStore& m_tiles;
    QPointF m_focus;
    bool m_isOn = false;
};

} // namespace pingshen::ui
