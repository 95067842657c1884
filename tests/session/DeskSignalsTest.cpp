// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/OpenApplication.h"

#include <QMetaMethod>
#include <QTest>

#include <vector>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// What the desk tells: each thing that is done to it, with every signal it gives, and none it should not.
class DeskSignals : public SessionTest
{
protected:
    void listen()
    {
        const auto* meta = desk().metaObject();
        for (int i = meta->methodOffset(); i < meta->methodCount(); ++i) {
            if (const auto method = meta->method(i); method.methodType() == QMetaMethod::Signal) {
                m_spies.push_back({QString::fromLatin1(method.name()), std::make_unique<QSignalSpy>(&desk(), method)});
            }
        }
    }

    /// Since the last time, in the order of their declaration; one that came several times once.
    QStringList told()
    {
        drain();
        QStringList names;
        for (const auto& [name, spy] : m_spies) {
            names += spy->isEmpty() ? QStringList() : QStringList(name);
            spy->clear();
        }
        return names;
    }

    QStringList afterOpening()
    {
        listen();
        openApplication();
        return told();
    }

    const TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    const TextField points{EditKind::ScoreChanged, u"age"_s, u"points"_s};

    std::vector<std::pair<QString, std::unique_ptr<QSignalSpy>>> m_spies;
};

TEST_F(DeskSignals, ofOpeningReadingAgainAndClearing)
{
    EXPECT_EQ((QStringList{u"opened"_s, u"undoChanged"_s}), afterOpening());
    desk().reload();
    EXPECT_EQ((QStringList{u"leaving"_s, u"opened"_s, u"undoChanged"_s}), told());
    desk().lookAgain();
    EXPECT_EQ((QStringList{u"leaving"_s, u"opened"_s, u"undoChanged"_s}), told()) << "nothing changed meanwhile";
    desk().open(m_application);
    EXPECT_EQ((QStringList{u"leaving"_s, u"opened"_s, u"undoChanged"_s}), told());
    desk().open(ApplicationId(u"nonsense"_s));
    EXPECT_EQ(QStringList{u"openFailed"_s}, told());
    desk().clear();
    EXPECT_EQ((QStringList{u"leaving"_s, u"cleared"_s, u"undoChanged"_s}), told());
    desk().clear();
    EXPECT_EQ(QStringList{u"undoChanged"_s}, told()) << "nothing lies there";
    desk().reload();
    EXPECT_EQ(QStringList(), told());
}

TEST_F(DeskSignals, ofWhoSitsDown)
{
    afterOpening();
    desk().seat(Seat(m_reviewer));
    EXPECT_EQ(QStringList(), told()) << "they sit here already";
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    EXPECT_EQ((QStringList{u"leaving"_s, u"cleared"_s, u"seated"_s, u"undoChanged"_s}), told());
}

TEST_F(DeskSignals, ofAChangeItsUndoAndItsRedo)
{
    afterOpening();
    ASSERT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), u"3"_s)));
    EXPECT_EQ((QStringList{u"changed"_s, u"undoChanged"_s}), told());
    ASSERT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), u"3"_s)));
    EXPECT_EQ(QStringList(), told()) << "without an effect";
    EXPECT_FALSE(desk().apply(pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), u"99"_s)));
    EXPECT_EQ(QStringList{u"refused"_s}, told());
    desk().undo();
    EXPECT_EQ((QStringList{u"changed"_s, u"undoChanged"_s, u"undone"_s}), told());
    desk().undo();
    EXPECT_EQ(QStringList{u"nothingToUndo"_s}, told());
    desk().redo();
    EXPECT_EQ((QStringList{u"changed"_s, u"undoChanged"_s, u"redone"_s}), told());
    desk().redo();
    EXPECT_EQ(QStringList{u"nothingToRedo"_s}, told());
}

TEST_F(DeskSignals, ofTypingThatIsTakenBackSettledAndGivenUp)
{
    afterOpening();
    desk().typing(reason, u"Passport"_s, 8);
    EXPECT_EQ(QStringList(), told()) << "the field shows it already";
    desk().undo();
    EXPECT_EQ((QStringList{u"undoChanged"_s, u"typingChanged"_s, u"undone"_s}), told());
    desk().redo();
    EXPECT_EQ((QStringList{u"changed"_s, u"undoChanged"_s, u"redone"_s}), told());
    desk().typing(points, u"99"_s, 2);
    told();
    EXPECT_FALSE(desk().settle(points, u"99"_s));
    EXPECT_EQ(QStringList{u"typingChanged"_s}, told());
    desk().abandon(points);
    EXPECT_EQ(QStringList{u"typingChanged"_s}, told());
    desk().abandon(points);
    EXPECT_EQ(QStringList(), told()) << "nothing is typed there";
}

TEST_F(DeskSignals, ofWhatIsKeptBesideTheReview)
{
    afterOpening();
    int at = 1;
    desk().noteAside({[&at] { --at; }, [&at] { ++at; }, [] { return u"Highlight added"_s; }, [] {}});
    EXPECT_EQ(QStringList{u"undoChanged"_s}, told());
    desk().undo();
    EXPECT_EQ((QStringList{u"undoChanged"_s, u"asideUndone"_s}), told());
    EXPECT_EQ(0, at);
    desk().redo();
    EXPECT_EQ((QStringList{u"undoChanged"_s, u"asideRedone"_s}), told());
    EXPECT_EQ(1, at);
}

/// What was given up, or became a change, is no draft on disk any more; what is only typed is, by itself.
TEST_F(DeskSignals, leaveOnDiskWhatIsStillTypedAndNothingElse)
{
    openApplication();
    const auto drafts = [this] {
        const auto workplace = m_session->storage.newConnection();
        EXPECT_OK(workplace);
        const auto typed = typedBy(**workplace, m_reviewer, m_application);
        EXPECT_OK(typed);
        return typed->size();
    };
    desk().typing(reason, u"Passport"_s, 8);
    ASSERT_TRUE(QTest::qWaitFor([&] { return drafts() == 1; })) << "nobody asked for it to be written";
    desk().abandon(reason);
    drain();
    EXPECT_EQ(0, drafts());
    desk().typing(reason, u"Passport, page 2"_s, 16);
    desk().keepDrafts();
    drain();
    EXPECT_EQ(1, drafts());
    ASSERT_TRUE(desk().settle(reason, u"Passport, page 2"_s));
    waitForSaves();
    EXPECT_EQ(0, drafts());
}

} // namespace pingshen::test
