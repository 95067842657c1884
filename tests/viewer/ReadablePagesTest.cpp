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
    const PageLayout layout({a4, a4, a4}, {.zoom = {ZoomMode::Percent, 30}, .viewport = {1'000, 500}}); // 337 high
    EXPECT_EQ(QList{0}, pagesOnScreen(layout, {0, 0, 1'000, 500}, 0)) << "of the second there are 139";
    EXPECT_EQ((QList{0, 1}), pagesOnScreen(layout, {0, 120, 1'000, 500}, 0));
    const PageLayout single({a4, a4}, {.mode = PageMode::Single, .zoom = {ZoomMode::FitPage}, .viewport = {600, 500}});
    EXPECT_EQ(QList{1}, pagesOnScreen(single, {0, 0, 600, 500}, 1));
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
