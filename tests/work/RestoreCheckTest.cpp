// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreCheck.h"

#include "core/base/Files.h"
#include "core/review/Changes.h"
#include "core/storage/Backup.h"
#include "core/storage/safety/LockedFile.h"
#include "core/work/Highlights.h"
#include "core/work/KeptChanges.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "core/work/UncheckedRestore.h"
#include "tests/work/WorkFixture.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A vault with a score, and a snapshot of it.
class RestoreChecked : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        m_application = imported();
        score(m_application, anna, u"age"_s, u"4"_s);
        ASSERT_OK(takeClosingSnapshot(*workplace));
        m_snapshot = snapshotsOf(*workplace).first().file;
        clock.advance(std::chrono::seconds(1));
    }

    void alterSnapshot(QLatin1StringView sql)
    {
        auto database = Database::open(m_snapshot, Database::Access::ReadWrite);
        ASSERT_OK(database);
        ASSERT_OK(database->run("DROP TRIGGER IF EXISTS edit_is_never_changed"_L1));
        ASSERT_OK(database->run(sql));
        ASSERT_OK(database->run("PRAGMA journal_mode = DELETE"_L1));
    }
    RestoreCheck restored(const Task& task = {}) { return settled(putBack(), vaultFolder(), clock, task).check; }
    /// Checked, and said.
    RestoreOutcome told(const RestoreOutcome& restored, const Task& task = {}, Stopped how = Stopped::ByAPerson)
    {
        auto done = settled(restored, vaultFolder(), clock, task);
        restoreTold(done, vaultFolder(), how);
        return done;
    }
    /// The same as the window does it, which goes on with the vault.
    RestoreOutcome opened(RestoreOutcome restored, const Task& task = {})
    {
        auto place = openRestored(restored, vaultFolder(), clock, task);
        EXPECT_OK(place);
        workplace = std::move(place).value();
        restoreTold(restored, *workplace, Stopped::ByAPerson);
        return restored;
    }
    QByteArray contentOf(const QString& name)
    {
        QFile file(vaultFolder() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    RestoreOutcome putBack()
    {
        workplace.reset();
        const auto done = restoreFrom(m_snapshot, vaultFolder(), clock, {});
        EXPECT_OK(done);
        clock.advance(std::chrono::seconds(1)); // snapshots are named by their time
        return done ? *done : RestoreOutcome{};
    }
    RestoreOutcome left() { return carryOutRestore(vaultFolder(), clock, {}).value(); }
    void reopen() { WorkFixture::SetUp(); }
    Points points()
    {
        return open(m_application, anna).review.sheets[anna].score(IndicatorId(u"age"_s)).points.value();
    }

    ApplicationId m_application;
    QString m_snapshot;
};

} // namespace

TEST_F(RestoreChecked, ofAnIntactSnapshotIsOnlyRead)
{
    score(m_application, anna, u"age"_s, u"3"_s);
    const auto check = restored();
    EXPECT_TRUE(check.isClear());
    EXPECT_EQ(0, check.rebuilt);
    EXPECT_EQ(2, snapshotsIn(vaultFolder()).size()) << "restored, replaced, and no other";
    reopen();
    EXPECT_EQ(Points::whole(4), points());
}

TEST_F(RestoreChecked, makesAlteredRowsAnewFromTheHistoryAndKeepsWhatWasThere)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto check = restored();
    EXPECT_TRUE(check.isClear());
    EXPECT_EQ(2, check.rebuilt) << "the application, and the trigger that would have kept it from being altered";
    EXPECT_EQ(3, snapshotsIn(vaultFolder()).size()) << "restored, replaced, and altered as it came";
    reopen();
    EXPECT_EQ(Points::whole(4), points());
    EXPECT_EQ(QList<VaultProblem>(), checkVault(*workplace, {}).value());
}

