// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

WindowTest::WindowTest()
{
    EXPECT_OK(fillVault(m_folder.path(), m_clock));
    restart();
}

void WindowTest::restart(const ReviewerId& reviewer, Language language)
{
    if (m_station) {
        m_station->press(u"Ctrl+Q"_s);
        EXPECT_FALSE(m_station->window().isVisible());
        m_station.reset();
    }
    const auto who = reviewer.isEmpty() ? m_reviewer : reviewer;
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, who, language);
    ASSERT_TRUE(m_station->begin());
}

void WindowTest::openFirst()
{
    m_station->press(u"Alt+Q"_s);
    m_station->type(u"petrova"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

void WindowTest::score(const QString& points)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(points);
    m_station->press(u"Alt+R"_s);
    m_station->type(u"Shown by the diploma, page 2, in full."_s);
}

void WindowTest::scoreEverything(Marks marks)
{
    const auto rubric = m_station->file().rubric;
    for (const auto* primary : rubric.primaries()) {
        ASSERT_EQ(primary->id.value(), indicator());
        score(marks == Marks::Full ? primary->maximum->toString() : u"0"_s);
        m_station->press(u"Ctrl+Down"_s);
    }
    m_station->press(u"Alt+V"_s);
    ASSERT_TRUE(m_station->desk().evaluation().isComplete());
}

Score WindowTest::scoreOf(const QString& indicator)
{
    return m_station->desk().sheet().score(IndicatorId(indicator));
}

QString WindowTest::indicator()
{
    return m_station->session().selection.indicator().value();
}

} // namespace pingshen::test
