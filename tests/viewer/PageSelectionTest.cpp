// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/PageSelection.h"
#include "tests/support/FakeTextSource.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class PageSelectionTest : public ::testing::Test
{
protected:
    PageSelectionTest()
    {
        source.pages = {{0, test::pageOfLines(0, {u"the degree of Doctor"_s, u"of Philosophy"_s})},
                        {1, test::pageOfLines(1, {u"in Computer Science"_s})}};
        texts.setSource(&source);
        open(3);
    }

    void open(int pages)
    {
        texts.show({Digest::of("a"), {}}, pages);
        texts.want({0, 1});
    }

    void drag(PagePoint from, PagePoint to, TextUnit unit = TextUnit::Character)
    {
        selection.begin(from, unit);
        selection.extendTo(to);
        selection.finish();
    }

    void extend(Arrow arrow, TextUnit unit = TextUnit::Character) { selection.move(arrow, unit, Extend::Yes); }

    test::FakeTextSource source;
    PageTexts texts;
    PageSelection selection{texts};
};

} // namespace

TEST_F(PageSelectionTest, runsFromWhereItBeganToWhereTheMouseIs)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    EXPECT_EQ(u"degree"_s, selection.quote());
    EXPECT_EQ((QList<Passage>{{0, {{11200, 7200, 6000, 1200}}, u"degree"_s}}), selection.passages());
    drag({0, {171, 78}}, {0, {113, 78}});
    EXPECT_EQ(u"degree"_s, selection.quote());
}

TEST_F(PageSelectionTest, runsOverThePageBorder)
{
    drag({0, {72, 98}}, {1, {92, 78}});
    EXPECT_EQ(u"of Philosophy\nin"_s, selection.quote());
    EXPECT_EQ((PageRange{0, 1}), selection.pages());
    EXPECT_EQ(2, selection.passages().size());
    EXPECT_EQ(1, selection.rectsOn(1).size());
}

TEST_F(PageSelectionTest, wordsAndLinesStayWhole)
{
    drag({0, {120, 78}}, {0, {195, 78}}, TextUnit::Word);
    EXPECT_EQ(u"degree of"_s, selection.quote());
    selection.extendTo({0, {75, 78}});
    EXPECT_EQ(u"the degree"_s, selection.quote());
    drag({0, {120, 78}}, {0, {100, 98}}, TextUnit::Line);
    EXPECT_EQ(u"the degree of Doctor\nof Philosophy"_s, selection.quote());
}

TEST_F(PageSelectionTest, theKeyboardMovesTheEndThatMovedLast)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    extend(Arrow::Right, TextUnit::Word);
    extend(Arrow::Right, TextUnit::Word);
    EXPECT_EQ(u"degree of"_s, selection.quote());
    extend(Arrow::Left, TextUnit::Word);
    extend(Arrow::Left);
    EXPECT_EQ(u"degree"_s, selection.quote());
    extend(Arrow::Down);
    EXPECT_EQ(u"degree of Doctor\nof Philoso"_s, selection.quote());
    selection.moveInLine(1, Extend::Yes);
    extend(Arrow::Right);
    extend(Arrow::Right, TextUnit::Word);
    EXPECT_EQ(u"degree of Doctor\nof Philosophy\nin"_s, selection.quote());
}

TEST_F(PageSelectionTest, movingBackOverTheStartTurnsTheSelectionRound)
{
    drag({0, {113, 78}}, {0, {123, 78}});
    EXPECT_EQ(u"d"_s, selection.quote());
    extend(Arrow::Left);
    EXPECT_TRUE(selection.isEmpty());
    EXPECT_TRUE(selection.isActive());
    extend(Arrow::Left, TextUnit::Word);
    EXPECT_EQ(u"the"_s, selection.quote());
    selection.clear();
    EXPECT_FALSE(selection.isActive());
    extend(Arrow::Left);
    EXPECT_FALSE(selection.isActive());
}

TEST_F(PageSelectionTest, aCaretIsPlacedAndMovedWithoutSelecting)
{
    selection.placeCaret({0, 4});
    selection.move(Arrow::Right, TextUnit::Word, Extend::No);
    EXPECT_TRUE(selection.isEmpty());
    ASSERT_TRUE(selection.caret());
    EXPECT_EQ(QRectF(182, 72, 0, 12), selection.caret()->rect);
    selection.moveToEnd(1, Extend::Yes);
    EXPECT_EQ(u"of Doctor\nof Philosophy\nin Computer Science"_s, selection.quote());
}

