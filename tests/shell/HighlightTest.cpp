// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"
#include "tests/shell/WindowFixture.h"
#include "ui/actions/ActionHub.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/HighlightOverlay.h"
#include "ui/viewer/selection/SelectionBar.h"

#include <QAction>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class HighlightByKeys : public WindowTest
{
protected:
    HighlightByKeys()
    {
        openFirst();
        m_station->press(u"Alt+I"_s); // where single letters are keys
    }

    /// As the reader tells it: a line on a page of the document on screen.
    void mark(int page = 0)
    {
        const auto& file = m_station->file();
        const auto* document = file.document(m_station->session().selection.document());
        m_station->session().passages.mark(
            {document->id, document->digest, {page, {{7200, 14400, 21000, 1800}}, u"Doctor of Philosophy"_s}});
    }

    QList<Highlight> all() const { return m_station->session().highlights.all(); }

    QList<Highlight> shownOn(int page) const
    {
        const auto* overlay = m_station->window().findChild<ui::HighlightOverlay*>();
        return overlay ? overlay->on(m_station->place().document, page) : QList<Highlight>();
    }

    qint64 edits()
    {
        qint64 count = -1;
        m_station->session().storage.run(
            &m_station->window(), [](Workplace& workplace) { return *workplace.journal().count(); },
            [&count](qint64 found) { count = found; });
        EXPECT_TRUE(waitUntil([&count] { return count >= 0; }));
        return count;
    }
};

TEST_F(HighlightByKeys, lightsUpWhatIsMarkedAndIsUndoneByTheOneUndo)
{
    const auto before = edits();
    mark();
    m_station->press(u"H"_s);
    ASSERT_EQ(1, all().size());
    EXPECT_EQ(1, shownOn(0).size());
    EXPECT_TRUE(m_station->session().passages.marked().isEmpty());
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_TRUE(all().isEmpty());
    EXPECT_TRUE(shownOn(0).isEmpty());
    m_station->press(u"Ctrl+Y"_s);
    EXPECT_EQ(1, all().size());
    EXPECT_EQ(before, edits()) << "it is nobody's business";
}

TEST_F(HighlightByKeys, isOfferedAtTheSelectionAsNotesAre)
{
    const auto* bar = m_station->window().findChild<ui::SelectionBar*>();
    ASSERT_TRUE(bar);
    const auto actions = bar->actions();
    const auto offer = [&](const QString& id) -> QAction& {
        return **std::ranges::find(actions, id, [](const QAction* each) { return each->objectName(); });
    };
    mark();
    EXPECT_EQ(u"Highlight"_s, offer(u"mark.highlight"_s).text());
    EXPECT_TRUE(offer(u"mark.highlight"_s).toolTip().contains(u"(H"_s)) << "its key";
    offer(u"mark.highlight"_s).trigger();
    ASSERT_EQ(1, all().size());
    mark();
    EXPECT_EQ(u"Remove highlight"_s, offer(u"mark.highlight"_s).text());
    m_station->prompter.answer(u"Which year?"_s);
    offer(u"mark.note"_s).trigger();
    ASSERT_TRUE(waitUntil([this] { return all().size() == 1 && all()[0].note == u"Which year?"_s; }));
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"笔记…"_s, offer(u"mark.note"_s).text());
}

TEST_F(HighlightByKeys, takesItAwayByTheSameKey)
{
    mark();
    m_station->press(u"Alt+H"_s);
    mark();
    m_station->press(u"Alt+H"_s);
    EXPECT_TRUE(all().isEmpty());
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(1, all().size());
}

TEST_F(HighlightByKeys, keepsANoteAndShowsItAgainAfterTheNextStart)
{
    mark(1);
    m_station->prompter.answer(u"compare with the transcript"_s);
    m_station->press(u"Alt+N"_s);
    ASSERT_TRUE(waitUntil([this] { return all().size() == 1; }));
    EXPECT_EQ(u"compare with the transcript"_s, all()[0].note);
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(waitUntil([this] { return shownOn(1).size() == 1; }));
    EXPECT_EQ(u"compare with the transcript"_s, shownOn(1)[0].note);
    mark(1);
    m_station->prompter.answer(u"agrees"_s);
    m_station->press(u"Alt+N"_s);
    ASSERT_TRUE(waitUntil([this] { return all().value(0).note == u"agrees"_s; }));
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(u"compare with the transcript"_s, all().value(0).note);
    EXPECT_EQ(1, all().size());
}

