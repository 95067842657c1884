// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/OpenApplication.h"
#include "tests/support/Wait.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

class ReviewDesk : public SessionTest
{
protected:
    Result<Change> points(const QString& text)
    {
        return pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), text);
    }
    TextField reason() const { return {EditKind::ScoreChanged, u"age"_s, u"reason"_s}; }
    Score score() { return desk().sheet().score(IndicatorId(u"age"_s)); }
};

TEST_F(ReviewDesk, showsAChangeAtOnceAndHasItOnDiskSoonAfter)
{
    openApplication();
    ASSERT_TRUE(desk().apply(points(u"4.5"_s)));
    EXPECT_EQ(Points::ofHundredths(450), score().points);
    waitForSaves();
    look([&](Workplace& workplace) {
        const auto file = pingshen::openApplication(workplace, m_application, m_reviewer);
        ASSERT_OK(file);
        EXPECT_EQ(Points::ofHundredths(450), file->review.sheet(m_reviewer).score(IndicatorId(u"age"_s)).points);
    });
}

TEST_F(ReviewDesk, refusesWhatTheRubricRefusesAndChangesNothing)
{
    openApplication();
    QSignalSpy refused(&desk(), &ui::ReviewDesk::refused);
    EXPECT_FALSE(desk().apply(points(u"5.5"_s)));
    ASSERT_EQ(1, refused.size());
    EXPECT_EQ(Error::Code::PointsOutOfRange, refused[0][0].value<Error>().code);
    EXPECT_FALSE(score().points);
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
}

TEST_F(ReviewDesk, takesBackAndDoesAgain)
{
    openApplication();
    ASSERT_TRUE(desk().apply(points(u"3"_s)));
    ASSERT_TRUE(desk().apply(points(u"4"_s)));
    desk().undo();
    EXPECT_EQ(Points::whole(3), score().points);
    desk().undo();
    EXPECT_FALSE(score().points);
    desk().redo();
    EXPECT_EQ(Points::whole(3), score().points);
    waitForSaves();
    EXPECT_EQ(5, changes().size()) << "every step is an edit of its own";
}

TEST_F(ReviewDesk, bringsHalfTypedTextBackAfterTheProgramDied)
{
    openApplication();
    desk().typing(reason(), u"博士学位证书与译文一"_s, 10);
    // As a kill leaves it: the draft is on disk, no change was made of it.
    restart();
    openApplication();
    EXPECT_EQ(u"博士学位证书与译文一"_s, score().reason);
}

TEST_F(ReviewDesk, keepsNoDraftOnceTheTextIsAChange)
{
    openApplication();
    desk().typing(reason(), u"41"_s, 2);
    ASSERT_TRUE(desk().settle(reason(), u"41 岁"_s));
    waitForSaves();
    look([&](Workplace& workplace) {
        const auto typed = typedBy(workplace, m_reviewer, m_application);
        ASSERT_OK(typed);
        EXPECT_TRUE(typed->isEmpty());
    });
}

TEST_F(ReviewDesk, showsNobodyTheSheetOfAnother)
{
    openApplication();
    ASSERT_TRUE(desk().apply(points(u"4"_s)));
    waitForSaves();
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    EXPECT_EQ(nullptr, desk().file());
    openApplication();
    EXPECT_FALSE(score().points);
    EXPECT_TRUE(desk().sheet().scores.isEmpty());
}

TEST_F(ReviewDesk, letsALateAnswerForAnotherApplicationPass)
{
    QSignalSpy failed(&desk(), &ui::ReviewDesk::openFailed);
    desk().open(ApplicationId(u"nonsense"_s));
    openApplication();
    EXPECT_EQ(m_application, desk().file()->dossier.id);
    EXPECT_TRUE(failed.isEmpty());
}

TEST_F(ReviewDesk, saysWhyAnApplicationCannotBeOpened)
{
    QSignalSpy failed(&desk(), &ui::ReviewDesk::openFailed);
    desk().open(ApplicationId(u"nonsense"_s));
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_EQ(Error::Code::ApplicationNotFound, failed[0][0].value<Error>().code);
}

