// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

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

} // namespace pingshen::test
