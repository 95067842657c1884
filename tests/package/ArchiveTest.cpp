// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/GivenFile.h"
#include "core/unpack/Bytes.h"
#include "core/unpack/ZipDirectory.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/ByteWriting.h"
#include "tests/support/RarBytes.h"

#include <QBuffer>
#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::tinyPdf;

namespace {

const QList<test::Member> twoPdfs{{"护照.pdf", tinyPdf("passport")}, {"材料/劳动合同.pdf", tinyPdf("contract")}};

/// Bytes that do not compress.
QByteArray noise(qsizetype count)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < count; ++i) {
        bytes += Digest::of(QByteArray::number(i)).bytes();
    }
    return bytes;
}

ZipDirectory directoryOf(QByteArray zip)
{
    QBuffer device(&zip);
    device.open(QIODevice::ReadOnly);
    const auto directory = ZipDirectory::read(device, 100);
    EXPECT_OK(directory);
    return directory ? *directory : ZipDirectory();
}

/// Two ZIPs of one entry each as one ZIP of two.
QByteArray joined(const QByteArray& first, const QByteArray& second)
{
    const auto one = directoryOf(first);
    const auto two = directoryOf(second);
    QByteArray bytes = first.first(one.bodyBytes()) + second.first(two.bodyBytes());
    const auto start = static_cast<quint32>(bytes.size());
    auto moved = two.entries().first().record;
    qToLittleEndian(static_cast<quint32>(one.bodyBytes()), moved.data() + 42);
    bytes += one.entries().first().record + moved;
    const auto size = static_cast<quint32>(bytes.size()) - start;
    bytes += "PK\x05\x06" + QByteArray(4, '\0') + QByteArray("\2\0\2\0", 4);
    test::append(bytes, size);
    test::append(bytes, start);
    return bytes + QByteArray(2, '\0');
}

struct Format
{
    const char* name;
    ArchiveFormat format;

    friend void PrintTo(const Format& format, std::ostream* out) { *out << format.name; }
};

class ArchiveFormats : public PackageFixture, public ::testing::WithParamInterface<Format>
{};

INSTANTIATE_TEST_SUITE_P(Every, ArchiveFormats,
                         ::testing::Values(Format{"Zip", ArchiveFormat::Zip},
                                           Format{"SevenZip", ArchiveFormat::SevenZip},
                                           Format{"Tar", ArchiveFormat::Tar}, Format{"TarGz", ArchiveFormat::TarGz},
                                           Format{"TarBz2", ArchiveFormat::TarBz2},
                                           Format{"TarXz", ArchiveFormat::TarXz},
                                           Format{"TarZst", ArchiveFormat::TarZst}, Format{"Rar4", ArchiveFormat::Rar4},
                                           Format{"Rar5", ArchiveFormat::Rar5}),
                         [](const auto& format) { return format.param.name; });

/// Those that carry a checksum of their contents; TAR does not, nor does TAR.ZST as libarchive writes it.
class CheckedFormats : public ArchiveFormats
{};

INSTANTIATE_TEST_SUITE_P(Every, CheckedFormats,
                         ::testing::Values(Format{"Zip", ArchiveFormat::Zip},
                                           Format{"SevenZip", ArchiveFormat::SevenZip},
                                           Format{"TarGz", ArchiveFormat::TarGz},
                                           Format{"TarBz2", ArchiveFormat::TarBz2},
                                           Format{"TarXz", ArchiveFormat::TarXz}, Format{"Rar4", ArchiveFormat::Rar4},
                                           Format{"Rar5", ArchiveFormat::Rar5}),
                         [](const auto& format) { return format.param.name; });

} // namespace

TEST_P(ArchiveFormats, isReadWithItsNamesContentsAndDigests)
{
    const auto package = readBytes(archiveOf(GetParam().format, twoPdfs), u"package"_s);
    ASSERT_OK(package);
    ASSERT_EQ((QStringList{u"护照.pdf"_s, u"材料/劳动合同.pdf"_s}), names(*package));
    const auto& passport = package->entries.first();
    EXPECT_TRUE(passport.isPdf);
    EXPECT_EQ(tinyPdf("passport"), contentOf(passport));
    EXPECT_EQ(Digest::of(tinyPdf("passport")), passport.digest);
    EXPECT_EQ(tinyPdf("passport").size(), passport.bytes);
    EXPECT_TRUE(package->findings.isEmpty());
}

