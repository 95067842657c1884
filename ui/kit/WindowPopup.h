// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QListView;

namespace pingshen::ui {

/// A pane that lies over the upper middle of a window for a moment: it takes the keyboard and gives it back when it is
/// closed, and hides when the keyboard goes elsewhere in that window. It is never larger than the window.
class WindowPopup : public QFrame
{
    Q_OBJECT

public:
    /// The keyboard goes back to where it was.
    void close();

protected:
    /// `window`: which it lies over; it lives longer. `largest`: pixels.
    WindowPopup(QWidget& window, QSize largest);

    /// Shows itself, with the keyboard in `field`, which is one of its own.
    void comeWith(QWidget& field);
    bool isItsWindow(const QObject* watched) const { return watched == &m_window; }
    /// The list is part of the pane: no frame, nothing to scroll sideways.
    static void flatten(QListView& list);

    virtual void retranslateUi() = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    QWidget& m_window;
    QSize m_largest;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace pingshen::ui
