// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"
#include "tests/support/RarBytes.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::tinyPdf;
using test::ZipBytes;

namespace {

/// Bytes that do not compress.
QByteArray noise(qsizetype count)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < count; ++i) {
        bytes += Digest::of(QByteArray::number(i)).bytes();
    }
    return bytes;
}

const test::Member split{"b.pdf", tinyPdf(noise(20'000))};

/// The two segments of a ZIP that was split as PKZIP does it.
std::pair<QByteArray, QByteArray> segments()
{
    auto zip = ZipBytes("PK\x07\x08").add("a.pdf", tinyPdf("a")).add(split.name, split.data).bytes();
    const auto end = zip.size() - 22;
    zip.replace(end + 4, 4, QByteArray("\1\0\1\0", 4)); // number of this segment, of that of the directory
    return {zip.first(9'000), zip.sliced(9'000)};
}

using Volumes = PackageFixture;

} // namespace

TEST_F(Volumes, ofARarAreSaidToBeParts)
{
    for (const auto& volume : {&test::rar4VolumeOf, &test::rar5VolumeOf}) {
        EXPECT_FAILS(PackageIsPart, readBytes(volume({{"a.pdf", tinyPdf()}}, split, 9'000), u"p.part1.rar"_s));
        EXPECT_FAILS(PackageIsPart, readBytes(volume({}, split, 9'000), u"p.rar"_s));
        EXPECT_FAILS(PackageIsPart, readBytes(volume({split}, {}, 0), u"p.part1.rar"_s));
    }
    EXPECT_FAILS(PackageIsPart, readBytes(noise(5'000), u"p.r00"_s));
}

TEST_F(Volumes, ofAZipAreSaidToBePartsWhicheverIsThere)
{
    const auto [first, last] = segments();
    EXPECT_FAILS(PackageIsPart, readBytes(first, u"p.z01"_s));
    EXPECT_FAILS(PackageIsPart, readBytes(first, u"renamed.zip"_s));
    EXPECT_FAILS(PackageIsPart, readBytes(last, u"p.zip"_s));
    EXPECT_FAILS(PackageIsPart, readBytes(noise(5'000), u"p.z02"_s));
}

TEST_F(Volumes, cutByNumberAreSaidToBePartsWhicheverIsThere)
{
    for (const auto format : {ArchiveFormat::Zip, ArchiveFormat::SevenZip, ArchiveFormat::TarGz, ArchiveFormat::Tar}) {
        const auto whole = archiveOf(format, {{"a.pdf", tinyPdf()}, split});
        EXPECT_FAILS(PackageIsPart, readBytes(whole.first(9'000), u"p.any.001"_s));
        EXPECT_FAILS(PackageIsPart, readBytes(whole.sliced(9'000), u"p.any.002"_s));
    }
}

TEST_F(Volumes, thatEndAZipAreSaidToBePartsByTheirBytesAlone)
{
    const auto whole = ZipBytes().add("a.pdf", tinyPdf("a")).add(split.name, split.data).bytes();
    EXPECT_FAILS(PackageIsPart, readBytes(whole.sliced(9'000), u"renamed.zip"_s));
    EXPECT_FAILS(PackageIsPart, readBytes(whole.last(60), u"renamed.zip"_s)); // it begins within the directory
    EXPECT_FAILS(PackageTruncated, readBytes(whole.first(500) + whole.sliced(15'000), u"hole.zip"_s));
}

TEST_F(Volumes, thatAreWholeAreReadWhateverTheirName)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"a.pdf", tinyPdf()}}), u"2026.001"_s);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
}

TEST_F(Volumes, withinAPackageAreToldByTheirNames)
{
    const auto [first, last] = segments();
    const auto package = read(
        test::writeFolder(incoming() + u"/p"_s,
                          {{"a.pdf", tinyPdf()}, {"more.z01", first}, {"more.zip", last}, {"b.7z.002", noise(99)}}));
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
    EXPECT_EQ(3, std::ranges::count(package->findings, Finding::Code::ArchivePart, &Finding::code));
}

TEST_F(Volumes, givenTogetherAreOneRefusalThatCountsThem)
{
    const auto [first, last] = segments();
    PackageRequest request;
    request.paths = {file(u"p.z01"_s, first), file(u"p.z02"_s, noise(99)), file(u"p.zip"_s, last)};
    const auto package = read(request);
    EXPECT_FAILS(PackageIsPart, package);
    EXPECT_EQ(3, package.error().args[u"count"_s].toInt());
    EXPECT_EQ(u"p.z01"_s, package.error().where);
}

using Compression = PackageFixture;

TEST_F(Compression, thatCannotBeReadIsNamedAndTheOthersAreRead)
{
    for (const auto& [method, name] : {std::pair<quint16, QString>(9, u"Deflate64"_s),
                                       {1, u"Shrink"_s},
                                       {6, u"Implode"_s},
                                       {10, u"PKWARE DCL"_s},
                                       {96, u"JPEG"_s},
                                       {97, u"WavPack"_s}}) {
        ZipBytes zip;
        zip.add({.name = "b.pdf", .data = tinyPdf("b"), .method = method, .packed = noise(100)});
        zip.add("good.pdf", tinyPdf("good"));
        const auto package = readBytes(zip.bytes());
        ASSERT_OK(package);
        EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
        EXPECT_FINDING(EntryCompressionUnsupported, u"b.pdf"_s, *package);
        const auto* finding = find(*package, Finding::Code::EntryCompressionUnsupported);
        EXPECT_EQ(name, finding->args["method"_L1].toString());
    }
}

TEST_F(Compression, thatCannotBeReadInAnyEntryRefusesTheArchiveInItsOwnWords)
{
    ZipBytes zip;
    zip.add({.name = "a.pdf", .data = tinyPdf("a"), .method = 9, .packed = noise(100)});
    const auto package = readBytes(zip.bytes());
    EXPECT_FAILS(PackageCompressionUnsupported, package);
    EXPECT_EQ(u"Deflate64"_s, package.error().args["method"_L1].toString());
}

} // namespace pingshen
