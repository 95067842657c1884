// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/work/Drafts.h"
#include "core/work/Places.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class Drafts : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
    }

    TypedText typed(const QString& indicator, const QString& text) const
    {
        return {anna, id, {EditKind::ScoreChanged, indicator, u"reason"_s}, text, static_cast<int>(text.size())};
    }

    QStringList texts(const ReviewerId& author, const ApplicationId& application)
    {
        QStringList texts;
        const auto drafts = typedBy(*workplace, author, application);
        EXPECT_OK(drafts);
        for (const auto& draft : drafts ? *drafts : QList<TypedText>()) {
            texts.append(draft.text);
        }
        return texts;
    }

    ApplicationId id;
};

} // namespace

TEST_F(Drafts, comeBackOldestFirstWithTheirCaret)
{
    ASSERT_OK(keepTyped(*workplace, typed(u"education"_s, u"mast"_s)));
    clock.advance(std::chrono::seconds(1));
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"passp"_s)));
    EXPECT_EQ((QStringList{u"mast"_s, u"passp"_s}), texts(anna, id));
    EXPECT_EQ(4, typedBy(*workplace, anna, id)->first().caret);
}

TEST_F(Drafts, ofOneFieldAreTheLastOne)
{
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"pa"_s)));
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"passport"_s)));
    EXPECT_EQ(QStringList{u"passport"_s}, texts(anna, id));
}

TEST_F(Drafts, areTheReviewersOwn)
{
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"passport"_s)));
    EXPECT_TRUE(texts(bo, id).isEmpty());
    EXPECT_TRUE(texts(anna, imported(u"another"_s)).isEmpty());
}

TEST_F(Drafts, goWithTheChangeThatHoldsThem)
{
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"passport"_s)));
    ASSERT_OK(keepTyped(*workplace, typed(u"education"_s, u"degree"_s)));
    record(fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"passport"_s));
    EXPECT_EQ(QStringList{u"degree"_s}, texts(anna, id));
}

TEST_F(Drafts, areForgottenWhenAskedTo)
{
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"passport"_s)));
    ASSERT_OK(forgetTyped(*workplace, typed(u"age"_s, {})));
    EXPECT_TRUE(texts(anna, id).isEmpty());
}

TEST_F(Drafts, ofNobodyBecomeThePersonsAndNeverTakeThePlaceOfTheirOwn)
{
    auto nobodys = typed(u"age"_s, u"nameless"_s);
    nobodys.author = {};
    ASSERT_OK(keepTyped(*workplace, nobodys));
    EXPECT_TRUE(signTyped(*workplace, nobodys, Seat(anna)).value());
    EXPECT_EQ(QStringList{u"nameless"_s}, texts(anna, id));
    EXPECT_EQ(QStringList(), texts({}, id));
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"named"_s)));
    ASSERT_OK(keepTyped(*workplace, nobodys));
    EXPECT_FALSE(signTyped(*workplace, nobodys, Seat(anna)).value());
    EXPECT_EQ(QStringList{u"named"_s}, texts(anna, id));
    EXPECT_EQ(QStringList{u"nameless"_s}, texts({}, id)) << "both are kept";
}

TEST_F(Drafts, surviveTheProgram)
{
    ASSERT_OK(keepTyped(*workplace, typed(u"age"_s, u"passport"_s)));
    workplace.reset();
    WorkFixture::SetUp();
    EXPECT_EQ(QStringList{u"passport"_s}, texts(anna, id));
}

TEST_F(Drafts, aPlaceIsKeptForEachReviewer)
{
    ASSERT_OK(keepPlace(*workplace, anna, u"window"_s, {{u"page"_s, 7}}));
    EXPECT_EQ(7, placeOf(*workplace, anna, u"window"_s).value()[u"page"_s].toInt());
    EXPECT_TRUE(placeOf(*workplace, bo, u"window"_s)->isEmpty());
}

} // namespace pingshen
