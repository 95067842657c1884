// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageTurns.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/FakeTextSource.h"
#include "ui/viewer/NoticeStrip.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tiles/TileScheduler.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using enum PageWord::Direction;

namespace {

const PdfSource scan{Digest::of("scan"), DocumentHandle::ofVault(u"/vault/scan"_s)};

PageText readFrom(const QString& line, PageWord::Direction direction, int page = 0)
{
    PageText text;
    text.page = page;
    text.origin = PageText::Origin::Ocr;
    text.words = test::lineOfWords(line, {100, 100}, 0, direction);
    return text;
}

const auto sentence = u"the degree of Doctor of Philosophy 2012"_s;
const auto chinese = u"经工程学院推荐校评议会特此授予博士学位并享有与之相应的一切权利"_s;

class TurnedPane : public ::testing::Test
{
protected:
    TurnedPane()
    {
        pane.setTurns(turns);
        pane.setTextSource(&texts);
        // As the window's finder of turned pages does.
        QObject::connect(&texts, &TextSource::textReady, &turns, [this](const Digest& document, const PageText& text) {
            turns.find(document, text.page, uprightTurn(text));
        });
        pane.view().setMotion(Motion::Direct);
        pane.resize(900, 700);
        pane.show();
        pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&pane));
    }

    void open()
    {
        pane.open(scan, u"scan.pdf"_s);
        Q_EMIT source.opened(scan.digest, test::pagesOfA4(5));
    }

    int rotationOf(int page) const { return pane.view().camera().layout().rotationOf(page); }

    NoticeStrip* notice() const
    {
        for (auto* strip : pane.view().viewport()->findChildren<NoticeStrip*>()) {
            if (strip->isVisible()) {
                return strip;
            }
        }
        return nullptr;
    }

    test::FakePageSource source;
    test::FakeTextSource texts;
    TileStore tiles{source};
    PlaceBook places;
    PageTurns turns;
    mutable ReadingPane pane{source, tiles, places};
};

} // namespace

TEST(UprightTurn, followsTheWayTheRecognisedLinesRun)
{
    EXPECT_EQ(0, uprightTurn(readFrom(sentence, Right)));
    EXPECT_EQ(270, uprightTurn(readFrom(sentence, Down)));
    EXPECT_EQ(180, uprightTurn(readFrom(sentence, Left)));
    EXPECT_EQ(90, uprightTurn(readFrom(sentence, Up)));
    EXPECT_EQ(180, uprightTurn(readFrom(chinese, Left)));
}

TEST(UprightTurn, leavesAPageOfVerticalChineseAsItIs)
{
    EXPECT_EQ(0, uprightTurn(readFrom(chinese, Down)));
}

TEST(UprightTurn, saysNothingOfLittleTextOfMixedTextAndOfThePdfsOwn)
{
    EXPECT_EQ(0, uprightTurn(readFrom(u"Seal 2012"_s, Up)));
    EXPECT_EQ(0, uprightTurn({}));
    auto mixed = readFrom(sentence, Up);
    mixed.words += readFrom(sentence, Right).words;
    EXPECT_EQ(0, uprightTurn(mixed));
    auto own = readFrom(sentence, Up);
    own.origin = PageText::Origin::Pdf;
    EXPECT_EQ(0, uprightTurn(own));
}

TEST(PageTurns, aPersonsChoiceStaysWhateverIsFound)
{
    PageTurns turns;
    QSignalSpy changed(&turns, &PageTurns::changed);
    turns.find(scan.digest, 1, 90);
    turns.find(scan.digest, 1, 90);
    EXPECT_EQ(1, changed.size());
    EXPECT_EQ((TurnedPages{{1, 90}}), turns.of(scan.digest));
    EXPECT_EQ(QSet<int>{1}, turns.uprighted(scan.digest));
    turns.turn(scan.digest, 1, 270);
    EXPECT_TRUE(turns.of(scan.digest).isEmpty()) << "as it lies: chosen too";
    EXPECT_TRUE(turns.uprighted(scan.digest).isEmpty());
    turns.find(scan.digest, 1, 180);
    EXPECT_TRUE(turns.of(scan.digest).isEmpty());
    EXPECT_TRUE(turns.of(Digest::of("other")).isEmpty());
}

