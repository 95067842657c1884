// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;

namespace pingshen::ui {

class ElidedLabel;
class ToolButton;

/// The head of a pane: its name, and two quiet buttons that detach and close it. Dragged, it moves the pane; a double
/// click detaches it too.
class PaneTitle : public QWidget
{
    Q_OBJECT

public:
    /// Becomes the title bar of `pane`, which owns it.
    explicit PaneTitle(QDockWidget* pane);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// To be detached, or put back.
    void detachRequested();
    void closeRequested();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    QDockWidget* m_pane;
    ElidedLabel* m_name;
    ToolButton* m_detach;
    ToolButton* m_close;
};

} // namespace pingshen::ui
