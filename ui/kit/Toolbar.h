// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
class QMenu;
QT_END_NAMESPACE

namespace pingshen::ui {

class ToolButton;

/// A flat strip of tools, 36 px high, with a line under or over it. Actions that do not fit, from the last one on, go
/// into a menu at its end; widgets stay.
class Toolbar final : public QWidget
{
    Q_OBJECT

public:
    enum class Line { Below, Above, None };

    explicit Toolbar(QWidget* parent = nullptr, Line line = Line::Below);

    /// A flat button that follows the action in text, icon and state.
    ToolButton* add(QAction* action);
    /// Belongs to the strip from now on.
    void add(QWidget* widget, int stretch = 0);
    void addStretch();
    void addGap(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void fit();
    int widthWith(qsizetype tools) const; ///< with the first so many tools, and all widgets that are shown

    Line m_line;
    QHBoxLayout* m_row;
    QList<ToolButton*> m_tools; ///< of actions, in order
    QMenu* m_rest;
    ToolButton* m_more;
};

} // namespace pingshen::ui
