// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/Flow.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Flow : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto found = Fonts::find();
        ASSERT_OK(found);
        fonts = *found;
    }

    Paper set(const QList<Block>& blocks, const PageDress& dress = {}) const
    {
        return layOut(blocks, {}, dress, fonts);
    }

    static QString textOf(const PaperPage& page)
    {
        QStringList lines;
        for (const auto& slab : page.slabs) {
            for (const auto& item : slab.items) {
                if (const auto* text = std::get_if<TextItem>(&item)) {
                    lines.append(text->text.characters(text->line));
                }
            }
        }
        return lines.join(u'|');
    }

    static double lowestLine(const PaperPage& page)
    {
        double lowest = 0;
        for (const auto& slab : page.slabs) {
            for (const auto& item : slab.items) {
                if (const auto* text = std::get_if<TextItem>(&item)) {
                    lowest = std::max(lowest, slab.at.y() + text->at.y() + text->text.pitch());
                }
            }
        }
        return lowest;
    }

    static Table tableOf(int rows, const QString& cell)
    {
        Table table;
        table.shares = {1, 1};
        table.headerRows = 1;
        table.rows.append(TableRow{{{{{u"HEAD"_s, {}}}}, {{{u"HEAD2"_s, {}}}}}});
        for (int i = 0; i < rows; ++i) {
            table.rows.append(TableRow{{{{{u"row%1"_s.arg(i), {}}}}, {{{cell, {}}}}}});
        }
        return table;
    }

    Fonts fonts;
};

const auto longText = u"独立评分的专家在提交之前不得查看其他专家的评分；提交之后，分数即被锁定。"_s.repeated(8);

} // namespace

TEST_F(Flow, anEmptyDocumentHasOnePage)
{
    EXPECT_EQ(1, set({}).pages.size());
}

TEST_F(Flow, aHeadingIsNeverLeftAloneAtTheFoot)
{
    for (int filler = 560; filler < 740; filler += 6) {
        const auto paper =
            set({Space{1}, Paragraph{{u"top"_s, {}}}, Space{double(filler)},
                 Paragraph{{u"HEADING"_s, {14}}, 10, 4, 0, 0, Keep::WithNext}, Paragraph{{longText, {}}}});
        const auto first = textOf(paper.pages.first());
        EXPECT_FALSE(first.endsWith("HEADING"_L1)) << filler;
    }
}

TEST_F(Flow, aParagraphLeavesNoSingleLineBehind)
{
    for (int filler = 600; filler < 740; filler += 5) {
        const auto paper = set({Paragraph{{u"top"_s, {}}}, Space{double(filler)}, Paragraph{{longText, {}}}});
        ASSERT_LE(paper.pages.size(), 2);
        for (const auto& page : paper.pages) {
            const auto lines = textOf(page).split(u'|').filter(u"评"_s).size();
            EXPECT_NE(1, lines) << filler;
        }
    }
}

TEST_F(Flow, headerRowsAreRepeatedOnEveryPage)
{
    const auto paper = set({tableOf(120, u"x"_s)});
    ASSERT_GT(paper.pages.size(), 2);
    for (const auto& page : paper.pages) {
        EXPECT_TRUE(textOf(page).startsWith("HEAD|HEAD2|"_L1));
        EXPECT_EQ(1, textOf(page).count("HEAD2"_L1));
    }
}

TEST_F(Flow, aRowIsNotCutUnlessItIsLongerThanAPage)
{
    const auto paper = set({tableOf(12, longText)});
    ASSERT_GT(paper.pages.size(), 1);
    const auto linesOfOne = SetText({longText, {}}, PageFormat().bodyWidth() / 2 - 8, fonts).lines();
    for (const auto& page : paper.pages) {
        const auto text = textOf(page);
        const auto cellLines = text.count(u'|') - 1 - text.count("row"_L1);
        EXPECT_EQ(0, cellLines % linesOfOne) << text.toStdString();
    }
}

TEST_F(Flow, aRowLongerThanAPageRunsOnWithoutLosingALine)
{
    const auto paper = set({tableOf(1, longText.repeated(12))});
    ASSERT_GT(paper.pages.size(), 1);
    QString all;
    for (const auto& page : paper.pages) {
        EXPECT_LE(lowestLine(page), 842 - 62 + 0.5);
        all += textOf(page).remove(u'|').remove(u"HEAD2"_s).remove(u"HEAD"_s);
    }
    EXPECT_EQ(u"row0"_s + longText.repeated(12), all);
}

TEST_F(Flow, aCellThatReachesDownKeepsItsRowsTogetherAsLongAsItsTextNeedsThem)
{
    Table table;
    table.shares = {1, 3};
    table.rows.append(TableRow{{{{{u"TALL"_s.repeated(30), {}}}, 1, 3}, {{{u"a"_s, {}}}}}});
    table.rows.append(TableRow{{{{{u"b"_s, {}}}}}});
    table.rows.append(TableRow{{{{{u"c"_s, {}}}}}});
    const auto paper = set({Paragraph{{u"top"_s, {}}}, Space{650}, table});
    ASSERT_EQ(2, paper.pages.size());
    EXPECT_EQ(u"top"_s, textOf(paper.pages.first()));
    EXPECT_LE(lowestLine(paper.pages.last()), 842 - 62);
}

