// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/PageView.h"
#include "tests/support/FakePageSource.h"
#include "ui/viewer/SmoothScroll.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <functional>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const Digest document = Digest::of("a");

/// How often a widget was painted again.
class RepaintCounter : public QObject
{
public:
    explicit RepaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int count = 0;
};

class PageViewTest : public ::testing::Test
{
protected:
    PageViewTest()
    {
        view.setMotion(Motion::Direct);
        view.resize(840, 620);
        view.show();
    }

    void open(int pages)
    {
        view.showDocument(document, test::pagesOfA4(pages), u"contract.pdf"_s);
        settle();
    }

    static void settle() { QCoreApplication::sendPostedEvents(); }

    void answerAll()
    {
        settle();
        source.answerAll();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }

    void wheel(QPoint angle, Qt::KeyboardModifiers modifiers = {}, QPointF at = {300, 200}, QPoint pixels = {})
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                          pixels.isNull() ? Qt::NoScrollPhase : Qt::ScrollUpdate, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    int y() const { return view.camera().view().y(); }
    QRect rectOf(int page) const
    {
        return view.camera().layout().pageRect(page).translated(-view.camera().view().topLeft());
    }

    /// The colour on screen at a point of a page.
    QRgb seenAt(int page, QPoint point)
    {
        const auto picture = view.viewport()->grab().toImage();
        return picture.pixel(rectOf(page).topLeft() + point) | 0xFF000000;
    }

    test::FakePageSource source;
    TileStore tiles{source};
    PageView view{tiles};
};

} // namespace

TEST_F(PageViewTest, showsQuietPaperThenThePreviewThenTheSharpPage)
{
    open(3);
    EXPECT_EQ(0xFFFFFFFF, seenAt(0, {5, 5}));
    const auto preview = source.waiting().at(1).key; // beside the sharp tile, which takes its time
    ASSERT_TRUE(isPreview(preview));
    source.answer(preview);
    EXPECT_EQ(test::previewPixel(0), seenAt(0, {5, 5}));
    source.answerAll();
    EXPECT_EQ(test::sharpPixel(0, 5, 5), seenAt(0, {5, 5}));
    EXPECT_EQ(test::sharpPixel(0, 301, 403), seenAt(0, {301, 403}));
}

TEST_F(PageViewTest, theNextPageIsThereBeforeItIsAskedFor)
{
    view.setPageMode(PageMode::Single);
    open(9);
    answerAll();
    const auto askedBefore = source.requested.size();
    key(Qt::Key_PageDown);
    EXPECT_EQ(1, view.camera().page());
    EXPECT_EQ(test::sharpPixel(1, 40, 50), seenAt(1, {40, 50}));
    EXPECT_EQ(askedBefore, source.requested.size());
}

TEST_F(PageViewTest, openingTwoThousandPagesAsksForAHandful)
{
    open(2000);
    EXPECT_LT(source.requested.size(), 20);
    EXPECT_EQ(2000, view.camera().layout().pages());
}

TEST_F(PageViewTest, keysMoveByLinesScreensAndToTheEnds)
{
    open(9);
    key(Qt::Key_Down);
    EXPECT_EQ(48, y());
    key(Qt::Key_Up);
    EXPECT_EQ(0, y());
    key(Qt::Key_PageDown);
    const int screen = view.viewport()->height() - 40;
    EXPECT_EQ(screen, y());
    key(Qt::Key_Space);
    EXPECT_EQ(2 * screen, y());
    key(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(screen, y());
    key(Qt::Key_End);
    EXPECT_EQ(8, view.camera().page());
    EXPECT_EQ(view.camera().reach().y(), y());
    key(Qt::Key_Home);
    EXPECT_EQ(0, y());
}

TEST_F(PageViewTest, keysGoSidewaysAndTurnThePageWhereThereIsNothingMore)
{
    view.setPageMode(PageMode::Single);
    open(3);
    key(Qt::Key_Right);
    EXPECT_EQ(1, view.camera().page());
    key(Qt::Key_Left);
    EXPECT_EQ(0, view.camera().page());
    key(Qt::Key_PageDown);
    key(Qt::Key_PageDown);
    EXPECT_LT(0, view.camera().page() + y());
    for (int i = 0; i < 6; ++i) {
        key(Qt::Key_PageUp);
    }
    EXPECT_EQ(0, view.camera().page() + y());
}

TEST_F(PageViewTest, isPaintedAgainWhenTheKeyboardComesOrGoes)
{
    open(1);
    QTest::qWait(1); // what the document itself paints
    RepaintCounter repaints(*view.viewport());
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&view, &in);
    EXPECT_TRUE(QTest::qWaitFor([&] { return repaints.count > 0; }));
    const int before = repaints.count;
    QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&view, &out);
    EXPECT_TRUE(QTest::qWaitFor([&] { return repaints.count > before; }));
}

