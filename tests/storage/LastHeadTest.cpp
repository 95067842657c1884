// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/LastHead.h"

#include "core/storage/VaultCheck.h"
#include "core/storage/backup/Snapshots.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/safety/FileIdentity.h"
#include "tests/storage/VaultFixture.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A vault whose device left the end of its chain beside its key.
class EndBesideTheKey : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        auto dossier = test::someDossier(u"a1"_s);
        dossier.documents.clear();
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
        score(u"1"_s);
    }

    void score(const QString& points) { record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, points)); }
    void close()
    {
        journal.reset();
        database.reset();
        vault.reset();
    }
    void replace(const QString& target, const QString& source) const
    {
        QFile::remove(target);
        ASSERT_TRUE(QFile::copy(source, target));
    }
    /// Puts files of the folder aside, or back.
    void keep(const QStringList& names) const
    {
        ASSERT_OK(database->run("PRAGMA wal_checkpoint(TRUNCATE)"_L1));
        for (const auto& name : names) {
            replace(directory.filePath(name), folder() + u'/' + name);
        }
    }
    void putBack(const QStringList& names) const
    {
        for (const auto& name : names) {
            replace(folder() + u'/' + name, directory.filePath(name));
        }
    }
    /// By somebody who only reads: opening for work would make another device of it.
    QStringList problems() const
    {
        QStringList names;
        const auto reader = Vault::open(folder(), clock, {.purpose = VaultOpening::Purpose::Reading});
        EXPECT_OK(reader);
        const auto found = verify(**reader, {});
        EXPECT_OK(found);
        for (const auto& problem : *found) {
            names.append(nameOf(problem.code) + u' ' + problem.subject);
        }
        return names;
    }
    void changeHead(const std::function<void(QByteArray&)>& change) const
    {
        QFile file(folder() + u'/' + lastHeadName());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        auto line = file.readAll();
        change(line);
        file.seek(0);
        file.write(line);
        file.resize(line.size());
    }

    /// Another folder with the same files, as a file manager makes it; the system says that they came to be later.
    QString copyOf(const QString& source) const
    {
        const QString copy = directory.filePath(u"copy"_s);
        do {
            QDir(copy).removeRecursively();
            EXPECT_TRUE(QDir().mkpath(copy));
            for (const auto& file : QDir(source).entryInfoList(QDir::Files)) {
                EXPECT_TRUE(QFile::copy(file.filePath(), copy + u'/' + file.fileName()));
            }
        } while (birthMarkOf(copy + u'/' + data) == birthMarkOf(source + u'/' + data));
        return copy;
    }
    bool knowsCopies() const { return birthMarkOf(folder() + u'/' + data) != "-"; }

    const QString data = u"pingshen.db"_s;
};

} // namespace

