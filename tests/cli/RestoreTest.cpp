// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/work/RestoreRequest.h"
#include "tests/cli/CliFixture.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QJsonArray>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class CliRestore : public CliFixture
{};

/// A snapshot is a file beside the vault: whoever can write there can change what is in it.
TEST_F(CliRestore, whatIsRestoredIsHeldAgainstItsOwnHistory)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    const auto file = path(u"snapshot.db"_s);
    ASSERT_TRUE(QFile::copy(vault() + u"/pingshen.db"_s, file));
    const auto alter = [&file](QLatin1StringView sql) {
        auto database = Database::open(file, Database::Access::ReadWrite);
        ASSERT_OK(database);
        ASSERT_OK(database->run("DROP TRIGGER IF EXISTS edit_is_never_changed"_L1));
        ASSERT_OK(database->run(sql));
        ASSERT_OK(database->run("PRAGMA journal_mode = DELETE"_L1));
    };
    const auto intact = ask({u"restore"_s, file});
    EXPECT_EQ(QJsonValue(true), intact[u"complete"_s]);
    EXPECT_EQ(QJsonValue(true), intact[u"checked"_s]);
    EXPECT_EQ(QJsonValue(0), intact[u"rebuilt"_s]);
    EXPECT_EQ(QJsonValue(0), intact[u"without"_s][u"changes"_s]);
    alter("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto mended = run({u"restore"_s, file});
    EXPECT_EQ(0, mended.code) << mended.err.toStdString();
    EXPECT_TRUE(mended.err.contains(u"did not match its own history (parts: "_s)) << mended.err.toStdString();
    EXPECT_EQ(u"5.00"_s, ask({u"total"_s, id})[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
    alter("UPDATE edit SET bytes = CAST(CAST(bytes AS TEXT) || ' ' AS BLOB)"_L1);
    const auto forged = run({u"restore"_s, file, u"--json"_s});
    EXPECT_EQ(1, forged.code);
    EXPECT_EQ(QJsonValue(false), forged.json()[u"complete"_s]);
    EXPECT_FALSE(forged.json()[u"problems"_s].toArray().isEmpty());
    EXPECT_TRUE(forged.err.contains(u"Do not rely on this vault"_s)) << forged.err.toStdString();
}

TEST_F(CliRestore, saysHowManyChangesAreNotInWhatWasRestored)
{
    const auto id = imported();
    const auto file = path(u"snapshot.db"_s);
    ASSERT_TRUE(QFile::copy(vault() + u"/pingshen.db"_s, file));
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    const auto restored = run({u"restore"_s, file});
    EXPECT_TRUE(restored.out.contains(u"Changes made before the restore that it does not contain: "_s))
        << restored.out.toStdString();
    EXPECT_FALSE(QFile::exists(vault() + u"/restore.unchecked"_s));
    EXPECT_TRUE(restored.out.contains(u"was restored from the backup \"snapshot.db\", with entries up to "_s))
        << "as the window says it: " << restored.out.toStdString();
    EXPECT_TRUE(restored.out.contains(vault()) && restored.out.contains(file)) << restored.out.toStdString();
}

/// A restore that was killed before it was checked.
TEST_F(CliRestore, theCheckIsMadeUpForByTheNextCommandThatWrites)
{
    imported();
    const auto file = path(u"kept.tar"_s);
    ask({u"backup"_s, file});
    FixedClock clock;
    ASSERT_OK(restoreFrom(file, vault(), clock, {}));
    const QFile note(vault() + u"/restore.unchecked"_s);
    ASSERT_TRUE(note.exists());
    const auto next = run({u"rebuild"_s});
    EXPECT_EQ(0, next.code);
    EXPECT_TRUE(next.err.contains(u"restored from the backup \"kept.tar\""_s)) << next.err.toStdString();
    EXPECT_FALSE(note.exists());
    EXPECT_FALSE(run({u"rebuild"_s}).err.contains(u"kept.tar"_s));
}

TEST_F(CliRestore, thatIsNotCheckedYetIsSaidByWhatOnlyReads)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    const auto file = path(u"kept.tar"_s);
    ask({u"backup"_s, file});
    EXPECT_TRUE(ask({u"list"_s})[u"unchecked"_s].isUndefined());
    FixedClock clock;
    ASSERT_OK(restoreFrom(file, vault(), clock, {}));
    {
        auto database = Database::open(vault() + u"/pingshen.db"_s, Database::Access::ReadWrite);
        ASSERT_OK(database);
        ASSERT_OK(database->run("UPDATE vault SET value = '0 of before' WHERE key = 'fold'"_L1));
        ASSERT_OK(database->run("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1));
    }
    for (const auto& words : {QStringList{u"list"_s}, {u"total"_s, id}, {u"history"_s, id}}) {
        const auto read = run(words + QStringList{u"--json"_s});
        EXPECT_EQ(QJsonValue(true), read.json()[u"unchecked"_s]) << words.first().toStdString();
        EXPECT_TRUE(read.err.contains(u"has not been checked against its history"_s)) << read.err.toStdString();
    }
    EXPECT_TRUE(QFile::exists(vault() + u"/restore.unchecked"_s));
    const auto total = run({u"total"_s, id, u"--json"_s}).json();
    EXPECT_EQ(u"3.00"_s, total[u"indicators"_s][0][u"points"_s].toString()) << "nothing was made anew";
    EXPECT_TRUE(run({u"rebuild"_s}).err.contains(u"kept.tar"_s));
    const auto after = ask({u"total"_s, id});
    EXPECT_TRUE(after[u"unchecked"_s].isUndefined());
    EXPECT_EQ(u"5.00"_s, after[u"indicators"_s][0][u"points"_s].toString());
}

/// One that was killed before it replaced anything.
TEST_F(CliRestore, nothingIsToldOfOneThatCameToNothing)
{
    imported();
    QFile note(vault() + u"/restore.unchecked"_s);
    ASSERT_TRUE(note.open(QIODevice::WriteOnly));
    note.write(R"({"file":"/a/kept.tar","restoration":"0123456789abcdef0123456789abcdef"})");
    note.close();
    const auto next = run({u"rebuild"_s});
    EXPECT_EQ(0, next.code);
    EXPECT_EQ(QString(), next.err);
    EXPECT_FALSE(note.exists());
}

} // namespace pingshen::test