TEST_F(Flow, whatFollowsACellThatReachesDownBeginsBelowItsText)
{
    Table table;
    table.shares = {1, 3};
    table.rows.append(TableRow{{{{{u"TALL"_s.repeated(30), {}}}, 1, 2}, {{{u"a"_s, {}}}}}});
    table.rows.append(TableRow{{{{{u"b"_s, {}}}}}});
    const auto paper = set({table, Paragraph{{u"AFTER"_s, {}}}});
    ASSERT_EQ(1, paper.pages.size());
    auto page = paper.pages.first();
    EXPECT_TRUE(textOf(page).endsWith("|b|AFTER"_L1)) << textOf(page).toStdString();
    const auto after = page.slabs.takeLast().at.y();
    EXPECT_LE(lowestLine(page), after + 0.5);
}

TEST_F(Flow, aCellThatClaimsMoreColumnsThanThereAreEndsWithTheTable)
{
    Table table;
    table.shares = {1, 1};
    table.rows.append(TableRow{{{{{u"x"_s, {}}}, 2}}});
    table.rows.append(TableRow{{{{{u"x"_s, {}}}, 7}}});
    const auto paper = set({table});
    ASSERT_EQ(1, paper.pages.size());
    const auto widest = [](const PlacedSlab& slab) {
        double right = 0;
        for (const auto& item : slab.items) {
            if (const auto* fill = std::get_if<FillItem>(&item)) {
                right = std::max(right, fill->rect.right());
            }
        }
        return right;
    };
    const auto& slabs = paper.pages.first().slabs;
    ASSERT_EQ(2, slabs.size());
    EXPECT_GT(widest(slabs[0]), 0);
    EXPECT_DOUBLE_EQ(widest(slabs[0]), widest(slabs[1]));
}

TEST_F(Flow, rulesLieOnTheEdgesOfTheirCells)
{
    const auto fillsWith = [this](Rules rules, double thickness) {
        Table table;
        table.shares = {1, 3};
        table.rules = rules;
        table.rows.append(TableRow{{{{{u"x"_s, {}}}}, {{{u"y"_s, {}}}}}});
        table.rows.first().rule = thickness;
        QList<QRectF> rects;
        const auto paper = set({table});
        for (const auto& item : paper.pages.first().slabs.first().items) {
            if (const auto* fill = std::get_if<FillItem>(&item)) {
                rects.append(fill->rect);
            }
        }
        return rects;
    };
    const double width = PageFormat().bodyWidth();
    QList<double> uprights;
    QList<double> levels;
    for (const auto& rect : fillsWith(Rules::Grid, 2)) {
        if (rect.width() < rect.height()) {
            EXPECT_DOUBLE_EQ(2, rect.width());
            uprights.append(rect.center().x());
        } else {
            EXPECT_DOUBLE_EQ(2, rect.height());
            levels.append(rect.center().y());
        }
    }
    ASSERT_EQ(4, uprights.size());
    for (const auto& [at, wanted] :
         {std::pair(0, 0.0), std::pair(1, width / 4), std::pair(2, width / 4), std::pair(3, width)}) {
        EXPECT_NEAR(wanted, uprights[at], 1e-6) << at;
    }
    ASSERT_EQ(4, levels.size());
    EXPECT_EQ(2, levels.count(0.0));
    EXPECT_EQ(2, fillsWith(Rules::Horizontal, 2).size()) << "below each cell";
    EXPECT_EQ(0, fillsWith(Rules::Horizontal, 0).size());
    EXPECT_EQ(0, fillsWith(Rules::None, 2).size());
}

TEST_F(Flow, theFooterKnowsThePageAndTheirNumber)
{
    PageDress dress;
    dress.footer = [](int page, int pages) { return QList<Text>{{u"%1/%2"_s.arg(page).arg(pages), {}}}; };
    const auto paper = set({Paragraph{{u"a"_s, {}}}, PageBreak{}, Paragraph{{u"b"_s, {}}}}, dress);
    ASSERT_EQ(2, paper.pages.size());
    EXPECT_EQ(u"a|1/2"_s, textOf(paper.pages.first()));
    EXPECT_EQ(u"b|2/2"_s, textOf(paper.pages.last()));
}

TEST_F(Flow, anOverlayTakesNoRoomAndStaysWithItsBlock)
{
    const Overlay seal{{300, -20, 80, 80}, [](QPainter&, QSizeF) {}};
    const auto with = set({Paragraph{{u"a"_s, {}}}, seal, Paragraph{{u"b"_s, {}}}});
    const auto without = set({Paragraph{{u"a"_s, {}}}, Paragraph{{u"b"_s, {}}}});
    EXPECT_EQ(without.pages.first().slabs.last().at, with.pages.first().slabs.last().at);
}

TEST_F(Flow, noLineBeginsWithAClosingMark)
{
    for (int width = 60; width < 200; width += 3) {
        const SetText text({longText, {}}, width, fonts);
        for (int line = 0; line < text.lines(); ++line) {
            EXPECT_FALSE(u"，。；：）"_s.contains(text.characters(line).front()));
        }
    }
}

TEST_F(Flow, fullWidthMarksThatMeetAreClosedUp)
{
    const auto width = [this](const QString& text) { return SetText({text, {10}}, 500, fonts).naturalWidth(); };
    EXPECT_NEAR(15, width(u"）。"_s), 0.1);
    EXPECT_NEAR(20, width(u"文。"_s), 0.1);
}

TEST_F(Flow, anApostropheInEnglishIsNotAsWideAsALetter)
{
    const auto width = [this](const QString& text) { return SetText({text, {10}}, 500, fonts).naturalWidth(); };
    EXPECT_LT(width(u"employer’s"_s) - width(u"employers"_s), 5);
}

} // namespace pingshen
