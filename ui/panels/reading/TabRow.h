// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTabBar>

namespace pingshen::ui {

/// The open documents side by side over the pages; hidden while there are fewer than two. A tab is chosen with the
/// button or the arrow keys, closed with its cross or the middle button, and dragged to another place. The wheel
/// changes nothing. It asks; whoever owns it decides.
class TabRow final : public QTabBar
{
    Q_OBJECT

public:
    struct Tab
    {
        QString id;
        QString text;           ///< as short as it tells the document from the others
        QString tip;            ///< what it is in full
        QString closing;        ///< what its cross is called
        QString spoken = {};    ///< to who hears it, where that is more than the text
        bool isPassing = false; ///< the next document takes its tab: a mark says so

        friend bool operator==(const Tab&, const Tab&) = default;
    };

    explicit TabRow(QWidget* parent = nullptr);

    void showTabs(const QList<Tab>& tabs, const QString& current);

Q_SIGNALS:
    void chosen(const QString& id);
    void closeRequested(const QString& id);
    void reordered(int from, int to);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QString idAt(int tab) const;
    void insert(int at, const Tab& tab);
    void word(int at, const Tab& tab);

    QList<Tab> m_tabs;
    int m_pressed = -1; ///< with the middle button
};

} // namespace pingshen::ui
