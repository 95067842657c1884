// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/overlays/OverlayStack.h"
#include "tests/support/FakePageSource.h"
#include "ui/viewer/PageView.h"

#include <QPainter>
#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const Digest document = Digest::of("a");

/// Fills a rectangle of every page.
class Filling : public PageOverlay
{
public:
    Filling(Layer layer, QColor colour) : PageOverlay(layer), m_colour(colour) {}

    void paint(QPainter& painter, const Digest& digest, const PageMap& map) override
    {
        EXPECT_EQ(document, digest);
        pages.append(map.page());
        painter.setOpacity(1);
        painter.fillRect(map.toView(QRectF(100, 100, 50, 50)), m_colour);
        painter.translate(1000, 1000);
    }

    QList<int> pages;

private:
    QColor m_colour;
};

/// Notes what it is told.
class NotingTool : public PageTool
{
public:
    void press(const PagePointer& pointer, int clicks) override { note(u"press%1"_s.arg(clicks), pointer); }
    void drag(const PagePointer& pointer) override { note(u"drag"_s, pointer); }
    void release(const PagePointer& pointer) override { note(u"release"_s, pointer); }
    void hover(const PagePointer& pointer) override { note(u"hover"_s, pointer); }
    void cancel() override { told.append(u"cancel"_s); }
    QCursor cursor() const override { return Qt::IBeamCursor; }

    QStringList told;
    PagePointer last;

private:
    void note(const QString& what, const PagePointer& pointer)
    {
        told.append(what);
        last = pointer;
    }
};

class OverlayStackTest : public ::testing::Test
{
protected:
    OverlayStackTest()
    {
        view.setMotion(Motion::Direct);
        view.resize(840, 620);
        view.show();
        view.showDocument(document, test::pagesOfA4(5), u"contract.pdf"_s);
        QCoreApplication::sendPostedEvents();
    }

    QColor seenAt(int page, QPointF point)
    {
        const auto map = view.camera().map(page);
        return view.viewport()->grab().toImage().pixelColor(map.toView(point).toPoint());
    }

    QPoint at(int page, QPointF point) const { return view.camera().map(page).toView(point).toPoint(); }

    test::FakePageSource source;
    TileStore tiles{source};
    PageView view{tiles};
};

} // namespace

TEST_F(OverlayStackTest, overlaysArePaintedOnEveryPageInSightInTheOrderOfTheirLayers)
{
    Filling selection(PageOverlay::Layer::Selection, Qt::blue);
    Filling hits(PageOverlay::Layer::Hits, Qt::yellow);
    view.overlays().add(selection);
    view.overlays().add(hits);
    EXPECT_EQ(QColor(Qt::blue), seenAt(0, {125, 125}));
    EXPECT_EQ(QList<int>{0}, selection.pages);
    view.overlays().remove(selection);
    EXPECT_EQ(QColor(Qt::yellow), seenAt(0, {125, 125}));
    view.setRotation(90);
    EXPECT_EQ(QColor(Qt::yellow), seenAt(0, {125, 125}));
}

TEST_F(OverlayStackTest, anOverlayThatIsDestroyedLeaves)
{
    {
        Filling hits(PageOverlay::Layer::Hits, Qt::yellow);
        view.overlays().add(hits);
        EXPECT_EQ(QColor(Qt::yellow), seenAt(0, {125, 125}));
    }
    EXPECT_EQ(QColor(Qt::white), seenAt(0, {125, 125}));
}

TEST_F(OverlayStackTest, theToolHasTheLeftButtonAndIsToldThePlaceOnThePage)
{
    NotingTool tool;
    view.setTool(&tool);
    EXPECT_EQ(Qt::IBeamCursor, view.viewport()->cursor().shape());
    const auto place = at(0, {200, 300});
    QTest::mouseMove(view.viewport(), place);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseMove(view.viewport(), place + QPoint(10, 0));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, place + QPoint(10, 0));
    EXPECT_EQ((QStringList{u"hover"_s, u"press1"_s, u"drag"_s, u"release"_s}), tool.told);
    ASSERT_TRUE(tool.last.place);
    EXPECT_TRUE(tool.last.isOnPage);
    EXPECT_NEAR(300, tool.last.place->at.y(), 1);
}

TEST_F(OverlayStackTest, threeClicksAtOnePlaceAreCountedAndAFourthBeginsAnew)
{
    NotingTool tool;
    view.setTool(&tool);
    const auto place = at(0, {200, 300});
    for (int click = 0; click < 4; ++click) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, place);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, place);
    }
    tool.told.removeAll(u"release"_s);
    EXPECT_EQ((QStringList{u"press1"_s, u"press2"_s, u"press3"_s, u"press1"_s}), tool.told);
}

TEST_F(OverlayStackTest, theMiddleButtonDragsThePagesWhateverTheToolIs)
{
    NotingTool tool;
    view.setTool(&tool);
    QTest::mousePress(view.viewport(), Qt::MiddleButton, {}, {300, 300});
    QTest::mouseMove(view.viewport(), {300, 200});
    QTest::mouseRelease(view.viewport(), Qt::MiddleButton, {}, {300, 200});
    EXPECT_EQ(100, view.camera().view().y());
    EXPECT_FALSE(tool.told.contains(u"press1"_s));
}

TEST_F(OverlayStackTest, aDragBeyondTheEdgeScrollsOnAndTellsTheTool)
{
    NotingTool tool;
    view.setTool(&tool);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {300, 300});
    QTest::mouseMove(view.viewport(), {300, 700});
    const auto before = tool.told.size();
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.camera().view().y() > 200 && tool.told.size() > before; }));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {300, 700});
    EXPECT_EQ(u"release"_s, tool.told.last());
}

TEST_F(OverlayStackTest, aToolThatIsTakenAwayInTheMiddleOfADragIsTold)
{
    NotingTool tool;
    view.setTool(&tool);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {300, 300});
    view.setTool(nullptr);
    EXPECT_EQ(u"cancel"_s, tool.told.last());
}

TEST_F(OverlayStackTest, aPassageIsScrolledIntoSightAndTheWayBackIsNoted)
{
    int jumps = 0;
    QObject::connect(&view, &PageView::jumping, &view, [&] { ++jumps; });
    view.reveal(3, QRectF(100, 500, 200, 20), Jump::Noted);
    EXPECT_EQ(1, jumps);
    EXPECT_TRUE(QRectF(view.viewport()->rect()).contains(view.camera().map(3).toView(QRectF(100, 500, 200, 20))));
    view.reveal(3, QRectF(100, 500, 200, 20), Jump::Noted);
    EXPECT_EQ(1, jumps);
}

} // namespace pingshen::ui
