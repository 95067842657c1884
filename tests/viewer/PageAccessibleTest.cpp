// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/access/PageAccessible.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/FakeTextSource.h"
#include "tests/support/Wait.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QAccessible>
#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const PdfSource contract{Digest::of("contract"), DocumentHandle::ofVault(u"/vault/contract"_s)};

class PageAccessibleTest : public ::testing::Test
{
protected:
    PageAccessibleTest()
    {
        texts.pages = {{0, test::pageOfLines(0, {u"the degree of Doctor"_s, u"of Philosophy"_s})},
                       {2, test::pageOfLines(2, {u"哲学博士学位"_s})}};
        pane.setTextSource(&texts);
        pane.view().setMotion(Motion::Direct);
        pane.resize(900, 700);
        pane.show();
        pane.open(contract, u"contract.pdf"_s);
        Q_EMIT source.opened(contract.digest, test::pagesOfA4(5));
        EXPECT_TRUE(test::waitUntil([this] { return pane.aids().texts().find(0) != nullptr; }));
    }

    QAccessibleInterface& access() { return *QAccessible::queryAccessibleInterface(&pane.view()); }
    QAccessibleTextInterface& text() { return *access().textInterface(); }

    test::FakePageSource source;
    test::FakeTextSource texts;
    TileStore tiles{source};
    PlaceBook places;
    ReadingPane pane{source, tiles, places};
};

} // namespace

TEST_F(PageAccessibleTest, readsTheTextOfThePageThatIsRead)
{
    ASSERT_TRUE(access().textInterface());
    EXPECT_EQ(QAccessible::Document, access().role());
    EXPECT_EQ(u"contract.pdf"_s, access().text(QAccessible::Name));
    EXPECT_EQ(34, text().characterCount());
    EXPECT_EQ(u"degree"_s, text().text(4, 10));
    pane.view().jumpTo(2);
    ASSERT_TRUE(test::waitUntil([this] { return pane.aids().texts().find(2) != nullptr; }));
    EXPECT_EQ(u"哲学博士学位"_s, text().text(0, text().characterCount()));
}

TEST_F(PageAccessibleTest, partsTheTextIntoWordsAndLines)
{
    int start = 0;
    int end = 0;
    EXPECT_EQ(u"degree"_s, text().textAtOffset(6, QAccessible::WordBoundary, &start, &end).trimmed());
    EXPECT_EQ(u"of Philosophy"_s, text().textAtOffset(25, QAccessible::LineBoundary, &start, &end).trimmed());
}

TEST_F(PageAccessibleTest, itsTextIsOfOneKindFromStartToEnd)
{
    int start = 7;
    int end = 8;
    EXPECT_TRUE(text().attributes(5, &start, &end).isEmpty());
    EXPECT_EQ(0, start);
    EXPECT_EQ(34, end);
}

TEST_F(PageAccessibleTest, selectsAndTellsWhatIsSelected)
{
    EXPECT_EQ(0, text().selectionCount());
    text().setSelection(0, 4, 10);
    EXPECT_EQ(u"degree"_s, pane.aids().selection().quote());
    int start = 0;
    int end = 0;
    text().selection(0, &start, &end);
    EXPECT_EQ(4, start);
    EXPECT_EQ(10, end);
    EXPECT_EQ(10, text().cursorPosition());
    text().removeSelection(0);
    EXPECT_EQ(0, text().selectionCount());
}

TEST_F(PageAccessibleTest, knowsWhereEachCharacterIsOnTheScreen)
{
    const auto map = pane.view().camera().map(0);
    const auto box = text().characterRect(4);
    const auto seen = map.toView(QRectF(112, 72, 10, 12));
    EXPECT_EQ(pane.view().viewport()->mapToGlobal(seen.toRect().topLeft()), box.topLeft());
    EXPECT_EQ(4, text().offsetAtPoint(box.center()));
    EXPECT_EQ(-1, text().offsetAtPoint(pane.view().viewport()->mapToGlobal(QPoint(2, 2))));
}

TEST_F(PageAccessibleTest, saysWhatIsMarkedOnThePage)
{
    MarksOverlay hits;
    pane.view().overlays().add(hits);
    hits.show(contract.digest, {{0, {QRectF(112, 72, 60, 12)}, MarkStyle::Hit},
                                {0, {QRectF(72, 92, 20, 12)}, MarkStyle::CurrentHit},
                                {0, {QRectF(72, 92, 20, 12)}, MarkStyle::Keyword}});
    EXPECT_EQ(u"Page 1 of 5\nSearch hits on this page: 2\nKeywords on this page: 1"_s,
              access().text(QAccessible::Description));
    pane.view().jumpTo(2);
    EXPECT_EQ(u"Page 3 of 5"_s, access().text(QAccessible::Description));
}

TEST_F(PageAccessibleTest, aViewWithoutTextIsStillAPageView)
{
    PageView alone(tiles);
    EXPECT_FALSE(QAccessible::queryAccessibleInterface(&alone)->textInterface());
}

} // namespace pingshen::ui
