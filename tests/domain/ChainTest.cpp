// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Chain.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Edit editAt(qint64 seq, qint64 clock, const Digest& previous = {})
{
    Edit edit;
    edit.device = DeviceId(u"laptop"_s);
    edit.seq = seq;
    edit.clock = clock;
    edit.previousHash = previous;
    edit.hash = Digest::of(QByteArray::number(seq));
    edit.at = QDateTime({2026, 1, 12}, {8, 30}, Qt::UTC);
    edit.change.kind = EditKind::ScoreChanged;
    return edit;
}

} // namespace

TEST(Chain, isContinuedByTheNextThatNamesItsEndAndIsLater)
{
    EXPECT_TRUE(continues(editAt(1, 1), {})) << "the first one";
    const auto end = endOf(editAt(7, 20));
    EXPECT_TRUE(continues(editAt(8, 21, end.hash), end));
    EXPECT_TRUE(continues(editAt(8, 900, end.hash), end)) << "others counted on meanwhile";
    EXPECT_FALSE(continues(editAt(9, 21, end.hash), end));
    EXPECT_FALSE(continues(editAt(8, 20, end.hash), end));
    EXPECT_FALSE(continues(editAt(8, 21, Digest::of("another")), end));
}

TEST(Vouching, reachesFromASignatureBackToWhereTheChainBreaksOff)
{
    QList<Edit> edits;
    for (qint64 seq = 1; seq <= 5; ++seq) {
        edits.append(editAt(seq, seq, edits.isEmpty() ? Digest() : edits.last().hash));
    }
    edits[3].signature = "signed";
    const auto judged = [&edits] {
        Vouching vouching;
        QString standings;
        for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
            const auto standing = vouching.judge(*edit);
            standings.prepend(standing == Vouching::Standing::Vouched ? u'v'
                              : standing == Vouching::Standing::Open  ? u'o'
                                                                      : u'x');
        }
        return standings;
    };
    EXPECT_EQ(u"vvvvo"_s, judged()) << "the last one is not signed yet";
    edits[1].hash = Digest::of("another");
    EXPECT_EQ(u"oxvvo"_s, judged()) << "the one that is another, and no neighbour of it";
    edits[1].signature = "signed";
    EXPECT_EQ(u"vvvvo"_s, judged()) << "what its own signature vouches for is contradicted by none";
    edits.removeAt(2);
    edits[1].signature.clear();
    EXPECT_EQ(u"oovo"_s, judged()) << "nothing is known across a gap";
}

TEST(Chain, hasNumbersThatCanBeCountedOnFrom)
{
    constexpr auto most = qint64(1) << 62;
    EXPECT_TRUE(isWellFormed(editAt(1, 1)));
    EXPECT_TRUE(isWellFormed(editAt(most, most)));
    EXPECT_FALSE(isWellFormed(editAt(0, 1)));
    EXPECT_FALSE(isWellFormed(editAt(1, 0)));
    EXPECT_FALSE(isWellFormed(editAt(most + 1, 1)));
    EXPECT_FALSE(isWellFormed(editAt(1, most + 1)));
}

TEST(Chain, hasTimesOfACalendar)
{
    auto edit = editAt(1, 1);
    for (const int year : {1, 9999}) {
        edit.at.setDate({year, 6, 1});
        EXPECT_TRUE(isWellFormed(edit)) << year;
    }
    for (const int year : {-1, 10000, 99999}) {
        edit.at.setDate({year, 6, 1});
        EXPECT_FALSE(isWellFormed(edit)) << year;
    }
    edit.at = {};
    EXPECT_FALSE(isWellFormed(edit));
    edit.change.kind = EditKind::Unknown;
    EXPECT_TRUE(isWellFormed(edit)) << "a newer program may write times in another way";
}

TEST(Chain, reachesAsFarAsClocksFollowOneAnother)
{
    EXPECT_EQ(5, highestClock(5, {}));
    EXPECT_EQ(5 + longestClockStep, highestClock(5, {5 + longestClockStep}));
    EXPECT_EQ(5, highestClock(5, {6 + longestClockStep}));
    EXPECT_EQ(2 * longestClockStep, highestClock(0, {2 * longestClockStep, longestClockStep, qint64(1) << 62}));
}

} // namespace pingshen
