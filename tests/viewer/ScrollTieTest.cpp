// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ScrollTie.h"
#include "tests/support/FakePageSource.h"
#include "ui/viewer/PageView.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

class ScrollTieTest : public ::testing::Test
{
protected:
    ScrollTieTest()
    {
        for (auto* view : {&one, &other}) {
            view->setMotion(Motion::Direct);
            view->resize(500, 600);
            view->show();
        }
        one.showDocument(Digest::of("diploma"), test::pagesOfA4(8), {});
        other.showDocument(Digest::of("translation"), test::pagesOfA4(5), {});
        other.setZoom({ZoomMode::Percent, 150});
    }

    /// The page at the upper edge, and which part of it, in thousandths.
    static std::pair<int, int> placeOf(const PageView& view)
    {
        const auto& camera = view.camera();
        const auto rect = camera.layout().pageRect(camera.layout().pageAt(camera.view().top(), camera.page()));
        return {camera.layout().pageAt(camera.view().top(), camera.page()),
                qRound(1000.0 * (camera.view().top() - rect.top()) / rect.height())};
    }
    static void scrollTo(PageView& view, int page, double part)
    {
        auto place = view.place();
        const auto rect = view.camera().layout().pageRect(page);
        place.anchor = view.camera().layout().anchorOn(page, {0, rect.top() + qRound(part * rect.height())});
        view.goTo(place);
    }
    static void expectAt(int page, int thousandths, const PageView& view)
    {
        EXPECT_EQ(page, placeOf(view).first);
        EXPECT_NEAR(thousandths, placeOf(view).second, 3);
    }

    test::FakePageSource source;
    TileStore tiles{source};
    PageView one{tiles};
    PageView other{tiles};
    ScrollTie tie{one, other};
};

} // namespace

TEST_F(ScrollTieTest, leadsTheOtherViewToTheSamePartOfTheSamePageWhateverItsZoom)
{
    scrollTo(one, 2, 0.25);
    EXPECT_EQ(0, placeOf(other).first) << "not tied";
    tie.setTied(true);
    expectAt(2, 250, other);
    scrollTo(one, 3, 0.5);
    expectAt(3, 500, other);
    scrollTo(other, 1, 0.75);
    expectAt(1, 750, one);
    tie.setTied(false);
    scrollTo(one, 4, 0.1);
    expectAt(1, 750, other);
}

TEST_F(ScrollTieTest, keepsApartWhatAPersonSaidToBelongTogether)
{
    scrollTo(one, 3, 0.25);
    scrollTo(other, 1, 0.5);
    QSignalSpy changed(&tie, &ScrollTie::changed);
    tie.joinHere();
    EXPECT_TRUE(tie.isTied());
    EXPECT_EQ(1, changed.size());
    EXPECT_NEAR(-1.75, tie.offset(), 0.01);
    scrollTo(one, 4, 0.5);
    expectAt(2, 750, other);
    scrollTo(other, 0, 0.5);
    expectAt(2, 250, one);
}

TEST_F(ScrollTieTest, comesBackToWhereItBelongsAfterTheShorterDocumentWasAtItsEnd)
{
    tie.setTied(true);
    scrollTo(one, 7, 0.1);
    EXPECT_EQ(4, placeOf(other).first);
    EXPECT_EQ(7, placeOf(one).first) << "what cannot follow does not pull";
    scrollTo(one, 2, 0.4);
    expectAt(2, 400, other);
}

TEST_F(ScrollTieTest, turnsPagesTogetherThatAreShownOneAtATime)
{
    one.setPageMode(PageMode::Single);
    other.setPageMode(PageMode::Single);
    tie.setTied(true);
    one.perform(Move::Last);
    one.jumpTo(3);
    EXPECT_EQ(3, other.camera().page());
    other.jumpTo(1);
    EXPECT_EQ(1, one.camera().page());
}

TEST_F(ScrollTieTest, leavesAViewAloneWhileTheOtherIsEmpty)
{
    other.clear();
    tie.setTied(true);
    tie.joinHere();
    EXPECT_EQ(0, tie.offset());
    scrollTo(one, 2, 0.5);
    EXPECT_EQ(2, placeOf(one).first);
}

} // namespace pingshen::ui