TEST_F(HighlightByKeys, asksBeforeANoteGoesWithItsHighlightAndBringsBothBack)
{
    mark();
    m_station->prompter.answer(u"compare with the transcript"_s);
    m_station->press(u"Alt+N"_s);
    ASSERT_TRUE(waitUntil([this] { return all().size() == 1; }));
    const auto noted = all();
    mark();
    m_station->press(u"Alt+H"_s); // given up
    EXPECT_TRUE(m_station->prompter.asked.last().contains(u"compare with the transcript"_s));
    EXPECT_EQ(noted, all());
    m_station->prompter.answer(true);
    m_station->press(u"Alt+H"_s);
    ASSERT_TRUE(waitUntil([this] { return all().isEmpty(); }));
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(noted, all());
}

TEST_F(HighlightByKeys, extendsAHighlightThatIsOnAPartAndLeavesTheNextLineAlone)
{
    mark();
    m_station->press(u"Alt+H"_s);
    const auto& file = m_station->file();
    const auto* document = file.document(m_station->session().selection.document());
    const auto markAt = [&](const PageRect& rect, const QString& quote) {
        m_station->session().passages.mark({document->id, document->digest, {0, {rect}, quote}});
    };
    markAt({7200, 15800, 21000, 1800}, u"the next line"_s); // whose box reaches into the first
    m_station->press(u"Alt+H"_s);
    ASSERT_EQ(2, all().size());
    markAt({20000, 14400, 15000, 1800}, u"Philosophy in Law"_s);
    m_station->press(u"Alt+H"_s);
    ASSERT_EQ(2, all().size());
    EXPECT_EQ(u"Doctor of Philosophy in Law"_s, all()[0].place.passage.quote);
    EXPECT_EQ((QList<PageRect>{{7200, 14400, 27800, 1800}}), all()[0].place.passage.rects);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(u"Doctor of Philosophy"_s, all().value(0).place.passage.quote);
}

TEST_F(HighlightByKeys, keepsWhatIsTypedIntoANoteThatIsGivenUp)
{
    mark();
    m_station->prompter.begun = u"compare with"_s;
    m_station->press(u"Alt+N"_s); // and Escape
    ASSERT_TRUE(waitUntil([this] { return all().size() == 1; }));
    EXPECT_EQ(u"compare with"_s, all()[0].draft);
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(waitUntil([this] { return shownOn(0).size() == 1; }));
    mark();
    m_station->prompter.answer(u"compare with the transcript"_s);
    m_station->press(u"Alt+N"_s);
    EXPECT_EQ(u"compare with"_s, m_station->prompter.presetText);
    ASSERT_TRUE(waitUntil([this] { return all().value(0).note == u"compare with the transcript"_s; }));
    EXPECT_TRUE(all()[0].draft.isEmpty());
}

TEST_F(HighlightByKeys, saysWhatToMarkAndThatNothingIsHighlighted)
{
    const auto texts = [this] { return m_station->window().messages().texts().join(u' '); };
    m_station->press(u"Alt+H"_s);
    EXPECT_TRUE(texts().contains(u"Select text"_s)) << texts().toStdString();
    m_station->actions().action(u"mark.export"_s)->trigger();
    EXPECT_TRUE(texts().contains(u"No highlights"_s)) << texts().toStdString();
    mark();
    EXPECT_FALSE(texts().contains(u"No highlights"_s)) << "said no longer than it is true";
}

TEST_F(HighlightByKeys, isNobodyElses)
{
    mark();
    m_station->press(u"H"_s);
    ASSERT_EQ(1, all().size());
    restart(ReviewerId(u"王评审"_s));
    openFirst();
    EXPECT_TRUE(all().isEmpty());
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_TRUE(waitUntil([this] { return all().size() == 1; }));
}

} // namespace pingshen::test
