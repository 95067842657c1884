// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/Highlights.h"

#include <QFile>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

class HighlightLedgerTest : public test::SessionTest
{
protected:
    HighlightLedger& ledger() { return m_session->highlights; }

    Highlight made(const QString& id, int page = 0) const
    {
        return {HighlightId(id), {DocumentId(u"d1"_s), m_diploma, {page, {{100, 200, 300, 100}}, id}}, {}, {}};
    }

    void add(const Highlight& highlight) { ledger().set(m_diploma, highlight.id, highlight); }

    QString file() const { return m_folder.path() + u"/pingshen.db"_s; }
    void putAway() { ASSERT_TRUE(QFile::rename(file(), file() + u".away"_s)); }
    void putBack() { ASSERT_TRUE(QFile::rename(file() + u".away"_s, file())); }
    void add(const QString& id)
    {
        QSignalSpy failed(&ledger(), &HighlightLedger::keepFailed);
        add(made(id));
        ASSERT_TRUE(failed.size() > 0 || failed.wait(patience));
    }

    QStringList ids()
    {
        QStringList ids;
        for (const auto& each : ledger().all()) {
            ids.append(each.id.value());
        }
        return ids;
    }

    const Digest m_diploma = Digest::of("diploma");
};

TEST_F(HighlightLedgerTest, bringsBackWhatWasHighlighted)
{
    openApplication();
    drain();
    add(made(u"b"_s, 1));
    add(made(u"a"_s, 0));
    restart();
    openApplication();
    drain();
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s}), ids());
    EXPECT_EQ(1, ledger().in(m_diploma).first().place.passage.page + 1);
    EXPECT_TRUE(ledger().in(Digest::of("another")).isEmpty());
}

TEST_F(HighlightLedgerTest, losesNothingThatIsMadeWhileTheyAreBeingRead)
{
    openApplication();
    add(made(u"a"_s));
    drain();
    EXPECT_EQ(QStringList{u"a"_s}, ids());
}

TEST_F(HighlightLedgerTest, keepsWhatCannotBeWrittenUntilTheVaultIsBackWhateverLiesOnTheDesk)
{
    openApplication();
    drain();
    ledger().setRetryDelay(std::chrono::hours(1));
    putAway();
    add(u"a"_s);
    EXPECT_TRUE(ledger().isUnsaved(HighlightId(u"a"_s)));
    EXPECT_TRUE(m_session->isStuck());
    EXPECT_EQ(1, m_session->unsaved());
    desk().clear();
    EXPECT_TRUE(ids().isEmpty());
    QSignalSpy recovered(&ledger(), &HighlightLedger::recovered);
    putBack();
    m_session->saves.retryNow(); // as when the vault is found again
    ASSERT_TRUE(recovered.size() > 0 || recovered.wait(patience));
    EXPECT_FALSE(m_session->isStuck());
    openApplication();
    drain();
    EXPECT_EQ(QStringList{u"a"_s}, ids());
    EXPECT_FALSE(ledger().isUnsaved(HighlightId(u"a"_s)));
}

TEST_F(HighlightLedgerTest, showsWhatWaitsToBeWrittenAfterItIsReadAgainAndWritesItAtTheEnd)
{
    openApplication();
    drain();
    ledger().setRetryDelay(std::chrono::hours(1));
    ASSERT_OK(m_session->storage.newConnection().value()->database().run(
        "CREATE TRIGGER full BEFORE INSERT ON highlight BEGIN SELECT RAISE(ABORT, 'full'); END"_L1));
    add(u"a"_s);
    desk().reload();
    drain();
    drain(); // they are read once it is there
    EXPECT_EQ(QStringList{u"a"_s}, ids());
    EXPECT_TRUE(ledger().isUnsaved(HighlightId(u"a"_s)));
    ASSERT_OK(m_session->storage.newConnection().value()->database().run("DROP TRIGGER full"_L1));
    restart();
    openApplication();
    drain();
    EXPECT_EQ(QStringList{u"a"_s}, ids());
}

TEST_F(HighlightLedgerTest, keepsWhatIsTypedForWhoeverTypedIt)
{
    openApplication();
    drain();
    auto begun = made(u"a"_s);
    begun.draft = u"half a no"_s;
    ledger().setSoon(Seat(m_reviewer), m_diploma, begun.id, begun);
    begun.draft = u"half a note"_s;
    ledger().setSoon(Seat(m_reviewer), m_diploma, begun.id, begun);
    restart(); // within the third of a second
    openApplication();
    drain();
    EXPECT_EQ(QList{begun}, ledger().all());
}

TEST_F(HighlightLedgerTest, saysWhatCannotBeReadAndShowsTheOthers)
{
    openApplication();
    drain();
    add(made(u"a"_s));
    add(made(u"b"_s));
    look([](Workplace& workplace) {
        ASSERT_OK(workplace.database().run("UPDATE highlight SET rects = '' WHERE id = 'a'"_L1));
    });
    begin();
    const QSignalSpy failed(&ledger(), &HighlightLedger::loadFailed);
    const QSignalSpy unreadable(&ledger(), &HighlightLedger::unreadableFound);
    openApplication();
    drain();
    EXPECT_TRUE(failed.isEmpty()) << "the vault is not damaged for it";
    ASSERT_EQ(1, unreadable.size());
    EXPECT_EQ(1, unreadable[0][0].toInt());
    EXPECT_EQ(QStringList{u"b"_s}, ids());
}

TEST_F(HighlightLedgerTest, isNotSaidToBeUndoneWhereItCannotBe)
{
    openApplication();
    drain();
    bool mayGo = false;
    int undone = 0;
    const auto may = [&mayGo]() -> Done { return mayGo ? Done() : Done(Error::Code::VaultReadOnly); };
    desk().noteAside({[&undone] { ++undone; }, [&undone] { --undone; }, [] { return QString(); }, [] {}, may, may});
    QSignalSpy said(&desk(), &ReviewDesk::asideUndone);
    QSignalSpy refused(&desk(), &ReviewDesk::refused);
    desk().undo();
    EXPECT_EQ(0, undone);
    EXPECT_TRUE(said.isEmpty());
    ASSERT_EQ(1, refused.size());
    mayGo = true;
    desk().undo();
    EXPECT_EQ(1, undone);
    mayGo = false;
    desk().redo();
    EXPECT_EQ(1, undone);
    EXPECT_EQ(2, refused.size());
}

TEST_F(HighlightLedgerTest, shareTheOneUndoWithTheReview)
{
    openApplication();
    drain();
    int steps = 0;
    const auto aside = [&](int by) {
        return AsideStep{[&steps, by] { steps -= by; }, [&steps, by] { steps += by; }, [] { return QString(); }, [] {}};
    };
    steps += 1;
    desk().noteAside(aside(1));
    steps += 10;
    desk().noteAside(aside(10));
    QSignalSpy undone(&desk(), &ReviewDesk::asideUndone);
    QSignalSpy nothing(&desk(), &ReviewDesk::nothingToUndo);
    desk().undo();
    EXPECT_EQ(1, steps);
    desk().undo();
    EXPECT_EQ(0, steps);
    EXPECT_EQ(2, undone.size());
    desk().undo();
    EXPECT_EQ(1, nothing.size());
    desk().redo();
    desk().redo();
    EXPECT_EQ(11, steps);
    desk().undo();
    desk().noteAside(aside(100));
    desk().redo();
    EXPECT_EQ(1, steps) << "what was undone before something new is gone";
}

} // namespace pingshen::ui
