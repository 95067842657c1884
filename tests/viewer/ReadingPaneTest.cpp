// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadingPane.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/Printers.h"
#include "ui/viewer/DocumentBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const PdfSource contract{Digest::of("contract"), DocumentHandle::ofVault(u"/vault/contract"_s)};
const PdfSource passport{Digest::of("passport"), DocumentHandle::ofVault(u"/vault/passport"_s)};

class ReadingPaneTest : public ::testing::Test
{
protected:
    ReadingPaneTest()
    {
        pane.view().setMotion(Motion::Direct);
        pane.resize(900, 700);
        pane.show();
        pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&pane));
    }

    void openBoth()
    {
        pane.open(contract, u"contract.pdf"_s);
        Q_EMIT source.opened(contract.digest, test::pagesOfA4(120));
        pane.open(passport, u"passport.pdf"_s);
        Q_EMIT source.opened(passport.digest, test::pagesOfA4(2));
    }

    test::FakePageSource source;
    TileStore tiles{source};
    PlaceBook places;
    ReadingPane pane{source, tiles, places};
};

} // namespace

TEST_F(ReadingPaneTest, showsADocumentFromItsTopFittedToTheWidth)
{
    pane.open(contract, u"contract.pdf"_s);
    ASSERT_EQ(1, source.opening.size());
    EXPECT_EQ(nullptr, pane.summary());
    Q_EMIT source.opened(contract.digest, test::pagesOfA4(120));
    EXPECT_EQ(120, pane.summary()->pages());
    EXPECT_EQ(QPoint(0, 0), pane.view().camera().view().topLeft());
    EXPECT_EQ(ZoomMode::FitWidth, pane.view().place().zoom.mode);
    EXPECT_EQ(u"1"_s, pane.findChild<QLineEdit*>(u"pageNumber"_s)->text());
}

TEST_F(ReadingPaneTest, saysUnderItsBarByWhomADocumentIsSignedAndNothingOfOthers)
{
    openBoth();
    auto* line = pane.findChild<QWidget*>(u"signatureLine"_s);
    auto* label = pane.findChild<QLabel*>(u"signatures"_s);
    EXPECT_FALSE(line->isVisible());
    const PdfSignature signature{u"Li Hua"_s, u"Small CA"_s, {}, true, true, PdfSignature::Chain::Unknown};
    Q_EMIT source.signedBy(contract.digest, {signature});
    EXPECT_FALSE(line->isVisible()) << "another document is shown";
    pane.open(contract, u"contract.pdf"_s);
    EXPECT_TRUE(line->isVisible());
    EXPECT_TRUE(label->text().contains(u"Li Hua"_s)) << label->text().toStdString();
    EXPECT_TRUE(label->toolTip().contains(u"Small CA"_s)) << label->toolTip().toStdString();
    pane.open(passport, u"passport.pdf"_s);
    EXPECT_FALSE(line->isVisible());
    pane.clear();
    EXPECT_FALSE(line->isVisible());
}

TEST_F(ReadingPaneTest, everyDocumentComesBackWhereItWasLeft)
{
    openBoth();
    pane.open(contract, u"contract.pdf"_s);
    pane.view().jumpTo(55);
    pane.view().setZoom({ZoomMode::Percent, 175});
    pane.view().moveBy({0, 123}, Motion::Direct);
    const auto left = pane.view().place();
    pane.open(passport, u"passport.pdf"_s);
    EXPECT_EQ(0, pane.view().camera().page());
    EXPECT_EQ(ZoomMode::FitWidth, pane.view().place().zoom.mode);
    pane.open(contract, u"contract.pdf"_s);
    EXPECT_EQ(left, pane.view().place());
    EXPECT_EQ(left, places.find(contract.digest));
}

