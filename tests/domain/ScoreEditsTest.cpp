// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ScoreEdits.h"

#include "core/domain/SeenPackages.h"
#include "tests/support/Printers.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const IndicatorId age(u"age"_s);

/// The edit of one device: its number is its clock.
Edit edit(EditKind::Value kind, const QString& subject, QList<FieldChange> fields, qint64 number)
{
    Edit edit;
    edit.device = DeviceId(u"laptop"_s);
    edit.seq = number;
    edit.clock = number;
    edit.at = QDateTime({2025, 12, 1}, {9, static_cast<int>(number)}, Qt::UTC);
    edit.change = {kind, ApplicationId(u"a1"_s), ReviewerId(u"li"_s), subject, std::move(fields), {}, std::nullopt};
    return edit;
}

Edit points(const QString& value, qint64 number)
{
    return edit(EditKind::ScoreChanged, age.value(), {{u"points"_s, {}, value}}, number);
}

Edit pinned(const QString& id, const QJsonValue& indicator, qint64 number)
{
    return edit(EditKind::PinChanged, id, {{u"indicator"_s, {}, indicator}}, number);
}

QStringList idsOf(const QList<Pin>& pins)
{
    QStringList ids;
    for (const auto& pin : pins) {
        ids.append(pin.id.value());
    }
    return ids;
}

/// With a score and a pin that nobody wrote.
Sheet sheetOfBefore()
{
    Sheet sheet;
    sheet.scores[IndicatorId(u"education"_s)].points = Points::whole(3);
    sheet.pins.append(Pin());
    sheet.pins.last().id = PinId(u"stray"_s);
    return sheet;
}

} // namespace

TEST(ScoreEdits, makeASheetThatIsOpenOfAllThatWasWritten)
{
    ScoreEdits edits;
    edits.add(points(u"4"_s, 1), {});
    edits.add(pinned(u"p1"_s, u"age"_s, 2), {});
    edits.add(points(u"5"_s, 3), {});
    auto sheet = sheetOfBefore();
    edits.layAll(sheet);
    EXPECT_EQ(QList<IndicatorId>{age}, sheet.scores.keys());
    EXPECT_EQ(Points::whole(5), sheet.score(age).points);
    EXPECT_EQ(QStringList{u"p1"_s}, idsOf(sheet.pins));
}

TEST(ScoreEdits, makeASubmittedSheetOfWhatItsSubmissionKnew)
{
    ScoreEdits edits;
    edits.add(points(u"4"_s, 1), {});
    edits.add(pinned(u"p1"_s, u"age"_s, 2), {});
    const auto submission = edit(EditKind::SheetSubmitted, {}, {}, 3);
    auto elsewhere = points(u"5"_s, 1);
    elsewhere.device = DeviceId(u"desk"_s);
    edits.add(elsewhere, {});
    auto pinnedElsewhere = pinned(u"p2"_s, u"age"_s, 2);
    pinnedElsewhere.device = DeviceId(u"desk"_s);
    edits.add(pinnedElsewhere, {});
    for (const qint64 known : {0, 1, 2}) {
        auto after = submission;
        after.refs = {{DeviceId(u"desk"_s), known}};
        auto sheet = sheetOfBefore();
        edits.layKnown(sheet, after);
        EXPECT_EQ(QList<IndicatorId>{age}, sheet.scores.keys());
        EXPECT_EQ(Points::whole(known < 1 ? 4 : 5), sheet.score(age).points);
        EXPECT_EQ(known < 2 ? QStringList{u"p1"_s} : (QStringList{u"p1"_s, u"p2"_s}), idsOf(sheet.pins));
    }
}

TEST(ScoreEdits, keepPinsInTheOrderInWhichTheyWereMade)
{
    QList<Pin> pins;
    takePin(pins, pinned(u"late"_s, u"age"_s, 5));
    takePin(pins, pinned(u"early"_s, u"age"_s, 2));
    takePin(pins, pinned(u"asLate"_s, u"age"_s, 5));
    EXPECT_EQ((QStringList{u"early"_s, u"late"_s, u"asLate"_s}), idsOf(pins));
    takePin(pins, edit(EditKind::PinChanged, u"early"_s, {{u"remark"_s, {}, u"看第三行"_s}}, 9));
    EXPECT_EQ((QStringList{u"early"_s, u"late"_s, u"asLate"_s}), idsOf(pins)) << "what is changed keeps its place";
    EXPECT_EQ(u"看第三行"_s, pins[0].remark);
    EXPECT_EQ(2, pins[0].clock);
    EXPECT_EQ(QTime(9, 2), pins[0].at.time());
    takePin(pins, pinned(u"late"_s, QJsonValue(), 10));
    EXPECT_EQ((QStringList{u"early"_s, u"asLate"_s}), idsOf(pins));
}

TEST(ScoreEdits, sayWhichPackagesAScoreHasNotSeen)
{
    const QList<Digest> packages{Digest::of("1"), Digest::of("2"), Digest::of("3")};
    const auto scoreThatSaw = [&](const QList<int>& versions) {
        QList<Digest> seen;
        std::ranges::transform(versions, std::back_inserter(seen), [&](int version) { return packages[version - 1]; });
        auto each = points(u"4"_s, 1);
        each.change.content = SeenPackages{{}, seen}.toContent();
        Scores scores;
        takeScore(scores, each, packages);
        return scores.value(age);
    };
    EXPECT_EQ(3, scoreThatSaw({1, 3}).seenVersion);
    EXPECT_EQ(QList<int>{2}, scoreThatSaw({1, 3}).unseen);
    EXPECT_EQ(2, scoreThatSaw({1, 2}).seenVersion);
    EXPECT_EQ(QList<int>(), scoreThatSaw({1, 2}).unseen) << "what came later is no gap";
    EXPECT_EQ((QList<int>{1, 2}), scoreThatSaw({3}).unseen);
    Scores scores;
    takeScore(scores, points(u"4"_s, 1), {});
    EXPECT_EQ(1, scores.value(age).seenVersion) << "before any package";
    takeScore(scores, points({}, 2), {});
    EXPECT_TRUE(scores.isEmpty()) << "a score that says nothing is none";
}

TEST(SeenPackages, areReadAsOlderProgramsCountedThem)
{
    const QList<Digest> known{Digest::of("1"), Digest::of("2"), Digest::of("3")};
    const auto seen = [&](const QJsonArray& said) { return seenOf({{u"seen"_s, said}}, known); };
    EXPECT_EQ(known, seenOf({}, known)) << "an edit that does not say so has seen what there was";
    EXPECT_EQ(known, seen({1}));
    EXPECT_EQ(known, seen({1, 2, 3}));
    for (const int count : {0, 1, 2, 3}) {
        EXPECT_EQ(known.first(count), seen({0, count}));
    }
    EXPECT_EQ(QList<Digest>(), seen({0, -1}));
    EXPECT_EQ(known, seen({0, 4}));
    EXPECT_EQ(known.first(1), seen({0, u"all"_s}));
}

TEST(SeenPackages, areTheOthersTheOtherWayAround)
{
    const SeenPackages change{{Digest::of("1")}, {Digest::of("1"), Digest::of("2")}};
    const auto back = seenBackwards(change.toContent());
    EXPECT_EQ((SeenPackages{change.after, change.before}.toContent()), back);
    EXPECT_EQ(QList<Digest>{Digest::of("1")}, seenOf(back, {}));
    EXPECT_EQ(QJsonObject(), seenBackwards({}));
    EXPECT_EQ(QJsonObject(), seenBackwards({{u"seen"_s, QJsonArray{1, 2, 3}}}));
}

} // namespace pingshen