TEST(PageTurns, showsPagesAsTheyLieWhenSwitchedOff)
{
    PageTurns turns;
    turns.find(scan.digest, 1, 90);
    turns.turn(scan.digest, 2, 180);
    turns.setUpright(false);
    EXPECT_EQ((TurnedPages{{2, 180}}), turns.of(scan.digest));
    EXPECT_TRUE(turns.uprighted(scan.digest).isEmpty());
    turns.setUpright(true);
    EXPECT_EQ((TurnedPages{{1, 90}, {2, 180}}), turns.of(scan.digest));
}

TEST(PageTurns, comeBackAsTheyWereKept)
{
    PageTurns turns;
    turns.find(scan.digest, 1, 90);
    turns.turn(scan.digest, 1, 270);
    turns.turn(scan.digest, 3, 90);
    turns.find(scan.digest, 4, 270);
    PageTurns back;
    back.restore(turns.toJson());
    EXPECT_EQ(turns.of(scan.digest), back.of(scan.digest));
    EXPECT_EQ(turns.toJson(), back.toJson());
    back.restore({{u"nonsense"_s, 7}, {scan.digest.hex(), u"x"_s}});
    EXPECT_TRUE(back.of(scan.digest).isEmpty());
}

TEST(TurnedLayout, turnsOnePageAndWhatStandsOnItWithIt)
{
    PageCamera camera;
    camera.setPages({QSizeF(600, 800), QSizeF(600, 800), QSizeF(600, 800)});
    camera.setViewport({900, 700}, 1);
    camera.setTurns({{1, 90}});
    EXPECT_EQ(0, camera.layout().rotationOf(0));
    EXPECT_EQ(90, camera.layout().rotationOf(1));
    EXPECT_LT(camera.layout().pageRect(1).height(), camera.layout().pageRect(1).width());
    EXPECT_GT(camera.layout().pageRect(2).height(), camera.layout().pageRect(2).width());
    const auto map = camera.map(1);
    EXPECT_EQ(QPointF(map.frame().right() + 1, map.frame().top()), map.toView(QPointF(0, 0)));
    EXPECT_EQ(90, gridOf(camera.layout(), scan.digest, 1).rotation);
    EXPECT_EQ(0, gridOf(camera.layout(), scan.digest, 2).rotation);
    camera.setRotation(270);
    EXPECT_EQ(0, camera.layout().rotationOf(1)) << "on top of the rotation of all";
}

TEST(TurnedLayout, keepsWhatIsReadInSight)
{
    PageCamera camera;
    camera.setPages({QSizeF(600, 800), QSizeF(600, 800), QSizeF(600, 800)});
    camera.setViewport({900, 700}, 1);
    camera.showPage(2);
    const auto before = camera.place({}).anchor;
    camera.setTurns({{0, 90}});
    EXPECT_EQ(before, camera.place({}).anchor);
    camera.setTurns({{0, 90}, {2, 180}});
    EXPECT_EQ(2, camera.page());
    EXPECT_EQ(camera.layout().pageRect(2).top() - PageLayout::margin, camera.view().top());
}

TEST_F(TurnedPane, showsAPageUprightOnceItIsRecognisedAndSaysSo)
{
    open();
    EXPECT_EQ(0, rotationOf(0));
    texts.recognise(scan.digest, readFrom(sentence, Up));
    EXPECT_EQ(90, rotationOf(0));
    ASSERT_TRUE(notice());
    EXPECT_TRUE(notice()->text().contains(u"upright"_s)) << notice()->text().toStdString();
    QTest::keyClick(&pane.view(), Qt::Key_Escape);
    EXPECT_FALSE(notice());
    texts.recognise(scan.digest, readFrom(sentence, Up, 1));
    pane.view().jumpTo(1);
    EXPECT_EQ(90, rotationOf(1));
    EXPECT_FALSE(notice()) << "hidden on one page it is hidden on all";
    turns.setUpright(false);
    EXPECT_EQ(0, rotationOf(1));
}

TEST_F(TurnedPane, beginsAtTheTopOfAFirstPageThatIsUpsideDown)
{
    turns.find(scan.digest, 0, 180);
    open();
    EXPECT_EQ(180, rotationOf(0));
    EXPECT_EQ(0, pane.view().camera().page());
    EXPECT_EQ(0, pane.view().camera().view().top());
}

TEST_F(TurnedPane, turnsThePageThatIsReadForAPerson)
{
    open();
    pane.view().jumpTo(2);
    pane.turnPage(90);
    pane.turnPage(90);
    EXPECT_EQ(180, rotationOf(2));
    EXPECT_EQ(0, rotationOf(1));
    EXPECT_EQ(2, pane.view().camera().page());
    EXPECT_FALSE(notice()) << "whoever turned it knows";
}

} // namespace pingshen::ui