TEST_F(ReviewDesk, keepsWhatIsTypedAndNotTakenInAsAnEntryOfTheSheet)
{
    openApplication();
    const TextField points{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    desk().typing(points, u"99"_s, 2);
    ASSERT_NE(nullptr, desk().file()->entry(points));
    EXPECT_EQ(u"99"_s, desk().file()->entry(points)->text);
    EXPECT_FALSE(desk().settle(points, u"99"_s)) << "out of range";
    EXPECT_NE(nullptr, desk().file()->entry(points));
    EXPECT_TRUE(desk().settle(points, u"4"_s));
    EXPECT_EQ(nullptr, desk().file()->entry(points));
}

TEST_F(ReviewDesk, anEntryIsThereAgainAfterARestartAndGoesWithOtherPoints)
{
    openApplication();
    const TextField points{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    desk().typing(points, u"99"_s, 2);
    restart();
    openApplication();
    ASSERT_NE(nullptr, desk().file()->entry(points));
    EXPECT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), u"4")));
    EXPECT_EQ(nullptr, desk().file()->entry(points));
}

TEST_F(ReviewDesk, saysWhoSitsHereOnceNothingOfTheOneBeforeIsLeft)
{
    openApplication();
    bool isClear = false;
    QObject::connect(&desk(), &ui::ReviewDesk::seated, &desk(),
                     [&] { isClear = !desk().file() && desk().reviewer().value() == u"王评审"; });
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    EXPECT_TRUE(isClear);
}

TEST_F(ReviewDesk, recordsNothingThatWasTypedNamelessOverWhatNobodyCouldSee)
{
    openApplication();
    ASSERT_TRUE(desk().apply(points(u"4.5"_s)));
    waitForSaves();
    desk().seat({});
    openApplication();
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    desk().typing(field, u"3"_s, 1);
    EXPECT_FALSE(desk().settle(field, u"3"_s));
    restart(); // also when the program ends between the name and the sheet
    desk().seat({});
    openApplication();
    desk().seat(Seat(m_reviewer));
    openApplication();
    ASSERT_NE(nullptr, desk().typed(field));
    ASSERT_TRUE(desk().typed(field)->fault);
    EXPECT_EQ(Error::Code::TypedEarlier, desk().typed(field)->fault->code);
    EXPECT_EQ(u"4.5"_s, desk().typed(field)->fault->args[u"recorded"_s].toString());
    desk().settleTyping();
    EXPECT_EQ(Points::ofHundredths(450), score().points);
    desk().typing(field, u"3"_s, 1);
    EXPECT_TRUE(desk().settle(field, u"3"_s)) << "the person has seen both";
    waitForSaves();
    EXPECT_EQ(2, changes().size());
}

TEST_F(ReviewDesk, readsWhatLiesHereAgainWhenTheVaultIsBackAndSaysWhetherItChanged)
{
    openApplication();
    ASSERT_TRUE(desk().apply(points(u"4.5"_s)));
    waitForSaves();
    QSignalSpy changed(&desk(), &ui::ReviewDesk::changedElsewhere);
    QSignalSpy read(&desk(), &ui::ReviewDesk::opened);
    Q_EMIT m_session->watch.found();
    ASSERT_TRUE(read.wait(patience));
    EXPECT_TRUE(changed.isEmpty()) << "nobody wrote anything";
    Change note{EditKind::NoteChanged, m_application, ReviewerId(u"王评审"_s), u"n1"_s, {}, {}, std::nullopt};
    note.fields = {{u"text"_s, {}, u"from elsewhere"_s}};
    m_session->storage.run(
        nullptr, [note](Workplace& workplace) { return workplace.journal().record(note); }, [](const auto&) {});
    Q_EMIT m_session->watch.found();
    ASSERT_TRUE(read.wait(patience));
    EXPECT_EQ(1, changed.size());
    ASSERT_EQ(1, desk().file()->review.visit.notes.size());
    EXPECT_EQ(u"from elsewhere"_s, desk().file()->review.visit.notes[0].text);
}

