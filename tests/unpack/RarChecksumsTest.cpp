// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/RarChecksums.h"

#include "core/base/OpenDocument.h"
#include "core/unpack/Bytes.h"
#include "core/unpack/FileRegion.h"

#include <QBuffer>
#include <QTemporaryFile>
#include <QtEndian>

#include <fcntl.h>
#include <limits>

#include <gtest/gtest.h>

namespace pingshen {

namespace {

/// A RAR 5 whose only file says that its packed bytes are as many as a number can be.
QByteArray rarThatClaimsTooMuch()
{
    const QByteArray header = QByteArray("\x02\x02", 2) + QByteArray(8, '\xFF') + '\x7F' // a file, its packed bytes
                              + QByteArray("\x04\x01\x00\x78\x56\x34\x12", 7);           // its checksum
    const QByteArray sized = QByteArray(1, static_cast<char>(header.size())) + header;
    QByteArray checksum(4, '\0');
    qToLittleEndian(crcOf(sized), checksum.data());
    return QByteArray("Rar!\x1A\x07\x01\x00", 8) + checksum + sized;
}

} // namespace

TEST(RarChecksums, ofABlockThatClaimsMoreThanTheFileHoldsEndWithTheFile)
{
    auto bytes = rarThatClaimsTooMuch();
    QBuffer file(&bytes);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(isRarAt(file, 0));
    const auto checksums = rarChecksums(file, 100);
    EXPECT_EQ((QMap<qint64, quint32>{{bytes.size(), 0x12345678}}), checksums.byPosition);
    EXPECT_FALSE(checksums.isPart);
    EXPECT_EQ(RarChecksums::End::Missing, checksums.end);
}

TEST(FileRegion, hasNothingToReadWhereverAnArchivePointsBeyondIt)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write("0123456789");
    ASSERT_TRUE(file.flush());
    FileRegion region(OpenDocument::adopt(::open(file.fileName().toLocal8Bit().constData(), O_RDONLY)), 4);
    EXPECT_EQ("456789", region.readAll());
    region.seek(std::numeric_limits<qint64>::max() - 1);
    EXPECT_EQ(QByteArray(), region.read(1));
    ASSERT_TRUE(region.seek(5));
    EXPECT_EQ("9", region.read(9));
}

} // namespace pingshen