TEST_P(ArchiveFormats, cutAnywhereIsRefusedOrKeepsNothingWrong)
{
    const QByteArray content = tinyPdf(QByteArray(20'000, 'x'));
    const auto whole = archiveOf(GetParam().format, {{"a.pdf", content}, {"b.pdf", tinyPdf("b")}});
    for (const double part : {0.3, 0.6, 0.9}) {
        const auto cut = whole.first(static_cast<qsizetype>(static_cast<double>(whole.size()) * part));
        const auto package = readBytes(cut, u"cut"_s);
        EXPECT_FALSE(package) << "cut at " << part;
        if (!package) {
            EXPECT_EQ(Error::Code::PackageTruncated, package.error().code) << "cut at " << part;
        }
    }
}

TEST_P(CheckedFormats, noticesAChangedByteOfAFile)
{
    const QByteArray content = tinyPdf(noise(40'000));
    const auto whole =
        archiveOf(GetParam().format, {{"a.pdf", tinyPdf("a")}, {"b.pdf", content}, {"c.pdf", tinyPdf("c")}});
    for (const auto at : {whole.size() / 3, whole.size() / 2}) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        const auto package = readBytes(changed, u"changed"_s);
        if (package) {
            EXPECT_FINDING(EntryDamaged, u"b.pdf"_s, *package);
            EXPECT_EQ((QStringList{u"a.pdf"_s, u"c.pdf"_s}), names(*package));
        } else {
            EXPECT_EQ(Error::Code::PackageChecksumWrong, package.error().code);
        }
    }
}

TEST_P(ArchiveFormats, givesTheDigestOfTheFolderWithTheSameDocuments)
{
    const auto archive = readBytes(archiveOf(GetParam().format, twoPdfs), u"package"_s);
    const auto folder = read(test::writeFolder(incoming() + u"/folder"_s, twoPdfs));
    ASSERT_OK(archive);
    ASSERT_OK(folder);
    EXPECT_EQ(folder->digest, archive->digest);
}

using Archive = PackageFixture;

TEST_F(Archive, ofAFolderIsReadAsTheFolderWouldBe)
{
    const auto bytes =
        archiveOf(ArchiveFormat::Zip, {{"案卷/护照.pdf", tinyPdf("a")}, {"案卷/合同/1.pdf", tinyPdf("b")}});
    const auto package = readBytes(bytes);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"合同/1.pdf"_s, u"护照.pdf"_s}), names(*package));
}

TEST_F(Archive, keepsTheFolderOfAnOnlyFileForItsNameMayTellTheKind)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"护照/1.pdf", tinyPdf()}}));
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"护照/1.pdf"_s}, names(*package));
}

TEST_F(Archive, thatIsEncryptedAsksForItsPassword)
{
    for (const auto format : {ArchiveFormat::ZipCrypt, ArchiveFormat::ZipAes}) {
        EXPECT_FAILS(PackageEncrypted, readBytes(archiveOf(format, twoPdfs, "密码")));
    }
}

TEST_F(Archive, thatIsEncryptedOpensWithItsPassword)
{
    for (const auto format : {ArchiveFormat::ZipCrypt, ArchiveFormat::ZipAes}) {
        PackageRequest request;
        request.paths = {file(u"encrypted.zip"_s, archiveOf(format, twoPdfs, "密码"))};
        request.password = u"密码"_s;
        const auto package = read(request);
        ASSERT_OK(package);
        EXPECT_EQ(2, package->entries.size());
    }
}

TEST_F(Archive, opensWithAPasswordThatWasTypedOnChineseWindows)
{
    PackageRequest request;
    request.paths = {file(u"encrypted.zip"_s, archiveOf(ArchiveFormat::ZipAes, twoPdfs, "\xC3\xDC\xC2\xEB"))};
    request.password = u"密码"_s;
    EXPECT_OK(read(request));
}

TEST_F(Archive, thatIsEncryptedRefusesAWrongPassword)
{
    for (const auto format : {ArchiveFormat::ZipCrypt, ArchiveFormat::ZipAes}) {
        for (const auto& wrong : {u"wrong"_s, u"Secret"_s, u"1234567"_s}) {
            PackageRequest request;
            request.paths = {file(u"encrypted.zip"_s, archiveOf(format, twoPdfs, "secret"))};
            request.password = wrong;
            EXPECT_FAILS(PackagePasswordWrong, read(request));
        }
    }
}

