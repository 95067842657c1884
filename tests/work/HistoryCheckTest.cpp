// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HistoryCheck.h"

#include "core/review/Changes.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/FoldEdition.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Reports.h"
#include "core/work/Safekeeping.h"
#include "core/work/SheetCheck.h"
#include "tests/support/NewerEdit.h"
#include "tests/work/WorkFixture.h"

#include <QJsonDocument>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class HistoryCheck : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        scoreAll(id, anna);
        order.reviewer = anna;
        order.format = ReportFormat::Json;
    }

    void tamper(const QString& sql) { ASSERT_OK(workplace->database().run(sql)); }
    /// One that says nothing of the standard, as those of the first format did.
    Change unsaid(const ReviewerId& author)
    {
        auto change = plainChange(EditKind::SheetSubmitted, open(id, author), author, {}, QString(64, u'a'));
        change.content = {{u"total"_s, 1'000'000}, {u"settings"_s, QJsonObject()}};
        return change;
    }

    /// Anna's first points become others, as somebody without the key could write them: with the new digest in the row,
    /// in the edits that follow if asked, and with the state of it.
    void rewriteHistory(bool withAllAfterIt)
    {
        auto& database = workplace->database();
        const auto edits = workplace->journal().all().value();
        const auto isScore = [](const Edit& edit) { return edit.change.kind == EditKind::ScoreChanged; };
        auto at = std::ranges::find_if(edits, isScore) - edits.begin();
        auto forged = edits[at];
        forged.change.fields[0].to = u"1"_s;
        for (;;) {
            forged = sealed(forged);
            ASSERT_OK(database.run("UPDATE edit SET bytes = :bytes, hash = :hash WHERE seq = :seq"_L1,
                                   {{"bytes", forged.bytes}, {"hash", forged.hash.hex()}, {"seq", forged.seq}}));
            if (!withAllAfterIt || ++at == edits.size()) {
                break;
            }
            const auto before = forged.hash;
            forged = edits[at];
            forged.previousHash = before;
        }
        ASSERT_OK(workplace->journal().rebuild({}));
    }

    ApplicationId id;
    ReportOrder order;
};

} // namespace

TEST_F(HistoryCheck, letsNothingBeSubmittedThatNoEditGave)
{
    tamper(u"UPDATE score SET points = points - 100 WHERE indicator = 'age'"_s);
    const auto before = edits();
    EXPECT_FAILS(StateDiffers, recordChanges(*workplace, {submission(open(id, anna), anna)}));
    EXPECT_EQ(before, edits());
    EXPECT_FALSE(open(id, anna).review.sheet(anna).isLocked());
    ASSERT_OK(rebuildState(*workplace, {}));
    EXPECT_OK(recordChanges(*workplace, {submission(open(id, anna), anna)}));
}

/// What the list says of a sheet nobody submitted is made from the sheet and the standard.
TEST_F(HistoryCheck, saysThatTheListIsOutOfDateWhereItsFiguresAreOthersThanTheSheetsAndKeepsNobodyFromSubmitting)
{
    score(id, bo, u"age"_s, u"4"_s);
    ASSERT_TRUE(checkVault(*workplace, {})->isEmpty());
    for (const auto& forged :
         {u"UPDATE sheet SET total = 990000 WHERE reviewer = 'Bo'"_s,
          u"UPDATE sheet SET scored = 11 WHERE reviewer = 'Bo'"_s,
          u"UPDATE sheet SET stale = 1 WHERE reviewer = 'Bo'"_s, u"UPDATE application SET search_text = 'another'"_s}) {
        SCOPED_TRACE(forged.toStdString());
        tamper(forged);
        const auto problems = checkVault(*workplace, {});
        ASSERT_OK(problems);
        ASSERT_EQ(1, problems->size());
        EXPECT_EQ(VaultProblem::Code::ListOutdated, problems->first().code);
        EXPECT_EQ(id.value(), problems->first().subject);
        EXPECT_OK(checkAgainstHistory(*workplace, id));
        EXPECT_EQ(1, rebuildState(*workplace, {})->changed);
        EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    }
}

