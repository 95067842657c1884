// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database/Migrator.h"

#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const Migration first{1, u"0001_first"_s, "-- the first\nCREATE TABLE one (id INTEGER);\n"};
const Migration second{2, u"0002_second"_s, "CREATE TABLE two (id INTEGER);\nINSERT INTO two\n VALUES (7);\n"};
const Migration broken{2, u"0002_broken"_s, "CREATE TABLE two (id INTEGER);\nINSERT INTO nowhere VALUES (7);\n"};

class Schema : public ::testing::Test
{
protected:
    Done migrate(const QList<Migration>& migrations, const std::function<Done()>& beforeChange = {})
    {
        return Migrator(migrations).migrate(database, clock, beforeChange);
    }
    int version() { return Migrator({first}).versionOf(database).value(); }
    bool hasTable(const QString& name)
    {
        const auto found = database.first("SELECT name FROM sqlite_master WHERE name = :name"_L1, {{"name", name}},
                                          [](const Row& row) { return row.text("name"); });
        return found.value().has_value();
    }

    QTemporaryDir directory;
    test::FixedClock clock;
    Database database = Database::open(directory.filePath(u"test.db"_s), Database::Access::ReadWrite).value();
};

} // namespace

TEST_F(Schema, goesThroughEveryStepOfANewDatabase)
{
    ASSERT_OK(migrate({first, second}));
    EXPECT_EQ(2, version());
    EXPECT_TRUE(hasTable(u"one"_s));
    EXPECT_TRUE(hasTable(u"two"_s));
}

TEST_F(Schema, doesOnlyTheStepsThatAreMissing)
{
    ASSERT_OK(migrate({first}));
    ASSERT_OK(migrate({first, second}));
    ASSERT_OK(migrate({first, second}));
    EXPECT_EQ(2, version());
}

TEST_F(Schema, staysAsItWasWhenAStepFails)
{
    ASSERT_OK(migrate({first}));
    const auto outcome = migrate({first, broken});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(Error::Code::VaultMigrationFailed, outcome.error().code);
    EXPECT_EQ(2, outcome.error().args[u"number"_s].toInt());
    EXPECT_EQ(Error::Code::DatabaseFailed, outcome.error().cause->code);
    EXPECT_EQ(1, version());
    EXPECT_FALSE(hasTable(u"two"_s));
    ASSERT_OK(migrate({first, second}));
}

TEST_F(Schema, refusesADatabaseThatIsNewerThanTheProgram)
{
    ASSERT_OK(migrate({first, second}));
    const auto outcome = migrate({first});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(Error::Code::VaultNewer, outcome.error().code);
    EXPECT_EQ(2, outcome.error().args[u"found"_s].toInt());
    EXPECT_EQ(1, outcome.error().args[u"supported"_s].toInt());
}

TEST_F(Schema, refusesAStepThatWasEditedAfterItWasDone)
{
    ASSERT_OK(migrate({first}));
    auto edited = first;
    edited.sql += "CREATE TABLE more (id INTEGER);\n";
    EXPECT_FAILS(VaultMigrationFailed, migrate({edited}));
}

TEST_F(Schema, takesOtherLineEndsForTheSameStep)
{
    ASSERT_OK(migrate({first}));
    auto checkedOut = first;
    checkedOut.sql.replace("\n", "\r\n");
    EXPECT_OK(migrate({checkedOut}));
}

TEST_F(Schema, isBackedUpOnceBeforeAnExistingOneChanges)
{
    int backups = 0;
    const auto backUp = [&] { return ++backups, Done(); };
    ASSERT_OK(migrate({first}, backUp));
    EXPECT_EQ(0, backups);
    ASSERT_OK(migrate({first, second}, backUp));
    EXPECT_EQ(1, backups);
    ASSERT_OK(migrate({first, second}, backUp));
    EXPECT_EQ(1, backups);
}

TEST_F(Schema, doesNotChangeWhenTheBackupFails)
{
    ASSERT_OK(migrate({first}));
    EXPECT_FAILS(DiskFull, migrate({first, second}, [] { return Done(Error::Code::DiskFull); }));
    EXPECT_EQ(1, version());
}

TEST(Migration, isCutIntoStatementsAndTriggers)
{
    const auto statements = statementsOf("-- a\nCREATE TABLE t (\n  a TEXT, -- ; inside\n  b TEXT\n);\n"
                                         "CREATE TRIGGER x BEFORE UPDATE ON t\nBEGIN\n  SELECT 1;\nEND;\n");
    ASSERT_EQ(2, statements.size());
    EXPECT_TRUE(statements[0].trimmed().endsWith(");"_L1));
    EXPECT_TRUE(statements[1].startsWith("CREATE TRIGGER"_L1));
}

TEST(Migration, isBuiltInWithoutAGap)
{
    const auto migrations = Migrator::builtIn();
    ASSERT_FALSE(migrations.isEmpty());
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        EXPECT_EQ(i + 1, migrations[i].number);
    }
}

} // namespace pingshen