TEST_F(PageSelectionTest, arrowsLeadOverAPageWithoutTextToTheNextOneThatHasSome)
{
    source.pages = {{0, test::pageOfLines(0, {u"the degree"_s})}, {1, {}}, {2, test::pageOfLines(2, {u"of Doctor"_s})}};
    open(3);
    texts.want({0, 2});
    for (const auto& [back, ahead] : {std::pair(Arrow::Left, Arrow::Right), std::pair(Arrow::Up, Arrow::Down)}) {
        selection.placeCaret({1, 0});
        selection.move(ahead, TextUnit::Character, Extend::No);
        EXPECT_EQ((TextPosition{2, 0}), selection.to());
        selection.placeCaret({1, 0});
        selection.move(back, TextUnit::Character, Extend::No);
        EXPECT_EQ((TextPosition{0, TextPosition::endOfPage}), selection.to());
    }
}

TEST_F(PageSelectionTest, eachPageOfASelectionHasAPassageOfItsOwn)
{
    ASSERT_TRUE(selection.selectAll());
    const auto passages = selection.passages();
    ASSERT_EQ(2, passages.size()) << "the third has no text";
    EXPECT_EQ(0, passages[0].page);
    EXPECT_EQ(u"the degree of Doctor\nof Philosophy"_s, passages[0].quote);
    EXPECT_EQ(1, passages[1].page);
    EXPECT_EQ(u"in Computer Science"_s, passages[1].quote);
}

TEST_F(PageSelectionTest, everythingIsSelectedUpToALimit)
{
    EXPECT_TRUE(selection.selectAll());
    EXPECT_EQ((PageRange{0, 2}), selection.pages());
    open(PageSelection::mostPages + 100);
    EXPECT_FALSE(selection.selectAll());
    EXPECT_EQ((PageRange{0, PageSelection::mostPages - 1}), selection.pages());
}

TEST_F(PageSelectionTest, textThatComesLaterIsSelectedToo)
{
    source.waits = true;
    open(3);
    ASSERT_TRUE(selection.selectAll());
    EXPECT_TRUE(selection.quote().isEmpty());
    int changes = 0;
    QObject::connect(&selection, &PageSelection::changed, &selection, [&] { ++changes; });
    source.answerAll();
    EXPECT_EQ(2, changes);
    EXPECT_EQ(u"the degree of Doctor\nof Philosophy\nin Computer Science"_s, selection.quote());
    source.recognise(Digest::of("a"), test::pageOfLines(2, {u"recognised"_s}));
    EXPECT_TRUE(selection.quote().endsWith(u"recognised"_s));
}

TEST_F(PageSelectionTest, aRectangleQuotesWhatIsInIt)
{
    selection.drawRectangle({0, {175, 108}}, {0, {70, 68}});
    selection.finish();
    EXPECT_TRUE(selection.isRectangle());
    EXPECT_EQ((QList<Passage>{{0, {{7000, 6800, 10500, 4000}}, u"the degree\nof Philoso"_s}}), selection.passages());
    selection.drawRectangle({0, {175, 108}}, {0, {176, 109}});
    selection.finish();
    EXPECT_TRUE(selection.isEmpty());
}

TEST_F(PageSelectionTest, textsAreAskedForAFewAtATimeThoseInSightFirst)
{
    source.waits = true;
    source.requested.clear();
    open(40);
    bool isThere = false;
    texts.gather({0, 39}, [&] { isThere = true; });
    EXPECT_EQ(4, source.requested.size());
    texts.want({30, 31});
    source.answerAll();
    EXPECT_EQ((QList<int>{0, 1, 2, 3, 30, 31, 4, 5}), source.requested);
    while (!source.asked.isEmpty()) {
        EXPECT_FALSE(isThere);
        source.answerAll();
    }
    EXPECT_TRUE(isThere);
}

TEST_F(PageSelectionTest, aPageThatCannotBeReadHasNoTextAndHoldsNobodyUp)
{
    source.failing = {0};
    open(2);
    bool isThere = false;
    texts.gather({0, 1}, [&] { isThere = true; });
    EXPECT_TRUE(isThere);
    ASSERT_TRUE(texts.find(0));
    EXPECT_TRUE(texts.find(0)->isEmpty());
}

TEST_F(PageSelectionTest, nothingOfTheDocumentBeforeIsTakenForTheNextOne)
{
    texts.show({Digest::of("b"), {}}, 2);
    EXPECT_FALSE(texts.find(0));
    source.recognise(Digest::of("a"), test::pageOfLines(0, {u"late"_s}));
    EXPECT_FALSE(texts.find(0));
}

} // namespace pingshen::ui
