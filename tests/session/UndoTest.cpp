// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/domain/Undoing.h"
#include "core/work/RecordChange.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// One undo for everything on the desk: what is typed, what was typed, and what was chosen.
class Undo : public SessionTest
{
protected:
    Undo() { openApplication(); }

    static TextField field(const QString& name) { return {EditKind::ScoreChanged, u"age"_s, name}; }
    void type(const QString& name, const QString& text) { desk().typing(field(name), text, 0); }
    void settle(const QString& name, const QString& text)
    {
        type(name, text);
        EXPECT_TRUE(desk().settle(field(name), text));
    }
    QString value(const QString& name) { return valueOf(*desk().file(), m_reviewer, field(name)).toString(); }
    /// The reason that is recorded becomes another while the desk is cleared.
    void rewriteReason(const QString& before)
    {
        waitForSaves();
        desk().clear();
        m_session->storage.run(
            &desk(),
            [this, before](Workplace& workplace) {
                auto change = plainChange(EditKind::ScoreChanged, {}, m_reviewer, u"age"_s);
                change.application = m_application;
                change.fields = {{u"reason"_s, before, u"by another window"_s}};
                return recordChanges(workplace, {change});
            },
            [](const Result<QList<Edit>>& edits) { EXPECT_OK(edits); });
        openApplication();
    }
    /// In the history, since the import.
    qsizetype rows()
    {
        waitForSaves();
        return changes().size();
    }
};

TEST_F(Undo, goesBackStepByStepThroughTextAndPointsAndForwardAgain)
{
    settle(u"reason"_s, u"one"_s);
    settle(u"points"_s, u"3"_s);
    settle(u"reason"_s, u"one two"_s);
    desk().undo();
    EXPECT_EQ(u"one"_s, value(u"reason"_s));
    desk().undo();
    EXPECT_EQ(QString(), value(u"points"_s));
    desk().undo();
    EXPECT_EQ(QString(), value(u"reason"_s));
    desk().undo();
    desk().redo();
    desk().redo();
    EXPECT_EQ(u"3"_s, value(u"points"_s));
    desk().redo();
    EXPECT_EQ(u"one two"_s, value(u"reason"_s));
    EXPECT_FALSE(desk().history().canRedo());
}

TEST_F(Undo, takesTypingBackFirstWithoutARowInTheHistory)
{
    settle(u"points"_s, u"3"_s);
    type(u"reason"_s, u"half a rea"_s);
    QSignalSpy undone(&desk(), &ui::ReviewDesk::undone);
    desk().undo();
    EXPECT_EQ(nullptr, desk().typed(field(u"reason"_s)));
    EXPECT_EQ(u"3"_s, value(u"points"_s));
    ASSERT_EQ(1, undone.size());
    EXPECT_EQ(u"reason"_s, undone[0][0].value<Change>().fields.first().field);
    EXPECT_EQ(1, rows());
}

TEST_F(Undo, doesAgainTypingThatWasTakenBack)
{
    type(u"reason"_s, u"half a rea"_s);
    desk().undo();
    desk().redo();
    EXPECT_EQ(u"half a rea"_s, value(u"reason"_s));
    desk().undo();
    EXPECT_EQ(QString(), value(u"reason"_s));
    EXPECT_EQ(2, rows());
}

TEST_F(Undo, typesAgainWhatCouldBeNoChange)
{
    settle(u"reason"_s, u"one"_s);
    type(u"points"_s, u"3.7"_s);
    ASSERT_FALSE(desk().settle(field(u"points"_s), u"3.7"_s));
    for (int round = 0; round < 2; ++round) {
        desk().undo();
        ASSERT_EQ(nullptr, desk().typed(field(u"points"_s)));
        desk().undo();
        ASSERT_EQ(QString(), value(u"reason"_s));
        desk().redo();
        EXPECT_EQ(u"one"_s, value(u"reason"_s));
        EXPECT_EQ(nullptr, desk().typed(field(u"points"_s)));
        desk().redo();
        const auto* again = desk().typed(field(u"points"_s));
        ASSERT_NE(nullptr, again);
        EXPECT_EQ(u"3.7"_s, again->typed.text);
        EXPECT_TRUE(again->fault.has_value());
        EXPECT_FALSE(desk().history().canRedo());
    }
    waitForSaves();
    openApplication();
    ASSERT_NE(nullptr, desk().typed(field(u"points"_s))) << "a draft like before";
}

TEST_F(Undo, ofTypingLeavesNoDraftBehind)
{
    type(u"reason"_s, u"half"_s);
    desk().undo();
    restart();
    openApplication();
    EXPECT_EQ(QString(), value(u"reason"_s));
}

TEST_F(Undo, keepsItsOrderWhenSomethingElseWasChangedAfterTheTyping)
{
    type(u"points"_s, u"9"_s);
    EXPECT_FALSE(desk().settle(field(u"points"_s), u"9"_s)) << "more than the maximum";
    settle(u"reason"_s, u"one"_s);
    desk().undo();
    EXPECT_EQ(QString(), value(u"reason"_s));
    EXPECT_NE(nullptr, desk().typed(field(u"points"_s)));
    desk().undo();
    EXPECT_EQ(nullptr, desk().typed(field(u"points"_s)));
}

TEST_F(Undo, isForgottenForwardsOnceSomethingIsTyped)
{
    settle(u"reason"_s, u"one"_s);
    desk().undo();
    type(u"reason"_s, u"o"_s);
    desk().redo();
    EXPECT_NE(nullptr, desk().typed(field(u"reason"_s)));
    EXPECT_EQ(QString(), value(u"reason"_s));
}

