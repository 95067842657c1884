// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "tests/support/Printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class DatabaseFile : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_OK(database.run("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_L1));
    }

    Database openAnother() const { return Database::open(path(), Database::Access::ReadWrite).value(); }
    QString path() const { return directory.filePath(u"test.db"_s); }

    static qint64 count(Database& of)
    {
        const auto number = [](const Row& row) { return row.number("number"); };
        return of.first("SELECT count(*) AS number FROM thing"_L1, {}, number).value().value();
    }
    static Done insert(Database& into, const QString& name)
    {
        return into.run("INSERT INTO thing (name) VALUES (:name)"_L1, {{"name", name}});
    }
    QString pragma(const char* name)
    {
        const QString sql = u"PRAGMA "_s + QLatin1StringView(name);
        return database.first(sql, {}, [name](const Row& row) { return row.text(name); }).value().value();
    }

    QTemporaryDir directory;
    Database database = openAnother();
};

} // namespace

TEST_F(DatabaseFile, isOpenedSoThatACommitSurvivesAPowerCut)
{
    EXPECT_EQ(u"wal"_s, pragma("journal_mode"));
    EXPECT_EQ(u"2"_s, pragma("synchronous"));
    EXPECT_EQ(u"1"_s, pragma("foreign_keys"));
}

TEST_F(DatabaseFile, readsBackTextNumbersAndNull)
{
    ASSERT_OK(insert(database, u"李 😀 ' % \n"_s));
    ASSERT_OK(insert(database, QString()));
    const auto names =
        database.list("SELECT name FROM thing ORDER BY id"_L1, {}, [](const Row& row) { return row.text("name"); });
    ASSERT_OK(names);
    EXPECT_EQ((QStringList{u"李 😀 ' % \n"_s, u""_s}), *names);
    const auto missing =
        database.first("SELECT NULL AS missing"_L1, {}, [](const Row& row) { return row.isNull("missing"); });
    EXPECT_TRUE(missing.value().value());
}

TEST_F(DatabaseFile, rollsBackWhatIsNotCommitted)
{
    {
        auto transaction = Transaction::begin(database);
        ASSERT_OK(transaction);
        ASSERT_OK(insert(database, u"a"_s));
    }
    EXPECT_EQ(0, count(database));
}

TEST_F(DatabaseFile, doesWhatWaitsForACommitOnceAfterTheOuterOneAndNotAfterARollback)
{
    int committed = -1;
    {
        auto given = Transaction::begin(database);
        database.afterCommit([&] { committed = 99; });
    }
    {
        auto outer = Transaction::begin(database);
        {
            auto inner = Transaction::begin(database);
            ASSERT_OK(insert(database, u"a"_s));
            database.afterCommit([&] { committed = count(database); });
            ASSERT_OK(inner->commit());
        }
        EXPECT_EQ(-1, committed);
        ASSERT_OK(outer->commit());
    }
    EXPECT_EQ(1, std::exchange(committed, -1));
    ASSERT_OK(Transaction::begin(database).value().commit());
    EXPECT_EQ(-1, committed);
}

TEST_F(DatabaseFile, keepsWhatAnInnerTransactionDidOnlyWithTheOuterOne)
{
    {
        auto outer = Transaction::begin(database);
        auto inner = Transaction::begin(database);
        ASSERT_OK(insert(database, u"a"_s));
        ASSERT_OK(inner->commit());
    }
    EXPECT_EQ(0, count(database));
}

TEST_F(DatabaseFile, goesOnWithoutWhatWasWrittenSinceASavepointThatIsNotKept)
{
    QStringList done;
    auto transaction = Transaction::begin(database);
    for (const auto& name : {u"a"_s, u"b"_s, u"c"_s}) {
        auto savepoint = Savepoint::begin(database);
        ASSERT_OK(savepoint);
        ASSERT_OK(insert(database, name));
        database.afterCommit([&done, name] { done.append(name); });
        if (name != u"b"_s) {
            ASSERT_OK(savepoint->keep());
        }
    }
    ASSERT_OK(transaction->commit());
    EXPECT_EQ(2, count(database));
    EXPECT_EQ((QStringList{u"a"_s, u"c"_s}), done);
}