TEST_F(PageViewTest, keysWithModifiersAreLeftToTheActions)
{
    open(9);
    for (const auto modifier : {Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier}) {
        key(Qt::Key_Down, modifier);
        key(Qt::Key_Right, modifier);
        EXPECT_EQ(0, y());
    }
}

TEST_F(PageViewTest, theScrollBarAndTheViewAgree)
{
    open(9);
    view.verticalScrollBar()->setValue(1234);
    EXPECT_EQ(1234, y());
    key(Qt::Key_Home);
    EXPECT_EQ(0, view.verticalScrollBar()->value());
    EXPECT_EQ(view.camera().reach().y(), view.verticalScrollBar()->maximum());
}

TEST_F(PageViewTest, aWheelStepScrollsThreeLinesAndATouchpadItsOwnPixels)
{
    open(9);
    wheel({0, -120});
    EXPECT_EQ(32 * QApplication::wheelScrollLines(), y());
    wheel({0, -16}, {}, {300, 200}, {0, -7});
    EXPECT_EQ(32 * QApplication::wheelScrollLines() + 7, y());
}

TEST_F(PageViewTest, aSmoothWheelStepArrivesAndTheNextOneTakesOver)
{
    view.setMotion(Motion::Smooth);
    open(9);
    wheel({0, -120});
    wheel({0, -120});
    const int target = 2 * 32 * QApplication::wheelScrollLines();
    EXPECT_LT(y(), target);
    EXPECT_TRUE(QTest::qWaitFor([&] { return y() == target; }));
}

TEST_F(PageViewTest, noGlideCarriesOnAfterAJump)
{
    SmoothScroll later(nullptr); // takes as long, so that the one before is over when it is
    view.setMotion(Motion::Smooth);
    open(9);
    auto place = view.place();
    place.anchor.page = 4;
    for (const auto& jump : std::initializer_list<std::function<void()>>{
             [&] { view.goTo(place); }, [&] { view.jumpTo(2); }, [&] { key(Qt::Key_Home); }}) {
        wheel({0, -120});
        jump();
        const int there = y();
        later.glide({0, 0}, {0, 100});
        EXPECT_TRUE(QTest::qWaitFor([&] { return !later.isGliding(); }));
        EXPECT_EQ(there, y());
    }
}

TEST_F(PageViewTest, controlAndTheWheelZoomAtThePointer)
{
    open(9);
    wheel({0, -120});
    const auto paper = view.camera().layout().anchorOn(0, view.camera().view().topLeft() + QPoint(300, 200)).at;
    wheel({0, 120}, Qt::ControlModifier, {300, 200});
    const auto after = view.camera().layout().anchorOn(0, view.camera().view().topLeft() + QPoint(300, 200)).at;
    EXPECT_EQ(ZoomMode::Percent, view.place().zoom.mode);
    EXPECT_NEAR(paper.x(), after.x(), 0.001);
    EXPECT_NEAR(paper.y(), after.y(), 0.001);
}

TEST_F(PageViewTest, zoomStepsGoToCommonPercentages)
{
    open(9);
    view.setZoom({ZoomMode::Percent, 100});
    view.zoomInSteps(1);
    EXPECT_DOUBLE_EQ(110, view.camera().layout().percentOf(0));
    view.zoomInSteps(-1);
    view.zoomInSteps(-1);
    EXPECT_DOUBLE_EQ(90, view.camera().layout().percentOf(0));
    for (int i = 0; i < 30; ++i) {
        view.zoomInSteps(1);
    }
    EXPECT_DOUBLE_EQ(800, view.camera().layout().percentOf(view.camera().page()));
}

