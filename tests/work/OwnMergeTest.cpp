// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OwnMerge.h"

#include "core/review/Changes.h"
#include "core/work/AcceptEdits.h"
#include "core/work/History.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using Code = VaultProblem::Code;

namespace {

/// Somebody in the office merges a name into their own, here or on another computer.
class OwnMerge : public test::WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        slip = personOf(*workplace, u"Li Wenqing"_s).value();
        office = personOf(*workplace, u"王主任"_s, Roles(Role::Office) | Role::ReviewingExpert).value();
        auto opened = Workplace::open(directory.filePath(u"elsewhere"_s), clock);
        ASSERT_OK(opened);
        elsewhere = std::move(opened).value();
        send(*workplace, *elsewhere);
    }

    static void send(Workplace& from, Workplace& to)
    {
        const auto sent = editsToSend(from).value();
        const auto taken = acceptEdits(to, sent.edits, sent.keys, {});
        ASSERT_OK(taken);
        EXPECT_TRUE(taken->gaps.isEmpty() && taken->refused.isEmpty());
    }
    Done merge(Workplace& at) const
    {
        PINGSHEN_TRY(recordChanges(at, {personMerged(*personsOf(at), office, slip, office)}));
        return {};
    }
    void scoreAt(Workplace& at, const ReviewerId& reviewer, const QString& points) const
    {
        const auto file = openApplication(at, id, reviewer);
        ASSERT_OK(file);
        const auto change = pointsChange(*file, reviewer, IndicatorId(u"age"_s), points);
        ASSERT_OK(recordChanges(at, {*change}));
    }
    std::optional<Points> pointsAt(Workplace& at, const ReviewerId& reader) const
    {
        return openApplication(at, id, reader)->review.sheet(reader).score(IndicatorId(u"age"_s)).points;
    }
    static QList<Code> said(Workplace& at)
    {
        QList<Code> codes;
        const auto notes = mendsOf(at);
        for (const auto& note : *notes) {
            codes.append(note.code);
        }
        return codes;
    }

    ApplicationId id;
    PersonId slip;
    PersonId office;
    std::unique_ptr<Workplace> elsewhere;
};

} // namespace

TEST_F(OwnMerge, isRefusedOfWhoeverEverWroteANote)
{
    auto change = plainChange(EditKind::NoteChanged, open(id, slip), slip, u"0123456789abcdef0123456789abcdef"_s);
    change.fields = {{u"text"_s, {}, u"rang the employer"_s}};
    record(change);
    EXPECT_FAILS(MergeShowsEntries, merge(*workplace)); // its author may change it
}

TEST_F(OwnMerge, isRefusedOfWhoeverTookAScoreBack)
{
    score(id, slip, u"age"_s, u"4"_s);
    score(id, slip, u"age"_s, {});
    EXPECT_FAILS(MergeShowsEntries, merge(*workplace)); // the history has it
}

TEST_F(OwnMerge, mindsNothingThatEveryoneMayReadAndChange)
{
    record(fieldChange(open(id, slip), slip, {EditKind::ApplicantChanged, {}, u"caseNumber"_s}, u"2025-7"_s));
    ASSERT_OK(merge(*workplace));
    EXPECT_EQ(QList<Code>(), said(*workplace));
}

/// What it rests on is known to the computer alone where it is said: all others take it, for the state is one.
TEST_F(OwnMerge, isTakenInAndNamedWhereTheNameHoldsASheet)
{
    for (int each = 0; each < 9; ++each) { // so that none of these comes before the merge in the order of the fold
        scoreAt(*elsewhere, slip, each % 2 == 0 ? u"4"_s : u"3"_s);
    }
    ASSERT_OK(merge(*workplace)) << "nobody knows of the sheet there";
    EXPECT_EQ(QList<Code>(), said(*workplace));
    send(*workplace, *elsewhere);
    send(*elsewhere, *workplace);
    for (auto* at : {workplace.get(), elsewhere.get()}) {
        EXPECT_EQ(Points::whole(4), pointsAt(*at, office)) << "one state everywhere";
        EXPECT_EQ(QList{Code::MergedIntoOwn}, said(*at));
        EXPECT_TRUE(checkVault(*at, {})->isEmpty()) << "and no flaw of the vault";
    }
    const auto note = mendsOf(*workplace)->first();
    EXPECT_EQ(u"Li Wenqing"_s, note.args[u"name"_s].toObject()[u"en"_s].toString());
    EXPECT_EQ(u"王主任"_s, note.args[u"reviewer"_s].toObject()[u"zh"_s].toString());
    ASSERT_OK(recordChanges(*workplace, {personMerged(*personsOf(*workplace), {}, slip, office)}));
    EXPECT_EQ(QList<Code>(), said(*workplace)) << "they are two again";
}

