// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/PageGlyphs.h"
#include "tests/support/FakeTextSource.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

using Direction = PageWord::Direction;

PageText pageOf(const QList<QList<PageWord>>& lines)
{
    PageText text{0, {}, PageText::Origin::Pdf, 100};
    for (const auto& line : lines) {
        text.words += line;
    }
    return text;
}

QString selected(const PageGlyphs& glyphs, QPointF from, QPointF to)
{
    const int first = glyphs.positionAt(from);
    return glyphs.text().mid(first, glyphs.positionAt(to) - first);
}

} // namespace

TEST(PageGlyphs, putTogetherWhatIsRead)
{
    const PageGlyphs glyphs(test::pageOfLines(0, {u"the degree of"_s, u"Doctor"_s}));
    EXPECT_EQ(u"the degree of\nDoctor"_s, glyphs.text());
    EXPECT_EQ((QList<QRectF>{QRectF(112, 72, 90, 12), QRectF(72, 92, 60, 12)}), glyphs.rects({4, glyphs.end()}));
    EXPECT_TRUE(PageGlyphs(PageText()).isEmpty());
    EXPECT_EQ(0, PageGlyphs(PageText()).positionAt({10, 10}));
    EXPECT_TRUE(PageGlyphs(PageText()).caretAt(5).isNull());
}

TEST(PageGlyphs, aPointIsNearestToTheBoundaryBesideIt)
{
    const PageGlyphs glyphs(test::pageOfLines(0, {u"degree"_s}));
    EXPECT_EQ(0, glyphs.positionAt({74, 78}));
    EXPECT_EQ(1, glyphs.positionAt({78, 78}));
    EXPECT_EQ(0, glyphs.characterAt({78, 78}));
    EXPECT_EQ(5, glyphs.characterAt({131, 78}));
    EXPECT_EQ(6, glyphs.positionAt({400, 78}));
    EXPECT_TRUE(glyphs.isOnText({100, 80}));
    EXPECT_FALSE(glyphs.isOnText({100, 90}));
}

TEST(PageGlyphs, columnsAreSelectedOneByOne)
{
    const auto left = [](int row) { return test::lineOfWords(u"left%1"_s.arg(row), {72, 72 + 20.0 * row}, row); };
    const auto right = [](int row) {
        return test::lineOfWords(u"right%1"_s.arg(row), {320, 72 + 20.0 * row}, 3 + row);
    };
    const PageGlyphs glyphs(pageOf({left(0), left(1), left(2), right(0), right(1), right(2)}));
    EXPECT_EQ(u"left0\nleft1\nleft2"_s, selected(glyphs, {72, 78}, {122, 118}));
    // The end of a short line is nearer than anything above or below it.
    EXPECT_EQ(u"left0\nleft1"_s, selected(glyphs, {72, 78}, {180, 98}));
    EXPECT_EQ(u"right1\nright2"_s, selected(glyphs, {322, 98}, {500, 118}));
}

TEST(PageGlyphs, verticalChineseRunsDownAndItsColumnsToTheLeft)
{
    const PageGlyphs glyphs(pageOf({test::lineOfWords(u"兹证明叶莲娜"_s, {400, 100}, 0, Direction::Down),
                                    test::lineOfWords(u"获博士学位"_s, {380, 100}, 1, Direction::Down)}));
    EXPECT_EQ(u"明叶"_s, selected(glyphs, {405, 121}, {405, 139}));
    EXPECT_EQ((QList<QRectF>{QRectF(400, 120, 12, 20)}), glyphs.rects({2, 4}));
    EXPECT_EQ(1, glyphs.along(Arrow::Down, 2));
    EXPECT_EQ(1, glyphs.across(Arrow::Left, 2));
    EXPECT_EQ(-1, glyphs.across(Arrow::Right, 2));
    const int below = glyphs.inLineBeside(2, 1, glyphs.caretAt(2).center());
    EXPECT_EQ(u"士学位"_s, glyphs.text().mid(below));
}

TEST(PageGlyphs, textThatRunsUpOrUpsideDownIsSelectedAlongItsOwnDirection)
{
    const PageGlyphs up(pageOf({test::lineOfWords(u"turned page"_s, {100, 500}, 0, Direction::Up)}));
    EXPECT_EQ(u"turned"_s, selected(up, {105, 499}, {105, 441}));
    EXPECT_EQ(1, up.along(Arrow::Up, 0));
    const PageGlyphs left(pageOf({test::lineOfWords(u"turned page"_s, {500, 100}, 0, Direction::Left)}));
    EXPECT_EQ(u"page"_s, selected(left, {431, 105}, {390, 105}));
    EXPECT_EQ((QList<QRectF>{QRectF(440, 100, 60, 12)}), left.rects({0, 6}));
}

TEST(PageGlyphs, aWordIsOneThatAPersonReads)
{
    const PageGlyphs glyphs(test::pageOfLines(0, {u"授予科学博士学位"_s, u"total 1,234.56 points"_s}));
    const auto word = [&](QPointF at) {
        const auto span = glyphs.wordAt(glyphs.characterAt(at));
        return glyphs.text().mid(span.first, span.end - span.first);
    };
    EXPECT_EQ(u"科学"_s, word({105, 78}));
    EXPECT_EQ(u"1,234.56"_s, word({160, 98}));
    EXPECT_EQ((TextSpan{9, 30}), glyphs.lineAt(15));
}

TEST(PageGlyphs, charactersOutsideTheFirstPlaneAndCombinedOnesStayWhole)
{
    const PageGlyphs glyphs(test::pageOfLines(0, {u"a\U00020000e\u0301b"_s}));
    EXPECT_EQ(1, glyphs.step(0, 1));
    EXPECT_EQ(3, glyphs.step(1, 1));
    EXPECT_EQ(5, glyphs.step(3, 1));
    EXPECT_EQ(3, glyphs.step(5, -1));
    EXPECT_EQ(-1, glyphs.step(glyphs.end(), 1));
    EXPECT_EQ((QList<QRectF>{QRectF(82, 72, 10, 12)}), glyphs.rects({1, 3}));
}

TEST(PageGlyphs, endsThatTheSourceDoesNotTellAreSpreadEvenly)
{
    auto page = test::pageOfLines(0, {u"abcd"_s});
    page.words.first().ends.clear();
    EXPECT_EQ((QList<QRectF>{QRectF(82, 72, 20, 12)}), PageGlyphs(page).rects({1, 3}));
}

TEST(PageGlyphs, aRectangleTellsWhatIsInIt)
{
    const PageGlyphs glyphs(test::pageOfLines(0, {u"name Li Ming"_s, u"born 1984"_s, u"in Beijing"_s}));
    EXPECT_EQ(u"Li Ming\n1984"_s, glyphs.textIn(QRectF(120, 60, 200, 46)));
    EXPECT_TRUE(glyphs.textIn(QRectF(0, 0, 20, 20)).isEmpty());
}

TEST(PageGlyphs, wordsAreSteppedOverWithTheirSpace)
{
    const PageGlyphs glyphs(test::pageOfLines(0, {u"the degree"_s, u"of"_s}));
    EXPECT_EQ(4, glyphs.stepWord(0, 1));
    EXPECT_EQ(11, glyphs.stepWord(4, 1));
    EXPECT_EQ(4, glyphs.stepWord(11, -1));
    EXPECT_EQ(-1, glyphs.stepWord(0, -1));
    EXPECT_EQ(-1, glyphs.stepWord(13, 1));
}

} // namespace pingshen::ui
