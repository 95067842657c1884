// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/OpenApplication.h"
#include "core/work/RecordChange.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

class SaveQueue : public SessionTest
{
protected:
    TextField reasonField() const { return {EditKind::ScoreChanged, u"age"_s, u"reason"_s}; }

    Change reason(const QString& text)
    {
        return fieldChange(*desk().file(), m_reviewer, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, text);
    }

    /// By another connection to the vault, behind the back of the desk.
    void elsewhere(const std::function<QList<Change>(const ApplicationFile&)>& changes)
    {
        const auto workplace = m_session->storage.newConnection();
        ASSERT_OK(workplace);
        const auto file = pingshen::openApplication(**workplace, m_application, m_reviewer);
        ASSERT_OK(file);
        ASSERT_OK(recordChanges(**workplace, changes(*file)));
    }

    /// Every indicator with its maximum; then the sheet goes in.
    void submitElsewhere()
    {
        elsewhere([this](const ApplicationFile& file) {
            QList<Change> changes;
            for (const auto* primary : file.rubric.primaries()) {
                auto change = plainChange(EditKind::ScoreChanged, file, m_reviewer, primary->id.value());
                change.fields = {{u"points"_s, {}, primary->maximum->toString()}, {u"reason"_s, {}, u"as shown"_s}};
                changes.append(change);
            }
            return changes;
        });
        elsewhere([this](const ApplicationFile& file) { return QList{submission(file, m_reviewer)}; });
    }

    /// While the session goes on.
    qint64 editsOnDisk()
    {
        const auto workplace = m_session->storage.newConnection();
        EXPECT_OK(workplace);
        return *(*workplace)->journal().count();
    }

    void limitDisk(int pages)
    {
        m_session->storage.run(
            m_session.get() ? &m_session->saves : nullptr,
            [pages](Workplace& workplace) { return workplace.database().limitPages(pages); },
            [](const Done& done) { EXPECT_OK(done); });
        drain();
    }
};

