// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/Highlights.h"

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
    EXPECT_EQ(u"b"_s, ledger().at(made(u"?"_s, 1).place)->id.value());
    EXPECT_FALSE(ledger().at(made(u"?"_s, 2).place));
}

TEST_F(HighlightLedgerTest, losesNothingThatIsMadeWhileTheyAreBeingRead)
{
    openApplication();
    add(made(u"a"_s));
    drain();
    EXPECT_EQ(QStringList{u"a"_s}, ids());
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
