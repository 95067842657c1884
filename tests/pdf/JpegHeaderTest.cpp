// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/JpegHeader.h"
#include "tests/support/TestPdf.h"

#include <QBuffer>

#include <gtest/gtest.h>

namespace pingshen {

namespace {

QByteArray jpeg(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    EXPECT_TRUE(picture.save(&buffer, "JPEG"));
    return bytes;
}

} // namespace

TEST(JpegHeader, tellsSizeAndColours)
{
    const auto header = jpegHeader(jpeg(test::cornerPicture({120, 80})));
    ASSERT_TRUE(header);
    EXPECT_EQ(header->width, 120);
    EXPECT_EQ(header->height, 80);
    EXPECT_EQ(header->components, 3);
}

TEST(JpegHeader, tellsThatAPictureIsGrey)
{
    const auto header = jpegHeader(jpeg(test::cornerPicture({120, 80}).convertToFormat(QImage::Format_Grayscale8)));
    ASSERT_TRUE(header);
    EXPECT_EQ(header->components, 1);
}

TEST(JpegHeader, findsNothingInWhatEndsEarly)
{
    const auto whole = jpeg(test::cornerPicture({120, 80}));
    for (qsizetype length = 0; length < 150; ++length) {
        EXPECT_FALSE(jpegHeader(QByteArrayView(whole).first(length)));
    }
}

TEST(JpegHeader, findsNothingInSomethingElse)
{
    EXPECT_FALSE(jpegHeader("\x89PNG and so on, for more than ten bytes"));
}

} // namespace pingshen
