// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/storage/TextStore.h"
#include "core/storage/VaultCheck.h"

#include "tests/storage/VaultFixture.h"
#include "tests/support/Mount.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

#include <filesystem>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A vault on a volume of its own that is mounted again for reading; not tested where none may be mounted.
class ReadOnly : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        QDir().mkpath(mountPoint());
        const QStringList arguments{u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=8m"_s, u"tmpfs"_s, mountPoint()};
        mounted = QProcess::execute(u"mount"_s, arguments) == 0;
        if (!mounted) {
            SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
        }
        fill();
    }
    void fill()
    {
        auto made = Vault::open(folder(), clock);
        ASSERT_OK(made);
        auto connection = (*made)->connect();
        EditJournal edits(*connection, clock, (*made)->key());
        ASSERT_OK(edits.record(importOf(withoutDocuments(u"a1"_s), {}, {})));
        ASSERT_OK(edits.record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s)));
    }
    static Dossier withoutDocuments(const QString& id)
    {
        auto dossier = test::someDossier(id);
        dossier.documents.clear();
        return dossier;
    }
    void TearDown() override
    {
        journal.reset();
        database.reset();
        vault.reset();
        if (mounted) {
            QProcess::execute(u"umount"_s, {mountPoint()});
        }
    }

    QString mountPoint() const { return directory.filePath(u"vault"_s); }
    void protect() { ASSERT_EQ(0, QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro"_s, mountPoint()})); }
    /// As a program that was killed leaves it: the last edit is only in the write-ahead log.
    void leaveAsKilled()
    {
        auto opened = Vault::open(folder(), clock);
        ASSERT_OK(opened);
        auto connection = (*opened)->connect();
        EditJournal edits(*connection, clock, (*opened)->key());
        ASSERT_OK(edits.record(test::scoreChange(u"a1"_s, u"李"_s, u"education"_s, u"7"_s)));
        for (const auto& suffix : {u""_s, u"-wal"_s}) {
            ASSERT_TRUE(QFile::copy(folder() + u"/pingshen.db"_s + suffix, directory.filePath(u"kept"_s + suffix)));
        }
    }
    void putBackAsKilled()
    {
        for (const auto& suffix : {u""_s, u"-wal"_s}) {
            QFile::remove(folder() + u"/pingshen.db"_s + suffix);
            ASSERT_TRUE(QFile::copy(directory.filePath(u"kept"_s + suffix), folder() + u"/pingshen.db"_s + suffix));
        }
        ASSERT_GT(QFileInfo(folder() + u"/pingshen.db-wal"_s).size(), 0);
    }
    QStringList files() const
    {
        QStringList all;
        QDirIterator walk(folder(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            all.append(walk.next() + u' ' + QString::number(walk.fileInfo().size()));
        }
        all.sort();
        return all;
    }

    bool mounted = false;
};

} // namespace

TEST_F(ReadOnly, vaultCanBeReadCheckedAndBackedUp)
{
    protect();
    const auto before = files();
    reopen();
    EXPECT_TRUE(vault->isReadOnly());
    EXPECT_EQ(1, DossierStore(*database).all().value().size());
    EXPECT_TRUE(verify(*vault, {}).value().isEmpty());
    const auto backup = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUp(*vault, backup, clock, {}));
    EXPECT_OK(restore(backup, directory.filePath(u"elsewhere"_s), clock, {}));
    EXPECT_EQ(before, files());
}

TEST_F(ReadOnly, vaultOfAKilledProgramShowsItsLastEdit)
{
    leaveAsKilled();
    putBackAsKilled();
    protect();
    const auto before = files();
    reopen();
    EXPECT_EQ(3, journal->all().value().size());
    EXPECT_TRUE(verify(*vault, {}).value().isEmpty());
    EXPECT_EQ(before, files());
}

TEST_F(ReadOnly, vaultRefusesEveryChange)
{
    protect();
    reopen();
    EXPECT_FAILS(VaultReadOnly, vault->writable());
    EXPECT_FAILS(VaultReadOnly, journal->record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"5"_s)));
    EXPECT_FAILS(VaultReadOnly, journal->record(importOf(withoutDocuments(u"b2"_s), {}, {})));
    EXPECT_FAILS(VaultReadOnly, takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
    EXPECT_EQ(2, journal->all().value().size());
}

TEST_F(ReadOnly, vaultIsNotRestored)
{
    reopen();
    const auto backup = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUp(*vault, backup, clock, {}));
    journal.reset();
    database.reset();
    vault.reset();
    protect();
    EXPECT_FAILS(VaultReadOnly, restore(backup, folder(), clock, {}));
}

TEST_F(ReadOnly, vaultIsReadWhateverItsLockSays)
{
    QFile lock(folder() + u"/vault.lock"_s);
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n\n");
    lock.close();
    protect();
    EXPECT_OK(Vault::open(folder(), clock)) << "nobody writes on this medium";
}

TEST_F(ReadOnly, vaultOfAnOlderFormatIsNotBroughtUpToDate)
{
    {
        auto opened = Vault::open(folder(), clock);
        ASSERT_OK(opened);
        auto connection = (*opened)->connect();
        ASSERT_OK((*connection).run("DELETE FROM schema_migration"_L1));
    }
    protect();
    EXPECT_FAILS(VaultReadOnly, Vault::open(folder(), clock));
}

TEST_F(ReadOnly, vaultIsSearchedByTheTextsThatAreThere)
{
    const auto content = Digest::of("diploma");
    const Phrase phrase(u"博士"_s);
    {
        auto opened = Vault::open(folder(), clock);
        ASSERT_OK(opened);
        auto texts = TextStore::open(**opened);
        ASSERT_OK(texts);
        ASSERT_OK((*texts)->keep(content, {{.text = {0, u"博士"_s}, .state = PageState::Read}}));
    }
    protect();
    const auto before = files();
    reopen();
    auto texts = TextStore::open(*vault);
    ASSERT_OK(texts);
    EXPECT_EQ(QList<int>{0}, (*texts)->matchesIn(content, phrase, Phrase::LookAlikes::No).value());
    texts->reset();
    EXPECT_EQ(before, files());
}

TEST_F(ReadOnly, vaultWithoutTextsKeepsThemWhileItIsOpen)
{
    protect();
    reopen();
    auto texts = TextStore::open(*vault);
    ASSERT_OK(texts);
    const auto content = Digest::of("diploma");
    ASSERT_OK((*texts)->keep(content, {{.text = {0, u"博士"_s}, .state = PageState::Read}}));
    EXPECT_EQ(QList<int>{0}, (*texts)->matchesIn(content, Phrase(u"士"_s), Phrase::LookAlikes::No).value());
}

} // namespace pingshen
