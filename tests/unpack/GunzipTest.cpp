// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/Gunzip.h"

#include "tests/support/ArchiveBuilder.h"
#include "tests/support/Printers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;

namespace {

const QList<test::Member> members{{"a.pdf", QByteArray(3'000'000, 'x')}};

Result<QByteArray> unpacked(const QByteArray& packed)
{
    const QTemporaryDir folder;
    QFile file(test::writeFile(folder.path(), u"a.gz"_s, packed));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    Gunzip gunzip(file);
    QByteArray bytes;
    for (;;) {
        PINGSHEN_ASSIGN(const auto block, gunzip.read());
        if (block.isEmpty()) {
            return bytes;
        }
        bytes += block;
    }
}

} // namespace

TEST(Gunzip, givesWhatWasPacked)
{
    const auto bytes = unpacked(archiveOf(ArchiveFormat::TarGz, members));
    ASSERT_OK(bytes);
    EXPECT_EQ(archiveOf(ArchiveFormat::Tar, members).size(), bytes->size());
    EXPECT_TRUE(bytes->contains(members.first().data));
}

TEST(Gunzip, readsSeveralFilesInARowAsOne)
{
    const auto once = archiveOf(ArchiveFormat::TarGz, members);
    const auto bytes = unpacked(once + once);
    ASSERT_OK(bytes);
    EXPECT_EQ(2 * unpacked(once)->size(), bytes->size());
}

TEST(Gunzip, passesOverWhatStandsBehindTheFile)
{
    EXPECT_OK(unpacked(archiveOf(ArchiveFormat::TarGz, members) + "zzz"));
}

TEST(Gunzip, noticesAWrongChecksum)
{
    auto packed = archiveOf(ArchiveFormat::TarGz, members);
    packed[packed.size() - 8] = static_cast<char>(packed[packed.size() - 8] ^ 1);
    EXPECT_FAILS(PackageChecksumWrong, unpacked(packed));
}

TEST(Gunzip, noticesTheEndIsMissing)
{
    EXPECT_FAILS(PackageTruncated, unpacked(archiveOf(ArchiveFormat::TarGz, members).chopped(1)));
}

} // namespace pingshen
