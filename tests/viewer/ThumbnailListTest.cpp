// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ThumbnailList.h"

#include "tests/support/FakePageSource.h"
#include "ui/theme/Palette.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class ThumbnailListTest : public ::testing::Test
{
protected:
    ThumbnailListTest()
    {
        list.resize(150, 600);
        list.show();
    }

    void open(int pages)
    {
        list.showDocument(Digest::of("a"), test::pagesOfA4(pages).pageSizes);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !source.waiting().isEmpty(); }));
    }

    QList<int> pagesWaiting() const
    {
        QList<int> pages;
        for (const auto& asked : source.waiting()) {
            EXPECT_EQ(TilePriority::Thumbnail, asked.priority);
            pages.append(asked.key.page);
        }
        return pages;
    }

    test::FakePageSource source;
    TileStore tiles{source};
    ThumbnailList list{tiles};
};

} // namespace

TEST_F(ThumbnailListTest, fillsABarBesideAPageWhileItIsBeingRead)
{
    ReadingRecord record;
    list.setReading(record);
    open(3);
    const auto row = list.visualRect(list.model()->index(1, 0));
    const auto inkAt = [&](int fromTop) {
        const auto picture = list.viewport()->grab(row).toImage();
        const int right = row.center().x() - row.left() + 56; // of a page 105 wide, then the bar
        return picture.pixelColor(right + 2, fromTop);
    };
    const auto& colours = Palette::current();
    EXPECT_EQ(colours.border, inkAt(20));
    record.add(Digest::of("a"), 1, ReadingRecord::readFrom / 2);
    EXPECT_EQ(colours.secondText, inkAt(20));
    EXPECT_EQ(colours.border, inkAt(130));
    record.add(Digest::of("a"), 1, ReadingRecord::readFrom);
    EXPECT_EQ(colours.secondText, inkAt(130));
    EXPECT_EQ(u"Page 2, read"_s, list.model()->index(1, 0).data(Qt::AccessibleTextRole).toString());
    EXPECT_EQ(u"Page 1"_s, list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString());
}

TEST_F(ThumbnailListTest, itsModelKeepsTheRules)
{
    const QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    open(20);
    list.setRotation(90);
    EXPECT_EQ(20, list.model()->rowCount());
    EXPECT_EQ(u"20"_s, list.model()->index(19, 0).data().toString());
    EXPECT_EQ(u"Page 20"_s, list.model()->index(19, 0).data(Qt::AccessibleTextRole).toString());
}

TEST_F(ThumbnailListTest, asksOnlyForWhatIsInSight)
{
    open(2000);
    EXPECT_FALSE(pagesWaiting().isEmpty());
    EXPECT_LT(pagesWaiting().size(), 8);
    list.followPage(1000);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(pagesWaiting().contains(1000));
    EXPECT_LT(pagesWaiting().size(), 8);
    list.hide();
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(pagesWaiting().isEmpty());
}

TEST_F(ThumbnailListTest, paintsEmptyPaperUntilThePageIsThere)
{
    open(3);
    for (int page = 0; page < 2; ++page) {
        const auto place = list.visualRect(list.model()->index(page, 0)).center() - QPoint(0, 10);
        EXPECT_EQ(Palette::current().page, list.viewport()->grab().toImage().pixelColor(place)) << page;
    }
}

TEST_F(ThumbnailListTest, paintsThePageOnceItIsThere)
{
    open(3);
    source.answerAll();
    const auto place = list.visualRect(list.model()->index(0, 0)).center() - QPoint(0, 10);
    EXPECT_EQ(test::previewPixel(0), list.viewport()->grab().toImage().pixel(place));
}

TEST_F(ThumbnailListTest, saysWhichPageThePersonChoseButNotWhereItWasLed)
{
    open(20);
    const QSignalSpy chosen(&list, &ThumbnailList::pageChosen);
    list.followPage(1);
    EXPECT_EQ(0, chosen.size());
    QTest::keyClick(&list, Qt::Key_Down);
    ASSERT_EQ(1, chosen.size());
    EXPECT_EQ(2, chosen.at(0).at(0).toInt());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(0, 0)).center());
    EXPECT_EQ(2, chosen.size());
}

TEST_F(ThumbnailListTest, marksNoPageButTheOneBeingRead)
{
    open(20);
    for (const int page : {0, 7, 3}) {
        list.followPage(page);
        const auto marked = list.selectionModel()->selectedIndexes();
        ASSERT_EQ(1, marked.size()) << page;
        EXPECT_EQ(page, marked.first().row());
    }
}

TEST_F(ThumbnailListTest, asksForWhatItHasRoomForOnceItIsHigher)
{
    open(20);
    const auto before = pagesWaiting().size();
    list.resize(150, 1800);
    QCoreApplication::sendPostedEvents();
    EXPECT_GE(pagesWaiting().size(), 2 * before);
}

} // namespace pingshen::ui
