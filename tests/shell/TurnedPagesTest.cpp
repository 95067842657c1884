// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <QLabel>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class TurnedPagesByKeys : public WindowTest
{
protected:
    TurnedPagesByKeys() { openFirst(); }

    ui::ReaderPanel& reader() const { return *m_station->window().findChild<ui::ReaderPanel*>(); }
    int rotationOf(int page) const { return reader().pane().view().camera().layout().rotationOf(page); }
};

TEST_F(TurnedPagesByKeys, remembersThePageThatAPersonTurned)
{
    m_station->press(u"Alt+PgDown"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    m_station->press(u"Alt+Y"_s);
    EXPECT_EQ(90, rotationOf(1));
    EXPECT_EQ(0, rotationOf(0));
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(90, rotationOf(1));
    EXPECT_TRUE(m_station->waitForPage(1));
}

TEST_F(TurnedPagesByKeys, showsAPageUprightThatLiesTurnedUntilAKeySwitchesThatOff)
{
    const auto passport = m_station->place().document;
    reader().turns().find(passport, 0, 90);
    EXPECT_EQ(90, rotationOf(0));
    const auto* notice = m_station->shown<QLabel>(u"pageNotice"_s);
    ASSERT_TRUE(notice);
    const auto english = notice->text();
    ASSERT_TRUE(m_station->switchLanguage());
    notice = m_station->shown<QLabel>(u"pageNotice"_s);
    ASSERT_TRUE(notice);
    EXPECT_NE(english, notice->text());
    m_station->press(u"Alt+A"_s);
    EXPECT_EQ(0, rotationOf(0));
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(0, rotationOf(0));
    m_station->press(u"Alt+A"_s);
    EXPECT_EQ(90, rotationOf(0)) << "found once, it is known";
}

} // namespace pingshen::test
