// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/overlays/MarksOverlay.h"
#include "ui/theme/Palette.h"
#include "ui/viewer/place/PageLayout.h"
#include "ui/viewer/tiles/Paper.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

const Digest document = Digest::of("a");

/// A page of 200 x 200 points at one pixel a point with a black bar, painted over.
QImage painted(MarksOverlay& overlay, int rotation = 0, PageColours colours = PageColours::Plain)
{
    const bool isNight = colours == PageColours::Night;
    QImage picture(224, 224, QImage::Format_RGB32);
    picture.fill(paperIn(colours, Qt::white));
    const PageLayout layout({QSizeF(200, 200)},
                            {.zoom = {ZoomMode::Percent, 75}, .rotation = rotation, .viewport = {224, 224}});
    PageMap map(layout, 0, {12, 12});
    map.setNight(isNight);
    QPainter painter(&picture);
    painter.fillRect(map.toView(QRectF(50, 50, 10, 20)), isNight ? Qt::white : Qt::black);
    overlay.paint(painter, document, map);
    return picture;
}

} // namespace

TEST(MarksOverlay, aHitIsAMarkerUnderTheLetters)
{
    MarksOverlay overlay;
    overlay.show(document, {{0, {QRectF(40, 50, 40, 20)}, MarkStyle::Hit}});
    const auto picture = painted(overlay);
    EXPECT_EQ(Palette::current().hit, picture.pixelColor(70, 60));
    EXPECT_EQ(QColor(Qt::black), picture.pixelColor(55, 60));
    EXPECT_EQ(QColor(Qt::white), picture.pixelColor(85, 60));
}

TEST(MarksOverlay, aHitIsLitUnderTheLettersAtNight)
{
    MarksOverlay overlay;
    overlay.show(document, {{0, {QRectF(40, 50, 40, 20)}, MarkStyle::Hit}});
    const auto picture = painted(overlay, 0, PageColours::Night);
    const auto paper = paperIn(PageColours::Night, Qt::white);
    EXPECT_EQ(QColor(Qt::white), picture.pixelColor(55, 60)) << "letters stay";
    EXPECT_EQ(paper, picture.pixelColor(85, 60));
    EXPECT_GT(picture.pixelColor(70, 60).lightness(), paper.lightness() + 20);
    EXPECT_GT(picture.pixelColor(70, 60).red(), picture.pixelColor(70, 60).blue() + 30) << "still yellow";
}

TEST(MarksOverlay, theCurrentHitIsDarkerAndHasABorder)
{
    MarksOverlay overlay;
    overlay.show(document, {{0, {QRectF(40, 50, 40, 20)}, MarkStyle::CurrentHit}});
    const auto picture = painted(overlay);
    EXPECT_EQ(Palette::current().currentHit, picture.pixelColor(70, 60));
    EXPECT_NE(Palette::current().currentHit, picture.pixelColor(60, 50));
    EXPECT_GE(contrast(Palette::current().hitEdge, Qt::white), 3);
}

TEST(MarksOverlay, aKeywordHasALineBelowItsLettersAlsoOnATurnedPage)
{
    MarksOverlay overlay(PageOverlay::Layer::Keywords);
    overlay.show(document, {{0, {QRectF(20, 50, 100, 20)}, MarkStyle::Keyword}});
    const auto inked = [](const QImage& picture, const QRect& part) {
        int count = 0;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                count += picture.pixelColor(x, y) != QColor(Qt::white);
            }
        }
        return count;
    };
    EXPECT_GT(inked(painted(overlay), QRect(70, 68, 40, 4)), 20);
    EXPECT_EQ(0, inked(painted(overlay), QRect(70, 45, 40, 20)));
    EXPECT_GT(inked(painted(overlay, 90), QRect(128, 70, 4, 40)), 20); // clockwise: the foot is at the left
}

TEST(MarksOverlay, marksOfAnotherDocumentAreNotPainted)
{
    MarksOverlay overlay;
    overlay.show(Digest::of("b"), {{0, {QRectF(40, 50, 40, 20)}, MarkStyle::Hit}});
    EXPECT_EQ(QColor(Qt::white), painted(overlay).pixelColor(70, 60));
    EXPECT_TRUE(overlay.marksOn(document, 0).isEmpty());
}

TEST(MarksOverlay, theSameMarksAgainChangeNothing)
{
    MarksOverlay overlay;
    int changes = 0;
    QObject::connect(&overlay, &PageOverlay::changed, &overlay, [&] { ++changes; });
    const QList<PageMark> marks{{0, {QRectF(40, 50, 40, 20)}, MarkStyle::Hit}};
    overlay.show(document, marks);
    overlay.show(document, marks);
    EXPECT_EQ(1, changes);
    overlay.clear();
    EXPECT_EQ(2, changes);
}

} // namespace pingshen::ui
