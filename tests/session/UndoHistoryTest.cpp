// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/UndoHistory.h"

#include "core/domain/EditKinds.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

Change points(const QString& from, const QString& to)
{
    return {EditKind::ScoreChanged,
            ApplicationId(u"a1"_s),
            ReviewerId(u"李"_s),
            u"age"_s,
            {{u"points"_s, from, to}},
            {},
            std::nullopt};
}

QStringList valuesOf(const QList<Change>& changes)
{
    QStringList values;
    for (const auto& change : changes) {
        values.append(change.fields[0].to.toString());
    }
    return values;
}

} // namespace

TEST(UndoHistory, takesChangesBackNewestFirst)
{
    UndoHistory history;
    history.add(points(u"0"_s, u"1"_s));
    history.add(points(u"1"_s, u"2"_s));
    EXPECT_EQ(QJsonValue(u"1"_s), history.takeUndo().change.fields[0].to);
    EXPECT_EQ(QJsonValue(u"0"_s), history.takeUndo().change.fields[0].to);
    EXPECT_FALSE(history.canUndo());
}

TEST(UndoHistory, doesAgainWhatWasTakenBack)
{
    UndoHistory history;
    history.add(points(u"0"_s, u"1"_s));
    history.takeUndo();
    EXPECT_EQ(QJsonValue(u"1"_s), history.takeRedo().change.fields[0].to);
    EXPECT_TRUE(history.canUndo());
    EXPECT_FALSE(history.canRedo());
}

TEST(UndoHistory, stopsOnceAtWhatCannotBeUndone)
{
    UndoHistory history;
    const Change look{EditKind::ScoreConfirmed, ApplicationId(u"a1"_s), ReviewerId(u"李"_s), u"age"_s, {}, {}, {}};
    history.add(points(u"0"_s, u"1"_s));
    history.addFinal(look);
    history.addFinal(look);
    EXPECT_TRUE(history.canUndo());
    const auto met = history.passFinal();
    ASSERT_TRUE(met);
    EXPECT_EQ(EditKind::ScoreConfirmed, met->kind);
    EXPECT_FALSE(history.passFinal()) << "said once";
    EXPECT_EQ(QJsonValue(u"0"_s), history.takeUndo().change.fields[0].to);
}

TEST(UndoHistory, takesARequestBackByWithdrawingItAndAWithdrawalByTheSameRequest)
{
    const Change request{EditKind::VisitRequested, ApplicationId(u"a1"_s), ReviewerId(u"李"_s), {}, {}, u"why"_s, {}};
    UndoHistory history;
    history.add(request, 7);
    const auto undo = history.takeUndo(8);
    EXPECT_EQ(EditKind::VisitWithdrawn, undo.change.kind);
    EXPECT_EQ(u"why"_s, requestIn(undo.change));
    EXPECT_EQ(QString(), undo.change.note);
    EXPECT_EQ(7, undo.takesBack);
    EXPECT_TRUE(history.isUndo(undo.change));
    EXPECT_EQ(u"why"_s, history.takeRedo().change.note);
    auto withdrawal = request.inverse();
    withdrawal.note = u"settled by phone"_s;
    history.add(withdrawal);
    const auto again = history.takeUndo().change;
    EXPECT_EQ(EditKind::VisitRequested, again.kind);
    EXPECT_EQ(u"why"_s, again.note);
    EXPECT_TRUE(again.content.isEmpty());
    EXPECT_EQ(u"settled by phone"_s, history.takeRedo().change.note);
}

TEST(UndoHistory, knowsWhichChangesAreOneStep)
{
    UndoHistory history;
    history.add(points(u"0"_s, u"1"_s));
    history.add(points(u"1"_s, u"2"_s));
    history.add(points(u"2"_s, u"3"_s));
    history.joinLast();
    EXPECT_EQ((QStringList{u"2"_s, u"1"_s}), valuesOf(history.nextUndo()));
    history.takeUndo();
    history.takeUndo();
    EXPECT_EQ((QStringList{u"2"_s, u"3"_s}), valuesOf(history.nextRedo()));
    history.takeRedo();
    history.takeRedo();
    EXPECT_EQ(QStringList(), valuesOf(history.nextRedo()));
    EXPECT_EQ(3, history.depth());
}

TEST(UndoHistory, forgetsWhatWasUndoneWhenSomethingNewIsDone)
{
    UndoHistory history;
    history.add(points(u"0"_s, u"1"_s));
    history.takeUndo();
    history.add(points(u"0"_s, u"3"_s));
    EXPECT_FALSE(history.canRedo());
}

TEST(UndoHistory, endsWithASubmission)
{
    UndoHistory history;
    history.add(points(u"0"_s, u"1"_s));
    Change submission;
    submission.kind = EditKind::SheetSubmitted;
    history.add(submission);
    EXPECT_FALSE(history.canUndo());
}

TEST(UndoHistory, leavesWhatWasDoneBesideTheReviewWhenThatEnds)
{
    UndoHistory history;
    history.addAside({[] {}, [] {}, [] { return QString(); }, [] {}});
    history.clear();
    ASSERT_TRUE(history.canUndo());
    EXPECT_TRUE(history.nextAsideUndo());
}

TEST(UndoHistory, isNotEndedByAConfirmation)
{
    UndoHistory history;
    history.add(points(u"0"_s, u"1"_s));
    Change confirmation;
    confirmation.kind = EditKind::ScoreConfirmed;
    history.add(confirmation);
    EXPECT_EQ(1, history.depth());
}

TEST(UndoHistory, takesBackWhatTheTableOfKindsCallsUndoableAndNothingElse)
{
    for (int kind = 0; kind < EditKind::Unknown; ++kind) {
        auto change = points(u"0"_s, u"1"_s);
        change.kind = static_cast<EditKind::Value>(kind);
        UndoHistory history;
        history.add(change);
        EXPECT_EQ(rowOf(change.kind).undoable == Undoable::Yes, history.canUndo()) << qPrintable(nameOf(change.kind));
    }
}

TEST(UndoHistory, doesAgainTypingThatNeverBecameAChange)
{
    UndoHistory history;
    history.addUndone(points(u"0"_s, u"1"_s));
    EXPECT_FALSE(history.canUndo());
    EXPECT_EQ(QJsonValue(u"1"_s), history.takeRedo().change.fields[0].to);
    EXPECT_EQ(1, history.depth());
}

} // namespace pingshen::ui