TEST_F(DatabaseFile, commitsNothingWhenAnInnerTransactionWasGivenUp)
{
    {
        auto outer = Transaction::begin(database);
        {
            auto inner = Transaction::begin(database);
            ASSERT_OK(insert(database, u"a"_s));
        }
        EXPECT_FAILS(DatabaseFailed, outer->commit());
    }
    EXPECT_EQ(0, count(database));
    ASSERT_OK(insert(database, u"later"_s));
}

TEST_F(DatabaseFile, commitsNothingAfterAFailedStatement)
{
    {
        auto transaction = Transaction::begin(database);
        ASSERT_OK(insert(database, u"a"_s));
        EXPECT_FAILS(DatabaseFailed, database.run("INSERT INTO thing (id, name) VALUES (1, NULL)"_L1));
        EXPECT_FAILS(DatabaseFailed, insert(database, u"b"_s));
        EXPECT_FAILS(DatabaseFailed, transaction->commit());
    }
    EXPECT_EQ(0, count(database));
}

TEST_F(DatabaseFile, saysItIsBusyWhileAnotherConnectionWrites)
{
    auto other = openAnother();
    ASSERT_OK(other.run("PRAGMA busy_timeout = 0"_L1));
    auto transaction = Transaction::begin(database);
    ASSERT_OK(transaction);
    EXPECT_FAILS(VaultBusy, Transaction::begin(other));
    EXPECT_EQ(0, count(other));
}

TEST_F(DatabaseFile, namesAFullDisk)
{
    ASSERT_OK(database.limitPages(4));
    Done outcome;
    for (int i = 0; i < 100 && outcome; ++i) {
        outcome = insert(database, QString(500, u'x'));
    }
    EXPECT_FAILS(DiskFull, outcome);
}

TEST_F(DatabaseFile, namesAFileThatIsNoDatabase)
{
    const auto file = directory.filePath(u"broken.db"_s);
    QFile broken(file);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(8192, 'x'));
    broken.close();
    EXPECT_FAILS(VaultDamaged, Database::open(file, Database::Access::ReadWrite));
}

TEST_F(DatabaseFile, refusesToWriteThroughAReadingConnection)
{
    auto reader = Database::open(path(), Database::Access::ReadOnly);
    ASSERT_OK(reader);
    EXPECT_EQ(0, count(*reader));
    EXPECT_FALSE(insert(*reader, u"a"_s));
}

TEST_F(DatabaseFile, runsAStatementWithinItself)
{
    ASSERT_OK(insert(database, u"a"_s));
    ASSERT_OK(insert(database, u"b"_s));
    QStringList seen;
    const std::function<Done(const Row&)> visit = [&](const Row& row) {
        seen.append(row.text("name"));
        return seen.size() > 4 ? Done() : database.each("SELECT name FROM thing ORDER BY id"_L1, {}, visit);
    };
    ASSERT_OK(database.each("SELECT name FROM thing ORDER BY id"_L1, {}, visit));
    EXPECT_EQ(u"aaaaab"_s, seen.mid(0, 6).join(QString()));
}

TEST_F(DatabaseFile, namesAStatementThatMakesNoSense)
{
    EXPECT_FAILS(DatabaseFailed, database.run("SELECT FROM WHERE"_L1));
    EXPECT_OK(insert(database, u"a"_s));
}

TEST_F(DatabaseFile, handsOnTheFailureOfAVisitor)
{
    ASSERT_OK(insert(database, u"a"_s));
    const auto visit = [](const Row&) { return Done(Error::Code::Cancelled); };
    EXPECT_FAILS(Cancelled, database.each("SELECT id FROM thing"_L1, {}, visit));
}

} // namespace pingshen
