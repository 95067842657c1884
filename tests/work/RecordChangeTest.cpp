// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/storage/safety/LockedFile.h"
#include "core/work/Drafts.h"
#include "core/work/KeptChanges.h"
#include "core/work/OvertakenDrafts.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class RecordChange : public WorkFixture
{
protected:
    const TextField ageReason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    const TextField employer{EditKind::ApplicantChanged, {}, u"employer"_s};

    QString lockPath() const { return vaultFolder() + u"/vault.lock"_s; }
    /// What is kept beside the database for the next start.
    QStringList kept() const { return QDir(vaultFolder()).entryList({u"waiting-*"_s}); }
    void reopen()
    {
        workplace.reset();
        SetUp();
    }
};

TEST_F(RecordChange, takesAllOrNone)
{
    const auto id = imported();
    const auto file = open(id, anna);
    auto stray = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s);
    stray.application = ApplicationId(u"nobody"_s);
    const auto good = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s);
    EXPECT_FAILS(ApplicationNotFound, recordChanges(*workplace, {good, stray}));
    EXPECT_TRUE(open(id, anna).review.sheet(anna).scores.isEmpty());
}

TEST_F(RecordChange, aChangeWithoutEffectIsPassedOver)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"5"_s);
    const auto before = edits();
    const auto file = open(id, anna);
    const auto recorded =
        recordChanges(*workplace, {fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s)});
    ASSERT_OK(recorded);
    EXPECT_TRUE(recorded->isEmpty());
    EXPECT_EQ(before, edits());
}

TEST_F(RecordChange, renewsTheTotalThatTheQueueShows)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto row = queuePage(*workplace, {}, 0, 1)->rows.first();
    EXPECT_EQ(11, row.scored);
    EXPECT_EQ(WeightedPoints::of(Points::whole(100), 100), row.total);
    score(id, anna, u"age"_s, {});
    EXPECT_EQ(10, queuePage(*workplace, {}, 0, 1)->rows.first().scored);
    EXPECT_FALSE(queuePage(*workplace, {}, 0, 1)->rows.first().total);
}

TEST_F(RecordChange, judgesAScoreByItsSheetAsByTheWholeFile)
{
    const auto id = imported();
    const auto judge = [&](const QString& when) {
        const auto whole = applicationFile(*workplace, id, anna);
        const auto sheet = scoringFile(*workplace, id, anna);
        ASSERT_OK(whole);
        ASSERT_OK(sheet);
        for (const auto& indicator : {u"age"_s, u"education"_s, u"track"_s, u"nothing"_s}) {
            for (const auto& field : {u"points"_s, u"option"_s, u"reason"_s, u"fact"_s, u"nothing"_s}) {
                for (const auto& value :
                     {u""_s, u"4"_s, u"4.25"_s, u"1000"_s, u"-1"_s, u"doctorate"_s, u"as shown"_s}) {
                    Change change{EditKind::ScoreChanged, id, anna, indicator, {}, {}, std::nullopt};
                    change.fields = {{field, {}, value}};
                    const auto byWhole = checkChange(*whole, change);
                    const auto bySheet = checkChange(*sheet, change);
                    const auto what = (when + u' ' + indicator + u' ' + field + u' ' + value).toStdString();
                    ASSERT_EQ(bool(byWhole), bool(bySheet)) << what;
                    EXPECT_TRUE(byWhole || byWhole.error().code == bySheet.error().code) << what;
                    EXPECT_TRUE(byWhole || byWhole.error().args == bySheet.error().args) << what;
                }
            }
        }
    };
    judge(u"empty"_s);
    Change step{EditKind::SettingChanged, {}, anna, u"two-zones-2023"_s, {}, {}, std::nullopt};
    step.fields = {{u"step"_s, {}, u"0.5"_s}};
    record(step);
    judge(u"with the office's step"_s);
    scoreAll(id, anna);
    judge(u"scored"_s);
    record(submission(open(id, anna), anna));
    judge(u"submitted"_s);
}

