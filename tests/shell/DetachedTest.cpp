// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QDockWidget>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The review pane in a window of its own.
class Detached : public WindowTest
{
protected:
    Detached()
    {
        openFirst();
        toggle();
    }

    QDockWidget& pane() const { return *m_station->window().findChild<QDockWidget*>(u"formPane"_s); }
    void toggle() { QTest::mouseDClick(pane().titleBarWidget(), Qt::LeftButton); }

    /// A key, and then the keyboard is in a control of this name, in whichever window that is.
    bool leads(const QString& key, const QString& name)
    {
        m_station->press(key);
        return waitUntil([&] {
            const auto* focused = QApplication::focusWidget();
            return focused && focused->objectName() == name && focused->isActiveWindow();
        });
    }

    bool isInPane() const { return pane().isAncestorOf(QApplication::focusWidget()); }
};

TEST_F(Detached, takesTheKeysOfScoring)
{
    ASSERT_TRUE(leads(u"Alt+V"_s, u"pages"_s));
    ASSERT_TRUE(leads(u"Alt+P"_s, u"points"_s));
    EXPECT_TRUE(isInPane());
    m_station->type(u"4"_s);
    ASSERT_TRUE(leads(u"Alt+R"_s, u"reason"_s));
    m_station->type(u"zdn, seen."_s);
    EXPECT_EQ(u"age"_s, indicator()) << "letters typed into a text are no keys";
    m_station->press(u"Ctrl+Return"_s);
    EXPECT_EQ(u"education"_s, indicator());
    EXPECT_TRUE(isInPane());
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    EXPECT_EQ(u"zdn, seen."_s, scoreOf(u"age"_s).reason);
    m_station->press(u"2"_s);
    EXPECT_FALSE(scoreOf(u"education"_s).option.isEmpty());
}

TEST_F(Detached, takesTheKeyboardFromThePageAndGivesItBack)
{
    ASSERT_TRUE(leads(u"Alt+R"_s, u"reason"_s));
    m_station->press(u"Ctrl+PgDown"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_TRUE(isInPane());
    ASSERT_TRUE(leads(u"Alt+V"_s, u"pages"_s));
    EXPECT_FALSE(isInPane());
    m_station->press(u"Z"_s);
    EXPECT_TRUE(waitUntil([this] { return isInPane(); }));
    EXPECT_EQ(u"age"_s, indicator());
}

TEST_F(Detached, keepsTheCaretWhenItIsPutBackAndTakenOutAgain)
{
    ASSERT_TRUE(leads(u"Alt+R"_s, u"reason"_s));
    for (const bool floats : {false, true}) {
        toggle();
        ASSERT_EQ(floats, pane().isFloating());
        EXPECT_TRUE(waitUntil([this] {
            const auto& reason = m_station->the(u"reason"_s);
            return reason.hasFocus() && reason.isActiveWindow();
        }));
    }
}

TEST_F(Detached, goesRoundInItselfByTab)
{
    ASSERT_TRUE(leads(u"Alt+R"_s, u"reason"_s));
    for (int i = 0; i < 40; ++i) {
        m_station->press(u"Tab"_s);
        ASSERT_TRUE(isInPane()) << i;
    }
}

} // namespace pingshen::test
