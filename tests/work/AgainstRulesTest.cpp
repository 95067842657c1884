// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/review/Pins.h"
#include "core/work/AcceptEdits.h"
#include "core/work/History.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A computer whose program has no rules of a state: everything is taken in that it says, for no order of arrival may
/// decide. See "Edits of other devices" in core/storage/README.md.
class AgainstRules : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        auto opened = Workplace::open(directory.filePath(u"away"_s), clock);
        ASSERT_OK(opened);
        away = std::move(opened).value();
    }

    static Acceptance send(Workplace& from, Workplace& to)
    {
        const auto sent = editsToSend(from);
        EXPECT_OK(sent);
        const auto accepted = acceptEdits(to, sent->edits, sent->keys, {});
        EXPECT_OK(accepted);
        return *accepted;
    }

    ApplicationFile fileAway(const ReviewerId& reader) const { return openApplication(*away, id, reader).value(); }

    /// What no program with the rules records, and what is refused where it was not known.
    EditRef bring(const Change& change)
    {
        clock.advance(std::chrono::minutes(1));
        EXPECT_FALSE(recordChanges(*away, {change})) << "the rules refuse it";
        const auto recorded = away->journal().record(change);
        EXPECT_OK(recorded);
        const auto accepted = send(*away, *workplace);
        EXPECT_EQ(1, accepted.taken);
        EXPECT_EQ(QList<RefusedEdit>(), accepted.refused);
        return recorded->ref();
    }
    void expectInHistory(const EditRef& ref, const ReviewerId& reader)
    {
        const auto history = historyOf(*workplace, id, reader);
        ASSERT_OK(history);
        EXPECT_TRUE(std::ranges::any_of(*history, [&](const Edit& edit) { return edit.ref() == ref; }))
            << "the history names who wrote it, and when";
    }
    std::optional<WeightedPoints> totalOf(const ReviewerId& reviewer)
    {
        return queuePage(*workplace, {{}, QueueStatus::Any, reviewer}, 0, 1)->rows.first().total;
    }

    ApplicationId id;
    std::unique_ptr<Workplace> away;
};

} // namespace

/// Points, reasons, an option, confirmations and pins, written where the submission was known.
TEST_F(AgainstRules, changeNothingOfASubmittedSheet)
{
    scoreAll(id, anna);
    record(submission(open(id, anna), anna));
    send(*workplace, *away);
    const auto before = open(id, anna).review.sheet(anna);
    const auto total = totalOf(anna);
    ASSERT_TRUE(total);
    const auto file = fileAway(anna);
    const TextField points{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    const TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    const auto& document = file.dossier.documents.first();
    const Passage passage{0, {{7200, 14400, 21000, 1800}}, u"Doctor of Philosophy"_s};
    const auto pin = pinOf(file, {document.id, document.digest, passage}, IndicatorId(u"age"_s), Stance::Against);
    const QList<Change> changes{fieldChange(file, anna, points, u"1"_s), fieldChange(file, anna, reason, u"another"_s),
                                plainChange(EditKind::ScoreConfirmed, file, anna, u"age"_s), pinAdded(file, anna, pin)};
    for (const auto& change : changes) {
        SCOPED_TRACE(nameOf(change.kind).toStdString());
        const auto ref = bring(change);
        EXPECT_TRUE(before == open(id, anna).review.sheet(anna));
        EXPECT_EQ(total, totalOf(anna));
        EXPECT_EQ(1, open(id, anna).panel().submitted);
        EXPECT_EQ(QList<VaultProblem>(), *checkVault(*workplace, {}));
        expectInHistory(ref, anna);
    }
}

/// Nobody may know of a visit yet, and no sheet opens it: it stands in the history of who wrote it, and no sum has it.
TEST_F(AgainstRules, makeNoTotalOfAVisitThatIsNotOpen)
{
    score(id, anna, u"age"_s, u"1"_s);
    send(*workplace, *away);
    const auto total = totalOf(anna);
    const auto ref = bring(fieldChange(fileAway(bo), bo, {EditKind::VisitChanged, {}, u"place"_s}, u"上海"_s));
    EXPECT_EQ(total, totalOf(anna));
    EXPECT_EQ(0, open(id, anna).panel().submitted);
    EXPECT_FAILS(VisitClosed,
                 recordChanges(*workplace, {fieldChange(open(id, anna), anna, {EditKind::VisitChanged, {}, u"place"_s},
                                                        u"北京"_s)}));
    EXPECT_EQ(QList<VaultProblem>(), *checkVault(*workplace, {}));
    const auto all = workplace->journal().editsOf(id);
    ASSERT_OK(all);
    EXPECT_EQ(ref, all->last().ref());
    EXPECT_EQ(bo, all->last().change.author);
    scoreAll(id, anna);
    record(submission(open(id, anna), anna));
    EXPECT_EQ(1, open(id, anna).panel().submitted) << "nor does it keep anybody from submitting";
    expectInHistory(ref, anna); // whose sheet opens the visit to her
}

/// Submitted once more, with another total: the check names it, and it counts nowhere.
TEST_F(AgainstRules, areNamedWhereTheySubmitWhatNobodyCouldSubmit)
{
    scoreAll(id, anna);
    record(submission(open(id, anna), anna));
    send(*workplace, *away);
    auto again = submission(fileAway(anna), anna);
    again.content[u"total"_s] = 999'000;
    const auto ref = bring(again);
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    ASSERT_EQ(1, problems->size());
    EXPECT_EQ(VaultProblem::Code::SheetForged, problems->first().code);
    EXPECT_FALSE(totalOf(anna)) << "not the one it says, nor any other";
    EXPECT_EQ(0, open(id, anna).panel().submitted);
    expectInHistory(ref, anna);
}

} // namespace pingshen
