// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"
#include "tests/support/DictionaryBytes.h"

#include <QDirIterator>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::archiveOf;
using test::Member;
using test::tinyPdf;
using test::ZipBytes;

namespace {

class Hostile : public PackageFixture
{
protected:
    Result<Package> readWith(const QByteArray& bytes, const Limits& limits) const
    {
        PackageRequest request;
        request.paths = {file(u"package"_s, bytes)};
        request.limits = limits;
        return read(request);
    }

    bool isNothingStaged() const
    {
        return !QDirIterator(stagingRoot(), QDir::Files, QDirIterator::Subdirectories).hasNext();
    }
};

QByteArray manyFiles(int count)
{
    ZipBytes zip;
    for (int i = 0; i < count; ++i) {
        zip.add(QByteArray::number(i) + ".pdf", "%PDF-");
    }
    return zip.bytes();
}

} // namespace

TEST_F(Hostile, namesThatEscapeAreLeftOutAndTold)
{
    const QList<QByteArray> escapes{"../out.pdf",   "..\\out.pdf", "a/../../out.pdf",
                                    "/tmp/out.pdf", "C:\\out.pdf", "\\\\host\\o.pdf"};
    for (const auto& name : escapes) {
        ZipBytes zip;
        zip.add(name, tinyPdf("bad")).add("good.pdf", tinyPdf("good"));
        const auto package = readBytes(zip.bytes());
        ASSERT_OK(package);
        EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
        EXPECT_TRUE(find(*package, Finding::Code::NameUnsafe)) << name.constData();
    }
}

TEST_F(Hostile, stagedFilesAreNamedByNumber)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"a/b/护照.pdf", tinyPdf()}}));
    ASSERT_OK(package);
    EXPECT_EQ(u"1"_s, QFileInfo(package->entries.first().path).fileName());
}

TEST_F(Hostile, linksAndDevicesInATarLeadNowhereAndAreTold)
{
    const QList<Member> members{{"link.pdf", "/etc/passwd", Member::Type::SymbolicLink},
                                {"good.pdf", tinyPdf()},
                                {"hard.pdf", "/etc/passwd", Member::Type::HardLink},
                                {"pipe.pdf", {}, Member::Type::Fifo}};
    const auto package = readBytes(archiveOf(ArchiveFormat::Tar, members), u"package.tar"_s);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_FINDING(LinkSkipped, u"link.pdf"_s, *package);
    EXPECT_FINDING(LinkTargetMissing, u"hard.pdf"_s, *package);
    EXPECT_FINDING(SpecialSkipped, u"pipe.pdf"_s, *package);
}

TEST_F(Hostile, linksAndDevicesInAZipAreLeftOutAndTold)
{
    ZipBytes zip;
    zip.add({.name = "link.pdf", .data = "/etc/passwd", .host = 3, .unixMode = 0120777});
    zip.add({.name = "pipe.pdf", .data = tinyPdf("x"), .host = 3, .unixMode = 0010644});
    zip.add("good.pdf", tinyPdf());
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_FINDING(LinkSkipped, u"link.pdf"_s, *package);
    EXPECT_FINDING(SpecialSkipped, u"pipe.pdf"_s, *package);
}