TEST_F(HistoryCheck, findsTheListUpToDateAfterAProgramWithAnotherVersionOfTheStandard)
{
    tamper(u"UPDATE sheet SET total = 990000, scored = 1"_s); // as that version counts
    tamper(u"DELETE FROM rubric"_s);
    workplace.reset();
    workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(HistoryCheck, letsNothingBePrintedThatNoEditGave)
{
    EXPECT_OK(openForReport(*workplace, id, order));
    for (const auto& change :
         {u"UPDATE document SET digest = '' WHERE place = 0"_s, u"DELETE FROM document_content"_s,
          u"INSERT INTO setting VALUES ('two-zones-2023', 'step', '0.5')"_s,
          u"UPDATE application SET latin_name = 'Another'"_s, u"UPDATE person SET latin_name = 'Another'"_s}) {
        auto given = Transaction::begin(workplace->database());
        tamper(change);
        SCOPED_TRACE(change.toStdString());
        EXPECT_FAILS(StateDiffers, openForReport(*workplace, id, order));
    }
}

TEST_F(HistoryCheck, namesAnEditThatWasAltered)
{
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET hash = '' WHERE seq = 2"_s);
    const auto checked = checkAgainstHistory(*workplace, id);
    ASSERT_FALSE(checked);
    EXPECT_EQ(Error::Code::JournalBroken, checked.error().code);
    EXPECT_EQ(2, checked.error().args[u"seq"_s].toInt());
}

TEST_F(HistoryCheck, missesAnEditThatWasMovedToAnotherApplication)
{
    const auto other = imported(u"another"_s);
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET application = '%1' WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%2')"_s.arg(
        other.value(), id.value()));
    ASSERT_OK(workplace->journal().rebuild({}));
    for (const auto& application : {id, other}) {
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, application));
    }
    EXPECT_FAILS(JournalBroken, openForReport(*workplace, id, order));
}

TEST_F(HistoryCheck, missesAnEditAlsoWhereNoneOfItsApplicationFollows)
{
    const auto other = imported(u"another"_s);
    score(other, anna, u"age"_s, u"4"_s);
    score(id, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"2"_s);
    tamper(u"DROP TRIGGER edit_is_never_removed"_s);
    tamper(u"DELETE FROM edit WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%1')"_s.arg(id.value()));
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
    EXPECT_FAILS(JournalBroken, openForReport(*workplace, id, order));
}

TEST_F(HistoryCheck, missesWhatAnEditThatWasRewrittenSaidOfAnotherApplication)
{
    const auto other = imported(u"another"_s);
    score(id, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"3"_s);
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET application = '%1', bytes = CAST(replace(CAST(bytes AS TEXT), '%2', '%1') AS BLOB)"
           " WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%2')"_s.arg(other.value(), id.value()));
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
}

TEST_F(HistoryCheck, letsNothingBeSubmittedOrPrintedOfAnEditThatItsDeviceDidNotSign)
{
    for (const bool withAllAfterIt : {false, true}) {
        SCOPED_TRACE(withAllAfterIt);
        auto given = Transaction::begin(workplace->database());
        tamper(u"DROP TRIGGER edit_is_never_changed"_s);
        rewriteHistory(withAllAfterIt);
        const auto scores = open(id, anna).review.sheet(anna).scores;
        EXPECT_TRUE(std::ranges::any_of(scores, [](const Score& score) { return score.points == Points::whole(1); }));
        EXPECT_FAILS(JournalBroken, openForReport(*workplace, id, order));
        EXPECT_FAILS(JournalBroken, recordChanges(*workplace, {submission(open(id, anna), anna)}));
    }
    EXPECT_OK(openForReport(*workplace, id, order));
}

TEST_F(HistoryCheck, missesAnEditThatIsGoneAndAnEndThatWasCut)
{
    for (const auto& which : {u"SELECT max(seq) - 1 FROM edit"_s, u"SELECT max(seq) FROM edit"_s}) {
        SCOPED_TRACE(which.toStdString());
        auto given = Transaction::begin(workplace->database());
        tamper(u"DROP TRIGGER edit_is_never_removed"_s);
        tamper(u"DELETE FROM edit WHERE seq = (%1)"_s.arg(which));
        ASSERT_OK(workplace->journal().rebuild({}));
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
    }
}

