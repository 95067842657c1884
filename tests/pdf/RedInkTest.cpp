// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/RedInk.h"
#include "core/pdf/PdfFile.h"
#include "core/pdf/reading/PageReader.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;

namespace {

/// A page at 300 dots an inch; what `content` draws lies upon the lines as ink does.
QImage printed(const QByteArrayList& lines, const QByteArray& content)
{
    QTemporaryDir folder;
    const TestPdf pdf({{.size = {400, 260},
                        .lines = lines,
                        .content = "/M gs 0.8 0.1 0.1 rg 0.8 0.1 0.1 RG " + content,
                        .resources = "/ExtGState << /M << /BM /Multiply >> >>"}});
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    const QSize size(1667, 1083);
    return (*file)->tile(0, size, QRect(QPoint(0, 0), size), 0).value();
}

QString textOf(const QImage& page)
{
    PageReader reader;
    const auto reading = reader.read(QSizeF(400, 260), [&](QSize, QRect rect) { return Result(page.copy(rect)); });
    EXPECT_OK(reading);
    return reading->text;
}

/// A ring of so many pixels across.
QImage ring(int width, int height)
{
    QImage page(1000, 1000, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setPen(QPen(QColor(200, 30, 30), 12));
    painter.drawEllipse(QRect(200, 300, width, height));
    return page;
}

} // namespace

TEST(RedInk, hidesNothingThatLiesBeneath)
{
    const auto page = printed({"", "NUMBER 110000654321"}, "14 w 30 170 m 380 215 l S");
    const auto inks = separatedInks(page);
    ASSERT_TRUE(inks);
    EXPECT_EQ(255, qGray(inks->print.pixel(130, 375))) << "red alone becomes paper";
    const auto text = textOf(page);
    EXPECT_TRUE(QString(text).remove(u'.').contains("110000654321"_L1)) << qPrintable(text);
}

TEST(RedInk, thatIsTextIsReadInItsPlace)
{
    const auto text =
        textOf(printed({"FIRST LINE", "", "THIRD LINE"}, "BT /F 24 Tf 1 0 0 1 36 188 Tm (SECOND RED) Tj ET"));
    EXPECT_TRUE(text.contains("SECOND RED"_L1)) << qPrintable(text);
    EXPECT_LT(text.indexOf("FIRST"_L1), text.indexOf("SECOND"_L1));
    EXPECT_LT(text.indexOf("SECOND"_L1), text.indexOf("THIRD"_L1)) << qPrintable(text);
}

TEST(RedInk, isLookedForWhereThereIsSome)
{
    EXPECT_FALSE(separatedInks(printed({"BLACK ONLY"}, {})));
    QImage poppies(100, 100, QImage::Format_RGB32);
    poppies.fill(QColor(200, 30, 30));
    EXPECT_FALSE(separatedInks(poppies)) << "a picture";
}

TEST(RedInk, isASealWhereItIsRoundAndLargeEnough)
{
    const auto sealsOf = [](const QImage& page) { return roundSeals(separatedInks(page)->red); };
    const auto seals = sealsOf(ring(480, 480));
    ASSERT_EQ(1, seals.size());
    EXPECT_NEAR(seals[0].center().x(), 440, 8);
    EXPECT_NEAR(seals[0].center().y(), 540, 8);
    EXPECT_TRUE(sealsOf(ring(600, 200)).isEmpty());
    EXPECT_TRUE(sealsOf(ring(120, 120)).isEmpty());
}

TEST(RedInk, alongARimIsOneLineThatBeginsBelow)
{
    QImage red(1000, 1000, QImage::Format_Grayscale8);
    red.fill(Qt::white);
    QPainter painter(&red);
    painter.fillRect(QRect(300, 480, 50, 40), Qt::black); // on the left: a quarter of the way round
    painter.end();
    const QRect seal(260, 260, 480, 480);
    const auto darkest = [&](int quarters) {
        const auto line = unrolledRim(red, seal, quarters);
        int at = -1;
        for (int x = 0; x < line.width() && at < 0; ++x) {
            at = qGray(line.pixel(x, line.height() / 2)) < 128 ? x : -1;
        }
        return static_cast<double>(at) / line.width();
    };
    EXPECT_NEAR(darkest(0), 0.25, 0.06);
    EXPECT_LT(darkest(1), 0.1) << "of a page that lies turned by a quarter, the left is the bottom";
}

} // namespace pingshen
