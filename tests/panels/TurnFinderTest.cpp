// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/IndexText.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/FakeTextSource.h"
#include "tests/support/Wait.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tiles/TileStore.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using test::waitUntil;
using Towards = PageWord::Direction;

namespace {

const auto scan = Digest::of("diploma");

PageText readFrom(int page, Towards direction)
{
    PageText text;
    text.page = page;
    text.text = u"the degree of Doctor of Philosophy 2012"_s;
    text.origin = PageText::Origin::Ocr;
    text.words = test::lineOfWords(text.text, {100, 100}, 0, direction);
    return text;
}

/// A scan whose pages have no text of their own, in a reader as the window has it.
class TurnedScan : public test::SessionTest
{
protected:
    TurnedScan()
    {
        m_panel.setTextSource(&m_texts);
        m_panel.resize(1000, 600);
        m_panel.show();
    }

    void openDocument()
    {
        openApplication();
        m_session->selection.chooseDocument(DocumentId(u"d1"_s));
        Q_EMIT m_source.opened(scan, test::pagesOfA4(2));
    }

    /// As recognition keeps it.
    void recognise(int page, Towards direction)
    {
        bool isKept = false;
        m_session->storage.run(
            &m_panel,
            [page, direction](Workplace& workplace) {
                keepRead(workplace, {{scan, readFrom(page, direction)}});
                return true;
            },
            [&isKept](bool kept) { isKept = kept; });
        ASSERT_TRUE(waitUntil([&] { return isKept; }));
    }

    int rotationOf(int page) { return m_panel.pane().view().camera().layout().rotationOf(page); }

    test::FakePageSource m_source;
    test::FakeTextSource m_texts;
    TileStore m_tiles{m_source};
    ReaderPanel m_panel{*m_session, m_source, m_tiles};
};

} // namespace

TEST_F(TurnedScan, standsUprightFromWhatIsKeptOfPagesThatNobodyLookedAt)
{
    recognise(1, Towards::Down);
    openDocument();
    EXPECT_TRUE(waitUntil([this] { return rotationOf(1) == 270; }));
    EXPECT_EQ(0, rotationOf(0));
}

TEST_F(TurnedScan, standsUprightAsRecognitionGoesOn)
{
    openDocument();
    drain();
    EXPECT_EQ(0, rotationOf(1));
    recognise(1, Towards::Left);
    m_panel.moreRead();
    EXPECT_TRUE(waitUntil([this] { return rotationOf(1) == 180; }));
    recognise(0, Towards::Up);
    m_panel.moreRead();
    EXPECT_TRUE(waitUntil([this] { return rotationOf(0) == 90; }));
}

TEST_F(TurnedScan, isTurnedBackByATextThatTellsBetter)
{
    recognise(0, Towards::Left);
    openDocument();
    ASSERT_TRUE(waitUntil([this] { return rotationOf(0) == 180; }));
    Q_EMIT m_texts.textReady(scan, readFrom(0, Towards::Right));
    EXPECT_EQ(0, rotationOf(0));
    Q_EMIT m_texts.textReady(scan, readFrom(0, Towards::Up));
    EXPECT_EQ(90, rotationOf(0));
    Q_EMIT m_texts.textReady(Digest::of("of another application"), readFrom(0, Towards::Left));
    EXPECT_TRUE(m_panel.turns().of(Digest::of("of another application")).isEmpty());
}

} // namespace pingshen::ui
