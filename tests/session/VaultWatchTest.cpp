// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/storage/Backup.h"
#include "core/storage/safety/LockedFile.h"

#include <QFile>

#include <cstdio>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// A session whose vault loses its database.
class VaultWatch : public SessionTest
{
protected:
    VaultWatch()
    {
        openApplication();
        drain(); // the watch is set up
        m_session->watch.setRecheck(std::chrono::milliseconds(5));
        m_session->saves.setRetryDelay(std::chrono::milliseconds(5));
    }

    TextField reasonField() const { return {EditKind::ScoreChanged, u"age"_s, u"reason"_s}; }
    bool give(const QString& reason)
    {
        return desk().apply(fieldChange(*desk().file(), m_reviewer, reasonField(), reason));
    }
    QString file() const { return m_folder.path() + u"/pingshen.db"_s; }
    QString elsewhere() const { return m_folder.path() + u"/elsewhere"_s; }
    void putAway() { ASSERT_TRUE(QFile::rename(file(), elsewhere())); }
    void putBack() { ASSERT_TRUE(QFile::rename(elsewhere(), file())); }
    /// The reasons in the history, oldest first.
    QStringList reasons()
    {
        QStringList texts;
        for (const auto& edit : changes()) {
            texts.append(edit.change.fields.value(0).to.toString());
        }
        return texts;
    }
};

TEST_F(VaultWatch, tellsThatTheDatabaseIsGoneAndThatItIsBackThoughNobodyTypes)
{
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    QSignalSpy recovered(&m_session->saves, &ui::SaveQueue::recovered);
    putAway();
    ASSERT_TRUE(failed.size() == 1 || failed.wait(patience));
    EXPECT_EQ(Error::Code::VaultMoved, failed[0][0].value<Error>().code);
    EXPECT_TRUE(recovered.isEmpty());
    putBack();
    ASSERT_TRUE(recovered.size() == 1 || recovered.wait(patience));
}

TEST_F(VaultWatch, savesNothingWhileAnotherProgramHasTheLockThatWasTakenAway)
{
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    const auto any = [](const FileFound&) { return Takeover::Replace; };
    auto other = LockedFile::acquire(elsewhere(), "of another program", any).value();
    const QString lock = m_folder.path() + u"/vault.lock"_s;
    ASSERT_EQ(0, std::rename(qPrintable(elsewhere()), qPrintable(lock)));
    ASSERT_TRUE(failed.size() > 0 || failed.wait(patience));
    EXPECT_EQ(Error::Code::VaultBusy, failed[0][0].value<Error>().code);
    ASSERT_TRUE(give(u"一"_s));
    EXPECT_EQ(1, m_session->saves.waiting().size());
    other.reset();
    waitForSaves();
    EXPECT_TRUE(LockedFile::isHeld(lock)) << "by this one again";
    EXPECT_EQ(QStringList{u"一"_s}, reasons());
}

TEST_F(VaultWatch, keepsWhatIsEnteredWhileALockOfAnotherMachineStandsThere)
{
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    QFile foreign(elsewhere());
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    foreign.write("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n" + QByteArray(32, 'b') + "\n");
    foreign.close();
    const QString lock = m_folder.path() + u"/vault.lock"_s;
    ASSERT_EQ(0, std::rename(qPrintable(elsewhere()), qPrintable(lock)));
    ASSERT_TRUE(failed.size() > 0 || failed.wait(patience));
    failed.clear();
    QSignalSpy refused(&m_session->saves, &ui::SaveQueue::refused);
    ASSERT_TRUE(give(u"一"_s));
    ASSERT_TRUE(failed.size() > 0 || failed.wait(patience));
    EXPECT_EQ(Error::Code::VaultLockLeft, failed[0][0].value<Error>().code);
    EXPECT_EQ(1, m_session->saves.waiting().size());
    EXPECT_TRUE(desk().history().canUndo());
    ASSERT_TRUE(QFile::remove(lock));
    waitForSaves();
    EXPECT_TRUE(refused.isEmpty());
    EXPECT_EQ(QStringList{u"一"_s}, reasons());
}

TEST_F(VaultWatch, keepsWhatIsEnteredUntilTheDatabaseIsBack)
{
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    QSignalSpy saved(&m_session->saves, &ui::SaveQueue::saved);
    putAway();
    ASSERT_TRUE(give(u"一"_s));
    ASSERT_TRUE(give(u"二"_s));
    ASSERT_TRUE(failed.size() > 0 || failed.wait(patience));
    EXPECT_TRUE(m_session->saves.isStuck());
    EXPECT_TRUE(saved.isEmpty());
    EXPECT_EQ(2, m_session->saves.waiting().size());
    putBack();
    waitForSaves();
    EXPECT_FALSE(m_session->saves.isStuck());
    EXPECT_EQ((QStringList{u"一"_s, u"二"_s}), reasons());
}

TEST_F(VaultWatch, savesWhatIsEnteredAsASnapshotWhenTheDatabaseIsLost)
{
    ASSERT_TRUE(give(u"一"_s));
    waitForSaves();
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    ASSERT_TRUE(QFile::remove(file()));
    ASSERT_TRUE(give(u"二"_s));
    desk().typing({EditKind::ScoreChanged, u"education"_s, u"reason"_s}, u"半"_s, 1);
    ASSERT_TRUE(failed.size() > 0 || failed.wait(patience));
    m_session.reset();
    const auto snapshot = fullestSnapshot(m_folder.path());
    ASSERT_TRUE(snapshot);
    ASSERT_OK(restore(snapshot->file, m_folder.path(), m_clock, {}));
    EXPECT_EQ((QStringList{u"一"_s, u"二"_s}), reasons());
    look([this](Workplace& workplace) {
        const auto typed = typedBy(workplace, m_reviewer, m_application);
        ASSERT_EQ(1, typed.value().size());
        EXPECT_EQ(u"半"_s, typed.value().first().text);
    });
}

} // namespace pingshen::test