TEST_F(RecordChange, takesScoresWithTheSubmissionThatTheyComplete)
{
    const auto id = imported();
    const auto file = open(id, anna);
    QList<Change> changes;
    for (const auto* primary : file.rubric.primaries()) {
        auto change = plainChange(EditKind::ScoreChanged, file, anna, primary->id.value());
        change.fields = {{u"points"_s, {}, primary->maximum->toString()}, {u"reason"_s, {}, u"as shown"_s}};
        changes.append(change);
    }
    changes.append(plainChange(EditKind::SheetSubmitted, file, anna));
    ASSERT_OK(recordChanges(*workplace, changes));
    const auto sheet = open(id, anna).review.sheet(anna);
    ASSERT_TRUE(sheet.frozen);
    EXPECT_EQ(sheetDigest(id, sheet, *sheet.frozen), sheet.frozen->sheet) << "of the scores taken with it";
    const auto rebuilt = rebuildState(*workplace, {});
    ASSERT_OK(rebuilt);
    EXPECT_EQ(0, rebuilt->changed) << "one by one as all together";
}

TEST_F(RecordChange, aDocumentSortedAnewRenewsTheFindings)
{
    const auto report = import(package(u"p"_s, {{u"scan001.pdf"_s, {}}}));
    ASSERT_OK(report);
    EXPECT_EQ(13, queuePage(*workplace, {}, 0, 1)->rows.first().missing);
    const auto file = open(report->dossier.id, anna);
    const auto& document = file.dossier.documents.first();
    record(fieldChange(file, anna, {EditKind::DocumentChanged, document.id.value(), u"kind"_s}, u"passport"_s));

    EXPECT_EQ(12, queuePage(*workplace, {}, 0, 1)->rows.first().missing);
    for (const auto& finding : open(report->dossier.id, anna).findings) {
        EXPECT_NE(Finding::Code::KindUnknown, finding.code);
    }
}

TEST_F(RecordChange, undoingAKindBringsBackWhatTheProgramThoughtWithItsFindings)
{
    const auto id = imported();
    const auto before = open(id, anna);
    const auto& passport = before.dossier.documents[5];
    const TextField field{EditKind::DocumentChanged, passport.id.value(), u"kind"_s};
    const auto choice = fieldChange(before, anna, field, u"work-permit"_s);
    record(choice);
    EXPECT_EQ(chosenByPerson(), open(id, anna).document(passport.id)->reason);
    EXPECT_FALSE(before.findings == open(id, anna).findings) << "the passport is missing now";
    auto undone = choice.inverse();
    EXPECT_OK(checkChange(open(id, anna), undone));
    record(undone);
    EXPECT_TRUE(passport == *open(id, anna).document(passport.id));
    EXPECT_TRUE(before.findings == open(id, anna).findings);
}

TEST_F(RecordChange, choosingTheKindThatTheProgramThinksIsNoChange)
{
    const auto id = imported();
    const auto file = open(id, anna);
    const auto& passport = file.dossier.documents[5];
    const TextField field{EditKind::DocumentChanged, passport.id.value(), u"kind"_s};
    EXPECT_TRUE(fieldChange(file, anna, field, passport.kind.value()).isEmpty());
}

TEST_F(RecordChange, goesByTheStateInTheVaultAndNotByWhatWasSeenBefore)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto seen = open(id, anna);
    const auto late = fieldChange(seen, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"1"_s);
    const auto elsewhere = workplace->newConnection();
    ASSERT_OK(elsewhere);
    ASSERT_OK(recordChanges(**elsewhere, {submission(seen, anna)}));
    const auto before = edits();
    const auto refused = recordChanges(*workplace, {late});
    EXPECT_FAILS(SheetLocked, refused);
    EXPECT_FALSE(mayPass(refused.error()));
    EXPECT_EQ(before, edits());
}

TEST_F(RecordChange, checksEachChangeAgainstTheOnesBeforeIt)
{
    const auto id = imported();
    const auto empty = open(id, anna);
    const auto early = submission(empty, anna);
    EXPECT_FAILS(SheetIncomplete, recordChanges(*workplace, {early}));
    scoreAll(id, anna);
    const auto file = open(id, anna);
    const auto reason = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"passport"_s);
    EXPECT_FAILS(SheetLocked, recordChanges(*workplace, {submission(file, anna), reason}));
    EXPECT_FALSE(open(id, anna).review.sheet(anna).isLocked()) << "all or none";
    const auto back = plainChange(EditKind::SheetReturned, file, bo, anna.value(), u"a mistake"_s);
    EXPECT_OK(recordChanges(*workplace, {submission(file, anna), back, reason}));
    EXPECT_EQ(u"passport"_s, open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
}