TEST_F(Hostile, linksInAFolderAreNotFollowed)
{
    const auto outside = file(u"outside/secret.pdf"_s, tinyPdf("secret"));
    const auto folder = test::writeFolder(incoming() + u"/package"_s,
                                          {{"good.pdf", tinyPdf()},
                                           {"link.pdf", outside.toUtf8(), Member::Type::SymbolicLink},
                                           {"more", QFileInfo(outside).path().toUtf8(), Member::Type::SymbolicLink}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_EQ(2, std::ranges::count(package->findings, Finding::Code::LinkSkipped, &Finding::code));
}

TEST_F(Hostile, aBombThatAdmitsToBeOneIsRefusedBeforeItIsUnpacked)
{
    EXPECT_FAILS(PackageRatioTooHigh, readBytes(test::zipBomb(qint64(600) << 20)));
}

TEST_F(Hostile, aBombBelowTheLimitsIsUnpackedAndIsNoPdf)
{
    EXPECT_FAILS(PackageEmpty, readBytes(test::zipBomb(qint64(8) << 20)));
}

TEST_F(Hostile, aBombThatLiesIsStoppedOnTheWay)
{
    ZipBytes zip;
    zip.add({.name = "bomb.pdf", .data = QByteArray(24 << 20, '\0'), .isDeflated = true, .declaredBytes = 10});
    zip.add("good.pdf", tinyPdf());
    const auto package = readBytes(zip.bytes());
    if (package) { // libarchive may stop an entry at its declared size
        EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    } else {
        EXPECT_EQ(Error::Code::PackageRatioTooHigh, package.error().code);
    }
}

TEST_F(Hostile, aBombInACompressedTarIsStoppedOnTheWay)
{
    const QByteArray zeros(24 << 20, '\0');
    for (const auto format : {ArchiveFormat::TarGz, ArchiveFormat::TarXz, ArchiveFormat::SevenZip}) {
        const auto bytes = archiveOf(format, {{"a.pdf", tinyPdf()}, {"bomb.pdf", zeros}});
        EXPECT_FAILS(PackageRatioTooHigh, readBytes(bytes, u"package"_s));
    }
}

TEST_F(Hostile, aBombCountsAlsoWhereItsNameIsRefused)
{
    const auto bytes =
        archiveOf(ArchiveFormat::TarGz, {{"a.pdf", tinyPdf()}, {"../bomb.pdf", QByteArray(24 << 20, '\0')}});
    EXPECT_FAILS(PackageRatioTooHigh, readBytes(bytes, u"package"_s));
}

TEST_F(Hostile, aDictionaryThatIsTooLargeIsRefusedAndNothingIsKept)
{
    const auto xz = archiveOf(ArchiveFormat::TarXz, {{"a.pdf", tinyPdf()}});
    const auto sevenZip = archiveOf(ArchiveFormat::SevenZip, {{"a.pdf", tinyPdf()}});
    for (const auto& bytes : {test::xzAsking(40, xz), test::zstdAsking(31, archiveOf(ArchiveFormat::Tar, {})),
                              test::lzmaAsking(1U << 30), test::sevenZipAsking(1U << 30, sevenZip)}) {
        EXPECT_FAILS(PackageTooLarge, readBytes(bytes, u"package"_s));
    }
    EXPECT_TRUE(isNothingStaged());
}

TEST_F(Hostile, aFairDictionaryIsRead)
{
    constexpr quint8 xz192MiB = 31;
    const auto xz = archiveOf(ArchiveFormat::TarXz, {{"a.pdf", tinyPdf()}});
    const auto sevenZip = archiveOf(ArchiveFormat::SevenZip, {{"a.pdf", tinyPdf()}});
    const auto tar = archiveOf(ArchiveFormat::Tar, {{"a.pdf", tinyPdf()}});
    for (const auto& bytes :
         {test::xzAsking(xz192MiB, xz), test::sevenZipAsking(128U << 20, sevenZip), test::zstdAsking(27, tar)}) {
        EXPECT_OK(readBytes(bytes, u"package"_s));
    }
}

TEST_F(Hostile, aTarThatIsPackedTwiceIsRefused)
{
    const auto once = test::zstdAsking(20, archiveOf(ArchiveFormat::Tar, {{"a.pdf", tinyPdf()}}));
    EXPECT_OK(readBytes(once, u"package"_s));
    EXPECT_FAILS(PackageForeignArchive, readBytes(test::zstdAsking(20, once), u"package"_s));
}

TEST_F(Hostile, aZipsFileThatAsksForALargeDictionaryIsLeftOutAndTold)
{
    const auto xz = archiveOf(ArchiveFormat::TarXz, {{"a.pdf", tinyPdf()}});
    const QByteArray lzma("\x09\x14\x05\x00\x5D\x00\x00\x00\x40\x00", 10); // 1 GiB
    const QByteArray ppmd("\xF5\x0F", 2);                                  // 256 MiB
    for (const auto& [method, packed] : {std::pair<quint16, QByteArray>(14, lzma),
                                         {95, test::xzAsking(40, xz)},
                                         {93, test::zstdAsking(31, "words")},
                                         {98, ppmd}}) {
        ZipBytes zip;
        zip.add({.name = "greedy.pdf", .method = method, .packed = packed}).add("good.pdf", tinyPdf());
        const auto package = readBytes(zip.bytes());
        ASSERT_OK(package);
        EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
        EXPECT_FINDING(LimitReached, u"greedy.pdf"_s, *package);
    }
}

TEST_F(Hostile, aZipsFileThatAsksForAFairDictionaryIsRead)
{
    ZipBytes zip;
    zip.add({.name = "a.pdf", .data = tinyPdf(), .method = 93, .packed = test::zstdAsking(27, tinyPdf())});
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ(tinyPdf(), contentOf(package->entries.first()));
}

TEST_F(Hostile, aSmallFileMayBeCompressedAsWellAsItCan)
{
    const auto bytes = archiveOf(ArchiveFormat::Zip, {{"white.pdf", tinyPdf(QByteArray(2 << 20, ' '))}});
    EXPECT_OK(readBytes(bytes));
}

TEST_F(Hostile, tooManyEntriesAreRefused)
{
    EXPECT_FAILS(PackageTooManyEntries, readBytes(manyFiles(60'000)));
    EXPECT_FAILS(PackageTooManyEntries, readBytes(manyFiles(2'001)));
    const QList<Member> members(2'001, Member{"a.pdf", tinyPdf()});
    EXPECT_FAILS(PackageTooManyEntries, readBytes(archiveOf(ArchiveFormat::Tar, members), u"package.tar"_s));
}

TEST_F(Hostile, tooManyFilesInAFolderAreRefused)
{
    Limits limits;
    limits.entries = 3;
    PackageRequest request;
    request.limits = limits;
    const QList<Member> three{{"a/1.pdf", tinyPdf()}, {"2.pdf", tinyPdf()}};
    request.paths = {test::writeFolder(incoming() + u"/three"_s, three)};
    EXPECT_OK(read(request));
    request.paths = {test::writeFolder(incoming() + u"/four"_s, three + QList<Member>{{"3.pdf", tinyPdf()}})};
    EXPECT_FAILS(PackageTooManyEntries, read(request));
}

TEST_F(Hostile, tooMuchAltogetherIsRefused)
{
    Limits limits;
    limits.unpackedBytes = 50'000;
    const QList<Member> members{{"a.pdf", tinyPdf(QByteArray(30'000, 'a'))},
                                {"b.pdf", tinyPdf(QByteArray(30'000, 'b'))}};
    EXPECT_FAILS(PackageTooLarge, readWith(archiveOf(ArchiveFormat::Zip, members), limits));
    EXPECT_FAILS(PackageTooLarge, readWith(archiveOf(ArchiveFormat::TarGz, members), limits));
}

TEST_F(Hostile, oneFileThatIsTooLargeIsLeftOutAndTold)
{
    Limits limits;
    limits.fileBytes = 10'000;
    const QList<Member> members{{"large.pdf", tinyPdf(QByteArray(30'000, 'a'))}, {"small.pdf", tinyPdf()}};
    for (const auto format : {ArchiveFormat::Zip, ArchiveFormat::TarGz, ArchiveFormat::SevenZip, ArchiveFormat::Rar5}) {
        const auto package = readWith(archiveOf(format, members), limits);
        ASSERT_OK(package);
        EXPECT_EQ(QStringList{u"small.pdf"_s}, names(*package));
        EXPECT_FINDING(LimitReached, u"large.pdf"_s, *package);
    }
}

TEST_F(Hostile, namesThatAreTooLongAreShortenedAndTold)
{
    const QList<QByteArray> tooLong{QByteArray(237, 'a') + ".pdf", "a/" + QByteArray(900, 'a') + ".pdf"};
    for (const auto& name : tooLong) {
        const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{name, tinyPdf("a")}, {"b.pdf", tinyPdf("b")}}));
        ASSERT_OK(package);
        ASSERT_EQ(2, package->entries.size());
        const auto kept = package->entries.first().name;
        EXPECT_EQ(240, kept.size());
        EXPECT_TRUE(kept.endsWith(u"aaa.pdf"_s));
        EXPECT_EQ(tinyPdf("a"), contentOf(package->entries.first()));
        EXPECT_FINDING(NameTooLong, kept, *package);
    }
    const auto alone = readBytes(archiveOf(ArchiveFormat::Zip, {{QByteArray(5'000, 'a') + ".pdf", tinyPdf("a")}}));
    ASSERT_OK(alone);
    EXPECT_EQ(1, alone->entries.size());
}

TEST_F(Hostile, namesThatAreTooDeepAreLeftOutAndTold)
{
    const QList<Member> members{{QByteArray("d/").repeated(13) + "b.pdf", tinyPdf("b")}, {"good.pdf", tinyPdf()}};
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, members));
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_TRUE(find(*package, Finding::Code::NameTooDeep));
}

TEST_F(Hostile, namesOfDevicesAreReplacedAndTold)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"NUL.pdf", tinyPdf("a")}, {"a.pdf", tinyPdf("b")}}));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"_NUL.pdf"_s, u"a.pdf"_s}), names(*package));
    EXPECT_FINDING(NameReserved, u"_NUL.pdf"_s, *package);
}

TEST_F(Hostile, namesThatHideCharactersAreKeptSafeAndTold)
{
    const QList<std::pair<QByteArray, Finding::Code>> hiding{
        {QByteArray("a.pdf\0.exe", 10), Finding::Code::NameHidesCharacters},
        {"a\xE2\x80\xAE"
         "fdp.exe",
         Finding::Code::NameHidesCharacters}, // right to left
        {"a\x1B[2J.pdf", Finding::Code::NameHidesCharacters},
        {"a\n.pdf", Finding::Code::NameHidesCharacters},
        {"\xE6\x8A\xA4\xE2\x80\x8B\xE7\x85\xA7.pdf", Finding::Code::NameInvisible},     // a space without width
        {"\xE6\x8A\xA4\xE3\x85\xA4\xE7\x85\xA7.pdf", Finding::Code::NameInvisible},     // a Hangul filler
        {"\xE6\x8A\xA4\xF3\xA0\x81\x81\xE7\x85\xA7.pdf", Finding::Code::NameInvisible}, // a tag
        {"\xE6\x8A\xA4\xEF\xB8\x8F\xE7\x85\xA7.pdf", Finding::Code::NameInvisible}, // a selector that selects nothing
        {"x\xE2\x80\x8By.pdf", Finding::Code::NameInvisible}};
    for (const auto& [name, code] : hiding) {
        ZipBytes zip;
        zip.add({.name = name, .data = tinyPdf("a"), .saysUtf8 = true});
        const auto package = readBytes(zip.bytes());
        ASSERT_OK(package);
        ASSERT_EQ(1, package->findings.size()) << name.constData();
        EXPECT_EQ(code, package->findings.first().code) << name.constData();
        EXPECT_EQ(names(*package).first(), package->findings.first().subject);
        EXPECT_EQ(QString::fromUtf8(name), package->findings.first().args[u"original"_s].toString());
    }
}

TEST_F(Hostile, aNameWithAColonIsNoDrive)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"a:b.pdf", tinyPdf()}}));
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a_b.pdf"_s}, names(*package));
    EXPECT_FINDING(NameReserved, u"a_b.pdf"_s, *package);
}

TEST_F(Hostile, filesOfOneNameAreBothKept)
{
    ZipBytes zip;
    zip.add("Caf\xC3\xA9.pdf", tinyPdf("1")).add("CAFE\xCC\x81.PDF", tinyPdf("2")).add("caf\xC3\xA9.pdf", tinyPdf("3"));
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ(3, package->entries.size());
    EXPECT_EQ(2, std::ranges::count(package->findings, Finding::Code::NameDuplicate, &Finding::code));
}

TEST_F(Hostile, archivesWithinAreKeptOutAndTold)
{
    const auto inner = archiveOf(ArchiveFormat::Zip, {{"inner.pdf", tinyPdf()}});
    const auto form = archiveOf(ArchiveFormat::Zip, {{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}});
    const QList<Member> members{
        {"inner.zip", inner}, {"renamed.docx", inner}, {"form.docx", form}, {"a.pdf", tinyPdf()}};
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, members));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"a.pdf"_s, u"form.docx"_s}), names(*package));
    EXPECT_EQ(2, std::ranges::count(package->findings, Finding::Code::NestedArchive, &Finding::code));
}

TEST_F(Hostile, directoryEntriesThatShareOnePlaceAreReadOnce)
{
    ZipBytes zip;
    zip.add("a.pdf", tinyPdf("a"));
    for (int i = 0; i < 100; ++i) {
        zip.add({.name = "copy" + QByteArray::number(i) + ".pdf", .data = tinyPdf("a"), .offset = 0});
    }
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ(1, package->entries.size());
    EXPECT_EQ(100, std::ranges::count(package->findings, Finding::Code::EntryDamaged, &Finding::code));
}

} // namespace pingshen