TEST_F(Undo, isThereAgainAfterAnotherApplicationLayOnTheDesk)
{
    settle(u"reason"_s, u"one"_s);
    type(u"reason"_s, u"one two"_s);
    desk().clear();
    EXPECT_FALSE(desk().history().canUndo());
    openApplication();
    EXPECT_EQ(u"one two"_s, value(u"reason"_s)) << "typing settles when the application leaves";
    desk().undo();
    EXPECT_EQ(u"one"_s, value(u"reason"_s));
    desk().undo();
    EXPECT_EQ(QString(), value(u"reason"_s));
}

TEST_F(Undo, changesNothingThatSomebodyElseHasChangedSince)
{
    settle(u"reason"_s, u"one"_s);
    rewriteReason(u"one"_s);
    desk().undo();
    EXPECT_EQ(u"by another window"_s, value(u"reason"_s));
}

TEST_F(Undo, ofChangesThatAreOneStepTakesBackAllOfThemOrNone)
{
    const auto change = [this](const QString& name, const QString& text) {
        return fieldChange(*desk().file(), m_reviewer, field(name), text);
    };
    ASSERT_TRUE(desk().applyTogether({change(u"reason"_s, u"one"_s), change(u"points"_s, u"3"_s)}));
    desk().undo();
    EXPECT_EQ(QStringList({QString(), QString()}), QStringList({value(u"reason"_s), value(u"points"_s)}));
    desk().redo();
    EXPECT_EQ(QStringList({u"one"_s, u"3"_s}), QStringList({value(u"reason"_s), value(u"points"_s)}));
    rewriteReason(u"one"_s);
    QSignalSpy nothing(&desk(), &ui::ReviewDesk::nothingToUndo);
    desk().undo();
    EXPECT_EQ(u"3"_s, value(u"points"_s)) << "the reason could not be taken back";
    EXPECT_EQ(1, nothing.size());
}

TEST_F(Undo, findsNothingOfAStepInWhichOneChangeWasRefused)
{
    const auto change = [this](const QString& name, const QString& text) {
        return fieldChange(*desk().file(), m_reviewer, field(name), text);
    };
    auto absurd = change(u"points"_s, u"3"_s);
    absurd.fields.first().to = u"9999"_s;
    QSignalSpy refused(&desk(), &ui::ReviewDesk::refused);
    EXPECT_FALSE(desk().applyTogether({change(u"reason"_s, u"one"_s), absurd}));
    EXPECT_EQ(1, refused.size());
    EXPECT_EQ(QString(), value(u"reason"_s));
    EXPECT_FALSE(desk().history().canUndo());
}

TEST_F(Undo, isAnUndoInTheHistoryAndARedoARedo)
{
    settle(u"reason"_s, u"one"_s);
    settle(u"reason"_s, u"two"_s);
    desk().undo();
    desk().undo();
    desk().redo();
    desk().undo();
    settle(u"reason"_s, u"one"_s);
    const auto edits = changes();
    EXPECT_EQ((QList{Undoing::None, Undoing::None, Undoing::Undo, Undoing::Undo, Undoing::Redo, Undoing::Undo,
                     Undoing::None}),
              undoings(edits));
    EXPECT_EQ(edits[0].ref(), *edits[3].change.undoes);
}

TEST_F(Undo, isAnUndoInTheHistoryAlsoWhereBothStillWaitedWhenTheProgramEnded)
{
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(desk().apply(fieldChange(*desk().file(), m_reviewer, field(u"reason"_s), QString::number(i))));
        desk().undo();
    }
    for (const auto& edit : changes()) {
        const bool isUndo = edit.change.fields.first().to.toString().isEmpty();
        EXPECT_EQ(isUndo, edit.change.undoes.has_value()) << edit.seq;
    }
    EXPECT_EQ(20, undoings(changes()).count(Undoing::Undo));
}

TEST_F(Undo, ofTypingThatNeverWasAnEditIsNoUndoOnceItIsDoneAgain)
{
    type(u"reason"_s, u"half a rea"_s);
    desk().undo();
    desk().redo();
    EXPECT_EQ(QList{Undoing::None}, undoings(changes()));
}

TEST_F(Undo, ofACorrectedNameIsAnUndoInTheHistoryWithoutAnApplicationOpenToo)
{
    desk().clear();
    Person before;
    before.id = PersonId(QString(32, u'7'));
    before.chineseName = u"王评审"_s;
    auto after = before;
    after.chineseName = u"汪评审"_s;
    auto& people = m_session->people;
    people.change({personAdded(before)});
    const auto made = people.change(personCorrected(before, after, before.id));
    people.takeBack(made);
    EXPECT_EQ(u"王评审"_s, people.book().label(before.id).zh);
    waitForSaves();
    look([&](Workplace& workplace) {
        const auto edits = workplace.journal().editsOf({});
        ASSERT_OK(edits);
        EXPECT_EQ(Undoing::Undo, undoings(*edits).last());
    });
}

TEST_F(Undo, takesAStepBackThatChangedOneFieldTwice)
{
    const auto first = fieldChange(*desk().file(), m_reviewer, field(u"reason"_s), u"one"_s);
    auto second = first;
    second.fields.first().from = u"one"_s;
    second.fields.first().to = u"one two"_s;
    ASSERT_TRUE(desk().applyTogether({first, second}));
    EXPECT_EQ(u"one two"_s, value(u"reason"_s));
    desk().undo();
    EXPECT_EQ(QString(), value(u"reason"_s));
    desk().redo();
    EXPECT_EQ(u"one two"_s, value(u"reason"_s));
}

TEST_F(Undo, isNobodyElses)
{
    settle(u"reason"_s, u"one"_s);
    QSignalSpy undone(&desk(), &ui::ReviewDesk::undone);
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    openApplication();
    desk().undo();
    EXPECT_TRUE(undone.isEmpty());
}

} // namespace pingshen::test
