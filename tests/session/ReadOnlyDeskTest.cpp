// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"
#include "tests/support/Mount.h"

#include <QProcess>
#include <QSignalSpy>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};

/// A session over a vault that cannot be written; not tested where no folder may be mounted for reading.
class ReadOnlyDesk : public SessionTest
{
protected:
    void SetUp() override
    {
        m_session.reset();
        const auto path = m_folder.path();
        mounted = QProcess::execute(u"mount"_s, {u"--bind"_s, path, path}) == 0;
        if (!mounted || QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro,bind"_s, path}) != 0) {
            SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
        }
        begin();
        openApplication();
    }
    void TearDown() override
    {
        m_session.reset();
        if (mounted) {
            QProcess::execute(u"umount"_s, {m_folder.path()});
        }
    }

    bool mounted = false;
};

} // namespace

TEST_F(ReadOnlyDesk, refusesEveryChangeAndSaysWhy)
{
    QSignalSpy refused(&desk(), &ui::ReviewDesk::refused);
    EXPECT_FALSE(desk().settle(reason, u"as the passport shows"_s));
    ASSERT_EQ(1, refused.size());
    EXPECT_EQ(Error::Code::VaultReadOnly, refused[0][0].value<Error>().code);
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
    EXPECT_TRUE(desk().sheet().score(IndicatorId(u"age"_s)).reason.isEmpty());
}

TEST_F(ReadOnlyDesk, keepsNoDraftOfWhatIsTyped)
{
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    desk().typing(reason, u"as"_s, 2);
    desk().clear(); // settles drafts
    drain();
    EXPECT_TRUE(failed.isEmpty()) << "one refusal is enough";
}

} // namespace pingshen::test