TEST_F(HistoryCheck, foldsWhatAnOlderProgramPassedOver)
{
    record(plainChange(EditKind::VisitRequested, open(id, bo), bo, {}, u"the office asks"_s));
    const auto asFolded = [&](const QString& edition) {
        tamper(u"DELETE FROM visit"_s); // as by a program that knew no visits
        ASSERT_OK(setVaultValue(workplace->database(), vault_value::fold, edition));
        workplace.reset();
        workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    };
    asFolded(foldEdition());
    EXPECT_EQ(QString(), open(id, bo).review.visit.requestReason) << "this program left it so";
    asFolded(u"0 of before"_s);
    EXPECT_EQ(u"the office asks"_s, open(id, bo).review.visit.requestReason);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    EXPECT_EQ(foldEdition(), *vaultValue(workplace->database(), vault_value::fold));
    EXPECT_OK(recordChanges(*workplace, {submission(open(id, anna), anna)}));
}

TEST_F(HistoryCheck, agreesWithARequestThatWasWithdrawnAlsoAfterARebuildAndAProgramThatPassedItOver)
{
    record(plainChange(EditKind::VisitRequested, open(id, bo), bo, {}, u"the office asks"_s));
    record(plainChange(EditKind::VisitWithdrawn, open(id, bo), bo, {}, u"settled"_s));
    EXPECT_EQ(QString(), open(id, bo).review.visit.requestReason);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_EQ(QString(), open(id, bo).review.visit.requestReason);
    tamper(
        u"INSERT INTO visit (application, request_reason, notified_on, date, place, participants, conclusion, summary) "
        "VALUES ('%1', 'the office asks', '', '', '', '', 'none', '')"_s.arg(id.value()));
    EXPECT_FALSE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(setVaultValue(workplace->database(), vault_value::fold, u"0 of before"_s));
    workplace.reset();
    workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    EXPECT_EQ(QString(), open(id, bo).review.visit.requestReason);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(HistoryCheck, tellsHowFarTheFoldIsAndChangesNothingWhenItIsStopped)
{
    ASSERT_OK(setVaultValue(workplace->database(), vault_value::fold, u"0 of before"_s));
    tamper(u"DELETE FROM score"_s);
    workplace.reset();
    std::stop_source stop;
    qint64 told = 0;
    const auto stopOnceTold = [&](qint64, qint64 total) {
        told = total;
        stop.request_stop();
    };
    EXPECT_FAILS(Cancelled, Workplace::open(vaultFolder(), clock, {.task = {stop.get_token(), stopOnceTold}}));
    EXPECT_EQ(1, told) << "the only application: the office has written nothing";
    const auto vault = Vault::open(vaultFolder(), clock);
    ASSERT_OK(vault);
    auto left = (*vault)->connect();
    EXPECT_EQ(u"0 of before"_s, *vaultValue(*left, vault_value::fold));
    EXPECT_EQ(0,
              *left->first("SELECT count(*) AS n FROM score"_L1, {}, [](const Row& row) { return row.number("n"); }));
}

TEST_F(HistoryCheck, accusesNobodyOfWhatAnotherVersionMadeOfTheHistory)
{
    ASSERT_OK(setVaultValue(workplace->database(), vault_value::fold, u"0 of before"_s));
    tamper(u"UPDATE score SET points = points - 100 WHERE indicator = 'age'"_s);
    // Beside a program that has the vault, it cannot be brought up to date.
    auto beside = Workplace::open(vaultFolder(), clock, {.purpose = VaultOpening::Purpose::Reading});
    ASSERT_OK(beside);
    ASSERT_TRUE((*beside)->isReadOnly());
    const QList<VaultProblem> outdated{{VaultProblem::Code::StateOutdated, {}, {}}};
    EXPECT_EQ(outdated, *checkVault(**beside, {}));
    EXPECT_FAILS(StateOutdated, checkAgainstHistory(**beside, id));
    ASSERT_OK(setVaultValue(workplace->database(), vault_value::fold, foldEdition()));
    EXPECT_EQ(VaultProblem::Code::StateDiffers, checkVault(**beside, {})->value(0).code);
    EXPECT_FAILS(StateDiffers, checkAgainstHistory(**beside, id));
}

TEST_F(HistoryCheck, knowsHowMuchOfTheHistoryOnlyALaterProgramKnows)
{
    EXPECT_EQ(0, *editsOfNewerProgram(*workplace));
    ASSERT_OK(recordAsNewerProgram(*workplace));
    EXPECT_EQ(1, *editsOfNewerProgram(*workplace));
    EXPECT_EQ(1, *editsOfNewerProgram(*workplace, id));
    EXPECT_EQ(0, *editsOfNewerProgram(*workplace, ApplicationId(u"another"_s)));
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty()) << "it is no flaw";
}