TEST_F(Archive, readsOnAfterAnEntryWithAWrongChecksum)
{
    test::ZipBytes zip;
    zip.add({.name = "bad.pdf", .data = tinyPdf("bad"), .crc = 1}).add("good.pdf", tinyPdf("good"));
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_FINDING(EntryDamaged, u"bad.pdf"_s, *package);
}

TEST_F(Archive, readsOnAfterAnEntryWhoseCompressedBytesAreBroken)
{
    test::ZipBytes zip;
    const auto content = tinyPdf(QByteArray(9'000, 'x'));
    zip.add({.name = "bad.pdf", .data = content, .isDeflated = true}).add("good.pdf", tinyPdf("good"));
    auto bytes = zip.bytes();
    bytes.replace(37, 4, "\xFF\xFF\xFF\xFF"); // just behind the first local header
    const auto package = readBytes(bytes);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_FINDING(EntryDamaged, u"bad.pdf"_s, *package);
}

TEST_F(Archive, readsOnAfterAnEntryWithoutItsLocalHeader)
{
    test::ZipBytes zip;
    zip.add("a.pdf", tinyPdf("a")).add("bad.pdf", tinyPdf("bad")).add("c.pdf", tinyPdf("c"));
    auto bytes = zip.bytes();
    bytes.replace(bytes.indexOf("PK\x03\x04", 4), 4, "XXXX");
    const auto package = readBytes(bytes);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"a.pdf"_s, u"c.pdf"_s}), names(*package));
    EXPECT_FINDING(EntryDamaged, u"bad.pdf"_s, *package);
}

TEST_F(Archive, aTarCutBetweenTwoFilesIsTruncated)
{
    const auto whole = archiveOf(ArchiveFormat::Tar, {{"a.pdf", tinyPdf("a")}, {"b.pdf", tinyPdf("b")}});
    EXPECT_FAILS(PackageTruncated, readBytes(whole.first(1'024), u"cut.tar"_s)); // one header, one block of data
}

TEST_F(Archive, aTarCutNearTheEndOfWhatIsReadAtOnceIsTruncated)
{
    const auto whole = archiveOf(ArchiveFormat::Tar, {{"a.pdf", tinyPdf("a") + noise(2 * blockBytes)}});
    for (const auto more : {-1, 0, 1, 2}) {
        EXPECT_FAILS(PackageTruncated, readBytes(whole.first(blockBytes + more), u"cut.tar"_s));
    }
}

TEST(ArchiveNames, endWithWhatSaysThatTheyAreArchivesWhateverItsCase)
{
    for (const auto& name : {u"案卷.zip"_s, u"案卷.ZIP"_s, u"案卷.Tar.GZ"_s, u"案卷.tar.XZ"_s, u"案卷.7z"_s,
                             u"案卷.7Z"_s, u"案卷.RAR"_s, u"案卷.TGZ"_s}) {
        EXPECT_EQ(u"案卷"_s, withoutArchiveExtension(name)) << name.toStdString();
    }
    EXPECT_EQ(u"案卷.zip.pdf"_s, withoutArchiveExtension(u"案卷.zip.pdf"_s));
}

TEST_F(Archive, isReadThroughAZip64Directory)
{
    test::ZipBytes zip;
    zip.add("a.pdf", tinyPdf("a")).add("b.pdf", tinyPdf("b")).add("c.pdf", tinyPdf("c"));
    const auto directory = directoryOf(zip.bytes());
    const auto body = zip.bytes().first(directory.bodyBytes());
    const auto package = readBytes(body + directory.directoryOf(directory.entries().mid(1)));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"b.pdf"_s, u"c.pdf"_s}), names(*package));
    EXPECT_EQ(tinyPdf("c"), contentOf(package->entries.last()));
}

TEST_F(Archive, tellsAnEntryThatHasAnotherPassword)
{
    PackageRequest request;
    request.paths = {file(u"mixed.zip"_s, joined(archiveOf(ArchiveFormat::ZipAes, {{"a.pdf", tinyPdf("a")}}, "one"),
                                                 archiveOf(ArchiveFormat::ZipAes, {{"b.pdf", tinyPdf("b")}}, "two")))};
    request.password = u"one"_s;
    const auto package = read(request);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
    EXPECT_FINDING(EntryEncrypted, u"b.pdf"_s, *package);
}

