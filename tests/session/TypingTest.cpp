// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/storage/EditJournal.h"

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// What is typed and no change yet.
class Typing : public SessionTest
{
protected:
    Typing() { openApplication(); }

    TextField points{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    TextField birth{EditKind::ApplicantChanged, {}, u"birthDate"_s};

    void type(const TextField& field, const QString& text) { desk().typing(field, text, 0); }
    QString value(const TextField& field) { return valueOf(*desk().file(), m_reviewer, field).toString(); }
    std::optional<Error> fault(const TextField& field)
    {
        const auto* typing = desk().typed(field);
        return typing ? typing->fault : std::nullopt;
    }
};

TEST_F(Typing, comesBackByteForByteAndOpeningItWritesNothing)
{
    const auto text = u" a\u00A0b\u2028c\u2029d\r\ne\rf\tg\u3000 "_s;
    type(reason, text);
    ASSERT_TRUE(desk().settle(reason, text));
    waitForSaves();
    restart();
    openApplication();
    EXPECT_EQ(text, value(reason));
    EXPECT_TRUE(desk().settle(reason, value(reason)));
    const auto edits = changes();
    ASSERT_EQ(1, edits.size());
    EXPECT_EQ(text, edits[0].change.fields[0].to.toString());
}

TEST_F(Typing, isKeptWithItsFaultUntilItIsCorrected)
{
    type(points, u"3"_s);
    ASSERT_TRUE(desk().settle(points, u"3"_s));
    QSignalSpy refused(&desk(), &ui::ReviewDesk::refused);
    type(points, u"33"_s);
    EXPECT_FALSE(fault(points)) << "half a number is no mistake";
    EXPECT_FALSE(desk().settle(points, u"33"_s));
    ASSERT_TRUE(fault(points));
    EXPECT_EQ(Error::Code::PointsOutOfRange, fault(points)->code);
    EXPECT_EQ(u"3"_s, value(points));
    EXPECT_TRUE(refused.isEmpty()) << "the field says it";
    type(points, u"4"_s);
    EXPECT_FALSE(fault(points));
}

TEST_F(Typing, thatIsWrongIsWrongAgainAfterARestart)
{
    type(points, u"33"_s);
    EXPECT_FALSE(desk().settle(points, u"33"_s));
    restart();
    openApplication();
    ASSERT_TRUE(fault(points));
    EXPECT_EQ(u"33"_s, desk().typed(points)->typed.text);
}

TEST_F(Typing, goesWhenTheFieldIsSetInAnotherWay)
{
    type(points, u"33"_s);
    EXPECT_FALSE(desk().settle(points, u"33"_s));
    ASSERT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), u"2"_s)));
    EXPECT_EQ(nullptr, desk().typed(points));
    restart();
    openApplication();
    EXPECT_EQ(nullptr, desk().typed(points));
}

TEST_F(Typing, thatEmptiesPointsCountsOnlyWhenItIsGivenSo)
{
    type(points, u"3"_s);
    ASSERT_TRUE(desk().settle(points, u"3"_s));
    type(points, QString());
    desk().abandon(points);
    EXPECT_EQ(u"3"_s, value(points));
    type(points, QString());
    desk().open(m_application);
    EXPECT_EQ(u"3"_s, value(points));
    type(points, QString());
    ASSERT_TRUE(desk().settle(points, QString()));
    EXPECT_EQ(QString(), value(points));
}

TEST_F(Typing, ofANoteThatNobodyAddedComesBackAsADraft)
{
    const TextField text{EditKind::NoteChanged, u"0f8e7d6c1111"_s, u"text"_s};
    const TextField topic{EditKind::NoteChanged, u"0f8e7d6c1111"_s, u"topic"_s};
    desk().keepDraft(topic, u"premises"_s, 8);
    desk().keepDraft(text, u"half a no"_s, 4);
    restart();
    openApplication();
    EXPECT_TRUE(desk().file()->review.visit.notes.isEmpty());
    ASSERT_EQ(2, desk().unfinishedNote().size());
    const auto& kept = *std::ranges::find(desk().unfinishedNote(), text, &TypedText::field);
    EXPECT_EQ(u"half a no"_s, kept.text);
    EXPECT_EQ(4, kept.caret);
    EXPECT_TRUE(changes().isEmpty());
}

TEST_F(Typing, belongsToTheApplicationItWasTypedIn)
{
    type(reason, u"one"_s);
    desk().open(ApplicationId(u"nonsense"_s));
    EXPECT_EQ(u"one"_s, value(reason));
    type(reason, u"one two"_s);
    openApplication();
    EXPECT_EQ(u"one two"_s, value(reason));
    EXPECT_EQ(nullptr, desk().typed(reason));
}

