// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/work/Drafts.h"
#include "core/work/KeptChanges.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class SignedStep : public WorkFixture
{
protected:
    const TextField ageReason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    const TextField employer{EditKind::ApplicantChanged, {}, u"employer"_s};

    void reopen()
    {
        workplace.reset();
        SetUp();
    }
    /// Of each edit from that one on.
    QList<bool> areSigned(qsizetype first) const
    {
        QList<bool> are;
        for (const auto& edit : workplace->journal().all().value().mid(first)) {
            are.append(!edit.signature.isEmpty());
        }
        return are;
    }
};

TEST_F(SignedStep, endsWithASignatureAndNoHalfOfItDoes)
{
    const auto id = imported();
    const auto file = open(id, anna);
    const auto reason = fieldChange(file, anna, ageReason, u"by the passport"_s);
    const auto name = fieldChange(file, anna, employer, u"Nansha Robotics"_s);
    const auto before = edits();
    NumberedEdits known;
    ASSERT_OK(recordWaiting(*workplace, {{name, 1, 0, 1}, {reason, 2, 0, 1}}, known));
    EXPECT_EQ(QList({false, true}), areSigned(before));
    ASSERT_OK(recordChanges(*workplace, {fieldChange(open(id, anna), anna, employer, u"Nansha"_s),
                                         fieldChange(open(id, bo), bo, ageReason, u"young"_s)}));
    EXPECT_EQ(QList({false, true}), areSigned(before + 2)) << "of two people";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(SignedStep, endsWithItsLastEditWhereTheLastChangeIsNone)
{
    const auto id = imported();
    const auto file = open(id, anna);
    const auto reason = fieldChange(file, anna, ageReason, u"by the passport"_s);
    const auto name = fieldChange(file, anna, employer, u"Nansha Robotics"_s);
    const TextField position{EditKind::ApplicantChanged, {}, u"position"_s};
    const auto same = fieldChange(file, anna, position, file.dossier.applicant.position);
    const auto before = edits();
    NumberedEdits known;
    ASSERT_OK(recordWaiting(*workplace, {{name, 1, 0, 1}, {reason, 2, 0, 1}, {same, 3, 0, 1}}, known));
    EXPECT_EQ(QList({false, true}), areSigned(before));
    EXPECT_EQ(2, known.size());
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    const auto now = open(id, anna);
    const auto other = fieldChange(now, anna, ageReason, u"by the permit"_s);
    ASSERT_OK(keepChanges(
        *workplace, {{fieldChange(now, anna, employer, u"Nansha"_s), 1, 0, 1}, {other, 2, 0, 1}, {other, 3, 0, 1}}));
    reopen();
    EXPECT_EQ(QList({false, true}), areSigned(before + 2)) << "kept for the next start";
    EXPECT_EQ(u"by the permit"_s, open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(SignedStep, hasNoEditForWhatStandsThereAlreadyAndForgetsWhatWasTypedForIt)
{
    const auto id = imported();
    const auto reason = fieldChange(open(id, anna), anna, ageReason, u"by the passport"_s);
    ASSERT_OK(recordChanges(*workplace, {reason}));
    ASSERT_OK(keepTyped(*workplace, {.author = anna, .application = id, .field = ageReason, .text = u"by the"_s}));
    ASSERT_FALSE(typedBy(*workplace, anna, id)->isEmpty());
    const auto before = edits();
    const auto again = recordChanges(*workplace, {reason}); // by somebody who saw what was there before
    ASSERT_OK(again);
    EXPECT_TRUE(again->isEmpty());
    EXPECT_EQ(before, edits());
    EXPECT_TRUE(typedBy(*workplace, anna, id)->isEmpty());
}

} // namespace pingshen