TEST_F(RestoreChecked, namesAnAlteredHistoryAndBuildsNothingOnIt)
{
    alterSnapshot("UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"4\"', '\"3\"') AS BLOB)"_L1);
    const auto check = restored();
    EXPECT_TRUE(check.isWhole);
    EXPECT_FALSE(check.isClear());
    EXPECT_EQ(0, check.rebuilt);
    EXPECT_TRUE(std::ranges::any_of(check.problems, isOfChain));
    EXPECT_EQ(2, snapshotsIn(vaultFolder()).size()) << "restored, replaced";
}

TEST_F(RestoreChecked, thatIsStoppedSaysThatItWasNotWhole)
{
    std::stop_source stop;
    stop.request_stop();
    const auto check = restored({stop.get_token(), {}});
    EXPECT_FALSE(check.isWhole);
    EXPECT_FALSE(check.isClear());
}

TEST_F(RestoreChecked, countsWhatWouldGoAndWhatIsGone)
{
    scoreAll(m_application, anna);
    const auto before = changesNotIn(m_snapshot, *workplace, {});
    ASSERT_OK(before);
    ASSERT_TRUE(before->has_value());
    EXPECT_GT((*before)->changes, 0);
    EXPECT_EQ(0, (*before)->submissions);
    ASSERT_OK(requestRestore(*workplace, m_snapshot));
    workplace.reset();
    const auto done = carryOutRestore(vaultFolder(), clock, {});
    ASSERT_OK(done);
    EXPECT_TRUE(done->at.isValid());
    EXPECT_EQ(snapshotsIn(vaultFolder()).first().file, done->replaced);
    const auto outcome = opened(*done);
    EXPECT_TRUE(outcome.check.isClear());
    ASSERT_TRUE(outcome.without.has_value());
    EXPECT_EQ((*before)->changes, outcome.without->changes);
    EXPECT_TRUE(outcome.newest.isValid());
}

/// A program that was killed, or could not open the vault, before it had looked.
TEST_F(RestoreChecked, isLeftToTheNextStartUntilItIsDone)
{
    score(m_application, anna, u"age"_s, u"3"_s);
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto done = putBack();
    for (int start = 0; start < 2; ++start) {
        const auto again = left();
        EXPECT_EQ(m_snapshot, again.file);
        EXPECT_EQ(done.at, again.at);
        EXPECT_EQ(done.replaced, again.replaced);
    }
    const auto outcome = opened(left());
    EXPECT_EQ(2, outcome.check.rebuilt);
    ASSERT_TRUE(outcome.without.has_value());
    EXPECT_EQ(1, outcome.without->changes);
    EXPECT_FALSE(left().isAny());
}

/// Killed when the vault was put back, and the request was not gone: it is put back once more.
TEST_F(RestoreChecked, remembersWhatWasThereFirst)
{
    score(m_application, anna, u"age"_s, u"3"_s);
    ASSERT_OK(requestRestore(*workplace, m_snapshot));
    const auto request = contentOf(u"restore.request"_s);
    workplace.reset();
    const auto done = left();
    EXPECT_FALSE(done.replaced.isEmpty());
    ASSERT_OK(writeWhole(vaultFolder() + u"/restore.request"_s, request, WrittenFor::Vault));
    clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(done.replaced, left().replaced);
    EXPECT_EQ(3, snapshotsIn(vaultFolder()).size()) << "restored, and replaced twice";
    EXPECT_EQ(done.replaced, left().replaced);
    EXPECT_EQ(1, told(left()).without.value_or(ChangesApart()).changes);
    EXPECT_FALSE(left().isAny());
}

/// The check failed, people went on, and then they put the same back once more: what goes now is what they did since.
TEST_F(RestoreChecked, isAnotherOneWhenTheSameIsWantedAgain)
{
    score(m_application, anna, u"age"_s, u"3"_s);
    const auto first = putBack();
    reopen();
    score(m_application, anna, u"age"_s, u"2"_s);
    score(m_application, anna, u"age"_s, u"1"_s);
    ASSERT_OK(requestRestore(*workplace, m_snapshot));
    workplace.reset();
    const auto second = left();
    EXPECT_NE(first.replaced, second.replaced);
    EXPECT_EQ(3, told(second).without.value_or(ChangesApart()).changes) << "and that the vault went on";
}

