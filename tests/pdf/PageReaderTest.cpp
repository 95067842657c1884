// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/PageReader.h"
#include "core/pdf/PdfFile.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTransform>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;

namespace {

/// The lines on a page of the size in points, at 300 dots an inch.
QImage pictureOf(QSizeF points, const QByteArrayList& lines, const QByteArray& content = {})
{
    QTemporaryDir folder;
    const TestPdf pdf({{.size = points, .lines = lines, .content = content}});
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    const auto size = (points * 300 / 72).toSize();
    return (*file)->tile(0, size, QRect(QPoint(0, 0), size), 0).value();
}

QSizeF pointsOf(const QImage& image)
{
    return QSizeF(image.size()) * 72 / 300;
}

PageReading read(const QImage& image)
{
    PageReader reader;
    auto reading = reader.read(pointsOf(image), [&](QSize size, QRect rect) -> Result<QImage> {
        return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).copy(rect);
    });
    EXPECT_OK(reading);
    return reading.value();
}

QImage permit()
{
    return pictureOf({400, 260}, {"WORK PERMIT", "NUMBER 110000654321", "VALID UNTIL 2027"});
}

QImage speckled(QImage image, double share)
{
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (random.generateDouble() < share) {
                image.setPixel(x, y, random.bounded(2) == 0 ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
    }
    return image;
}

} // namespace

TEST(PageReader, turnsAPageThatWasScannedSideways)
{
    for (const int turn : {90, 180, 270}) {
        const auto reading = read(permit().transformed(QTransform().rotate(turn)));
        EXPECT_TRUE(reading.text.contains(u"110000654321"_s)) << turn << qPrintable(reading.text);
        EXPECT_FALSE(reading.isPoor);
    }
}

TEST(PageReader, straightensAPageThatLiesAskew)
{
    for (const int degrees : {-7, 3, 7, 12}) {
        QImage page(2000, 1600, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(page.width() / 2, page.height() / 2);
        painter.rotate(degrees);
        const auto permitted = permit();
        painter.drawImage(-permitted.width() / 2, -permitted.height() / 2, permitted);
        painter.end();
        const auto reading = read(page);
        const auto digits = QString(reading.text).remove(u' '); // a gap may be seen where there is none
        EXPECT_TRUE(digits.contains(u"110000654321"_s)) << degrees << qPrintable(reading.text);
    }
}

TEST(PageReader, readsALongPageInStrips)
{
    QByteArrayList lines;
    for (int i = 1; i <= 90; ++i) {
        lines << "TRANSFER " + QByteArray::number(1000 + i);
    }
    const auto reading = read(pictureOf({300, 3300}, lines));
    for (int i = 1; i <= 90; ++i) {
        EXPECT_TRUE(reading.text.contains(QString::number(1000 + i))) << i;
    }
}

TEST(PageReader, readsAPageLongerThanTheRecogniserTakes)
{
    constexpr int mostOfTheRecogniser = 32'767; // dots of an edge
    QImage page(625, mostOfTheRecogniser + 2'233, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    const QMap<int, QByteArray> lines{{100, "BEGIN"}, {page.height() / 2, "MIDDLE"}, {page.height() - 400, "FINISH"}};
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        painter.drawImage(0, line.key(), pictureOf({150, 60}, {line.value()}));
    }
    painter.end();
    const auto whole = Ocr().read(page, 300, QDeadlineTimer::Forever);
    EXPECT_FALSE(whole && whole->text().contains(u"MIDDLE"_s)) << "it takes more than it did";
    const auto reading = read(page);
    for (const auto& line : lines) {
        EXPECT_TRUE(reading.text.contains(QString::fromLatin1(line))) << qPrintable(reading.text);
    }
    EXPECT_FALSE(reading.isPoor);
}

TEST(PageReader, neverTakesSpecklesForText)
{
    QImage white(1600, 1200, QImage::Format_RGB32);
    white.fill(Qt::white);
    const auto reading = read(speckled(white, 0.3));
    EXPECT_LT(reading.text.size(), 10) << qPrintable(reading.text);
}

TEST(PageReader, readsASpeckledCopyOrSaysThatItCannot)
{
    const auto reading = read(speckled(permit(), 0.12));
    EXPECT_TRUE(reading.isPoor || reading.text.contains(u"110000654321"_s)) << qPrintable(reading.text);
}

TEST(PageReader, saysOfAPageWithInkAndNoWordThatItWasHardlyRead)
{
    QImage askew(1700, 1200, QImage::Format_RGB32);
    askew.fill(Qt::white);
    {
        QPainter painter(&askew);
        QRandomGenerator random(3);
        for (int i = 0; i < 400; ++i) { // as letters that nobody can read
            painter.fillRect(40 + i % 40 * 40, 60 + i / 40 * 100, 4 + int(random.bounded(20)),
                             4 + int(random.bounded(20)), Qt::black);
        }
    }
    EXPECT_TRUE(read(askew).isPoor);
    askew.fill(Qt::white);
    EXPECT_FALSE(read(askew).isPoor) << "nothing is there";
}

TEST(PageReader, cutsAtWhiteRowsOnly)
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(10, 53, 50, 27, Qt::black);
    painter.fillRect(10, 88, 50, 12, Qt::black);
    EXPECT_EQ(whiteRow(image, 50, 99), 83);
    painter.fillRect(10, 0, 1, 100, Qt::black);
    EXPECT_EQ(whiteRow(image, 50, 99), std::nullopt);
}

TEST(PageReader, cutsInTheMiddleOfTheHighestGap)
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(10, 88, 50, 12, Qt::black);
    painter.fillRect(10, 70, 50, 10, Qt::black);
    EXPECT_EQ(whiteRow(image, 50, 99), 59) << "not the first one from below";
    EXPECT_EQ(whiteRow(image, 70, 99), 83);
    EXPECT_EQ(whiteRow(image, 80, 99), 83) << "the gap that ends where it may be cut last";
    EXPECT_EQ(whiteRow(image, 50, 75), 59);
    EXPECT_EQ(whiteRow(image, 50, 1000), 59) << "from beyond the picture";
    EXPECT_EQ(whiteRow(image, 89, 99), std::nullopt);
}

TEST(PageReader, takesWhatHardlyDiffersWithinARowForPaper)
{
    for (const int difference : {0, 39, 40, 255}) {
        QImage image(100, 100, QImage::Format_Grayscale8);
        image.fill(255);
        for (int row = 0; row < 100; ++row) {
            image.scanLine(row)[7] = static_cast<uchar>(255 - difference);
        }
        EXPECT_EQ(difference < 40, whiteRow(image, 50, 99).has_value()) << difference;
    }
}

} // namespace pingshen
