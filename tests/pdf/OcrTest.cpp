// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/Ocr.h"
#include "core/pdf/PdfFile.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The lines as a picture at 300 dots an inch.
QImage pictureOf(const QByteArrayList& lines)
{
    QTemporaryDir folder;
    const test::TestPdf pdf({{.size = {432, 216}, .lines = lines}});
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    return (*file)->tile(0, {1800, 900}, {0, 0, 1800, 900}, 0).value();
}

} // namespace

TEST(Ocr, readsAPicture)
{
    Ocr ocr;
    const auto reading = ocr.read(pictureOf({"Employment contract", "Beijing 2025"}), 300, QDeadlineTimer::Forever);
    ASSERT_OK(reading);
    EXPECT_TRUE(reading->text().contains(u"Employment contract"_s));
    EXPECT_TRUE(reading->text().contains(u"Beijing 2025"_s));
    EXPECT_GT(reading->confidence(), 75);
}

TEST(Ocr, isAsSureOfALineAsOfItsLettersOnAverage)
{
    Reading reading;
    EXPECT_EQ(reading.confidence(), 0);
    reading.words.resize(2);
    reading.words[0].text = u"Employment"_s;
    reading.words[0].confidence = 90;
    reading.words[1].text = u"of"_s;
    reading.words[1].confidence = 30;
    EXPECT_EQ(reading.confidence(), 80);
    EXPECT_GT(reading.evidence(), 0);
    reading.words.removeFirst();
    EXPECT_EQ(reading.evidence(), 0) << "what is less sure than 40 is none";
}

TEST(Ocr, readsNothingOnAnEmptyPicture)
{
    Ocr ocr;
    const auto reading = ocr.read(pictureOf({}), 300, QDeadlineTimer::Forever);
    ASSERT_OK(reading);
    EXPECT_TRUE(reading->text().isEmpty());
}

TEST(Ocr, isUnavailableWithoutLanguageData)
{
    QTemporaryDir empty;
    const auto before = qgetenv("TESSDATA_PREFIX");
    qputenv("TESSDATA_PREFIX", empty.path().toUtf8());
    Ocr ocr;
    EXPECT_FAILS(OcrUnavailable, ocr.read(pictureOf({"x"}), 300, QDeadlineTimer::Forever));
    before.isNull() ? qunsetenv("TESSDATA_PREFIX") : qputenv("TESSDATA_PREFIX", before);
}

TEST(Ocr, joinsIdeographsButNotWords)
{
    EXPECT_EQ(withoutSpacesBetweenIdeographs(u"护 照 passport no . 工 作 许可"_s), u"护照 passport no . 工作许可"_s);
}

} // namespace pingshen