TEST_F(RecordChange, submitsOnlyTheSheetThatItsExpertSaw)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto seen = submission(open(id, anna), anna);
    record(fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"changed elsewhere"_s));
    EXPECT_FAILS(SheetChanged, recordChanges(*workplace, {seen}));
    EXPECT_FALSE(open(id, anna).review.sheet(anna).isLocked());
    record(plainChange(EditKind::SheetSubmitted, open(id, anna), anna));
    const auto sheet = open(id, anna).review.sheet(anna);
    ASSERT_TRUE(sheet.frozen) << "what it was scored under is said, whoever submits";
    EXPECT_EQ(sheetDigest(id, sheet, *sheet.frozen), sheet.frozen->sheet);
}

TEST_F(RecordChange, keepsTheTextOfALastChangeThatIsRefused)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto file = open(id, anna);
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    record(submission(file, anna));
    NumberedEdits known;
    ASSERT_OK(recordLast(*workplace, {{fieldChange(file, anna, field, u"typed too late"_s), 1}}, known));
    const auto kept = typedBy(*workplace, anna, id);
    ASSERT_OK(kept);
    ASSERT_EQ(1, kept->size());
    EXPECT_EQ(field, kept->first().field);
    EXPECT_EQ(u"typed too late"_s, kept->first().text);
}

TEST_F(RecordChange, keepsTheReasonOfALastReturnThatIsRefused)
{
    const auto id = imported();
    const auto back = plainChange(EditKind::SheetReturned, open(id, anna), bo, anna.value(), u"a mistake"_s);
    NumberedEdits known;
    ASSERT_OK(recordLast(*workplace, {{back, 1}}, known)); // nobody submitted it
    const auto kept = typedBy(*workplace, bo, id);
    ASSERT_OK(kept);
    ASSERT_EQ(1, kept->size());
    EXPECT_EQ((TextField{EditKind::SheetReturned, anna.value(), reasonField}), kept->first().field);
    EXPECT_EQ(u"a mistake"_s, kept->first().text);
}

TEST_F(RecordChange, keepsWhatWaitsBesideAVaultThatAnotherProgramHasForTheNextStart)
{
    const auto id = imported();
    const auto typed = fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"last"_s);
    const auto before = edits();
    ASSERT_TRUE(QFile::remove(lockPath()));
    auto other = Vault::lockVault(vaultFolder());
    ASSERT_OK(other);
    NumberedEdits known;
    ASSERT_OK(recordLast(*workplace, {{typed, 1}, {typed.inverse(), 2, 1}}, known));
    EXPECT_EQ(before, edits()) << "the database is not this program's to write";
    EXPECT_EQ(1, kept().size());
    (*other).reset();
    workplace.reset();
    SetUp();
    const auto all = workplace->journal().all().value();
    ASSERT_EQ(before + 2, all.size());
    EXPECT_EQ(u"last"_s, all[before].change.fields.first().to.toString());
    EXPECT_EQ(all[before].ref(), all[before + 1].change.undoes);
    EXPECT_EQ(QStringList(), kept());
}

TEST_F(RecordChange, writesAGroupThatWaitedOrNothingOfIt)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto file = open(id, anna);
    const QList<WaitingChange> group{{fieldChange(file, anna, employer, u"Nansha Robotics"_s), 1, 0, 1},
                                     {fieldChange(file, anna, ageReason, u"typed too late"_s), 2, 0, 1}};
    record(submission(file, anna));
    const auto before = edits();
    NumberedEdits known;
    EXPECT_FAILS(SheetLocked, recordWaiting(*workplace, group, known));
    EXPECT_TRUE(known.isEmpty());
    ASSERT_OK(recordLast(*workplace, group, known));
    EXPECT_EQ(before, edits());
    EXPECT_NE(u"Nansha Robotics"_s, open(id, anna).dossier.applicant.employer);
    EXPECT_EQ(2, typedBy(*workplace, anna, id)->size()) << "what was typed stays";
    record(plainChange(EditKind::SheetReturned, open(id, bo), bo, anna.value(), u"a mistake"_s));
    ASSERT_OK(recordWaiting(*workplace, group, known));
    EXPECT_EQ(2, known.size());
    EXPECT_EQ(before + 3, edits());
}

