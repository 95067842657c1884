// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OwnReasons.h"

#include "core/review/Changes.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class OwnReasons : public WorkFixture
{
protected:
    void give(const ApplicationId& id, const ReviewerId& reviewer, const QString& indicator, const QString& reason)
    {
        const auto file = open(id, reviewer);
        record(fieldChange(file, reviewer, {EditKind::ScoreChanged, indicator, u"reason"_s}, reason));
    }

    QList<RepeatedReason> repeated(const ApplicationId& id, const ReviewerId& reviewer)
    {
        const auto found = repeatedReasons(*workplace, id, reviewer, open(id, reviewer).review.sheet(reviewer).scores);
        EXPECT_OK(found);
        return found ? *found : QList<RepeatedReason>();
    }
};

TEST_F(OwnReasons, areFoundAgainInOtherApplicationsOfTheSameReviewerOnly)
{
    const auto here = imported(u"one"_s);
    const auto there = imported(u"two"_s);
    ASSERT_NE(here, there);
    const auto reason = u"Ten years at the same employer"_s;
    give(here, anna, u"age"_s, reason);
    give(here, anna, u"education"_s, u"A doctor of philosophy, proven"_s);
    give(there, bo, u"age"_s, reason);
    EXPECT_TRUE(repeated(here, anna).isEmpty()) << "what others write is nobody's business";
    give(there, anna, u"category"_s, reason);
    const auto found = repeated(here, anna);
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(IndicatorId(u"age"_s), found[0].indicator);
    EXPECT_EQ(there, found[0].application);
}

TEST_F(OwnReasons, areFoundUnderEachIdOfAPersonWhoWasEnteredTwiceAndNotWhereTheyMayNotLook)
{
    const auto here = imported(u"one"_s);
    const auto there = imported(u"two"_s);
    const auto reason = u"Ten years at the same employer"_s;
    const auto first = personOf(*workplace, u"李华"_s).value();
    const auto second = personOf(*workplace, u"Hua Li"_s).value();
    give(here, first, u"age"_s, reason);
    give(there, second, u"category"_s, reason);
    EXPECT_TRUE(repeated(here, first).isEmpty());
    const auto office = personOf(*workplace, u"王主任"_s, Role::Office).value();
    ASSERT_OK(recordChanges(*workplace, {personMerged(*personsOf(*workplace), first, second, office)}));
    ASSERT_EQ(1, repeated(here, first).size());
    EXPECT_EQ(there, repeated(here, first)[0].application);
    workplace->setSeesApplication(
        [&](const ReviewerId&, const ApplicationId& application) { return application != there; });
    EXPECT_TRUE(repeated(here, first).isEmpty());
}

} // namespace pingshen
