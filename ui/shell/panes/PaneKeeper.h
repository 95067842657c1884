// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/Settings.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMap>

namespace pingshen::ui {

class WindowPlace;

/// Keeps the panes of the window as its person wants them: which are shown, where, how wide. What somebody set survives
/// a window that shrinks and grows, panes that are hidden and shown, and the end of the program. On a narrow window the
/// queue folds away by itself, and comes back with the width.
class PaneKeeper : public QObject
{
    Q_OBJECT

public:
    enum Pane { Queue, Documents, Form };

    PaneKeeper(QMainWindow& window, WindowPlace& place, Settings& settings);

    /// A pane of this name, in the order of `Pane`. What it holds is made within it and then put into it: what moves to
    /// another parent is styled once more.
    QDockWidget* add(const QString& name, Qt::DockWidgetArea area);
    void fill(Pane pane, QWidget* content);
    QDockWidget* pane(Pane pane) const { return m_panes[pane].dock; }

    /// Once all panes are there: as they were left.
    void restore();
    void keep();
    /// All as at first: places, widths, what is shown.
    void reset();

    void want(Pane pane, bool shown);
    /// Only an open application needs documents and form.
    void setOpen(bool open);
    /// A page that needs a wide form has a width of its own.
    void setWideForm(bool wide);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Kept
    {
        QDockWidget* dock = nullptr;
        Qt::DockWidgetArea area = Qt::LeftDockWidgetArea;
        bool shown = true;
        bool shownNarrow = true;   ///< on a window that is narrow
        QMap<QString, int> widths; ///< that a person set, by page of the form
    };

    void restorePlaces();
    void arrange();
    int spareOfForm() const;
    void spread();
    void noteVisibility(Pane pane);
    void noteWidths();
    void toggleFloating(QDockWidget* dock);
    void detach(QDockWidget* dock);
    void putBack(QDockWidget* dock);
    bool isAnyFloating() const;
    void setDefaults();
    bool isNarrow() const;
    bool folds(Pane pane) const;
    bool isWanted(Pane pane) const;
    int widthOf(Pane pane) const;
    QString widthKey(Pane pane) const;
    QList<QDockWidget*> docked() const;

    QMainWindow& m_window;
    WindowPlace& m_place;
    Settings& m_settings;
    QList<Kept> m_panes;
    QMap<QDockWidget*, int> m_widthsAtPress;
    QByteArray m_beforeFloating; ///< the window's geometry
    bool m_arranging = true;     ///< until restored, and while this moves panes itself
    bool m_open = false;
    bool m_wideForm = false;
};

} // namespace pingshen::ui
