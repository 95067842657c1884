// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/TabRow.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestTab = space(56);
constexpr int narrowestTab = space(34); ///< below it a tab tells nothing: the row scrolls instead

/// A name is no command: an ampersand in it is one.
QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

TabRow::TabRow(QWidget* parent) : QTabBar(parent)
{
    setObjectName(u"documentTabs"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ringInside", true); // the pages begin where it ends
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setElideMode(cutOf(TextOf::Label)); // the number and what it is come first
    setUsesScrollButtons(true);
    setIconSize({smallIcon, smallIcon});
    setSelectionBehaviorOnRemove(QTabBar::SelectLeftTab);
    hide();
    connect(this, &QTabBar::currentChanged, this, [this](int tab) { Q_EMIT chosen(idAt(tab)); });
    connect(this, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0 && tab == currentIndex()) {
            Q_EMIT chosen(idAt(tab));
        }
    });
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        m_tabs.move(from, to);
        Q_EMIT reordered(from, to);
    });
}

QString TabRow::idAt(int tab) const
{
    return tab >= 0 && tab < m_tabs.size() ? m_tabs[tab].id : QString();
}

void TabRow::insert(int at, const Tab& tab)
{
    m_tabs.insert(at, tab);
    insertTab(at, withoutMnemonic(tab.text));
    auto* cross = new ToolButton(u"close"_s, this);
    cross->setIconSize({space(3), space(3)});
    cross->setFocusPolicy(Qt::NoFocus); // Tab goes from the tabs to the pages; the keys close
    connect(cross, &QToolButton::clicked, this, [this, id = tab.id] { Q_EMIT closeRequested(id); });
    setTabButton(at, QTabBar::RightSide, cross);
}

void TabRow::word(int at, const Tab& tab)
{
    m_tabs[at] = tab;
    if (tabText(at) != withoutMnemonic(tab.text)) {
        setTabText(at, withoutMnemonic(tab.text));
    }
    setTabToolTip(at, tab.tip);
    setAccessibleTabName(at, tab.spoken.isEmpty() ? tab.text : tab.spoken);
    setTabIcon(at, tab.isPassing ? icon(u"eye"_s) : QIcon());
    static_cast<ToolButton*>(tabButton(at, QTabBar::RightSide))->setWord(tab.closing);
}

/// Tabs that stay are not made anew: one of them may be under the mouse.
void TabRow::showTabs(const QList<Tab>& tabs, const QString& current)
{
    const QSignalBlocker quiet(this);
    for (auto at = static_cast<int>(m_tabs.size()) - 1; at >= 0; --at) {
        if (std::ranges::find(tabs, m_tabs[at].id, &Tab::id) == tabs.end()) {
            m_tabs.removeAt(at);
            removeTab(at);
        }
    }
    for (int at = 0; at < tabs.size(); ++at) {
        const auto there = std::ranges::find(m_tabs, tabs[at].id, &Tab::id);
        if (there == m_tabs.end()) {
            insert(at, tabs[at]);
        } else if (const auto from = static_cast<int>(there - m_tabs.begin()); from != at) {
            m_tabs.move(from, at);
            moveTab(from, at);
        }
        word(at, tabs[at]);
    }
    const auto chosen = std::ranges::find(m_tabs, current, &Tab::id);
    setCurrentIndex(chosen == m_tabs.end() ? -1 : static_cast<int>(chosen - m_tabs.begin()));
    setVisible(m_tabs.size() > 1);
}

QSize TabRow::tabSizeHint(int index) const
{
    const auto hint = QTabBar::tabSizeHint(index);
    return {std::min(hint.width(), widestTab), space(8)};
}

QSize TabRow::minimumTabSizeHint(int index) const
{
    return {std::min(tabSizeHint(index).width(), narrowestTab), space(8)};
}

void TabRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        m_pressed = tabAt(event->position().toPoint());
        return;
    }
    QTabBar::mousePressEvent(event);
}

void TabRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        const int pressed = std::exchange(m_pressed, -1);
        if (pressed >= 0 && pressed == tabAt(event->position().toPoint())) {
            Q_EMIT closeRequested(idAt(pressed));
        }
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void TabRow::wheelEvent(QWheelEvent* event)
{
    event->accept(); // nor does it scroll what lies behind
}

} // namespace pingshen::ui
