// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/Readings.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

class ReadingLedgerTest : public test::SessionTest
{
protected:
    ReadingLedger& ledger() { return m_session->readings; }
    qint64 spent(int page) { return ledger().record().milliseconds(m_diploma, page); }

    /// With what was kept of it.
    void open()
    {
        openApplication();
        drain();
    }

    const Digest m_diploma = Digest::of("diploma");
};

TEST_F(ReadingLedgerTest, goesOnWhereItWasLeft)
{
    open();
    ledger().add(m_diploma, 0, 3'000);
    ledger().flush();
    ledger().add(m_diploma, 0, 2'500);
    ledger().add(m_diploma, 1, 40);
    restart(); // what waited is written
    open();
    EXPECT_EQ(5'500, spent(0));
    EXPECT_EQ(40, spent(1));
    ledger().add(m_diploma, 1, 2);
    EXPECT_EQ(42, spent(1));
}

TEST_F(ReadingLedgerTest, losesNothingThatIsReadWhileItIsBeingRead)
{
    open();
    ledger().add(m_diploma, 0, 1'000);
    ledger().flush();
    openApplication(); // the record is asked for again
    ledger().add(m_diploma, 0, 500);
    ledger().flush();
    drain();
    EXPECT_EQ(1'500, spent(0));
    restart();
    open();
    EXPECT_EQ(1'500, spent(0));
}

TEST_F(ReadingLedgerTest, isNobodyElses)
{
    open();
    ledger().add(m_diploma, 0, 9'000);
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    EXPECT_TRUE(ledger().record().isEmpty());
    open();
    EXPECT_EQ(0, spent(0));
    ledger().add(m_diploma, 0, 7);
    desk().seat(Seat(m_reviewer));
    open();
    EXPECT_EQ(9'000, spent(0));
}

TEST_F(ReadingLedgerTest, keepsNothingForNobodyAndMakesNoEdit)
{
    ledger().add(m_diploma, 0, 9'000);
    EXPECT_TRUE(ledger().record().isEmpty()) << "no application is open";
    open();
    ledger().add(m_diploma, 0, 9'000);
    ledger().flush();
    EXPECT_TRUE(changes().isEmpty());
}

} // namespace pingshen::ui
