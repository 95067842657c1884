// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QPlainTextEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Returning : public WindowTest
{
protected:
    Returning() { openFirst(); }

    void comeBack()
    {
        restart();
        ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    }
};

TEST_F(Returning, bringsBackTheDocumentThePageAndTheZoom)
{
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+0"_s);
    m_station->press(u"Ctrl+G"_s);
    m_station->type(u"4"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForPage(3));
    const auto before = m_station->place();
    comeBack();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(before.anchor.page, m_station->place().anchor.page);
    EXPECT_EQ(before.zoom, m_station->place().zoom);
}

TEST_F(Returning, bringsBackTheDocumentThatWasOnScreen)
{
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    comeBack();
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
}

TEST_F(Returning, bringsBackTheIndicatorAndTheCaret)
{
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Alt+R"_s);
    m_station->type(u"Twelve years"_s);
    for (int i = 0; i < 5; ++i) {
        m_station->press(u"Left"_s);
    }
    comeBack();
    EXPECT_EQ(u"experience"_s, indicator());
    const auto& reason = m_station->the<QPlainTextEdit>(u"reason"_s);
    ASSERT_TRUE(waitUntil([&reason] { return reason.hasFocus(); }));
    EXPECT_EQ(u"Twelve years"_s, reason.toPlainText());
    EXPECT_EQ(7, reason.textCursor().position());
}

TEST_F(Returning, bringsBackThePageOfTheWindow)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    comeBack();
    EXPECT_NE(nullptr, m_station->shown(u"noteText"_s));
    m_station->press(u"Ctrl+Shift+1"_s);
    comeBack();
    EXPECT_NE(nullptr, m_station->shown(u"applicant-latinName"_s));
}

TEST_F(Returning, keepsWhatWasTypedAMomentBeforeQuitting)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"4"_s);
    comeBack();
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    m_station->press(u"Alt+R"_s);
    m_station->type(u"Born in 1990"_s);
    comeBack();
    EXPECT_EQ(u"Born in 1990"_s, scoreOf(u"age"_s).reason);
}

TEST_F(Returning, keepsWhatWasTypedWhenTheProgramEndsWithoutClosingTheWindow)
{
    m_station->press(u"Alt+R"_s);
    m_station->type(u"Born in 1990"_s);
    m_station.reset();
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(u"Born in 1990"_s, scoreOf(u"age"_s).reason);
}

TEST_F(Returning, bringsBackEachReviewerToTheirOwnPlace)
{
    m_station->press(u"Ctrl+Down"_s);
    restart(ReviewerId(u"王评审"_s));
    EXPECT_EQ(nullptr, m_station->desk().file());
    openFirst();
    EXPECT_EQ(u"age"_s, indicator());
    comeBack();
    EXPECT_EQ(u"education"_s, indicator());
}

} // namespace pingshen::test