TEST_F(Archive, isRefusedWhenEveryEntryIsDamaged)
{
    test::ZipBytes zip;
    zip.add({.name = "a.pdf", .data = tinyPdf("a"), .crc = 1}).add({.name = "b.pdf", .data = tinyPdf("b"), .crc = 2});
    EXPECT_FAILS(PackageChecksumWrong, readBytes(zip.bytes()));
}

TEST_F(Archive, ofNoKnownKindIsRefused)
{
    EXPECT_FAILS(PackageKindUnknown, readBytes(QByteArray(5'000, '\x01'), u"package.zip"_s));
    const auto words = readBytes("just some words\n", u"护照.pdf"_s);
    EXPECT_FAILS(PackageForeignFormat, words);
    EXPECT_EQ(u"text"_s, words.error().args[u"content"_s].toString());
}

TEST_F(Archive, withoutAnyPdfIsRefused)
{
    EXPECT_FAILS(PackageEmpty, readBytes(archiveOf(ArchiveFormat::Zip, {{"a.txt", "words"}})));
    EXPECT_FAILS(PackageEmpty, readBytes(archiveOf(ArchiveFormat::Zip, {})));
    EXPECT_FAILS(PackageEmpty, readBytes({}));
    const auto empty = readBytes({}, u"empty.pdf"_s);
    EXPECT_FAILS(PackageForeignFormat, empty);
    EXPECT_EQ(u"empty"_s, empty.error().args[u"content"_s].toString());
    EXPECT_FAILS(PackageForeignFormat, readBytes(QByteArray(5'000, '\0'), u"zeros.pdf"_s));
}

TEST_F(Archive, ofSeveralPackagesGivesEachByItsPath)
{
    const auto people = file(u"people.zip"_s, archiveOf(ArchiveFormat::Zip, {{"all/张三/护照.pdf", tinyPdf("a")},
                                                                             {"all/张三/材料/合同.pdf", tinyPdf("b")},
                                                                             {"all/李四/护照.pdf", tinyPdf("c")},
                                                                             {"all/李四/x.docx", "PK"}}));
    const auto first = read(QString(people + u"/all/张三"_s));
    ASSERT_OK(first);
    EXPECT_EQ((QStringList{u"护照.pdf"_s, u"材料/合同.pdf"_s}), names(*first));
    EXPECT_EQ(u"张三"_s, first->source);
    EXPECT_EQ(u"张三"_s, first->applicant.chineseName);
    EXPECT_TRUE(first->findings.isEmpty());
    const auto second = read(QString(people + u"/all/李四"_s));
    ASSERT_OK(second);
    EXPECT_EQ(tinyPdf("c"), contentOf(second->entries.last()));
    EXPECT_FAILS(PackageEmpty, read(QString(people + u"/all/王五"_s)));
}

TEST_F(Archive, ofArchivesOnlyIsRefusedWithTheirNames)
{
    const auto inner = archiveOf(ArchiveFormat::Zip, {{"护照.pdf", tinyPdf()}});
    const auto package =
        readBytes(archiveOf(ArchiveFormat::Zip, {{"申报.zip", inner}, {"x/更多.7z", inner}, {"a.txt", "words"}}));
    EXPECT_FAILS(PackageEmpty, package);
    EXPECT_EQ((QJsonArray{u"x/更多.7z"_s, u"申报.zip"_s}), package.error().args["archives"_L1].toArray());
    EXPECT_EQ(u"package.zip"_s, package.error().where);
}

TEST_F(Archive, withoutDocumentsNamesWhatWasThereInstead)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"a.txt", "words"}, {"../b.pdf", tinyPdf()}}));
    EXPECT_FAILS(PackageEmpty, package);
    const auto skipped = package.error().args["skipped"_L1].toArray();
    EXPECT_EQ(2, skipped.size());
    EXPECT_TRUE(skipped.contains(u"a.txt"_s));
}

TEST_F(Archive, ofPartsOnlyIsSaidToBeOne)
{
    EXPECT_FAILS(PackageIsPart, readBytes(archiveOf(ArchiveFormat::Zip, {{"申报.7z.001", "7z\xBC\xAF\x27\x1C..."}})));
}
} // namespace pingshen