TEST_F(EndBesideTheKey, isThatOfTheLastEditThatWasCommitted)
{
    {
        auto given = Transaction::begin(*database);
        score(u"2"_s);
    }
    const auto last = journal->all().value().back();
    const auto left = headLeftIn(folder());
    ASSERT_TRUE(left);
    EXPECT_EQ(last.ref(), (EditRef{left->head.device, left->head.seq}));
    EXPECT_TRUE(last.hash == left->head.hash);
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(EndBesideTheKey, isOnRecordAsLostWhenTheDatabaseNamesNoDeviceAnyMore)
{
    const auto before = vault->device();
    const QString lost = u"EndLost "_s + before.value() + u'/' + QString::number(journal->all().value().back().seq);
    ASSERT_OK(database->run("DELETE FROM vault WHERE key NOT IN ('fold', 'counts')"_L1));
    reopen();
    EXPECT_NE(before, vault->device());
    ASSERT_TRUE(vault->loss());
    EXPECT_EQ(VaultProblem::Code::EndLost, vault->loss()->code);
    score(u"2"_s);
    reopen();
    EXPECT_EQ(QStringList{lost}, problems()) << "for good";
}

TEST_F(EndBesideTheKey, signsNoEndThatWasMovedWhenTheDatabaseNamesNoDeviceAnyMore)
{
    ASSERT_OK(database->run("DELETE FROM vault WHERE key NOT IN ('fold', 'counts')"_L1));
    ASSERT_OK(database->run("UPDATE journal_head SET clock = clock + 1"_L1));
    const auto before = vault->device();
    reopen();
    EXPECT_TRUE(problems().contains(QString(u"EditTailChanged "_s + before.value())));
}

TEST_F(EndBesideTheKey, makesAnotherDeviceOfAnOlderDatabase)
{
    keep({data});
    score(u"2"_s);
    score(u"3"_s);
    const auto before = vault->device();
    close();
    putBack({data});
    EXPECT_EQ(QStringList{u"EditTailChanged "_s + before.value()}, problems());
    reopen();
    EXPECT_NE(before, vault->device());
    EXPECT_EQ(2, vault->lacking());
    score(u"4"_s);
    const QStringList lost{u"EditsLost "_s + before.value() + u"/4"_s};
    EXPECT_EQ(lost, problems()) << "writing does not make good what is missing";
    reopen();
    EXPECT_EQ(0, vault->lacking()) << "by opening it is said once";
    EXPECT_EQ(lost, problems());
}

TEST_F(EndBesideTheKey, isMissedUntilTheEditsUpToItAreAccepted)
{
    keep({data});
    score(u"2"_s);
    score(u"3"_s);
    const auto key = vault->key().key.publicKey();
    QList<SentEdit> sent;
    for (const auto& edit : journal->all().value()) {
        sent.append({edit.bytes, edit.signature});
    }
    close();
    putBack({data});
    reopen();
    ASSERT_OK(journal->accept(sent.first(3), {key}, {}));
    EXPECT_EQ(1, problems().size()) << "one of them is not enough";
    ASSERT_OK(journal->accept(sent, {key}, {}));
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(EndBesideTheKey, isKnownToHaveBeenThereWhenItWasDeletedWithWhatItEnded)
{
    keep({data});
    score(u"2"_s);
    const auto before = vault->device();
    close();
    putBack({data});
    ASSERT_TRUE(QFile::remove(folder() + u'/' + lastHeadName()));
    reopen();
    ASSERT_TRUE(vault->loss());
    EXPECT_EQ(VaultProblem::Code::EndLost, vault->loss()->code);
    score(u"4"_s);
    EXPECT_EQ(QStringList{u"EndLost "_s + before.value() + u"/2"_s}, problems());
}

TEST_F(EndBesideTheKey, showsATailThatWasCutToWhereItEndedOnce)
{
    const auto head = chainHeads(*database).value()[0];
    ASSERT_OK(database->run("CREATE TABLE counted AS SELECT * FROM edit_count"_L1));
    ASSERT_OK(database->run("CREATE TABLE summed AS SELECT * FROM edit_count_sum"_L1));
    const auto signature = vaultValue(*database, vault_value::counts).value();
    score(u"2"_s);
    ASSERT_OK(database->run("DROP TRIGGER edit_is_never_removed"_L1));
    ASSERT_OK(database->run("DELETE FROM edit WHERE seq = 3"_L1));
    ASSERT_OK(database->run("CREATE TRIGGER edit_is_never_removed BEFORE DELETE ON edit\nBEGIN\n"
                            "    SELECT RAISE(ABORT, 'append only');\nEND"_L1));
    ASSERT_OK(writeChainHead(*database, head));
    ASSERT_OK(database->run("UPDATE score SET points = 100"_L1));
    ASSERT_OK(database->run("UPDATE person SET clock = 2"_L1));
    ASSERT_OK(database->run("REPLACE INTO edit_count SELECT * FROM counted"_L1));
    ASSERT_OK(database->run("REPLACE INTO edit_count_sum SELECT * FROM summed"_L1));
    ASSERT_OK(setVaultValue(*database, vault_value::counts, signature));
    ASSERT_OK(database->run("DROP TABLE counted"_L1));
    ASSERT_OK(database->run("DROP TABLE summed"_L1));
    EXPECT_EQ(QStringList{u"EditTailChanged "_s + vault->device().value()}, problems());
}

TEST_F(EndBesideTheKey, mayBeOlderThanTheDatabase)
{
    keep({lastHeadName()});
    score(u"2"_s);
    const auto before = vault->device();
    close();
    putBack({lastHeadName()}); // as a crash between commit and note leaves it
    EXPECT_EQ(QStringList(), problems());
    reopen();
    EXPECT_EQ(before, vault->device());
    EXPECT_EQ(3, headLeftIn(folder())->head.seq);
}

TEST_F(EndBesideTheKey, isNotGoneOnWithoutIt)
{
    for (const auto& damage :
         QList<std::function<void(QByteArray&)>>{[](QByteArray& line) { line.clear(); },
                                                 [](QByteArray& line) { line[200] = line[200] == 'a' ? 'b' : 'a'; }}) {
        const auto before = vault->device();
        score(u"2"_s);
        close();
        changeHead(damage);
        EXPECT_TRUE(problems().contains(u"EndUnknown "_s + before.value()));
        reopen();
        const auto lost = problems();
        ASSERT_FALSE(lost.isEmpty());
        EXPECT_TRUE(lost.last().startsWith(u"EndLost "_s + before.value()));
        EXPECT_NE(before, vault->device());
        EXPECT_EQ(0, vault->lacking());
    }
}

TEST_F(EndBesideTheKey, makesAnotherDeviceOfAFolderFromAnotherMachine)
{
    const auto before = vault->device();
    close();
    changeHead([](QByteArray& line) { line.replace(thisMachine() + ' ', QByteArray("0123456789abcdef ")); });
    EXPECT_EQ(QStringList(), problems());
    reopen();
    EXPECT_NE(before, vault->device());
    EXPECT_EQ(0, vault->lacking());
}

TEST_F(EndBesideTheKey, makesAnotherDeviceOfACopyOfItsFolderThatIsPutInItsPlace)
{
    if (!knowsCopies()) {
        GTEST_SKIP() << "this disk does not say when files came to be";
    }
    const auto before = vault->device();
    close();
    const auto copy = copyOf(folder());
    reopen();
    EXPECT_EQ(before, vault->device());
    score(u"2"_s);
    const auto key = vault->key().key.publicKey();
    const auto original = journal->all().value();
    close();
    ASSERT_TRUE(QDir(folder()).removeRecursively());
    ASSERT_TRUE(QDir().rename(copy, folder()));
    EXPECT_EQ(QStringList(), problems());
    reopen();
    EXPECT_NE(before, vault->device());
    score(u"3"_s);
    const auto sent = original.last();
    const auto accepted = journal->accept({{sent.bytes, sent.signature}}, {key}, {});
    ASSERT_OK(accepted);
    EXPECT_EQ(1, accepted->taken) << "what was written after the copy is another computer's now";
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(EndBesideTheKey, makesAnotherDeviceOfACopyInWhichNothingWasWrittenYet)
{
    if (!knowsCopies()) {
        GTEST_SKIP() << "this disk does not say when files came to be";
    }
    const auto empty = directory.filePath(u"empty"_s);
    const auto deviceOf = [this](const QString& place) {
        const auto opened = Vault::open(place, clock);
        EXPECT_OK(opened);
        EXPECT_TRUE(!(*opened)->loss() && verify(**opened, {})->isEmpty());
        return (*opened)->device();
    };
    const auto before = deviceOf(empty);
    const auto copy = copyOf(empty);
    EXPECT_EQ(before, deviceOf(empty));
    const auto other = deviceOf(copy);
    EXPECT_NE(before, other);
    EXPECT_EQ(other, deviceOf(copy)) << "from then on";
}

TEST_F(EndBesideTheKey, leavesAFolderTheSameDeviceThatIsMoved)
{
    const auto before = vault->device();
    close();
    const auto aside = directory.filePath(u"elsewhere"_s);
    ASSERT_TRUE(QDir().rename(folder(), aside));
    const auto moved = Vault::open(aside, clock);
    ASSERT_OK(moved);
    EXPECT_EQ(before, (*moved)->device());
}

TEST_F(EndBesideTheKey, isReadAsProgramsBeforeLeftIt)
{
    const auto before = vault->device();
    close();
    changeHead(
        [](QByteArray& line) { line = line.simplified().split(' ').first(8).join(' ').leftJustified(511) + '\n'; });
    reopen();
    EXPECT_EQ(before, vault->device());
}

#ifdef Q_OS_UNIX
TEST_F(EndBesideTheKey, isNotWaitedForAtAPipe)
{
    close();
    for (const auto& name : {lastHeadName(), deviceKeyName()}) {
        const QString path = folder() + u'/' + name;
        ASSERT_TRUE(QFile::rename(path, directory.filePath(name)));
        ASSERT_EQ(0, ::mkfifo(QFile::encodeName(path).constData(), 0600));
        EXPECT_FAILS(FileNotRegular, Vault::open(folder(), clock));
        EXPECT_OK(Vault::open(folder(), clock, {.purpose = VaultOpening::Purpose::Reading}));
        EXPECT_FALSE(keptDevice(folder()) && keptDevice(folder())->head);
        ASSERT_TRUE(QFile::remove(path));
        ASSERT_TRUE(QFile::rename(directory.filePath(name), path));
    }
}
#endif

TEST_F(EndBesideTheKey, saysOnceThatTheKeyWasNotThereAndLetsItBePutBack)
{
    keep({deviceKeyName(), lastHeadName()});
    const auto before = vault->device();
    EXPECT_EQ(KeyChange::None, vault->keyChange());
    close();
    QFile::remove(folder() + u'/' + deviceKeyName());
    reopen();
    EXPECT_EQ(KeyChange::Missing, vault->keyChange());
    EXPECT_NE(before, vault->device());
    score(u"2"_s);
    reopen();
    EXPECT_EQ(KeyChange::None, vault->keyChange()) << "it is said once";
    close();
    putBack({deviceKeyName(), lastHeadName()});
    EXPECT_EQ(QStringList(), problems());
    reopen();
    EXPECT_EQ(before, vault->device());
    EXPECT_EQ(KeyChange::None, vault->keyChange());
    score(u"3"_s);
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(EndBesideTheKey, isNeededToGoOnWithAKeyThatIsPutBack)
{
    keep({deviceKeyName()});
    const auto before = vault->device();
    close();
    QFile::remove(folder() + u'/' + deviceKeyName());
    reopen();
    close();
    putBack({deviceKeyName()});
    reopen();
    EXPECT_NE(before, vault->device());
}

TEST_F(EndBesideTheKey, saysThatTheKeyIsAnotherVaultsAndNeverGoesOnWithIt)
{
    QTemporaryDir other;
    ASSERT_OK(Vault::open(other.path(), clock));
    close();
    replace(folder() + u'/' + deviceKeyName(), other.filePath(deviceKeyName()));
    const auto theirs = keptDevice(folder())->id;
    reopen();
    EXPECT_EQ(KeyChange::Other, vault->keyChange());
    EXPECT_NE(theirs, vault->device());
}

TEST_F(EndBesideTheKey, saysNothingOfAKeyWhereANewOneIsMeant)
{
    keep({data});
    score(u"2"_s);
    close();
    putBack({data});
    reopen();
    EXPECT_EQ(KeyChange::None, vault->keyChange()) << "that it is older is said instead";
    ASSERT_OK(markRestored(*database));
    close();
    QFile::remove(folder() + u'/' + deviceKeyName());
    reopen();
    EXPECT_EQ(KeyChange::None, vault->keyChange());
}

TEST_F(EndBesideTheKey, showsADatabaseThatNamesAnotherDeviceAsItsOwn)
{
    ASSERT_OK(database->run("UPDATE vault SET value = 'ab12' WHERE key = 'device'"_L1));
    EXPECT_TRUE(problems().contains(u"DeviceOther ab12"_s));
}

TEST_F(EndBesideTheKey, isThereUntilWhatItShowsIsRecorded)
{
    keep({data});
    score(u"2"_s);
    const auto before = vault->device();
    close();
    putBack({data});
    {
        auto old = Database::open(folder() + u'/' + data, Database::Access::ReadWrite);
        ASSERT_OK(old); // as of the program before
        ASSERT_OK(old->run("DROP TABLE edit_count"_L1));
        ASSERT_OK(old->run("DROP TABLE edit_count_sum"_L1));
        ASSERT_OK(old->run("CREATE TABLE edit_count (application TEXT PRIMARY KEY, edits INTEGER NOT NULL,"
                           " signature TEXT NOT NULL) WITHOUT ROWID"_L1));
        ASSERT_OK(old->run("DROP TABLE pin"_L1));
        ASSERT_OK(old->run("DROP TABLE highlight"_L1));
        ASSERT_OK(old->run("DROP TABLE eligibility"_L1));
        ASSERT_OK(old->run("DROP TABLE settlement"_L1));
        ASSERT_OK(old->run("ALTER TABLE sheet DROP COLUMN frozen_pins"_L1));
        ASSERT_OK(old->run("DELETE FROM schema_migration WHERE number > 8"_L1));
    }
    const QString obstacle =
        snapshotFile(folder() + u"/backups"_s, SnapshotInfo::Reason::Migration, clock) + u".part"_s;
    ASSERT_TRUE(QDir().mkpath(obstacle));
    ASSERT_FALSE(Vault::open(folder(), clock)) << "no copy of the older format can be made";
    EXPECT_EQ(before, keptDevice(folder())->id);
    ASSERT_TRUE(QDir().rmdir(obstacle));
    reopen();
    EXPECT_EQ(1, vault->lacking());
    EXPECT_EQ(KeyChange::None, vault->keyChange());
    EXPECT_TRUE(problems().contains(u"EditsLost "_s + before.value() + u"/3"_s));
}

TEST_F(EndBesideTheKey, goesWithItsKeyAtOneMomentWheneverTheProgramIsKilled)
{
    const QString key = deviceKeyName();
    const QString end = lastHeadName();
    const QString ready = key + u".new"_s;
    keep({data});
    score(u"2"_s);
    const QStringList lost{u"EditsLost "_s + vault->device().value() + u"/3"_s};
    close();
    putBack({data});
    replace(directory.filePath(key), folder() + u'/' + key);
    replace(directory.filePath(end), folder() + u'/' + end);
    QTemporaryDir other;
    ASSERT_OK(Vault::open(other.path(), clock));
    replace(folder() + u'/' + ready, other.filePath(key)); // before the commit
    reopen();
    EXPECT_EQ(1, vault->lacking());
    EXPECT_EQ(lost, problems());
    const auto after = vault->device();
    close();
    replace(directory.filePath(u"after.key"_s), folder() + u'/' + key);
    replace(directory.filePath(u"after.head"_s), folder() + u'/' + end);
    for (const auto& left : {end, QString(u"after.head"_s), QString()}) { // after it
        replace(folder() + u'/' + ready, directory.filePath(u"after.key"_s));
        putBack({key});
        QFile::remove(folder() + u'/' + end);
        EXPECT_TRUE(left.isEmpty() || QFile::copy(directory.filePath(left), folder() + u'/' + end));
        EXPECT_EQ(lost, problems()) << "by somebody who only reads";
        reopen();
        EXPECT_EQ(after, vault->device());
        EXPECT_EQ(0, vault->lacking());
        EXPECT_EQ(lost, problems());
        EXPECT_FALSE(QFile::exists(folder() + u'/' + ready));
        close();
    }
}

} // namespace pingshen
