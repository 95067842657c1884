// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadingAids.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/FakeTextSource.h"
#include "tests/support/Wait.h"
#include "ui/theme/Palette.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/selection/SelectionBar.h"
#include "ui/viewer/tools/Magnifier.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const PdfSource contract{Digest::of("contract"), DocumentHandle::ofVault(u"/vault/contract"_s)};

class ReadingAidsTest : public ::testing::Test
{
protected:
    ReadingAidsTest()
    {
        texts.pages = {{0, test::pageOfLines(0, {u"the degree of Doctor"_s, u"of Philosophy"_s})},
                       {1, test::pageOfLines(1, {u"in Computer Science"_s})}};
        pane.setTextSource(&texts);
        pane.view().setMotion(Motion::Direct);
        pane.resize(900, 700);
        pane.show();
        pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&pane));
        pane.open(contract, u"contract.pdf"_s);
        Q_EMIT source.opened(contract.digest, test::pagesOfA4(5));
        pane.view().setFocus();
        EXPECT_TRUE(test::waitUntil([this] { return pane.aids().texts().find(0) != nullptr; }));
    }

    QPoint at(int page, QPointF point) const
    {
        const auto& camera = pane.view().camera();
        return (camera.map(page).toView(point) / camera.layout().settings().ratio).toPoint();
    }

    void drag(std::pair<int, QPointF> from, std::pair<int, QPointF> to)
    {
        auto* viewport = pane.view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, at(from.first, from.second));
        QTest::mouseMove(viewport, at(to.first, to.second));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, at(to.first, to.second));
    }

    void click(std::pair<int, QPointF> place, int times, Qt::KeyboardModifiers modifiers = {})
    {
        for (int click = 0; click < times; ++click) {
            QTest::mouseClick(pane.view().viewport(), Qt::LeftButton, modifiers, at(place.first, place.second));
        }
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&pane.view(), key, modifiers); }

    /// Neither what is selected nor the lines around it, nor anything beside the view.
    bool coversNothing()
    {
        const auto* glyphs = pane.aids().texts().find(0);
        const auto place = bar().geometry();
        bool isFree = pane.view().viewport()->rect().contains(place);
        for (const auto& line : glyphs->rects({0, glyphs->end()})) {
            isFree = isFree && !QRect(at(0, line.topLeft()), at(0, line.bottomRight())).intersects(place);
        }
        return isFree;
    }

    QString quote() { return pane.aids().selection().quote(); }
    SelectionBar& bar() { return pane.aids().bar(); }

    test::FakePageSource source;
    test::FakeTextSource texts;
    TileStore tiles{source};
    PlaceBook places;
    ReadingPane pane{source, tiles, places};
};

} // namespace

TEST_F(ReadingAidsTest, aDragSelectsTextAndTheBarCopiesIt)
{
    QGuiApplication::clipboard()->clear();
    drag({0, {113, 78}}, {0, {171, 78}});
    EXPECT_EQ(u"degree"_s, quote());
    ASSERT_TRUE(bar().isVisible());
    EXPECT_TRUE(coversNothing());
    bar().findChild<QToolButton*>(u"copySelection"_s)->click();
    EXPECT_EQ(u"degree"_s, QGuiApplication::clipboard()->text());
}

/// Of a paragraph, where there is text above and below.
TEST_F(ReadingAidsTest, theBarCoversNoLineWhereThereIsRoomBesideThem)
{
    for (const double y : {78.0, 98.0}) {
        drag({0, {75, y}}, {0, {110, y}});
        ASSERT_TRUE(bar().isVisible());
        EXPECT_TRUE(coversNothing()) << y;
    }
    SelectionBar alone(&pane);
    alone.setCopies(true);
    const QRect sight(0, 0, 600, 400);
    QList<QRect> lines; // a page full of text, with a margin that takes the icons
    for (int y = 0; y < 400; y += 20) {
        lines.append({0, y, 540, 16});
    }
    alone.placeAt({lines[8]}, lines, sight);
    EXPECT_TRUE(alone.isVisibleTo(&pane));
    EXPECT_TRUE(sight.contains(alone.geometry()));
    EXPECT_FALSE(alone.geometry().intersects(lines[8]));
    EXPECT_GE(alone.x(), 540) << "in the margin";
    lines.clear();
    for (int y = 0; y < 400; y += 20) {
        lines.append({0, y, 600, 16});
    }
    alone.placeAt({lines[8]}, lines, sight);
    EXPECT_FALSE(alone.geometry().intersects(lines[8]));
    EXPECT_LT(alone.geometry().bottom(), lines[8].top()) << "rather what was read than what comes next";
}