TEST_F(Typing, ofADateThatIsYearsAwayIsAskedAbout)
{
    type(birth, u"1868-03-07"_s);
    EXPECT_FALSE(desk().settle(birth, u"1868-03-07"_s));
    ASSERT_TRUE(fault(birth));
    EXPECT_EQ(Error::Code::AgeUnlikely, fault(birth)->code);
    EXPECT_TRUE(desk().settle(birth, u"1868-03-07"_s, ui::ReviewDesk::Sure::Yes));
    EXPECT_EQ(u"1868-03-07"_s, value(birth));
    EXPECT_FALSE(desk().settle(birth, u"19680231"_s));
    EXPECT_EQ(Error::Code::DateMalformed, fault(birth)->code);
    EXPECT_TRUE(desk().settle(birth, u"１９６８年3月7日"_s));
    EXPECT_EQ(u"1968-03-07"_s, value(birth));
}

TEST_F(Typing, ofABirthInTheFutureIsRefusedHoweverSureSomebodyIs)
{
    type(birth, u"2068-03-07"_s);
    EXPECT_FALSE(desk().settle(birth, u"2068-03-07"_s));
    EXPECT_FALSE(desk().settle(birth, u"2068-03-07"_s, ui::ReviewDesk::Sure::Yes));
    ASSERT_TRUE(fault(birth));
    EXPECT_EQ(Error::Code::BirthDateInFuture, fault(birth)->code);
    EXPECT_EQ(QString(), value(birth));
}

TEST_F(Typing, ofWhatNobodySeesWritesNothing)
{
    type(reason, u"\u200B\u00A0"_s);
    EXPECT_TRUE(desk().settle(reason, u"\u200B\u00A0"_s));
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
    EXPECT_EQ(QString(), value(reason));
}

TEST_F(Typing, ofAReasonIsAsItWasTypedLastUntilItIsDropped)
{
    const auto change = plainChange(EditKind::VisitRequested, *desk().file(), m_reviewer);
    for (const auto& text : {u"看"_s, u"看实验"_s, u"看实验室"_s, QString()}) {
        desk().keepReason(change, text);
        EXPECT_EQ(text, desk().begunReason(change));
    }
    desk().keepReason(change, u"看实验室"_s);
    desk().dropReason(change);
    EXPECT_EQ(QString(), desk().begunReason(change));
    restart();
    openApplication();
    EXPECT_EQ(QString(), desk().begunReason(change));
}

TEST_F(Typing, ofAReasonIsThereAgainUntilTheChangeIsMade)
{
    const auto change = plainChange(EditKind::VisitRequested, *desk().file(), m_reviewer);
    desk().keepReason(change, u"看实验室"_s);
    EXPECT_EQ(u"看实验室"_s, desk().begunReason(change));
    restart();
    openApplication();
    EXPECT_EQ(u"看实验室"_s, desk().begunReason(change));
    EXPECT_TRUE(desk().faultyFields().isEmpty()) << "it is no text of a field";
    EXPECT_TRUE(changes().isEmpty());
    look([&](Workplace& workplace) {
        auto made = change;
        made.note = u"看实验室"_s;
        ASSERT_OK(workplace.journal().record(made));
        EXPECT_TRUE(typedBy(workplace, m_reviewer, m_application)->isEmpty());
    });
}

/// The vault does not take or give up drafts for a while.
class FailingDrafts : public Typing
{
protected:
    void run(const QString& sql)
    {
        m_session->storage.run(
            nullptr, [sql](Workplace& workplace) { return workplace.database().run(sql); }, [](const Done&) {});
    }
    void fail(const QString& when)
    {
        run(u"CREATE TRIGGER failing BEFORE %1 ON draft BEGIN SELECT RAISE(ABORT, 'full'); END"_s.arg(when));
    }
    void recover() { run(u"DROP TRIGGER failing"_s); }
};

TEST_F(FailingDrafts, ofATextThatWasUndoneMeanwhileAreNotWrittenAfterAll)
{
    type(reason, u"taken back"_s);
    fail(u"INSERT"_s);
    desk().keepDrafts();
    m_session->storage.waitForJobs(); // it failed, and nobody has heard of it yet
    desk().undo();
    recover();
    drain();
    restart();
    openApplication();
    EXPECT_EQ(QString(), value(reason));
    EXPECT_TRUE(changes().isEmpty());
}

TEST_F(FailingDrafts, ofATextThatBecameAChangeDoNotComeBackOnceThatIsUndone)
{
    type(reason, u"first"_s);
    fail(u"INSERT"_s);
    desk().keepDrafts();
    m_session->storage.waitForJobs();
    ASSERT_TRUE(desk().settle(reason, u"first"_s));
    recover();
    waitForSaves();
    desk().undo();
    waitForSaves();
    restart();
    openApplication();
    EXPECT_EQ(QString(), value(reason));
    EXPECT_EQ(2, changes().size());
}

TEST_F(FailingDrafts, thatWereUndoneAreRemovedOnceThatIsPossible)
{
    type(reason, u"taken back"_s);
    desk().keepDrafts();
    drain();
    fail(u"DELETE"_s);
    desk().undo();
    drain();
    recover();
    restart();
    openApplication();
    EXPECT_EQ(QString(), value(reason));
    EXPECT_TRUE(changes().isEmpty());
}

} // namespace pingshen::test
