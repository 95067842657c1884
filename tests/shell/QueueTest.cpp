// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QListView>
#include <QTimer>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class QueueByKeys : public WindowTest
{
protected:
    static QString paneOf(const QWidget* widget)
    {
        while (widget && !widget->inherits("QDockWidget") && widget->objectName() != u"pages") {
            widget = widget->parentWidget();
        }
        return widget ? widget->objectName() : QString();
    }
};

TEST_F(QueueByKeys, listsWhatTheVaultHolds)
{
    const auto* list = m_station->the<QAbstractItemView>(u"queue"_s).model();
    ASSERT_TRUE(waitUntil([list] { return list->rowCount() == 2; }));
    EXPECT_EQ(u"Elena Petrova GT-0001"_s, list->index(0, 0).data().toString());
    EXPECT_EQ(nullptr, m_station->desk().file());
}

TEST_F(QueueByKeys, opensWhatTheFilterFindsWithReturn)
{
    m_station->press(u"Alt+Q"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->waitForCase(u"GT-0002"_s));
}

TEST_F(QueueByKeys, opensARowReachedByTheArrows)
{
    const auto* list = m_station->the<QAbstractItemView>(u"queue"_s).model();
    ASSERT_TRUE(waitUntil([list] { return list->rowCount() == 2; }));
    m_station->press(u"Alt+Q"_s);
    m_station->press(u"Down"_s);
    m_station->press(u"Down"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->waitForCase(u"GT-0002"_s));
}

TEST_F(QueueByKeys, goesToTheNextApplicationAndBack)
{
    m_station->press(u"Ctrl+Shift+PgDown"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    m_station->press(u"Ctrl+Shift+PgDown"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    m_station->press(u"Shift+Left"_s);
    EXPECT_TRUE(m_station->waitForCase(u"GT-0001"_s));
}

TEST_F(QueueByKeys, goesRoundThePanes)
{
    openFirst();
    QStringList panes;
    for (int i = 0; i < 4; ++i) {
        m_station->press(u"F6"_s);
        panes.append(paneOf(QApplication::focusWidget()));
    }
    EXPECT_EQ((QStringList{u"documentPane"_s, u"pages"_s, u"formPane"_s, u"queuePane"_s}), panes);
}

class Paints final : public QObject
{
public:
    int count = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

TEST_F(QueueByKeys, countsItsDeadlinesAnewWhenTheDayIsOver)
{
    auto* list = m_station->shown<QListView>(u"queue"_s);
    ASSERT_NE(nullptr, list);
    Paints paints;
    list->viewport()->installEventFilter(&paints);
    ASSERT_TRUE(waitUntil([&] { return std::exchange(paints.count, 0) == 0; })) << "still drawing";
    for (auto* timer : list->parentWidget()->findChildren<QTimer*>()) {
        if (timer->isActive() && !timer->isSingleShot()) {
            timer->setInterval(0); // the minute is over
        }
    }
    EXPECT_TRUE(waitUntil([&] { return paints.count > 0; }));
}

} // namespace pingshen::test