TEST_F(PageViewTest, whileZoomingTheOldPictureStandsInForTheNewOne)
{
    open(3);
    answerAll();
    view.setZoom({ZoomMode::Percent, 200});
    settle();
    const auto seen = seenAt(0, {100, 100});
    EXPECT_NE(0xFFFFFFFF, seen);
    EXPECT_NE(test::previewPixel(0), seen);
    source.answerAll();
    EXPECT_EQ(test::sharpPixel(0, 100, 100), seenAt(0, {100, 100}));
}

TEST_F(PageViewTest, aLateTileOfAnOldZoomIsDropped)
{
    open(3);
    source.answer(source.waiting().at(1).key);
    const auto old = source.begin();
    ASSERT_FALSE(isPreview(old));
    view.setZoom({ZoomMode::Percent, 200});
    settle();
    for (const auto& asked : source.waiting()) {
        EXPECT_TRUE(isPreview(asked.key)
                    || asked.key.pageSize == view.camera().layout().pageRect(asked.key.page).size());
    }
    source.answer(old);
    EXPECT_EQ(nullptr, tiles.find(old));
    EXPECT_EQ(test::previewPixel(0), seenAt(0, {100, 100}));
}

TEST_F(PageViewTest, aPageThatCannotBeShownSaysWhyAndCanBeTriedAgain)
{
    view.setErrorWords([](const Error& error) -> QString { return u"because of "_s + nameOf(error.code); });
    source.breakPage(0, Error::Code::WorkerCrashed);
    open(3);
    answerAll();
    const auto* panel = view.findChild<FailurePanel*>();
    ASSERT_NE(nullptr, panel);
    EXPECT_TRUE(panel->isVisible());
    EXPECT_EQ(u"because of WorkerCrashed"_s, panel->accessibleDescription());

    source.healPage(0);
    QTest::mouseClick(panel->findChild<QPushButton*>(u"retry"_s), Qt::LeftButton);
    answerAll();
    EXPECT_FALSE(panel->isVisible());
    EXPECT_EQ(test::sharpPixel(0, 5, 5), seenAt(0, {5, 5}));
}

TEST_F(PageViewTest, whatAPageLacksIsSaidOnItUntilItIsClicked)
{
    open(3);
    answerAll();
    Q_EMIT source.noticed(document, 0, {PageNotice::PictureMissing});
    auto* strip = view.findChild<NoticeStrip*>();
    ASSERT_NE(nullptr, strip);
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(strip->text().contains(u"cannot be decoded"_s));
    QTest::mouseClick(strip, Qt::LeftButton);
    settle();
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(PageViewTest, whatAPageLacksIsHiddenByItsButtonOrByEscapeAndStaysSo)
{
    open(3);
    answerAll();
    const auto notice = [this] {
        Q_EMIT source.noticed(document, 0, {PageNotice::FieldDiffers});
        return view.findChild<NoticeStrip*>();
    };
    auto* strip = notice();
    ASSERT_TRUE(strip && strip->isVisible());
    auto* close = strip->findChild<QAbstractButton*>(u"hideNotice"_s);
    ASSERT_TRUE(close && close->isVisible());
    EXPECT_TRUE(strip->rect().contains(close->geometry()));
    EXPECT_GE(close->x(), strip->contentsRect().right()) << "beside its words";
    QTest::mouseClick(close, Qt::LeftButton);
    view.jumpTo(2);
    view.jumpTo(0);
    settle();
    EXPECT_FALSE(strip->isVisible());
    Q_EMIT source.noticed(document, 1, {PageNotice::FieldDiffers});
    view.jumpTo(1);
    settle();
    const auto strips = view.findChildren<NoticeStrip*>();
    ASSERT_EQ(2, strips.size());
    auto* second = strips[0] == strip ? strips[1] : strips[0];
    ASSERT_TRUE(second->isVisible());
    QTest::keyClick(&view, Qt::Key_Escape);
    settle();
    EXPECT_FALSE(second->isVisible());
}

TEST_F(PageViewTest, aReasonIsWordedAgainWhenTheLanguageChanges)
{
    QString language = u"en"_s;
    view.setErrorWords([&](const Error&) { return language; });
    source.breakPage(0, Error::Code::PdfDamaged);
    open(1);
    answerAll();
    language = u"zh"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&view, &change);
    EXPECT_EQ(u"zh"_s, view.findChild<FailurePanel*>()->accessibleDescription());
}