TEST_F(ReadingAidsTest, theBarStandsCloseByWhereNothingIsInItsWay)
{
    SelectionBar alone(&pane);
    alone.setCopies(true);
    const QRect sight(0, 0, 600, 400);
    for (const QRect& selected : {QRect(40, 60, 300, 16), QRect(200, 180, 300, 16), QRect(200, 380, 300, 16)}) {
        alone.placeAt({selected}, {selected}, sight);
        EXPECT_TRUE(sight.contains(alone.geometry()));
        EXPECT_FALSE(selected.intersects(alone.geometry()));
        EXPECT_TRUE(selected.adjusted(-20, -20, 20, 20).intersects(alone.geometry())) << "at " << selected.top();
    }
}

TEST_F(ReadingAidsTest, theBarGoesWithScrollingAndEscapeAndComesBackWithThePointer)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    ASSERT_TRUE(bar().isVisible());
    key(Qt::Key_Down);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(u"degree"_s, quote());
    QTest::mouseMove(pane.view().viewport(), at(0, {300, 300}));
    EXPECT_FALSE(bar().isVisible());
    QTest::mouseMove(pane.view().viewport(), at(0, {140, 78}));
    EXPECT_TRUE(bar().isVisible());
    key(Qt::Key_Escape);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_TRUE(quote().isEmpty());
}

TEST_F(ReadingAidsTest, twoClicksTakeAWordAndThreeALineAndOneNothing)
{
    click({0, {125, 78}}, 2);
    EXPECT_EQ(u"degree"_s, quote());
    click({0, {125, 78}}, 1);
    EXPECT_EQ(u"the degree of Doctor"_s, quote());
    click({0, {300, 400}}, 1);
    EXPECT_TRUE(quote().isEmpty());
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(ReadingAidsTest, theBarWaitsForAThirdClick)
{
    click({0, {125, 78}}, 2);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_TRUE(test::waitUntil([this] { return bar().isVisible(); }));
    EXPECT_EQ(u"degree"_s, quote());
}

TEST_F(ReadingAidsTest, aButtonThatCameUpUnseenDragsNoLonger)
{
    auto* viewport = pane.view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, at(0, {113, 78}));
    QTest::mouseMove(viewport, at(0, {171, 78}));
    const QPointF far = at(0, {130, 98});
    QMouseEvent move(QEvent::MouseMove, far, viewport->mapToGlobal(far), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    EXPECT_EQ(u"degree"_s, quote());
    EXPECT_FALSE(pane.aids().selection().isGrowing());
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, far.toPoint());
}

TEST_F(ReadingAidsTest, theBarHasIconsWhereThereIsNoRoomForWords)
{
    for (const auto& word : {u"Pin as supporting evidence"_s, u"Pin as contrary evidence"_s, u"Pin as context"_s}) {
        auto* action = new QAction(word, &pane);
        action->setIcon(QIcon(pane.grab()));
        bar().addAction(action);
    }
    drag({0, {113, 78}}, {0, {171, 78}});
    const int wide = bar().width();
    pane.resize(260, 700);
    QCoreApplication::sendPostedEvents();
    ASSERT_TRUE(bar().isVisible());
    EXPECT_LT(bar().width(), wide);
    EXPECT_LE(bar().geometry().right(), pane.view().viewport()->rect().right());
    pane.resize(900, 700);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(wide, bar().width());
}

TEST_F(ReadingAidsTest, shiftAndAClickTakesTheSelectionThere)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    click({0, {123, 98}}, 1, Qt::ShiftModifier);
    EXPECT_EQ(u"degree of Doctor\nof Ph"_s, quote());
}