TEST_F(ReadingPaneTest, sizesThatWereGuessedAreCorrectedUnderAPageThatStays)
{
    places.remember({contract.digest, {60, {0.1, 0.25}}, {ZoomMode::FitWidth, 100}, 0, PageMode::Continuous});
    pane.open(contract, u"contract.pdf"_s);
    EXPECT_EQ(60, source.openedFor);
    auto summary = test::pagesOfA4(120);
    summary.isWhole = false;
    Q_EMIT source.opened(contract.digest, summary);
    const auto& camera = pane.view().camera();
    const auto offset = [&] { return camera.view().top() - camera.layout().pageRect(60).top(); };
    const auto before = offset();
    const int top = camera.view().top();
    EXPECT_GT(before, 0);
    const QSignalSpy told(&pane, &ReadingPane::documentOpened);
    summary.pageSizes.first() = {842, 595};
    summary.isWhole = true;
    Q_EMIT source.opened(contract.digest, summary);
    EXPECT_EQ(before, offset());
    EXPECT_NE(top, camera.view().top()) << "or nothing was corrected";
    EXPECT_EQ(60, camera.page());
    EXPECT_EQ(1, told.size()) << "thumbnails and contents follow";
}

TEST_F(ReadingPaneTest, picturesOfADocumentThatWasMisreadAreForgotten)
{
    pane.open(contract, u"contract.pdf"_s);
    auto summary = test::pagesOfA4(120);
    summary.isWhole = false;
    Q_EMIT source.opened(contract.digest, summary);
    QCoreApplication::processEvents();
    source.answerAll();
    QCoreApplication::processEvents();
    const auto asked = source.requested.size();
    summary.isWhole = summary.isRevised = true;
    Q_EMIT source.opened(contract.digest, summary);
    QCoreApplication::processEvents();
    EXPECT_LT(asked, source.requested.size());
}

TEST_F(ReadingPaneTest, aDocumentSeenBeforeIsThereAtOnce)
{
    openBoth();
    pane.open(contract, u"contract.pdf"_s);
    EXPECT_EQ(120, pane.view().camera().layout().pages());
}

TEST_F(ReadingPaneTest, backAndForwardLeadAcrossDocuments)
{
    openBoth();
    pane.view().jumpTo(1);
    const QSignalSpy changes(&pane, &ReadingPane::documentChanged);
    pane.goBack();
    EXPECT_EQ(0, pane.view().camera().page());
    pane.goBack();
    EXPECT_EQ(contract.digest, pane.document());
    EXPECT_FALSE(pane.canGoBack());
    pane.goForward();
    pane.goForward();
    EXPECT_EQ(passport.digest, pane.document());
    EXPECT_EQ(1, pane.view().camera().page());
    EXPECT_FALSE(pane.canGoForward());
    EXPECT_EQ(2, changes.size());
}

TEST_F(ReadingPaneTest, onceClearedEveryDocumentIsClosedAndItsPicturesAreForgotten)
{
    openBoth();
    QCoreApplication::processEvents(); // the wishes arrive
    source.answerAll();
    const auto key = previewOf(passport.digest, 0, {595, 842}, 0);
    ASSERT_TRUE(tiles.find(key));
    const QSignalSpy changes(&pane, &ReadingPane::documentChanged);
    pane.clear();
    const auto closed = QSet<QByteArray>{contract.digest.bytes(), passport.digest.bytes()};
    EXPECT_EQ(2, source.closed.size());
    for (const auto& digest : source.closed) {
        EXPECT_TRUE(closed.contains(digest.bytes()));
    }
    EXPECT_FALSE(tiles.find(key));
    ASSERT_EQ(1, changes.size());
    EXPECT_TRUE(changes.first().first().value<Digest>().isEmpty());
}

TEST_F(ReadingPaneTest, onceClearedThereIsNoWayBack)
{
    openBoth();
    pane.clear();
    EXPECT_FALSE(pane.canGoBack());
    pane.goBack();
    EXPECT_TRUE(pane.document().isEmpty());
    EXPECT_EQ(0, pane.view().camera().layout().pages());
    EXPECT_TRUE(places.find(contract.digest));
}

TEST_F(ReadingPaneTest, aPlaceIsGoneToAsSoonAsTheDocumentIsOpen)
{
    ReadingPlace place{contract.digest, {33, {0, 0.5}}, {ZoomMode::Percent, 120}, 90, PageMode::Single};
    pane.openAt(contract, u"contract.pdf"_s, place);
    Q_EMIT source.opened(contract.digest, test::pagesOfA4(120));
    EXPECT_EQ(33, pane.view().camera().page());
    EXPECT_EQ(90, pane.view().place().rotation);
    EXPECT_EQ(PageMode::Single, pane.view().place().mode);
}