TEST_F(PageViewTest, aPlaceIsRestoredExactlyAfterOtherDocuments)
{
    open(120);
    view.setRotation(90);
    view.setZoom({ZoomMode::Percent, 137});
    view.jumpTo(77);
    view.moveBy({31, 411}, Motion::Direct);
    const auto place = view.place();
    const auto seen = view.camera().view();

    view.showDocument(Digest::of("b"), test::pagesOfA4(3), u"other"_s);
    view.setRotation(0);
    view.showDocument(document, test::pagesOfA4(120), u"contract.pdf"_s);
    view.goTo(place);
    EXPECT_EQ(seen, view.camera().view());
    EXPECT_EQ(place, view.place());
}

TEST_F(PageViewTest, jumpsTellWhereTheyCameFrom)
{
    open(50);
    view.jumpTo(7);
    const QSignalSpy jumps(&view, &PageView::jumping);
    const QSignalSpy pages(&view, &PageView::pageChanged);
    view.jumpTo(30);
    key(Qt::Key_End);
    key(Qt::Key_PageUp);
    ASSERT_EQ(2, jumps.size());
    EXPECT_EQ(7, jumps.at(0).at(0).value<ReadingPlace>().anchor.page);
    EXPECT_EQ(30, jumps.at(1).at(0).value<ReadingPlace>().anchor.page);
    EXPECT_EQ(30, pages.at(0).at(0).toInt());
}

TEST_F(PageViewTest, theHandDragsWithTheMiddleButtonOrSpace)
{
    open(9);
    auto* viewport = view.viewport();
    QTest::mousePress(viewport, Qt::MiddleButton, {}, {200, 300});
    QTest::mouseMove(viewport, {200, 100});
    QTest::mouseRelease(viewport, Qt::MiddleButton, {}, {200, 100});
    EXPECT_EQ(200, y());
    QTest::keyPress(&view, Qt::Key_Space);
    QTest::mousePress(viewport, Qt::LeftButton, {}, {200, 100});
    QTest::mouseMove(viewport, {200, 250});
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {200, 250});
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(50, y());
}

TEST_F(PageViewTest, inSingleModePushingOnAtTheEdgeTurnsThePage)
{
    view.setPageMode(PageMode::Single);
    open(3);
    for (int i = 0; i < 30 && view.camera().page() == 0; ++i) {
        wheel({0, -120});
    }
    EXPECT_EQ(1, view.camera().page());
    EXPECT_EQ(0, y());
    wheel({0, 8}, {}, {300, 200}, {0, 20});
    EXPECT_EQ(1, view.camera().page());
    wheel({0, 120});
    EXPECT_EQ(0, view.camera().page());
    EXPECT_EQ(view.camera().reach().y(), y());
}

TEST_F(PageViewTest, aHiddenViewWantsNothing)
{
    open(9);
    view.hide();
    settle();
    EXPECT_TRUE(source.waiting().isEmpty());
    view.show();
    settle();
    EXPECT_FALSE(source.waiting().isEmpty());
}

TEST_F(PageViewTest, tellsAssistiveTechnologyDocumentAndPage)
{
    open(120);
    view.jumpTo(2);
    EXPECT_EQ(u"contract.pdf"_s, view.accessibleName());
    EXPECT_EQ(u"Page 3 of 120"_s, view.accessibleDescription());
}

TEST_F(PageViewTest, resizingKeepsTheUpperEdge)
{
    open(20);
    view.jumpTo(5);
    view.moveBy({0, 333}, Motion::Direct);
    const auto before = y();
    view.resize(500, 400);
    view.resize(1200, 900);
    view.resize(840, 620);
    EXPECT_EQ(before, y());
}

} // namespace pingshen::ui