TEST_F(SaveQueue, keepsWhatAFullDiskRefusedAndWritesItInOrderLater)
{
    openApplication();
    limitDisk(1);
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    const QString longText(50'000, u'长');
    ASSERT_TRUE(desk().apply(reason(longText)));
    ASSERT_TRUE(desk().apply(reason(u"短"_s)));
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_EQ(Error::Code::DiskFull, failed[0][0].value<Error>().code);
    EXPECT_EQ(2, m_session->saves.waiting().size());

    limitDisk(1'000'000);
    m_session->saves.retryNow();
    waitForSaves();
    const auto edits = changes();
    ASSERT_EQ(2, edits.size());
    EXPECT_EQ(longText, edits[0].change.fields[0].to.toString());
    EXPECT_EQ(u"短"_s, edits[1].change.fields[0].to.toString());
}

TEST_F(SaveQueue, triesAgainByItselfAndSaysWhenEverythingIsWritten)
{
    openApplication();
    m_session->saves.setRetryDelay(std::chrono::milliseconds(1));
    limitDisk(1);
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    QSignalSpy recovered(&m_session->saves, &ui::SaveQueue::recovered);
    ASSERT_TRUE(desk().apply(reason(QString(50'000, u'长'))));
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_TRUE(recovered.isEmpty());
    limitDisk(1'000'000);
    ASSERT_TRUE(recovered.size() == 1 || recovered.wait(patience));
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
}

TEST_F(SaveQueue, saysThatADraftCannotBeKeptAndTriesItAgainWhenAsked)
{
    openApplication();
    limitDisk(1);
    QSignalSpy failed(&m_session->saves, &ui::SaveQueue::saveFailed);
    QSignalSpy recovered(&m_session->saves, &ui::SaveQueue::recovered);
    const QString text(50'000, u'长');
    desk().typing(reasonField(), text, 1);
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_EQ(Error::Code::DiskFull, failed[0][0].value<Error>().code);
    limitDisk(1'000'000);
    m_session->saves.retryNow();
    ASSERT_TRUE(recovered.wait(patience));
    look([&](Workplace& workplace) {
        const auto typed = typedBy(workplace, m_reviewer, m_application);
        ASSERT_OK(typed);
        ASSERT_EQ(1, typed->size());
        EXPECT_EQ(text, typed->first().text);
    });
}

TEST_F(SaveQueue, writesWhatWaitsWhenTheSessionEnds)
{
    openApplication();
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(desk().apply(reason(QString::number(i))));
    }
    EXPECT_EQ(50, changes().size());
}

TEST_F(SaveQueue, keepsTheReasonOfAReturnThatTheRulesRefuseMeanwhile)
{
    drain();
    submitElsewhere();
    openApplication();
    const auto asked = plainChange(EditKind::SheetReturned, *desk().file(), m_reviewer, m_reviewer.value());
    auto back = asked;
    back.note = u"年龄有误"_s;
    elsewhere([&back](const ApplicationFile&) { return QList{back}; });
    QSignalSpy refused(&desk(), &ui::ReviewDesk::saveRefused);
    ASSERT_TRUE(desk().apply(back)) << "the desk has seen no return";
    ASSERT_TRUE(refused.size() > 0 || refused.wait(patience));
    EXPECT_EQ(Error::Code::SheetNotSubmitted, refused[0][1].value<Error>().code);
    EXPECT_EQ(back.note, desk().begunReason(asked));
    EXPECT_TRUE(desk().faultyFields().isEmpty()) << "it is no text of a field";
    restart();
    openApplication();
    EXPECT_EQ(back.note, desk().begunReason(asked));
}

TEST_F(SaveQueue, takesBackAChangeThatTheRulesRefuseMeanwhileAndKeepsItsText)
{
    openApplication();
    submitElsewhere();
    QSignalSpy refused(&desk(), &ui::ReviewDesk::saveRefused);
    QSignalSpy read(&desk(), &ui::ReviewDesk::opened);
    ASSERT_TRUE(desk().apply(reason(u"typed too late"_s))) << "the desk has seen no submission";
    ASSERT_TRUE(read.wait(patience));
    ASSERT_EQ(1, refused.size());
    EXPECT_EQ(Error::Code::SheetLocked, refused[0][1].value<Error>().code);
    EXPECT_EQ(QList{reasonField()}, refused[0][2].value<QList<TextField>>());
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
    EXPECT_TRUE(desk().sheet().isLocked());
    EXPECT_EQ(u"as shown"_s, desk().sheet().score(IndicatorId(u"age"_s)).reason);
    look([&](Workplace& workplace) {
        const auto typed = typedBy(workplace, m_reviewer, m_application);
        ASSERT_OK(typed);
        ASSERT_EQ(1, typed->size());
        EXPECT_EQ(u"typed too late"_s, typed->first().text);
    });
}

TEST_F(SaveQueue, goesOnWithTheNextChangeAfterARefusal)
{
    openApplication();
    submitElsewhere();
    ASSERT_TRUE(desk().apply(reason(u"typed too late"_s)));
    const TextField name{EditKind::ApplicantChanged, {}, u"employer"_s};
    ASSERT_TRUE(desk().apply(fieldChange(*desk().file(), m_reviewer, name, u"Nansha Robotics"_s)));
    waitForSaves();
    EXPECT_EQ(u"Nansha Robotics"_s, changes().last().change.fields[0].to.toString());
}

TEST_F(SaveQueue, anUndoThatTheRulesRefuseMeanwhileSaysSoAndChangesNothing)
{
    openApplication();
    ASSERT_TRUE(desk().apply(reason(u"one"_s)));
    ASSERT_TRUE(desk().apply(reason(u"as shown"_s)));
    waitForSaves();
    submitElsewhere();
    QSignalSpy refused(&desk(), &ui::ReviewDesk::saveRefused);
    QSignalSpy read(&desk(), &ui::ReviewDesk::opened);
    desk().undo();
    ASSERT_TRUE(read.wait(patience));
    ASSERT_EQ(1, refused.size());
    EXPECT_TRUE(refused[0][2].value<QList<TextField>>().isEmpty());
    EXPECT_EQ(u"as shown"_s, desk().sheet().score(IndicatorId(u"age"_s)).reason);
    EXPECT_FALSE(desk().history().canUndo());
    look([&](Workplace& workplace) {
        EXPECT_TRUE(typedBy(workplace, m_reviewer, m_application)->isEmpty()) << "nobody typed what an undo would put";
    });
}

TEST_F(SaveQueue, writesAllOfAStepOrNothingOfItWhenTheRulesRefuseAPartMeanwhile)
{
    openApplication();
    const TextField employer{EditKind::ApplicantChanged, {}, u"employer"_s};
    const auto renamed = fieldChange(*desk().file(), m_reviewer, employer, u"Nansha Robotics"_s);
    ASSERT_TRUE(desk().applyTogether({reason(u"as shown"_s), renamed}));
    waitForSaves();
    submitElsewhere();
    const auto before = editsOnDisk();
    QSignalSpy refused(&desk(), &ui::ReviewDesk::saveRefused);
    QSignalSpy read(&desk(), &ui::ReviewDesk::opened);
    desk().undo(); // the employer first, then the reason, which is locked
    ASSERT_TRUE(read.wait(patience));
    ASSERT_EQ(1, refused.size()) << "said once";
    EXPECT_EQ(Error::Code::SheetLocked, refused[0][1].value<Error>().code);
    EXPECT_EQ(u"Nansha Robotics"_s, desk().file()->dossier.applicant.employer) << "is shown as it was";
    EXPECT_EQ(u"as shown"_s, desk().sheet().score(IndicatorId(u"age"_s)).reason);
    EXPECT_FALSE(desk().history().canUndo());
    EXPECT_FALSE(desk().history().canRedo());
    EXPECT_EQ(before, editsOnDisk()) << "nothing was written";
}

TEST_F(SaveQueue, keepsWhatWasTypedForEveryPartOfAStepThatIsRefused)
{
    openApplication();
    submitElsewhere();
    const TextField employer{EditKind::ApplicantChanged, {}, u"employer"_s};
    const auto before = editsOnDisk();
    QSignalSpy refused(&desk(), &ui::ReviewDesk::saveRefused);
    ASSERT_TRUE(desk().applyTogether(
        {fieldChange(*desk().file(), m_reviewer, employer, u"Nansha Robotics"_s), reason(u"typed too late"_s)}));
    ASSERT_TRUE(refused.size() > 0 || refused.wait(patience));
    ASSERT_EQ(1, refused.size());
    EXPECT_EQ((QList{employer, reasonField()}), refused[0][2].value<QList<TextField>>());
    EXPECT_EQ(before, editsOnDisk());
}

TEST_F(SaveQueue, bringsBackATextTypedTooLateWhenTheSheetIsReturned)
{
    openApplication();
    submitElsewhere();
    QSignalSpy read(&desk(), &ui::ReviewDesk::opened);
    ASSERT_TRUE(desk().apply(reason(u"typed too late"_s)));
    ASSERT_TRUE(read.wait(patience));
    QSignalSpy others(&desk(), &ui::ReviewDesk::othersChanged);
    ASSERT_TRUE(desk().apply(
        plainChange(EditKind::SheetReturned, *desk().file(), m_reviewer, m_reviewer.value(), u"a mistake"_s)));
    ASSERT_TRUE(others.wait(patience));
    EXPECT_EQ(u"typed too late"_s, desk().sheet().score(IndicatorId(u"age"_s)).reason);
}

TEST_F(SaveQueue, hasEverythingOnDiskWhenTheSystemIsAboutToEndTheProgram)
{
    openApplication();
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(desk().apply(reason(QString::number(i))));
    }
    desk().typing(reasonField(), u"typed to the last moment"_s, 0);
    desk().typing({EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"99"_s, 0);
    m_session->keepAll();
    EXPECT_TRUE(m_session->saves.waiting().isEmpty());
    const auto elsewhere = m_session->storage.newConnection();
    ASSERT_OK(elsewhere);
    const auto file = pingshen::openApplication(**elsewhere, m_application, m_reviewer);
    ASSERT_OK(file);
    EXPECT_EQ(u"typed to the last moment"_s, file->review.sheet(m_reviewer).score(IndicatorId(u"age"_s)).reason);
    ASSERT_EQ(1, file->entries.size()) << "more than the maximum: no change, but a draft";
    EXPECT_EQ(u"99"_s, file->entries.first().text);
}

} // namespace pingshen::test
