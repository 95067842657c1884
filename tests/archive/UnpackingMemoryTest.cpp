// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/UnpackingMemory.h"

#include "tests/support/ArchiveBuilder.h"
#include "tests/support/DictionaryBytes.h"
#include "tests/support/Printers.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::tinyPdf;

namespace {

constexpr quint8 xz192MiB = 31;
constexpr quint8 xz256MiB = 32;
constexpr quint8 xz4GiB = 40;

/// Enough that does not compress to make many chunks.
QByteArray noise()
{
    QByteArray bytes(400'000, '\0');
    QRandomGenerator random(1);
    for (auto& byte : bytes) {
        byte = static_cast<char>(random());
    }
    return bytes;
}

QByteArray tar(ArchiveFormat format = ArchiveFormat::Tar)
{
    return archiveOf(format, {{"a.pdf", tinyPdf(format == ArchiveFormat::Tar ? QByteArray() : noise())}});
}

Done checked(const QByteArray& bytes, const std::function<bool()>& stopped = {})
{
    const QTemporaryDir folder;
    const auto path = test::writeFile(folder.path(), u"package"_s, bytes);
    return checkUnpackingMemory({path, fileKindOf(QByteArrayView(bytes).first(std::min(bytes.size(), headBytes)))},
                                stopped);
}

} // namespace

TEST(UnpackingMemory, ofHonestArchivesIsEnough)
{
    for (const auto format : {ArchiveFormat::TarXz, ArchiveFormat::TarZst, ArchiveFormat::TarGz, ArchiveFormat::TarBz2,
                              ArchiveFormat::SevenZip, ArchiveFormat::Rar5, ArchiveFormat::Rar4, ArchiveFormat::Tar}) {
        EXPECT_OK(checked(tar(format)));
    }
}

TEST(UnpackingMemory, ofAnXzIsBounded)
{
    const auto xz = tar(ArchiveFormat::TarXz);
    EXPECT_OK(checked(test::xzAsking(xz192MiB, xz)));
    EXPECT_FAILS(PackageTooLarge, checked(test::xzAsking(xz256MiB, xz)));
    EXPECT_FAILS(PackageTooLarge, checked(test::xzAsking(xz4GiB, xz)));
}

TEST(UnpackingMemory, ofALaterStreamOfAnXzCountsAsWell)
{
    const auto xz = tar(ArchiveFormat::TarXz);
    const auto greedy = test::xzAsking(xz4GiB, xz);
    EXPECT_FAILS(PackageTooLarge, checked(xz + greedy));
    EXPECT_FAILS(PackageTooLarge, checked(xz + QByteArray(8, '\0') + xz + greedy));
}

TEST(UnpackingMemory, ofALaterBlockOfAnXzCountsAsWell)
{
    constexpr qsizetype start = 12; // of a stream
    const auto xz = tar(ArchiveFormat::TarXz);
    const auto block = xz.sliced(start, xz.lastIndexOf(QByteArray("\x00\x01", 2)) - start); // up to the index
    EXPECT_FAILS(PackageTooLarge, checked(xz.first(start) + block + test::xzAsking(xz4GiB, xz).sliced(start)));
}

TEST(UnpackingMemory, ofAZstdIsBounded)
{
    EXPECT_OK(checked(test::zstdAsking(27, tar())));
    EXPECT_FAILS(PackageTooLarge, checked(test::zstdAsking(28, tar())));
    EXPECT_FAILS(PackageTooLarge, checked(tar(ArchiveFormat::TarZst) + test::zstdAsking(31, tar())));
}

TEST(UnpackingMemory, ofAnOldLzmaIsBounded)
{
    EXPECT_OK(checked(test::lzmaAsking(64U << 20)));
    EXPECT_FAILS(PackageTooLarge, checked(test::lzmaAsking(1U << 30)));
    EXPECT_FAILS(PackageTooLarge, checked(test::lzmaAsking(0xFFFF'FFFF)));
}

TEST(UnpackingMemory, ofASevenZipIsBounded)
{
    for (const auto& around : {&test::sevenZipAround, &test::sevenZipAroundPacked}) {
        EXPECT_OK(checked(around(test::sevenZipDirectory(64U << 20, 1))));
        EXPECT_FAILS(PackageTooLarge, checked(around(test::sevenZipDirectory(256U << 20, 1))));
    }
}

TEST(UnpackingMemory, ofASevenZipsDirectoryIsBounded)
{
    for (const auto& around : {&test::sevenZipAround, &test::sevenZipAroundPacked}) {
        EXPECT_OK(checked(around(test::sevenZipDirectory(1U << 20, 100'000))));
        EXPECT_FAILS(PackageTooManyEntries, checked(around(test::sevenZipDirectory(1U << 20, 90'000'000))));
        const auto longest = test::sevenZipDirectory(1U << 20, 1) + QByteArray(3 << 20, '\0');
        EXPECT_FAILS(PackageTooManyEntries, checked(around(longest)));
    }
}

TEST(UnpackingMemory, ofASevenZipThatCannotBeToldIsRefused)
{
    auto directory = test::sevenZipDirectory(1U << 20, 1);
    directory[1] = '\x02'; // properties of the archive, which libarchive passes over wrongly
    EXPECT_FAILS(PackageUnreadable, checked(test::sevenZipAround(directory)));
}

TEST(UnpackingMemory, endsLookingWhenItIsStopped)
{
    int asked = 0;
    EXPECT_OK(checked(tar(ArchiveFormat::TarXz) + test::xzAsking(xz4GiB, tar(ArchiveFormat::TarXz)), [&asked] {
        ++asked;
        return true;
    }));
    EXPECT_EQ(1, asked);
}

} // namespace pingshen