TEST_F(RecordChange, takesInAKeptGroupOrNothingOfItAndGoesOn)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto file = open(id, anna);
    const TextField position{EditKind::ApplicantChanged, {}, u"position"_s};
    ASSERT_OK(keepChanges(*workplace, {{fieldChange(file, anna, employer, u"Nansha Robotics"_s), 1, 0, 1},
                                       {fieldChange(file, anna, ageReason, u"typed too late"_s), 2, 0, 1},
                                       {fieldChange(file, anna, position, u"总监"_s), 3}}));
    record(submission(file, anna));
    const auto before = keptDevice(vaultFolder())->head->seq;
    reopen();
    const auto now = open(id, anna);
    EXPECT_NE(u"Nansha Robotics"_s, now.dossier.applicant.employer);
    EXPECT_EQ(u"总监"_s, now.dossier.applicant.position);
    EXPECT_EQ(2, typedBy(*workplace, anna, id)->size());
    EXPECT_EQ(QStringList(), kept());
    EXPECT_EQ(before + 1, keptDevice(vaultFolder())->head->seq) << "no end of what was not written";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(RecordChange, keepsWhatWaitsBesideAVaultWithALockOfAnotherMachine)
{
    const auto id = imported();
    const auto typed = fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"last"_s);
    const auto before = edits();
    QFile lock(lockPath());
    ASSERT_TRUE(lock.remove());
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n" + QByteArray(32, 'b') + "\n");
    lock.close();
    NumberedEdits known;
    ASSERT_OK(recordLast(*workplace, {{typed, 1}}, known));
    EXPECT_EQ(before, edits());
    ASSERT_TRUE(lock.remove());
    workplace.reset();
    SetUp();
    EXPECT_EQ(before + 1, edits());
}

TEST_F(RecordChange, takesInWhatWasKeptOnceThoughItsFileStays)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"1"_s);
    const auto change = fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"4"_s);
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    const auto name = vaultFolder() + u'/' + kept().value(0);
    ASSERT_TRUE(QFile::copy(name, directory.filePath(u"aside"_s)));
    reopen();
    ASSERT_OK(recordChanges(*workplace, {change.inverse()}));
    const auto before = edits();
    ASSERT_TRUE(QFile::copy(directory.filePath(u"aside"_s), name)); // as if it had never gone
    reopen();
    EXPECT_EQ(before, edits());
    EXPECT_EQ(QStringList(), kept());
}

TEST_F(RecordChange, takesInAllThatAFileKeepsOrNoneAndSaysThatItWaits)
{
    const auto id = imported();
    const auto file = open(id, anna);
    const auto points = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"4"_s);
    const auto reason = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"passport"_s);
    ASSERT_OK(keepChanges(*workplace, {{points, 1}, {reason, 2}}));
    const auto before = edits();
    const auto full = u"CREATE TRIGGER full BEFORE INSERT ON edit WHEN (SELECT count(*) FROM edit) > %1"
                      " BEGIN SELECT RAISE(ABORT, 'full'); END"_s.arg(before);
    ASSERT_OK(workplace->database().run(full));
    reopen();
    EXPECT_EQ(before, edits());
    EXPECT_EQ(1, kept().size());
    EXPECT_TRUE(workplace->kept().isWaiting);
    EXPECT_TRUE(workplace->kept().failure);
    ASSERT_OK(workplace->database().run("DROP TRIGGER full"_L1));
    reopen();
    EXPECT_EQ(before + 2, edits());
    EXPECT_FALSE(workplace->kept().isWaiting);
    EXPECT_EQ(QStringList(), kept());
}