/// Killed between the note and the step that replaces the database.
TEST_F(RestoreChecked, isNotToldWhenItCameToNothing)
{
    putBack();
    const auto note = u"restore.unchecked"_s;
    const auto ofFirst = contentOf(note);
    clock.advance(std::chrono::seconds(1));
    putBack();
    ASSERT_OK(writeWhole(vaultFolder() + u'/' + note, ofFirst, WrittenFor::Vault));
    EXPECT_FALSE(left().isAny()) << "it is not the database of that restore";
    EXPECT_TRUE(QFile::exists(vaultFolder() + u'/' + note)) << "another program may be about to put it in place";
    opened(left());
    EXPECT_FALSE(QFile::exists(vaultFolder() + u'/' + note)) << "now nobody can";
}

/// Whoever waits for the vault may get it from a program that was killed as soon as it had put something back.
TEST_F(RestoreChecked, isLookedAtByWhoWaitedForTheVault)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto asked = left();
    EXPECT_FALSE(asked.isAny());
    putBack();
    const auto outcome = opened(asked);
    EXPECT_EQ(m_snapshot, outcome.file);
    EXPECT_EQ(2, outcome.check.rebuilt);
    EXPECT_FALSE(left().isAny());
}

/// Two commands put something back at once: of the other one nobody has heard yet.
TEST_F(RestoreChecked, isNotForgottenWithAnother)
{
    const auto mine = putBack();
    const auto checked = settled(mine, vaultFolder(), clock, {});
    const UncheckedRestore another{.restored = {.file = u"/a/another.tar"_s}, .restoration = u"another"_s};
    ASSERT_OK(noteUnchecked(vaultFolder(), another, uncheckedIn(vaultFolder())));
    {
        const auto held = Vault::lockVault(vaultFolder());
        ASSERT_OK(held);
        restoreTold(checked, vaultFolder(), Stopped::ByAPerson);
    }
    EXPECT_EQ(m_snapshot, left().file) << "who holds the vault may be putting that back";
    restoreTold(checked, vaultFolder(), Stopped::ByAPerson);
    EXPECT_FALSE(left().isAny());
}

/// As a machine that went down while it was written leaves it, or the program of yesterday.
TEST_F(RestoreChecked, isMeantByANoteThatCannotBeReadToo)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    putBack();
    const QString note = vaultFolder() + u"/restore.unchecked"_s;
    for (const auto* content : {"", "zz", "{}"}) {
        ASSERT_OK(writeWhole(note, content, WrittenFor::Vault));
        EXPECT_TRUE(left().isAny()) << content;
    }
    EXPECT_EQ(2, told(left()).check.rebuilt);
    EXPECT_FALSE(left().isAny());
}

TEST_F(RestoreChecked, isStillLeftWhenAnotherRestoreCameToNothing)
{
    const auto done = putBack();
    const auto noted = uncheckedIn(vaultFolder());
    EXPECT_EQ(m_snapshot, noted.restored.file);
    const UncheckedRestore another{.restored = {.file = u"/a/another.tar"_s}, .restoration = u"another"_s};
    ASSERT_OK(noteUnchecked(vaultFolder(), another, noted));
    EXPECT_EQ(m_snapshot, left().file);
    EXPECT_EQ(done.replaced, left().replaced);
    ASSERT_OK(noteUnchecked(vaultFolder(), another));
    EXPECT_FALSE(left().isAny());
}

