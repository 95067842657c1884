// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"
#include "core/work/RecordChange.h"
#include "tests/cli/CliFixture.h"

#include <QDateTime>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

using CliNote = CliFixture;

TEST_F(CliNote, isWrittenWithAuthorTopicAndTime)
{
    const auto id = imported();
    const auto note = ask({u"note"_s, id, u"ask for the 2024 certificate"_s, u"--author"_s, u"Anna"_s, u"--topic"_s,
                           u"tax"_s})[u"note"_s];
    EXPECT_FALSE(note[u"id"_s].toString().isEmpty());
    EXPECT_EQ(u"tax"_s, note[u"topic"_s].toString());
    EXPECT_EQ(u"ask for the 2024 certificate"_s, note[u"text"_s].toString());
    EXPECT_EQ(u"Anna"_s, note[u"author"_s].toString());
    EXPECT_TRUE(QDateTime::fromString(note[u"at"_s].toString(), Qt::ISODateWithMs).isValid());
}

TEST_F(CliNote, mayBeginWithADashAfterTwoOfThem)
{
    const auto id = imported();
    const auto note = ask({u"note"_s, u"--author"_s, u"Anna"_s, u"--"_s, id, u"- 请补 2024 年完税证明"_s})[u"note"_s];
    EXPECT_EQ(u"- 请补 2024 年完税证明"_s, note[u"text"_s].toString());
}

TEST_F(CliNote, saysSomething)
{
    const auto id = imported();
    expectRefused(u"The note is empty. Enter some text or discard it."_s,
                  run({u"note"_s, id, u"  "_s, u"--author"_s, u"Anna"_s}));
    expectRefused(u"No reviewer is named. Enter the reviewer's name first."_s,
                  run({u"note"_s, id, u"text"_s, u"--author"_s, u""_s}));
}

TEST_F(CliNote, historyTellsAnUndoFromTheSameValueTypedAnew)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    {
        const SystemClock clock;
        auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        const auto edits = (*workplace)->journal().editsOf(ApplicationId(id));
        ASSERT_OK(edits);
        auto undo = edits->last().change.inverse();
        undo.undoes = edits->last().ref();
        ASSERT_OK(recordChanges(**workplace, {undo}));
    }
    const auto edits = ask({u"history"_s, id})[u"edits"_s].toArray();
    ASSERT_EQ(3, edits.size());
    EXPECT_EQ(u"undo"_s, edits[2][u"undoing"_s].toString());
    EXPECT_EQ(edits[1][u"seq"_s], edits[2][u"undoes"_s][u"seq"_s]);
    EXPECT_TRUE(edits[1][u"undoing"_s].isNull());
    EXPECT_TRUE(run({u"history"_s, id}).out.contains(u"Points (undo): 5 → —"_s));
    EXPECT_TRUE(runInChinese({u"history"_s, id}).out.contains(u"（撤销）：5 → —"_s));
}

TEST_F(CliNote, historyTellsWhoWhenWhatFromAndTo)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=4"_s});
    const auto edits = ask({u"history"_s, id})[u"edits"_s].toArray();
    ASSERT_EQ(3, edits.size());
    const auto last = edits.last().toObject();
    EXPECT_EQ(4, last[u"seq"_s].toInt()) << "Anna herself is the second";
    EXPECT_FALSE(last[u"device"_s].toString().isEmpty());
    EXPECT_TRUE(QDateTime::fromString(last[u"at"_s].toString(), Qt::ISODateWithMs).isValid());
    EXPECT_EQ(u"Anna"_s, last[u"author"_s].toString());
    EXPECT_EQ(u"ScoreChanged"_s, last[u"kind"_s].toString());
    EXPECT_EQ(u"age"_s, last[u"subject"_s].toString());
    EXPECT_EQ(u"points"_s, last[u"field"_s].toString());
    EXPECT_EQ(u"5"_s, last[u"from"_s].toString());
    EXPECT_EQ(u"4"_s, last[u"to"_s].toString());
    EXPECT_EQ(u"PackageImported"_s, edits.first()[u"kind"_s].toString());
}

TEST_F(CliNote, historyKeepsTheReasonOfAReturn)
{
    const auto id = imported();
    run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    run({u"return"_s, id, u"--reviewer"_s, u"Anna"_s, u"--reason"_s, u"unclear"_s, u"--author"_s, u"Office"_s});
    const auto last = ask({u"history"_s, id})[u"edits"_s].toArray().last().toObject();
    EXPECT_EQ(u"SheetReturned"_s, last[u"kind"_s].toString());
    EXPECT_EQ(u"Office"_s, last[u"author"_s].toString());
    EXPECT_EQ(u"Anna"_s, last[u"subject"_s].toString());
    EXPECT_EQ(u"unclear"_s, last[u"note"_s].toString());
    const auto text = runInChinese({u"history"_s, id}).out;
    EXPECT_TRUE(text.contains(u"unclear"_s)) << text.toStdString();
}

TEST_F(CliNote, historyKeepsAReasonOfTwoLinesInItsRow)
{
    const auto id = imported();
    run({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s, u"--reason"_s,
         u"age=born 1984\nas shown"_s});
    const auto text = run({u"history"_s, id, u"--reviewer"_s, u"Anna"_s}).out;
    EXPECT_TRUE(text.contains(u"born 1984 ⏎ as shown\n"_s)) << text.toStdString();
    const auto last = ask({u"history"_s, id, u"--reviewer"_s, u"Anna"_s})[u"edits"_s].toArray().last().toObject();
    EXPECT_EQ(u"born 1984\nas shown"_s, last[u"to"_s].toString());
}

TEST_F(CliNote, historyLeavesOutWhatAReaderMayNotSee)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    ask({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=3"_s});
    EXPECT_EQ(2, ask({u"history"_s, id, u"--reviewer"_s, u"Bo"_s})[u"edits"_s].toArray().size());
    EXPECT_EQ(1, ask({u"history"_s, id})[u"edits"_s].toArray().size()) << "who asks may be either of them";
}

TEST_F(CliNote, historySaysThatOthersChangesAreHiddenAndOfHowManyKinds)
{
    const auto id = imported();
    run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    const QStringList words{u"history"_s, id, u"--reviewer"_s, u"Bo"_s};
    EXPECT_EQ(2, ask(words)[u"hiddenKinds"_s].toInt());
    EXPECT_TRUE(run(words).out.endsWith(u"\nOther reviewers' score sheets are not shown.\n"_s));
    EXPECT_TRUE(runInChinese(words).out.endsWith(u"\n其他评审专家的评分表不予显示。\n"_s));
    const auto own = run({u"history"_s, id, u"--reviewer"_s, u"Anna"_s});
    EXPECT_FALSE(own.out.contains(u"not shown"_s)) << "nothing is hidden from her";
}

TEST_F(CliNote, historyNamesTheProgramWhereNoPersonDidIt)
{
    const auto id = imported();
    EXPECT_TRUE(run({u"history"_s, id}).out.contains(u"  Program  "_s)) << run({u"history"_s, id}).out.toStdString();
    EXPECT_TRUE(runInChinese({u"history"_s, id}).out.contains(u"  本程序  "_s));
    const auto second = package(u"second"_s, {u"护照.pdf*2"_s});
    ask({u"import"_s, second, u"--application"_s, id, u"--author"_s, u" Anna "_s});
    const auto edits = ask({u"history"_s, id})[u"edits"_s].toArray();
    ASSERT_EQ(2, edits.size());
    EXPECT_EQ(u"Anna"_s, edits[1][u"author"_s].toString());
}

} // namespace pingshen