TEST_F(HistoryCheck, opensAVaultOfAnOlderProgramWhoseHistoryCannotBeRead)
{
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET bytes = 'x' WHERE seq = 2"_s);
    ASSERT_OK(removeVaultValue(workplace->database(), vault_value::fold));
    workplace.reset();
    auto opened = Workplace::open(vaultFolder(), clock);
    ASSERT_OK(opened);
    workplace = std::move(opened).value();
    EXPECT_EQ(1, applications()) << "the state is as it was";
    EXPECT_FALSE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(HistoryCheck, believesNeitherTheTotalNorTheChecksumThatAnEditStates)
{
    auto signedFor = submission(open(id, anna), anna);
    const auto right = signedFor;
    signedFor.content[u"total"_s] = 999'000;
    ASSERT_OK(workplace->journal().record(signedFor)); // as another program might
    EXPECT_FAILS(SheetForged, openForReport(*workplace, id, order));
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    ASSERT_EQ(1, problems->size());
    EXPECT_EQ(VaultProblem::Code::SheetForged, problems->first().code);
    EXPECT_EQ(u"Anna"_s, problems->first().args[u"reviewer"_s].toObject()[u"en"_s].toString());

    ASSERT_OK(workplace->journal().record(right));
    EXPECT_OK(openForReport(*workplace, id, order));
    auto other = right;
    other.note = Digest::of("another sheet").hex();
    ASSERT_OK(workplace->journal().record(other));
    EXPECT_FAILS(SheetForged, openForReport(*workplace, id, order));
}

TEST_F(HistoryCheck, letsAnotherExpertSubmitBesideASheetThatIsNotBelieved)
{
    auto forged = submission(open(id, anna), anna);
    forged.content[u"total"_s] = 999'000;
    ASSERT_OK(workplace->journal().record(forged));
    scoreAll(id, bo);
    ASSERT_OK(recordChanges(*workplace, {submission(open(id, bo), bo)}));
    EXPECT_TRUE(open(id, bo).review.sheet(bo).isLocked());
    order.reviewer = bo;
    EXPECT_OK(openForReport(*workplace, id, order)) << "it is not on Bo's sheet";
}

TEST_F(HistoryCheck, opensNoVisitForASheetThatIsNotBelieved)
{
    auto forged = submission(open(id, anna), anna);
    forged.note = Digest::of("another sheet").hex();
    ASSERT_OK(workplace->journal().record(forged));
    const auto visit = [&] {
        return recordChanges(*workplace,
                             {fieldChange(open(id, anna), anna, {EditKind::VisitChanged, {}, u"place"_s}, u"上海"_s)});
    };
    const auto refused = visit();
    EXPECT_FAILS(SheetForged, refused);
    ASSERT_FALSE(refused);
    EXPECT_EQ(u"Anna"_s, refused.error().args[u"reviewer"_s].toObject()[u"en"_s].toString());
    order.kind = ReportKind::SiteVisit;
    order.format = ReportFormat::Pdf;
    order.reviewer = bo;
    EXPECT_FAILS(SheetForged, openForReport(*workplace, id, order));
    record(plainChange(EditKind::VisitRequested, open(id, bo), bo, {}, u"the office asks"_s));
    EXPECT_OK(visit()) << "no sheet opened it";
}

TEST_F(HistoryCheck, believesNoSubmissionThatDoesNotSayWhatItWasScoredUnder)
{
    ASSERT_OK(workplace->journal().record(unsaid(bo))); // who has scored nothing
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    ASSERT_EQ(1, problems->size());
    EXPECT_EQ(VaultProblem::Code::SheetForged, problems->first().code);
    EXPECT_EQ(u"Bo"_s, problems->first().args[u"reviewer"_s].toObject()[u"en"_s].toString());
    const auto page = queuePage(*workplace, {{}, QueueStatus::Submitted, bo}, 0, 1);
    ASSERT_OK(page);
    ASSERT_EQ(1, page->rows.size());
    EXPECT_FALSE(page->rows.first().total) << "no list shows its total";
    EXPECT_EQ(0, open(id, bo).panel().submitted);
    record(submission(open(id, anna), anna));
    EXPECT_EQ(1, open(id, anna).panel().submitted) << "Anna's alone";
    EXPECT_FAILS(SheetForged,
                 recordChanges(*workplace, {fieldChange(open(id, anna), anna, {EditKind::VisitChanged, {}, u"place"_s},
                                                        u"上海"_s)}));
}

TEST_F(HistoryCheck, believesASubmissionThatWasBroughtOverFromTheFirstFormat)
{
    auto converted = plainChange(EditKind::HistoryConverted, open(id, anna), {}, u"1"_s);
    converted.application = {};
    ASSERT_OK(workplace->journal().record(QList{unsaid(anna), converted}));
    const auto onASignedHistory = checkSheets(*workplace, id);
    ASSERT_OK(onASignedHistory);
    EXPECT_EQ(1, onASignedHistory->size()) << "nothing was brought over after the device had signed something";
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET signature = '' WHERE seq < (SELECT max(seq) FROM edit)"_s);
    EXPECT_TRUE(checkSheets(*workplace, id)->isEmpty());
}

TEST_F(HistoryCheck, listsNoTotalThatTheSheetDoesNotGive)
{
    auto forged = submission(open(id, anna), anna);
    forged.content[u"total"_s] = 999'000;
    ASSERT_OK(workplace->journal().record(forged));
    EXPECT_FALSE(queuePage(*workplace, {{}, QueueStatus::Submitted, anna}, 0, 1)->rows.first().total);
    EXPECT_EQ(0, open(id, anna).panel().submitted);
}

TEST_F(HistoryCheck, missesTheStandardThatASheetWasSubmittedUnder)
{
    auto change = submission(open(id, anna), anna);
    change.content[u"rubric"_s] = Digest::of("a standard of tomorrow").hex();
    ASSERT_OK(workplace->journal().record(change));
    EXPECT_FAILS(SheetForged, openForReport(*workplace, id, order));
    EXPECT_EQ(VaultProblem::Code::StandardMissing, checkVault(*workplace, {})->first().code);
}

TEST_F(HistoryCheck, noticesAStandardThatIsNoLongerWhatItWas)
{
    tamper(u"UPDATE rubric SET json = replace(json, '5', '6') WHERE digest = (SELECT min(digest) FROM rubric)"_s);
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    ASSERT_EQ(1, problems->size());
    EXPECT_EQ(VaultProblem::Code::StandardChanged, problems->first().code);
}

TEST_F(HistoryCheck, tellsEveryReportWhereTheHistoryStands)
{
    const auto file = openForReport(*workplace, id, order);
    ASSERT_OK(file);
    const auto last = workplace->journal().all().value().back();
    EXPECT_EQ((RecordMark{last.device.value(), last.seq, last.hash}), order.record);
    const ReportWords words;
    const auto bytes = makeReport(*file, order, words, {});
    ASSERT_OK(bytes);
    EXPECT_EQ(toJson(order.record), QJsonDocument::fromJson(*bytes)[u"history"_s].toObject());
    order.format = ReportFormat::Csv;
    EXPECT_TRUE(makeReport(*file, order, words, {})->contains(last.hash.hex().toLatin1()));
    auto other = scoreSheetOf(*file, anna, order.printedAt);
    const auto digest = digestOf(other);
    other.record = order.record;
    EXPECT_TRUE(digest == digestOf(other)) << "the same content has the same checksum, whenever it is printed";
}

TEST_F(HistoryCheck, tellsEveryReportThatEntriesAreMissing)
{
    const Change lost{.kind = EditKind::VaultContinued,
                      .application = {},
                      .author = {},
                      .subject = QString(32, u'a'),
                      .fields = {},
                      .note = {},
                      .undoes = std::nullopt,
                      .content = {{u"reason"_s, u"older"_s}, {u"count"_s, 2}, {u"last"_s, 9}, {u"hash"_s, u""_s}}};
    ASSERT_OK(workplace->journal().record(lost));
    const auto file = openForReport(*workplace, id, order);
    ASSERT_OK(file);
    EXPECT_FALSE(order.record.isWhole);
    EXPECT_TRUE(toJson(order.record)[u"incomplete"_s].toBool());
    order.format = ReportFormat::Csv;
    EXPECT_TRUE(makeReport(*file, order, {}, {})->contains("historyIncomplete"));
}

} // namespace pingshen