TEST_F(RestoreChecked, thatFailsIsSaidAndTriedAgain)
{
    const auto done = putBack();
    const QString database = vaultFolder() + u"/pingshen.db"_s;
    ASSERT_TRUE(QFile::rename(database, database + u".aside"_s));
    ASSERT_TRUE(QDir().mkdir(database));
    const auto outcome = settled(done, vaultFolder(), clock, {});
    EXPECT_TRUE(outcome.check.fault.has_value());
    EXPECT_FALSE(outcome.check.isWhole);
    ASSERT_TRUE(QDir().rmdir(database));
    ASSERT_TRUE(QFile::rename(database + u".aside"_s, database));
    restoreTold(outcome, vaultFolder(), Stopped::ByAPerson);
    EXPECT_TRUE(told(left()).check.isClear());
    EXPECT_FALSE(left().isAny());
}

TEST_F(RestoreChecked, thatCannotMakeTheDataAnewSaysWhyAndTriesAgain)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto done = putBack();
    // There is something in the place of the snapshot of what is there.
    const QString stamp = clock.now().toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    QDir inItsPlace(vaultFolder() + u"/backups/pingshen-"_s + stamp + u"-restore.db.part"_s);
    ASSERT_TRUE(inItsPlace.mkpath(u"anything"_s));
    const auto outcome = told(done);
    EXPECT_TRUE(outcome.check.fault.has_value());
    EXPECT_TRUE(outcome.check.isWhole);
    EXPECT_FALSE(outcome.check.problems.isEmpty());
    EXPECT_EQ(0, outcome.check.rebuilt);
    ASSERT_TRUE(inItsPlace.removeRecursively());
    EXPECT_EQ(2, told(left()).check.rebuilt);
    EXPECT_FALSE(left().isAny());
}

TEST_F(RestoreChecked, isGoneWithoutOnlyWhenAPersonStopsIt)
{
    const auto done = putBack();
    std::stop_source stop;
    stop.request_stop();
    const Task stopped{stop.get_token(), {}};
    EXPECT_FALSE(told(done, stopped, Stopped::ByTheEnd).check.isWhole);
    EXPECT_EQ(m_snapshot, left().file) << "the program ended: the next one looks";
    EXPECT_FALSE(told(left(), stopped, Stopped::ByAPerson).check.isWhole);
    EXPECT_FALSE(left().isAny());
}

TEST_F(RestoreChecked, isLeftUntilSomebodyWasTold)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    auto done = putBack();
    EXPECT_OK(openRestored(done, vaultFolder(), clock, {}));
    EXPECT_EQ(2, done.check.rebuilt);
    EXPECT_EQ(m_snapshot, left().file);
    restoreTold(done, vaultFolder(), Stopped::ByAPerson);
    EXPECT_FALSE(left().isAny());
}

/// Once the vault is open for work its history goes on, and its state is of this program.
TEST_F(RestoreChecked, isLookedAtBeforeAnythingIsBuiltOnIt)
{
    alterSnapshot("UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"4\"', '\"3\"') AS BLOB)"_L1);
    alterSnapshot("UPDATE vault SET value = '0 of before' WHERE key = 'fold'"_L1);
    auto done = putBack();
    {
        const auto held = Vault::lockVault(vaultFolder()); // so that nobody can open it for work
        ASSERT_OK(held);
        EXPECT_FAILS(VaultBusy, openRestored(done, vaultFolder(), clock, {}));
    }
    EXPECT_EQ(1, std::ranges::count(done.check.problems, VaultProblem::Code::EditChanged, &VaultProblem::code));
    for (int start = 0; start < 2; ++start) {
        const auto outcome = opened(left());
        EXPECT_FALSE(outcome.check.isClear());
        EXPECT_EQ(0, outcome.check.rebuilt);
        EXPECT_EQ(Points::whole(4), points()) << "the rows are as they came, not as the altered history has them";
        workplace.reset();
    }
    EXPECT_TRUE(left().isAny()) << "the rows are still another version's: so is the next start to leave them";
}