TEST_F(ReadingPaneTest, aLateAnswerForAnotherDocumentChangesNothing)
{
    pane.open(contract, u"contract.pdf"_s);
    pane.open(passport, u"passport.pdf"_s);
    Q_EMIT source.opened(passport.digest, test::pagesOfA4(2));
    Q_EMIT source.opened(contract.digest, test::pagesOfA4(120));
    EXPECT_EQ(2, pane.view().camera().layout().pages());
    Q_EMIT source.openFailed(contract.digest, Error{Error::Code::PdfDamaged, {}, {}, nullptr});
    EXPECT_EQ(nullptr, pane.findChild<FailurePanel*>());
}

TEST_F(ReadingPaneTest, aDocumentThatCannotBeOpenedSaysWhyAndCanBeTriedAgain)
{
    pane.setErrorWords([](const Error& error) { return nameOf(error.code); });
    const QSignalSpy failures(&pane, &ReadingPane::openFailed);
    pane.open(contract, u"contract.pdf"_s);
    Q_EMIT source.openFailed(contract.digest, Error{Error::Code::PdfPasswordRequired, {}, {}, nullptr});
    const auto* panel = pane.findChild<FailurePanel*>();
    ASSERT_NE(nullptr, panel);
    EXPECT_TRUE(panel->isVisible());
    EXPECT_EQ(u"PdfPasswordRequired"_s, panel->accessibleDescription());
    EXPECT_EQ(1, failures.size());
    QTest::mouseClick(panel->findChild<QPushButton*>(u"retry"_s), Qt::LeftButton);
    EXPECT_EQ(2, source.opening.size());
    Q_EMIT source.opened(contract.digest, test::pagesOfA4(120));
    EXPECT_EQ(120, pane.view().camera().layout().pages());
}

TEST_F(ReadingPaneTest, aDocumentThatCannotBeOpenedHasNoPageOfTheOneBefore)
{
    openBoth();
    const PdfSource damaged{Digest::of("damaged"), DocumentHandle::ofVault(u"/vault/damaged"_s)};
    pane.open(damaged, u"damaged.pdf"_s);
    Q_EMIT source.openFailed(damaged.digest, Error{Error::Code::PdfDamaged, {}, {}, nullptr});
    const auto labels = pane.findChild<DocumentBar*>()->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == u"/ 0"_s; }));
    EXPECT_FALSE(pane.findChild<DocumentBar*>()->findChild<QLineEdit*>()->isEnabled());
}

TEST_F(ReadingPaneTest, thePageBoxJumpsAndGivesTheKeyboardBack)
{
    openBoth();
    pane.open(contract, u"contract.pdf"_s);
    pane.editPageNumber();
    auto* number = pane.findChild<QLineEdit*>(u"pageNumber"_s);
    EXPECT_TRUE(number->hasFocus());
    QTest::keyClicks(number, u"77"_s);
    QTest::keyClick(number, Qt::Key_Return);
    EXPECT_EQ(76, pane.view().camera().page());
    EXPECT_EQ(u"77"_s, number->text());
    EXPECT_TRUE(pane.view().hasFocus());
    pane.goBack();
    EXPECT_EQ(0, pane.view().camera().page());
}

TEST_F(ReadingPaneTest, theBarFollowsTheView)
{
    openBoth();
    pane.open(contract, u"contract.pdf"_s);
    pane.findChild<QToolButton*>(u"zoomIn"_s)->click();
    EXPECT_EQ(ZoomMode::Percent, pane.view().place().zoom.mode);
    EXPECT_TRUE(pane.findChild<QToolButton*>(u"zoomLevel"_s)->text().endsWith(u'%'));
    pane.findChild<QToolButton*>(u"turn"_s)->click();
    EXPECT_EQ(90, pane.view().place().rotation);
    pane.findChild<QToolButton*>(u"pageMode"_s)->click();
    EXPECT_EQ(PageMode::Single, pane.view().place().mode);
    QTest::keyClick(&pane.view(), Qt::Key_PageDown);
    EXPECT_EQ(u"2"_s, pane.findChild<QLineEdit*>(u"pageNumber"_s)->text());
}

} // namespace pingshen::ui