TEST_F(ReadingAidsTest, theSelectionStaysWithZoomRotationAndModeAndGoesWithEscape)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    pane.view().setZoom({ZoomMode::Percent, 200});
    pane.view().setRotation(90);
    pane.view().setPageMode(PageMode::Single);
    EXPECT_EQ(u"degree"_s, quote());
    key(Qt::Key_Escape);
    EXPECT_TRUE(quote().isEmpty());
}

TEST_F(ReadingAidsTest, aTurnedViewIsSelectedInAndArrowsPointAsTheyAreSeen)
{
    pane.view().setRotation(90);
    pane.view().reveal(0, QRectF(72, 72, 200, 20), Jump::Unnoted);
    drag({0, {113, 78}}, {0, {171, 78}});
    EXPECT_EQ(u"degree"_s, quote());
    key(Qt::Key_Down, Qt::ShiftModifier); // along the line, which now runs down
    EXPECT_EQ(u"degree "_s, quote() + u' ');
    EXPECT_EQ(11, pane.aids().selection().to().index);
}

TEST_F(ReadingAidsTest, shiftAndArrowsAreTheSelectionsOnlyWhileThereIsOne)
{
    auto* action = new QAction(&pane);
    action->setShortcut(QKeySequence(u"Shift+Right"_s));
    pane.addAction(action);
    int triggered = 0;
    QObject::connect(action, &QAction::triggered, &pane, [&] { ++triggered; });
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(1, triggered);
    drag({0, {113, 78}}, {0, {171, 78}});
    key(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(u"degree o"_s, quote());
    EXPECT_EQ(1, triggered);
}

TEST_F(ReadingAidsTest, aCaretLetsTheKeyboardSelectAlone)
{
    pane.aids().startCaret();
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(u"degree of Doctor"_s, quote());
    key(Qt::Key_Escape);
    const auto before = pane.view().camera().view().y();
    key(Qt::Key_Down);
    EXPECT_GT(pane.view().camera().view().y(), before);
}

TEST_F(ReadingAidsTest, aPageWithoutTextHasNoCaretButTakesARectangle)
{
    int refused = 0;
    QObject::connect(&pane.aids(), &ReadingAids::nothingToSelect, &pane, [&] { ++refused; });
    pane.view().jumpTo(2);
    ASSERT_TRUE(test::waitUntil([this] { return pane.aids().texts().find(2) != nullptr; }));
    pane.aids().startCaret();
    EXPECT_EQ(1, refused);
    drag({2, {100, 100}}, {2, {300, 200}});
    EXPECT_TRUE(pane.aids().selection().isRectangle());
    EXPECT_FALSE(bar().isVisible()); // there is nothing to copy
}

TEST_F(ReadingAidsTest, aRectangleIsDrawnOverTextOnceItIsAskedForAndStaysOnItsPage)
{
    pane.aids().drawRectangles(true);
    drag({0, {65, 65}}, {0, {180, 90}});
    EXPECT_TRUE(pane.aids().selection().isRectangle());
    EXPECT_EQ(u"the degree"_s, quote());
    drag({0, {65, 65}}, {0, {-40, 20}});
    EXPECT_EQ(0, pane.aids().selection().passages().first().rects.first().x);
    click({0, {300, 300}}, 1);
    EXPECT_FALSE(pane.aids().selection().isActive()) << "a click without a drag draws nothing";
}

TEST_F(ReadingAidsTest, everythingIsCopiedOnceItsTextIsThere)
{
    QGuiApplication::clipboard()->clear();
    texts.waits = true;
    pane.aids().selectAll();
    pane.aids().copy();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().isEmpty());
    while (!texts.asked.isEmpty()) {
        texts.answerAll();
    }
    EXPECT_EQ(u"the degree of Doctor\nof Philosophy\nin Computer Science"_s, QGuiApplication::clipboard()->text());
}

TEST_F(ReadingAidsTest, othersAddToTheBarWhatCanBeDone)
{
    auto* pin = new QAction(u"For"_s, &pane);
    int pinned = 0;
    QObject::connect(pin, &QAction::triggered, &pane, [&] { ++pinned; });
    bar().addAction(pin);
    pane.aids().drawRectangles(true);
    drag({0, {300, 300}}, {0, {400, 400}});
    ASSERT_TRUE(bar().isVisible());
    for (auto* button : bar().findChildren<QToolButton*>()) {
        if (button->text() == u"For"_s) {
            button->click();
        }
    }
    EXPECT_EQ(1, pinned);
    bar().removeAction(pin);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(1, bar().findChildren<QToolButton*>().size());
}