TEST_F(RestoreChecked, thatWasAlteredHasNothingWrittenBehindItsHistoryByItself)
{
    const TextField age{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    ASSERT_OK(keepChanges(*workplace, {{fieldChange(open(m_application, anna), anna, age, u"2"_s), 1}}));
    const auto isWaiting = [this] {
        return QDir(vaultFolder()).entryList({u"waiting-*.json"_s}, QDir::Files).size() == 1;
    };
    alterSnapshot("UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"4\"', '\"3\"') AS BLOB)"_L1);
    EXPECT_FALSE(opened(putBack()).check.isClear());
    EXPECT_TRUE(isWaiting()) << "a person is told first";
    workplace.reset();
    opened(left());
    EXPECT_FALSE(isWaiting());
}

TEST_F(RestoreChecked, keepsWhatAnotherVersionHadMadeOfItBeforeItIsMadeAnew)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    alterSnapshot("UPDATE vault SET value = '0 of before' WHERE key = 'fold'"_L1);
    const auto done = putBack();
    const auto before = snapshotsIn(vaultFolder()).size();
    EXPECT_TRUE(opened(done).check.isWhole);
    EXPECT_EQ(Points::whole(4), points());
    const auto snapshots = snapshotsIn(vaultFolder());
    const auto kept = std::ranges::find(snapshots, SnapshotInfo::Reason::Migration, &SnapshotInfo::reason);
    ASSERT_NE(snapshots.end(), kept);
    EXPECT_GT(snapshots.size(), before);
    auto database = Database::open(kept->file, Database::Access::Frozen);
    EXPECT_EQ(300, *database->first("SELECT points FROM score WHERE indicator = 'age'"_L1, {},
                                    [](const Row& row) { return row.number("points"); }));
}

/// The history says itself that it lacks something: that is said, and is no reason not to go by it.
TEST_F(RestoreChecked, goesByAHistoryThatSaysWhatItLacks)
{
    const QString database = vaultFolder() + u"/pingshen.db"_s;
    score(m_application, anna, u"age"_s, u"3"_s);
    workplace.reset();
    ASSERT_TRUE(QFile::remove(database));
    ASSERT_TRUE(QFile::copy(m_snapshot, database)); // older than the end that was left
    reopen();
    ASSERT_OK(takeClosingSnapshot(*workplace));
    m_snapshot = snapshotsOf(*workplace).first().file;
    clock.advance(std::chrono::seconds(1));
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto check = restored();
    EXPECT_FALSE(check.isHistoryIntact);
    EXPECT_EQ(2, check.rebuilt);
    EXPECT_TRUE(check.isClear()) << "it came with what was put back";
}

/// A sound snapshot holds them, too.
TEST_F(RestoreChecked, blamesItForNothingThatIsPrivate)
{
    const auto content = open(m_application, anna).dossier.documents.first().digest;
    const Highlight beyond{HighlightId(u"h1"_s), {DocumentId(u"d1"_s), content, {999, {{0, 0, 9, 9}}, u"q"_s}}, {}, {}};
    ASSERT_OK(keepHighlight(*workplace, Seat(anna), content, beyond.id, beyond));
    ASSERT_OK(takeClosingSnapshot(*workplace));
    m_snapshot = snapshotsOf(*workplace).first().file;
    EXPECT_EQ(1, checkRecords(*workplace, {}).value().size());
    EXPECT_TRUE(restored().isClear());
}

TEST_F(RestoreChecked, countsTheSameOfABackupFile)
{
    const auto file = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUpTo(*workplace, file, {}));
    EXPECT_EQ(0, changesNotIn(file, *workplace, {}).value()->changes);
    score(m_application, anna, u"age"_s, u"3"_s);
    EXPECT_EQ(1, changesNotIn(file, *workplace, {}).value()->changes);
    EXPECT_FAILS(FileNotFound, changesNotIn(directory.filePath(u"none.tar"_s), *workplace, {}));
}

} // namespace pingshen
