// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/Settings.h"

#include <QMargins>
#include <QObject>
#include <QRect>

class QScreen;
class QWidget;

namespace pingshen::ui {

/// `wanted`, moved and where it must be shrunk so that it lies in `available` with its frame around it.
QRect fitted(QRect wanted, const QRect& available, const QMargins& frame);

/// A window and a pane that left it, frames included; neither covers the other as far as there is room.
struct SideBySide
{
    QRect window;
    QRect pane;
};

/// The pane at `side` (left or right) of the window, as high as it. The window moves aside, and where the screen has no
/// room gives up width, but never below `narrowest`.
SideBySide sideBySide(QRect window, int paneWidth, const QRect& available, Qt::Edge side, int narrowest);

/// Keeps a top-level window inside what its screen leaves free of bars, whatever the screen was when it was last seen
/// and however much room its content asks for.
class WindowPlace : public QObject
{
    Q_OBJECT

public:
    /// The window must outlive it.
    WindowPlace(QWidget& window, Settings& settings, QObject* parent);

    /// Before the window is first shown: as it was left, else as large as is good to work in.
    void restore();
    void keep();
    /// Does nothing while the window fills the screen: it is done when the window comes back.
    void fit();
    QRect available() const;

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void follow(const QScreen* screen);
    bool fillsScreen() const;
    void limit();

    QWidget& m_window;
    Settings& m_settings;
    bool m_isComingBack = false; ///< from filling the screen
};

} // namespace pingshen::ui