TEST_F(ReadingAidsTest, whatIsSelectedIsTextUnderTheSelectionsColour)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    const auto picture = pane.view().viewport()->grab().toImage();
    EXPECT_EQ(Palette::current().selection, picture.pixelColor(at(0, {150, 78})));
    EXPECT_NE(Palette::current().selection, picture.pixelColor(at(0, {180, 78})));
}

TEST_F(ReadingAidsTest, theMagnifierShowsWhatIsUnderTheMouseLargerAndGoesWithEscape)
{
    auto& lens = pane.aids().magnifier();
    lens.setOn(true);
    const auto mouse = at(0, {300, 300});
    QTest::mouseMove(pane.view().viewport(), mouse);
    EXPECT_EQ(mouse, lens.focus().toPoint());
    EXPECT_TRUE(lens.isVisible());
    QCoreApplication::sendPostedEvents();
    source.answerAll();
    const auto picture = lens.grab().toImage();
    const auto frame = pane.view().camera().map(0).frame();
    // The pixel in the middle is the one under the mouse on a page so many times as large.
    const auto enlarged = ((QPointF(mouse) - frame.topLeft()) * Magnifier::times).toPoint();
    EXPECT_EQ(test::sharpPixel(0, enlarged.x(), enlarged.y()),
              picture.pixel(lens.width() / 2, lens.height() / 2) | 0xFF000000);
    key(Qt::Key_Escape);
    EXPECT_FALSE(lens.isVisible());
}

TEST_F(ReadingAidsTest, aLinkLeadsToItsPageAndBackLeadsHome)
{
    Q_EMIT source.linked(contract.digest, 0, {{QRectF(112, 72, 60, 12), 3, QPointF(0, 300)}});
    QTest::mouseMove(pane.view().viewport(), at(0, {120, 78}));
    EXPECT_EQ(Qt::PointingHandCursor, pane.view().viewport()->cursor().shape());
    click({0, {120, 78}}, 1);
    EXPECT_EQ(3, pane.view().camera().page());
    EXPECT_NEAR(12, pane.view().camera().map(3).toView(QPointF(0, 300)).y(), 1);
    pane.goBack();
    EXPECT_EQ(0, pane.view().camera().page());
}

TEST_F(ReadingAidsTest, aDragOverALinkSelectsAndFollowsNothing)
{
    Q_EMIT source.linked(contract.digest, 0, {{QRectF(112, 72, 60, 12), 3}});
    drag({0, {113, 78}}, {0, {171, 78}});
    EXPECT_EQ(u"degree"_s, quote());
    EXPECT_EQ(0, pane.view().camera().page());
}

TEST_F(ReadingAidsTest, anAddressOutsideIsCopiedAndNotOpened)
{
    QStringList copied;
    QObject::connect(&pane.aids(), &ReadingAids::addressCopied, &pane, [&](const QString& text) { copied << text; });
    Q_EMIT source.linked(contract.digest, 0, {{QRectF(112, 72, 60, 12), -1, std::nullopt, u"https://example.org"_s}});
    click({0, {120, 78}}, 1);
    EXPECT_EQ(QStringList{u"https://example.org"_s}, copied);
    EXPECT_EQ(u"https://example.org"_s, QGuiApplication::clipboard()->text());
}

TEST_F(ReadingAidsTest, enterFollowsTheLinkThatTheCaretIsOn)
{
    Q_EMIT source.linked(contract.digest, 0, {{QRectF(110, 70, 64, 16), 2}});
    pane.aids().startCaret();
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_Return);
    EXPECT_EQ(2, pane.view().camera().page());
}

TEST_F(ReadingAidsTest, anotherDocumentTakesTheSelectionAway)
{
    drag({0, {113, 78}}, {0, {171, 78}});
    pane.open({Digest::of("b"), DocumentHandle::ofVault(u"/vault/b"_s)}, u"b"_s);
    EXPECT_TRUE(pane.aids().selection().isEmpty());
    EXPECT_FALSE(bar().isVisible());
}

} // namespace pingshen::ui
