// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/PictureMatch.h"

#include "tests/compare/ComparedDocument.h"

#include <gtest/gtest.h>

#include <QPainter>

namespace pingshen {
namespace {

using namespace Qt::StringLiterals;
using test::MadePage;

MadePage scan(quint32 seed, quint32 number, bool isStraight = false)
{
    return MadePage{test::prose(seed), 72, true, number, false, isStraight};
}

GreyPicture greyOf(const MadePage& page)
{
    return GreyPicture(test::pictureOf(page, comparedHeight), comparedHeight);
}

QRect pixelsOf(const Passage& passage)
{
    const auto& rect = passage.rects.first();
    const double scale = comparedHeight / 842.0 / 100;
    return QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale).toAlignedRect();
}

/// The beginning of line 4 of a page that was drawn, looked for on another picture of it.
PictureVerdict verdictOnLine4(const MadePage& before, const GreyPicture& after)
{
    const auto picture = greyOf(before);
    const auto placement = placementOf(picture, after);
    const auto part = pixelsOf(test::pinned({before}, 0, 4, before.lines.at(4).left(16)));
    return placement ? closelyMatched(picture, after, *placement, part).verdict : PictureVerdict::Unsure;
}

TEST(PictureMatch, isTheSameForAPageThatWasScannedTwice)
{
    EXPECT_EQ(matched(greyOf(scan(3, 5)), greyOf(scan(3, 6))).verdict, PictureVerdict::Same);
}

TEST(PictureMatch, isDifferentForAnotherPageWithItsLinesAtTheSamePlaces)
{
    const auto verdict = matched(greyOf(scan(3, 0)), greyOf(scan(4, 0))).verdict;
    EXPECT_TRUE(verdict == PictureVerdict::Different || verdict == PictureVerdict::Unsure);
}

TEST(PictureMatch, isUnsureOfEmptyPages)
{
    MadePage empty;
    EXPECT_EQ(matched(greyOf(empty), greyOf(scan(3, 5))).verdict, PictureVerdict::Unsure);
    EXPECT_EQ(matched(GreyPicture(), greyOf(empty)).verdict, PictureVerdict::Unsure);
}

TEST(PictureMatch, seesADigitThatBecameASimilarOneOnAnotherScan)
{
    for (const auto& [was, is] : {std::pair(u'3', u'8'), std::pair(u'8', u'9'), std::pair(u'5', u'6')}) {
        auto before = scan(5, 9, true);
        before.lines[4][6] = was;
        auto after = scan(5, 14);
        after.lines[4][6] = was;
        EXPECT_EQ(verdictOnLine4(before, greyOf(after)), PictureVerdict::Same);
        after.lines[4][6] = is;
        EXPECT_EQ(verdictOnLine4(before, greyOf(after)), PictureVerdict::Changed);
    }
}

TEST(PictureMatch, seesALineThroughTheWords)
{
    const auto page = scan(5, 0);
    auto picture = test::pictureOf(page, comparedHeight);
    const auto part = pixelsOf(test::pinned({page}, 0, 4, page.lines.at(4).left(16)));
    QPainter painter(&picture);
    painter.fillRect(QRect(part.left(), part.center().y(), part.width(), 2), Qt::black);
    painter.end();
    EXPECT_EQ(verdictOnLine4(page, GreyPicture(picture, comparedHeight)), PictureVerdict::Changed);
}

TEST(PictureMatch, toleratesALighterPicture)
{
    const auto page = scan(5, 0);
    auto picture = test::pictureOf(page, comparedHeight);
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(255, 255, 255, 110));
    painter.end();
    EXPECT_EQ(verdictOnLine4(page, GreyPicture(picture, comparedHeight)), PictureVerdict::Same);
}

} // namespace
} // namespace pingshen
