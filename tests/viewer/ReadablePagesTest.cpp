// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadablePages.h"

#include "tests/support/FakePageSource.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF a4(595, 842);

class ReadablePagesTest : public ::testing::Test
{
protected:
    ReadablePagesTest()
    {
        m_view.setMotion(Motion::Direct);
        m_view.resize(840, 620);
        m_view.show();
        m_view.showDocument(Digest::of("a"), test::pagesOfA4(3), u"contract.pdf"_s);
        QCoreApplication::sendPostedEvents();
    }

    QList<int> readable() { return readablePages(m_view, m_tiles); }

    void answerAll()
    {
        QCoreApplication::sendPostedEvents();
        m_source.answerAll();
    }

    test::FakePageSource m_source;
    TileStore m_tiles{m_source};
    PageView m_view{m_tiles};
};

} // namespace

TEST(PagesOnScreen, showHalfOfThemselvesOrFillHalfTheView)
{
    const PageLayout layout({a4, a4, a4}, {.zoom = {}, .viewport = {824, 600}}); // 1132 high, 12 apart
    const auto at = [&](int y) { return pagesOnScreen(layout, {0, y, 824, 600}, 0); };
    EXPECT_EQ(QList{0}, at(0)) << "half the view, and more, though not quite the whole page";
    EXPECT_EQ(QList{0}, at(12 + 1132 - 400));
    EXPECT_EQ(QList{1}, at(12 + 1132 - 200));
    EXPECT_TRUE(at(12 + 1132 - 294).isEmpty()) << "neither of two that share the view evenly fills half of it";
}

TEST(PagesOnScreen, areAllThatShowHalfOfThemselves)
{
    const PageLayout layout({a4, a4, a4}, {.zoom = {ZoomMode::Percent, 40}, .viewport = {1'000, 660}}); // 449 high
    EXPECT_EQ(QList{0}, pagesOnScreen(layout, {0, 0, 1'000, 660}, 0)) << "of the second there are 187";
    EXPECT_EQ((QList{0, 1}), pagesOnScreen(layout, {0, 120, 1'000, 660}, 0));
    const PageLayout single({a4, a4}, {.mode = PageMode::Single, .zoom = {ZoomMode::FitPage}, .viewport = {600, 500}});
    EXPECT_EQ(QList{1}, pagesOnScreen(single, {0, 0, 600, 500}, 1));
}

TEST(PagesOnScreen, areNoneTooSmallToBeRead)
{
    const auto shown = [](QSizeF size, double percent) {
        const PageLayout layout({size, size}, {.zoom = {ZoomMode::Percent, percent}, .viewport = {1'000, 660}});
        return pagesOnScreen(layout, {0, 0, 1'000, 660}, 0);
    };
    EXPECT_TRUE(shown(a4, PageLayout::smallestPercent).isEmpty());
    EXPECT_TRUE(shown(a4, legiblePercent - 1).isEmpty());
    EXPECT_EQ(QList{0}, shown(a4, legiblePercent));
    EXPECT_TRUE(shown(a4 / 2, legiblePercent - 1).isEmpty()) << "small sheets are printed as large as others";
    const auto photograph = 4 * a4;
    EXPECT_EQ(QList{0}, shown(photograph, legiblePercent / 4)) << "as large as an A4 sheet would be";
    EXPECT_TRUE(shown(photograph, legiblePercent / 4 - 1).isEmpty());
    const PageLayout dense({a4}, {.zoom = {ZoomMode::Percent, 39}, .viewport = {1'000, 660}, .ratio = 2});
    EXPECT_TRUE(pagesOnScreen(dense, {0, 0, 1'000, 660}, 0).isEmpty()) << "more pixels make no larger print";
}

TEST_F(ReadablePagesTest, areSharp)
{
    EXPECT_TRUE(readable().isEmpty()) << "nothing has been drawn";
    answerAll();
    EXPECT_EQ(QList{0}, readable());
    m_view.setZoom({ZoomMode::Percent, 110});
    EXPECT_TRUE(readable().isEmpty()) << "only the picture of another size is there";
    answerAll();
    EXPECT_EQ(QList{0}, readable());
}

TEST_F(ReadablePagesTest, areNoneThatCannotBeShownOrOfAViewThatIsNotThere)
{
    m_source.breakPage(0, Error::Code::PdfPageUnrenderable);
    answerAll();
    EXPECT_TRUE(readable().isEmpty());
    m_view.jumpTo(1);
    answerAll();
    EXPECT_EQ(QList{1}, readable());
    m_view.hide();
    EXPECT_TRUE(readable().isEmpty());
}

} // namespace pingshen::ui
