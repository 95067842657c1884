// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ApplicationState.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ApplicationId application(u"a1"_s);
const ReviewerId li(u"li"_s);
const ReviewerId liAgain(u"li-again"_s);
const IndicatorId age(u"age"_s);

/// A person who was entered twice scores under both ids, each on a device of its own.
class UnitedSheets : public ::testing::Test
{
protected:
    void SetUp() override { same.set(liAgain, li); }

    void add(const Change& change, const QString& device = u"one"_s)
    {
        Edit edit;
        edit.device = DeviceId(device);
        edit.seq = ++seqs[device];
        edit.clock = ++clock;
        edit.at = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC);
        edit.change = change;
        edits.append(edit);
    }

    static Change score(const ReviewerId& author, const QString& points, const ReviewerId& sheet = {})
    {
        Change change{EditKind::ScoreChanged, application, author, age.value(), {}, {}, std::nullopt};
        change.fields = {{u"points"_s, {}, points.isEmpty() ? QJsonValue() : QJsonValue(points)}};
        if (!sheet.isEmpty()) {
            change.content = {{u"sheet"_s, sheet.value()}};
        }
        return change;
    }

    ApplicationState state(const SamePersons& known) const
    {
        ApplicationFold fold(application, known);
        for (const auto& edit : edits) {
            fold.take(edit);
        }
        return std::move(fold).finish();
    }

    QString pointsOf(const ReviewerId& reviewer, const SamePersons& known) const
    {
        const auto review = state(known).review;
        const auto points = review.sheets.value(reviewer).score(age).points;
        return points ? points->toString() : QString();
    }

    SamePersons same;
    QList<Edit> edits;
    QMap<QString, qint64> seqs;
    qint64 clock = 0;
};

} // namespace

TEST_F(UnitedSheets, goToThePersonAndBackWhenItIsTakenBack)
{
    add(score(liAgain, u"4"_s));
    const auto sheet = state(same).review.sheets.value(li);
    EXPECT_EQ(QList{li}, state(same).review.sheets.keys());
    EXPECT_EQ(liAgain, sheet.begunBy);
    EXPECT_EQ(Points::whole(4), sheet.score(age).points);
    EXPECT_EQ(QList{liAgain}, state({}).review.sheets.keys());
    EXPECT_TRUE(state({}).review.sheets.value(liAgain).begunBy.isEmpty());
}

TEST_F(UnitedSheets, areGoneOnWithUnderTheOtherId)
{
    add(score(liAgain, u"4"_s));
    add(score(li, u"5"_s, liAgain));
    EXPECT_EQ(u"5"_s, pointsOf(li, same));
    EXPECT_EQ(QList{li}, state(same).review.sheets.keys());
}

/// It was a mistake that they are one: nothing that one wrote stays on the other one's sheet.
TEST_F(UnitedSheets, giveEachTheirOwnEntriesWhenTheyAreParted)
{
    add(score(liAgain, u"4"_s));
    add(score(li, u"5"_s, liAgain));
    EXPECT_EQ(u"4"_s, pointsOf(liAgain, {}));
    EXPECT_EQ(u"5"_s, pointsOf(li, {}));
    EXPECT_EQ(u"5"_s, pointsOf(li, same)) << "one sheet again, once it is said again";
    EXPECT_EQ(QList{li}, state(same).review.sheets.keys());
}

TEST_F(UnitedSheets, areNotSubmittedByTheOtherOnceTheyAreParted)
{
    add(score(liAgain, u"4"_s));
    add(score(li, u"5"_s, liAgain));
    Change submitted{EditKind::SheetSubmitted, application, li, {}, {}, {}, std::nullopt};
    submitted.content = {{u"sheet"_s, liAgain.value()}};
    add(submitted);
    EXPECT_TRUE(state(same).review.sheets.value(li).isLocked());
    const auto parted = state({}).review.sheets;
    EXPECT_FALSE(parted.value(li).isLocked());
    EXPECT_FALSE(parted.value(liAgain).isLocked());
}

TEST_F(UnitedSheets, stayApartWhenBothHoldSomething)
{
    add(score(liAgain, u"4"_s));
    add(score(li, u"5"_s), u"two"_s);
    EXPECT_EQ(u"4"_s, pointsOf(liAgain, same));
    EXPECT_EQ(u"5"_s, pointsOf(li, same));
    EXPECT_TRUE(state(same).conflicts.isEmpty()) << "they are two sheets";
    add(score(liAgain, {}));
    EXPECT_EQ(QList{li}, state(same).review.sheets.keys()) << "one was cleared";
    EXPECT_EQ(u"5"_s, pointsOf(li, same));
}

TEST_F(UnitedSheets, takeTheValuesThatWaitForAChoiceAlong)
{
    add(score(liAgain, u"4"_s));
    add(score(liAgain, u"3"_s), u"two"_s);
    const auto conflicts = state(same).conflicts;
    ASSERT_EQ(2, conflicts.size());
    EXPECT_EQ(li, conflicts[0].owner);
    EXPECT_EQ(liAgain, conflicts[0].author) << "who wrote it stays";
}

TEST_F(UnitedSheets, keepTheDigestThatTheyWereSubmittedWith)
{
    add(score(liAgain, u"4"_s));
    const auto before = state({}).review.sheets.value(liAgain);
    const auto after = state(same).review.sheets.value(li);
    EXPECT_EQ(sheetDigest(application, before, {}), sheetDigest(application, after, {}));
}

TEST_F(UnitedSheets, holdNothingOnceTheyWereReturnedAndCleared)
{
    add(score(li, u"5"_s));
    add(score(liAgain, u"4"_s));
    add({EditKind::SheetSubmitted, application, liAgain, {}, {}, {}, std::nullopt});
    EXPECT_EQ(2, state(same).review.sheets.size());
    add({EditKind::SheetReturned, application, ReviewerId(u"office"_s), liAgain.value(), {}, u"again"_s, std::nullopt});
    EXPECT_EQ(2, state(same).review.sheets.size());
    add(score(liAgain, {}));
    EXPECT_EQ(QList{li}, state(same).review.sheets.keys());
    EXPECT_EQ(u"5"_s, pointsOf(li, same));
}

} // namespace pingshen