TEST_F(ReviewDesk, leavesWhatAPersonHadBegunWhenSomethingWasTypedThereNameless)
{
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    look([&](Workplace& workplace) {
        ASSERT_OK(keepTyped(workplace, {m_reviewer, m_application, field, u"my own, half typ"_s, 3}));
    });
    begin();
    desk().seat({});
    openApplication();
    desk().typing(field, u"nameless"_s, 8);
    QString said;
    QObject::connect(&desk(), &ui::ReviewDesk::refused, &desk(), [&](const Error& error) {
        said = error.code == Error::Code::TypedUnnamed ? error.args[u"text"_s].toString() : said;
    });
    desk().seat(Seat(m_reviewer));
    EXPECT_TRUE(waitUntil([&] { return said == u"nameless"_s; }));
    look([&](Workplace& workplace) {
        for (const auto& [author, text] :
             {std::pair(m_reviewer, u"my own, half typ"_s), std::pair(ReviewerId(), u"nameless"_s)}) {
            const auto kept = *typedBy(workplace, author, m_application);
            ASSERT_EQ(1, kept.size());
            EXPECT_EQ(text, kept[0].text);
        }
    });
}

class MergedDesk : public ReviewDesk
{
protected:
    /// Somebody was entered twice; under the other name they had typed before they recorded a reason.
    void SetUp() override
    {
        look([this](Workplace& workplace) {
            ASSERT_OK(keepTyped(workplace, {m_other, m_application, reason(), u"at ho"_s, 2}));
            m_clock.advance(std::chrono::seconds(1));
            Change recorded{EditKind::ScoreChanged, m_application, m_reviewer, u"age"_s, {}, {}, std::nullopt};
            recorded.fields = {{u"reason"_s, {}, u"in the office"_s}};
            Change merged{EditKind::PersonMerged, {}, PersonId(u"office"_s), m_other.value(), {}, {}, std::nullopt};
            merged.fields = {{u"sameAs"_s, {}, m_reviewer.value()}};
            ASSERT_OK(workplace.journal().record({recorded, merged}));
            m_clock.advance(std::chrono::seconds(1));
        });
        begin();
    }

    int draftsLeft()
    {
        return look([this](Workplace& workplace) {
            return static_cast<int>(typedBy(workplace, m_reviewer, m_application)->size());
        });
    }

    const ReviewerId m_other{u"Li Pingshen"_s};
};

TEST_F(MergedDesk, showsWhatWasTypedBeforeANewerEntryAndDoesNotTakeItIn)
{
    QSignalSpy refused(&desk(), &ui::ReviewDesk::refused);
    openApplication();
    ASSERT_NE(nullptr, desk().typed(reason()));
    EXPECT_EQ(u"at ho"_s, desk().typed(reason())->typed.text);
    ASSERT_EQ(1, refused.size());
    const auto fault = refused[0][0].value<Error>();
    EXPECT_EQ(Error::Code::TypedEarlier, fault.code);
    EXPECT_EQ(u"Li Pingshen"_s, fault.args[u"name"_s].toObject()[u"en"_s].toString());
    desk().settleTyping();
    EXPECT_EQ(u"in the office"_s, score().reason);
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
    desk().undo();
    EXPECT_EQ(nullptr, desk().typed(reason()));
    EXPECT_EQ(u"in the office"_s, score().reason);
    EXPECT_EQ(0, draftsLeft());
}

TEST_F(MergedDesk, takesInWhatWasTypedEarlierWhenThePersonGoesOnWithIt)
{
    openApplication();
    desk().typing(reason(), u"at home"_s, 7);
    EXPECT_FALSE(desk().typed(reason())->fault);
    ASSERT_TRUE(desk().settle(reason(), u"at home"_s));
    EXPECT_EQ(u"at home"_s, score().reason);
    waitForSaves();
    EXPECT_EQ(0, draftsLeft());
}

} // namespace pingshen::test
