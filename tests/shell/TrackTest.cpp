// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QAbstractButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// An application under a standard with two tracks, of which the reviewer has to choose one.
class Tracks : public WindowTest
{
protected:
    Tracks()
    {
        m_station.reset();
        EXPECT_OK(addApplicationOf(m_folder.path(), m_clock, RubricId(u"two-tracks"_s)));
        restart();
        m_station->press(u"Alt+Q"_s);
        m_station->type(u"GT-0004"_s);
        m_station->press(u"Return"_s);
        EXPECT_TRUE(m_station->waitForCase(u"GT-0004"_s));
    }
};

TEST_F(Tracks, theChecklistLeadsToTheChoiceThatIsOpen)
{
    m_station->press(u"Alt+V"_s);
    m_station->prompter.answer(0);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(m_station->prompter.checklist);
    EXPECT_EQ(u"Track"_s, m_station->prompter.checklist->groups[0].lines[0].name());
    auto& choice = m_station->the<QAbstractButton>(u"option-talent"_s);
    EXPECT_TRUE(waitUntil([&] { return choice.hasFocus(); }));
    m_station->press(u"2"_s);
    EXPECT_EQ(OptionId(u"founder"_s), scoreOf(u"track"_s).option);
}

TEST_F(Tracks, theFormHasThePartsOfTheTrackThatIsChosen)
{
    EXPECT_EQ(nullptr, m_station->shown(u"row-capital"_s));
    m_station->the<QAbstractButton>(u"option-founder"_s).click();
    EXPECT_NE(nullptr, m_station->shown(u"row-capital"_s));
    m_station->press(u"Ctrl+Down"_s);
    EXPECT_EQ(u"capital"_s, indicator());
    m_station->the<QAbstractButton>(u"option-talent"_s).click();
    EXPECT_EQ(nullptr, m_station->shown(u"row-capital"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"card-capital"_s)) << "what is not scored is not open either";
}

} // namespace pingshen::test
