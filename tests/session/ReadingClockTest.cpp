// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReadingClock.h"

#include "tests/session/SessionFixture.h"

namespace pingshen::ui {

using namespace std::chrono_literals;

class ReadingClockTest : public test::SessionTest
{
protected:
    void SetUp() override
    {
        openApplication();
        drain();
        m_reading.look();
    }

    /// So many seconds go by, one look at each.
    void wait(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            m_clock.advance(1s);
            m_reading.look();
        }
    }

    void turnTo(const QList<PageInSight>& sight)
    {
        m_sight = sight;
        m_reading.look();
    }

    qint64 spent(int page) const { return m_session->readings.record().milliseconds(m_diploma, page); }

    const Digest m_diploma = Digest::of("diploma");
    QList<PageInSight> m_sight{{m_diploma, 0}};
    ReadingClock m_reading{m_clock, m_session->readings, [this] { return m_sight; }};
};

TEST_F(ReadingClockTest, addsUpToThePageThatWasInSightUntilTheOneAfterIt)
{
    wait(2);
    m_clock.advance(700ms);
    turnTo({{m_diploma, 1}});
    EXPECT_EQ(2'700, spent(0));
    EXPECT_EQ(0, spent(1));
    wait(1);
    EXPECT_EQ(2'700, spent(0));
    EXPECT_EQ(1'000, spent(1));
}

TEST_F(ReadingClockTest, countsAPageInTwoViewsOnceAndTwoPagesBoth)
{
    turnTo({{m_diploma, 0}, {m_diploma, 0}, {m_diploma, 1}});
    wait(3);
    EXPECT_EQ(3'000, spent(0));
    EXPECT_EQ(3'000, spent(1));
}

TEST_F(ReadingClockTest, standsStillWhileNothingCanBeReadThere)
{
    turnTo({});
    wait(10);
    turnTo({{m_diploma, 0}});
    EXPECT_EQ(0, spent(0));
}

TEST_F(ReadingClockTest, stopsAMinuteAfterTheLastMovementAndGoesOnWithTheNext)
{
    wait(59);
    m_clock.advance(1'500ms);
    m_reading.look();
    EXPECT_EQ(60'000, spent(0));
    wait(100);
    EXPECT_EQ(60'000, spent(0));
    m_clock.advance(800ms);
    m_reading.noteActivity();
    EXPECT_EQ(60'000, spent(0)) << "nobody was there until now";
    wait(2);
    EXPECT_EQ(62'000, spent(0));
}

TEST_F(ReadingClockTest, doesNotCountWhileTheMachineSleeps)
{
    m_clock.advance(30s);
    m_reading.look();
    EXPECT_EQ(2'000, spent(0));
}

} // namespace pingshen::ui
