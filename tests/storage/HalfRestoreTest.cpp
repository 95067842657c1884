// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/HalfRestore.h"
#include "core/storage/Backup.h"

#include "tests/storage/VaultFixture.h"

#include <QDir>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A vault whose last edit is only in the write-ahead log, and a restore of it that is killed.
class HalfRestore : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        auto dossier = test::someDossier(u"a1"_s);
        dossier.documents.clear();
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
        ASSERT_OK(database->run("PRAGMA wal_checkpoint(TRUNCATE)"_L1));
        record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
        ASSERT_TRUE(QFile::copy(file(), kept()));
        ASSERT_TRUE(QFile::copy(file() + u"-wal"_s, kept() + u"-wal"_s));
        journal.reset();
        database.reset();
        vault.reset();
        for (const auto& suffix : {u""_s, u"-wal"_s}) {
            QFile::remove(file() + suffix);
            ASSERT_TRUE(QFile::rename(kept() + suffix, file() + suffix));
        }
        ASSERT_TRUE(QDir().mkpath(staging()));
    }

    QString file() const { return folder() + u"/pingshen.db"_s; }
    QString kept() const { return directory.filePath(u"kept.db"_s); }
    QString staging() const { return folder() + u"/staging/"_s + QString(32, u'a'); }
    qsizetype editsHeld()
    {
        reopen();
        const auto edits = journal->all().value();
        return std::count_if(edits.begin(), edits.end(), [](const Edit& edit) {
            return edit.change.kind != EditKind::PackageImported && edit.change.kind != EditKind::VaultContinued;
        });
    }
};

} // namespace

TEST_F(HalfRestore, killedBeforeTheDatabaseWasReplacedGivesItsLogBack)
{
    ASSERT_TRUE(QFile::rename(file() + u"-wal"_s, staging() + u"/before-wal"_s));
    ASSERT_TRUE(QFile::copy(file(), staging() + u"/pingshen.db"_s));
    EXPECT_EQ(1, editsHeld());
    EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
}

/// Who reads it leaves an empty log beside it, and the index of that.
TEST_F(HalfRestore, thatSomebodyLookedIntoGivesItsLogBackToo)
{
    ASSERT_TRUE(QFile::rename(file() + u"-wal"_s, staging() + u"/before-wal"_s));
    ASSERT_TRUE(QFile::copy(file(), staging() + u"/pingshen.db"_s));
    EXPECT_OK(restorationIn(folder()));
    EXPECT_FALSE(QFile::exists(file() + u"-wal"_s)) << "it was only looked at";
    {
        auto reading = Database::open(file(), Database::Access::ReadOnly);
        ASSERT_OK(reading);
        EXPECT_OK(reading->run("SELECT count(*) FROM edit"_L1));
    }
    ASSERT_TRUE(QFile::exists(file() + u"-wal"_s));
    EXPECT_EQ(0, QFileInfo(file() + u"-wal"_s).size());
    EXPECT_EQ(1, editsHeld());
}

TEST_F(HalfRestore, killedAfterTheDatabaseWasReplacedKeepsTheNewOneWithoutTheOldLog)
{
    ASSERT_TRUE(QFile::rename(file() + u"-wal"_s, staging() + u"/before-wal"_s));
    EXPECT_EQ(0, editsHeld());
    EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
}

TEST_F(HalfRestore, thatCannotReplaceTheDatabaseLeavesItWithItsLog)
{
    EXPECT_FALSE(putRestoredInPlace(staging() + u"/missing.db"_s, folder()));
    ASSERT_TRUE(QFile::exists(file() + u"-wal"_s));
    EXPECT_EQ(1, editsHeld());
}

TEST_F(HalfRestore, killedBeforeItThinnedTheSnapshotsHasThemThinnedAtTheNextStart)
{
    reopen();
    for (int i = 0; i < 9; ++i) {
        clock.advance(std::chrono::minutes(1));
        record(test::scoreChange(u"a1"_s, u"李"_s, u"i%1"_s.arg(i), u"4"_s));
        ASSERT_OK(takeLastSnapshot(*vault, *database, clock)); // which thins nothing
    }
    const auto before = snapshotsIn(folder()).size();
    reopen();
    EXPECT_EQ(before, snapshotsIn(folder()).size()) << "nothing was killed";
    ASSERT_TRUE(QDir().mkpath(staging()));
    reopen();
    EXPECT_LT(snapshotsIn(folder()).size(), before);
}

} // namespace pingshen