TEST_F(OwnMerge, showsNothingOfTheNameWhereBothHoldASheet)
{
    scoreAt(*elsewhere, slip, u"4"_s);
    scoreAt(*workplace, office, u"5"_s);
    ASSERT_OK(merge(*workplace));
    send(*workplace, *elsewhere);
    send(*elsewhere, *workplace);
    for (auto* at : {workplace.get(), elsewhere.get()}) {
        EXPECT_EQ(Points::whole(5), pointsAt(*at, office));
        EXPECT_EQ(QList{office}, openApplication(*at, id, office)->review.sheets.keys());
        const auto lines = historyOf(*at, id, office);
        EXPECT_TRUE(std::ranges::none_of(*lines, [&](const Edit& edit) {
            return edit.change.author == slip && edit.change.kind == EditKind::ScoreChanged;
        }));
        const auto problems = checkVault(*at, {});
        ASSERT_EQ(1, problems->size());
        EXPECT_EQ(Code::SheetTwice, problems->first().code);
        EXPECT_EQ(QList<Code>(), said(*at));
    }
}

TEST_F(OwnMerge, saysNothingOfWhatIsEnteredUnderTheNameSince)
{
    ASSERT_OK(merge(*workplace));
    send(*workplace, *elsewhere);
    EXPECT_EQ(QList<Code>(), said(*elsewhere));
    auto later = pointsChange(*openApplication(*elsewhere, id, office), office, IndicatorId(u"age"_s), u"5"_s).value();
    later.author = slip; // the name that was given
    ASSERT_OK(recordChanges(*elsewhere, {later})) << "by a computer that had the merge and nothing else of the other";
    EXPECT_EQ(QList<Code>(), said(*elsewhere));
    send(*elsewhere, *workplace);
    auto change = pointsChange(open(id, office), office, IndicatorId(u"age"_s), u"4"_s).value();
    change.author = slip;
    record(change);
    EXPECT_EQ(QList<Code>(), said(*workplace));
}

TEST_F(OwnMerge, ofWhoeverIsNotOfTheOfficeIsNamed)
{
    const auto expert = personOf(*workplace, u"Bo Bell"_s).value();
    const auto other = personOf(*workplace, u"Bo Bel"_s).value();
    send(*workplace, *elsewhere);
    auto merged = personMerged(*personsOf(*elsewhere), other, slip, expert);
    EXPECT_FAILS(MergeNotByOffice, recordChanges(*elsewhere, {merged})); // nobody enters it
    ASSERT_OK(elsewhere->journal().record(merged));                      // as an altered program does
    send(*elsewhere, *workplace);
    EXPECT_EQ(QList{Code::MergedByAnother}, said(*workplace));
    EXPECT_EQ(u"Bo Bell"_s, mendsOf(*workplace)->first().args[u"reviewer"_s].toObject()[u"en"_s].toString());
    ASSERT_OK(recordChanges(*workplace, {personMerged(*personsOf(*workplace), {}, slip, office)}));
    EXPECT_EQ(QList<Code>(), said(*workplace)) << "the office has separated them";
    ASSERT_OK(recordChanges(*workplace, {personMerged(*personsOf(*workplace), other, slip, office)}));
    EXPECT_EQ(QList<Code>(), said(*workplace)) << "the office says so";
}

/// The role is of one's own making, on a computer of one's own.
TEST_F(OwnMerge, ofWhoeverMadeThemselvesTheOfficeElsewhereIsNamed)
{
    const auto other = personOf(*workplace, u"Bo Bel"_s).value();
    send(*workplace, *elsewhere);
    const auto mallory = personOf(*elsewhere, u"Bo Bell"_s, Role::Office).value();
    ASSERT_OK(recordChanges(*elsewhere, {personMerged(*personsOf(*elsewhere), other, slip, mallory)}));
    EXPECT_EQ(QList<Code>(), said(*elsewhere)) << "where they were made so";
    send(*elsewhere, *workplace);
    EXPECT_EQ(QList{Code::MergedByAnother}, said(*workplace));
}

/// Whoever writes edits by hand may leave out what they knew.
TEST_F(OwnMerge, saidElsewhereAsIfThereWereNoOfficeIsNamed)
{
    const auto expert = personOf(*workplace, u"Bo Bell"_s).value();
    const auto other = personOf(*workplace, u"Bo Bel"_s).value();
    auto apart = Workplace::open(directory.filePath(u"apart"_s), clock);
    ASSERT_OK(apart);
    Change merged{
        EditKind::PersonMerged, {}, expert, other.value(), {{u"sameAs"_s, {}, slip.value()}}, {}, std::nullopt};
    ASSERT_OK((*apart)->journal().record(merged));
    send(**apart, *workplace);
    EXPECT_EQ(QList{Code::MergedByAnother}, said(*workplace));
}

/// The office gave them the role.
TEST_F(OwnMerge, ofWhoeverTheOfficeMadeOneOfItIsNotNamed)
{
    const auto other = personOf(*workplace, u"Bo Bel"_s).value();
    const auto expert = personOf(*workplace, u"Bo Bell"_s).value();
    send(*workplace, *elsewhere);
    Change given{EditKind::RolesChanged, {}, office, expert.value(), {{u"roles"_s, {}, u"office"_s}}, {}, std::nullopt};
    ASSERT_OK(recordChanges(*elsewhere, {given}));
    ASSERT_OK(recordChanges(*elsewhere, {personMerged(*personsOf(*elsewhere), other, slip, expert)}));
    send(*elsewhere, *workplace);
    EXPECT_EQ(QList<Code>(), said(*workplace));
}

} // namespace pingshen