TEST_F(RecordChange, recordsNothingThatWasKeptOverNewerWorkButShowsItAsADraft)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"1"_s);
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    ASSERT_OK(keepChanges(*workplace, {{fieldChange(open(id, anna), anna, field, u"4"_s), 1}}));
    score(id, anna, u"age"_s, u"2"_s);
    const auto before = edits();
    reopen();
    EXPECT_EQ(before, edits());
    EXPECT_EQ(1, workplace->kept().overtaken);
    EXPECT_EQ(QStringList(), kept());
    const auto shown = overtakenDrafts(*workplace, anna, id);
    ASSERT_OK(shown);
    ASSERT_EQ(1, shown->size());
    EXPECT_EQ(u"4"_s, shown->first().text);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(RecordChange, leavesWhatWasKeptWhileSomethingNewerIsBeingTypedThere)
{
    const auto id = imported();
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    ASSERT_OK(keepChanges(*workplace, {{fieldChange(open(id, anna), anna, field, u"of before"_s), 1}}));
    clock.advance(std::chrono::seconds(1));
    ASSERT_OK(keepTyped(*workplace, {anna, id, field, u"newer"_s, 5}));
    const auto before = edits();
    reopen();
    EXPECT_EQ(before, edits());
    EXPECT_EQ(u"newer"_s, typedBy(*workplace, anna, id)->value(0).text);
    EXPECT_TRUE(workplace->kept().isWaiting);
    ASSERT_OK(forgetTyped(*workplace, {anna, id, field, {}, 0}));
    reopen();
    EXPECT_EQ(before + 1, edits());
    EXPECT_EQ(QStringList(), kept());
}

TEST_F(RecordChange, leavesWhatIsKeptForAnotherVaultOrCannotBeRead)
{
    for (const auto& content : {QByteArray("junk"), QByteArray(R"({"format":2,"device":"ab12","changes":[]})")}) {
        QFile file(vaultFolder() + u"/waiting-1.json"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        workplace.reset();
        SetUp();
        EXPECT_EQ(QStringList{u"waiting-1.json"_s}, kept());
        EXPECT_EQ(kept(), workplace->kept().altered) << "and says so";
        EXPECT_FALSE(workplace->kept().isWaiting);
    }
}

TEST_F(RecordChange, readsNoFileThatIsLargerThanAnybodyWrites)
{
    QFile file(vaultFolder() + u"/waiting-1.json"_s);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(40LL << 30)); // takes no room
    file.close();
    workplace.reset();
    SetUp();
    ASSERT_EQ(1, workplace->kept().unread.size());
    EXPECT_EQ(Error::Code::TextTooLong, workplace->kept().unread[0].cause.code);
    EXPECT_EQ(QStringList(), workplace->kept().altered) << "nobody has looked into it";
}

TEST_F(RecordChange, takesNothingFromAFileThatOnlyTheProgramNotes)
{
    const auto id = imported();
    const auto good = fieldChange(open(id, anna), anna, employer, u"Nansha Robotics"_s);
    const auto before = edits();
    for (const auto kind : {EditKind::PackageImported, EditKind::KindRecognised, EditKind::HistoryConverted,
                            EditKind::VaultContinued, EditKind::DocumentsReceived}) {
        SCOPED_TRACE(kind);
        Change forged;
        forged.kind = kind;
        forged.application = id;
        forged.content = {{u"documents"_s, QJsonArray{QString(64, u'0')}}};
        ASSERT_OK(keepChanges(*workplace, {{good, 1}, {forged, 2}}));
        const auto file = kept();
        reopen();
        EXPECT_EQ(before, edits());
        EXPECT_EQ(file, workplace->kept().unreadable) << "none of it";
        ASSERT_TRUE(QFile::remove(vaultFolder() + u'/' + file.value(0)));
    }
    ASSERT_OK(keepChanges(*workplace, {{good, 1}}));
    reopen();
    EXPECT_EQ(before + 1, edits());
}

TEST_F(RecordChange, saysWhatWasThereBeforeWhateverTheAuthorSaw)
{
    const auto id = imported();
    const auto shown = open(id, anna);
    score(id, anna, u"age"_s, u"5"_s); // beside it
    const auto recorded =
        recordChanges(*workplace, {fieldChange(shown, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"4"_s)});
    ASSERT_OK(recorded);
    ASSERT_EQ(1, recorded->size());
    EXPECT_EQ(u"5"_s, recorded->first().change.fields.first().from.toString());
}

} // namespace pingshen
