// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/DocumentFormat.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/ByteWriting.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::Member;
using test::tinyPdf;

namespace {

QByteArray zipOf(const QList<QByteArray>& names)
{
    QList<Member> members;
    for (const auto& name : names) {
        members.append({name, name.endsWith(".pdf") ? tinyPdf(name) : QByteArray("x")});
    }
    return archiveOf(ArchiveFormat::Zip, members);
}

/// One file by itself, stored.
QByteArray gzipped(const QByteArray& data)
{
    QByteArray bytes("\x1F\x8B\x08\0\0\0\0\0\0\x03\x01", 11);
    test::append<quint16>(bytes, static_cast<quint16>(data.size()));
    test::append<quint16>(bytes, static_cast<quint16>(~data.size()));
    bytes += data;
    test::append<quint32>(bytes, test::crc32Of(data));
    test::append<quint32>(bytes, static_cast<quint32>(data.size()));
    return bytes;
}

QByteArray compoundFile(QStringView stream)
{
    return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, 'x')
           + QByteArray(reinterpret_cast<const char*>(stream.utf16()), 2 * stream.size());
}

/// Files by what they are.
QMap<QString, QByteArray> examples()
{
    return {{u"ofd"_s, zipOf({"OFD.xml", "Doc_0/Document.xml", "Doc_0/Attachs/护照.pdf"})},
            {u"docx"_s, zipOf({"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/embeddings/a.pdf"})},
            {u"xlsx"_s, zipOf({"[Content_Types].xml", "xl/workbook.xml"})},
            {u"pptx"_s, zipOf({"[Content_Types].xml", "ppt/presentation.xml"})},
            {u"epub"_s, zipOf({"mimetype", "META-INF/container.xml"})},
            {u"odf"_s, zipOf({"mimetype", "content.xml"})},
            {u"jar"_s, zipOf({"META-INF/MANIFEST.MF", "docs/a.pdf"})},
            {u"apk"_s, zipOf({"AndroidManifest.xml", "META-INF/MANIFEST.MF", "classes.dex"})},
            {u"vsdx"_s, zipOf({"[Content_Types].xml", "visio/document.xml", "passport.pdf"})},
            {u"ipa"_s, zipOf({"Payload/x.app/Info.plist", "passport.pdf"})},
            {u"kmz"_s, zipOf({"doc.kml", "passport.pdf"})},
            {u"wheel"_s, zipOf({"x-1.0.dist-info/METADATA", "passport.pdf"})},
            {u"extension"_s, zipOf({"manifest.json", "META-INF/mozilla.rsa", "passport.pdf"})},
            {u"zipped"_s, zipOf({"[Content_Types].xml", "_rels/.rels", "3D/model.model", "passport.pdf"})},
            {u"ole-text"_s, compoundFile(u"WordDocument")},
            {u"ole-sheet"_s, compoundFile(u"Workbook")},
            {u"ole-slides"_s, compoundFile(u"PowerPoint Document")},
            {u"ole-mail"_s, compoundFile(u"__properties_version1.0")},
            {u"ole"_s, compoundFile(u"Contents")},
            {u"jpeg"_s, "\xFF\xD8\xFF\xE1 Exif %PDF-1.7"},
            {u"png"_s, "\x89PNG\r\n\x1A\n...."},
            {u"heic"_s, QByteArray("\0\0\0\x18", 4) + "ftypheic...."},
            {u"avif"_s, QByteArray("\0\0\0\x1C", 4) + "ftypmif1" + QByteArray(4, '\0') + "mif1avif"},
            {u"psd"_s, QByteArray("8BPS\0\x01", 6)},
            {u"dwg"_s, QByteArray("AC1032\0\0", 8)},
            {u"svg"_s, "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>"},
            {u"script"_s, "#!/bin/sh\necho %PDF-1.4\n"},
            {u"text"_s, "护照 E12345678\n"},
            {u"tiff"_s, QByteArray("II*\0\x08\0\0\0", 8)},
            {u"bmp"_s, QByteArray("BM\x36\x10\0\0\0\0\0\0\x36\0\0\0", 14)},
            {u"webp"_s, "RIFF1234WEBPVP8 "},
            {u"gif"_s, "GIF89a...."},
            {u"jp2"_s, QByteArray("\0\0\0\x0CjP  \r\n\x87\n", 12)},
            {u"caj"_s, QByteArray("CAJ\0\0\1", 6)},
            {u"mail"_s, "Received: from a by b;\r\n\tlater\r\nFrom: a@b\r\nSubject: =?gb2312?B?u6TV1Q==?=\r\n\r\n%PDX"},
            {u"rtf"_s, "{\\rtf1 hello}"},
            {u"html"_s, "<!DOCTYPE html><html>"}};
}

} // namespace

TEST_F(PackageFixture, aDocumentOfAnotherFormatIsRefusedByWhatItIs)
{
    for (const auto& [format, bytes] : examples().asKeyValueRange()) {
        for (const auto& name : {u"right.bin"_s, u"wrong.zip"_s, u"wrong.pdf"_s}) {
            const auto package = readBytes(bytes, name);
            ASSERT_FALSE(package) << format.toStdString();
            EXPECT_EQ(Error::Code::PackageForeignFormat, package.error().code) << format.toStdString();
            EXPECT_EQ(format, package.error().args[u"content"_s].toString());
            EXPECT_EQ(name, package.error().where);
        }
    }
}

TEST_F(PackageFixture, aPageThatABrowserSavedLikeAMailIsAWebPageAndALetterIsAText)
{
    const auto contentOf = [this](const QByteArray& bytes) {
        return readBytes(bytes, u"a.pdf"_s).error().args[u"content"_s].toString();
    };
    const QByteArray saved = "From: <Saved by Blink>\r\nSubject: Login\r\nDate: Mon\r\nMIME-Version: 1.0\r\n\r\n";
    EXPECT_EQ(u"html"_s, contentOf(saved));
    EXPECT_EQ(u"text"_s, contentOf("From: the office\nDear Sir,\nDate: soon\nSubject: none\n"));
}

TEST_F(PackageFixture, anArchiveOfAKindThatIsNotReadIsNamedAndIsNoPdf)
{
    const auto pdf = tinyPdf("inside");
    const QMap<QString, QByteArray> archives{
        {u"cpio"_s, "070701" + QByteArray(104, '0') + pdf},
        {u"ar"_s, "!<arch>\na.pdf/          0           0     0     644     9         `\n" + pdf},
        {u"xar"_s, "xar!" + QByteArray(24, '\0') + pdf},
        {u"cab"_s, QByteArray("MSCF\0\0\0\0", 8) + pdf},
        {u"wim"_s, QByteArray("MSWIM\0\0\0", 8) + pdf},
        {u"lzh"_s, QByteArray("\x20\x01-lh0-", 7) + pdf},
        {u"arj"_s, QByteArray("\x60\xEA\x2A\0\x1E\x06\x01\0\0\0\x02", 11) + pdf},
        {u"lzip"_s, QByteArray("LZIP\x01\x0C", 6) + pdf},
        {u"warc"_s, "WARC/1.0\r\nWARC-Type: resource\r\n\r\n" + pdf},
        {u"rpm"_s, QByteArray("\xED\xAB\xEE\xDB", 4) + pdf},
        {u"ace"_s, QByteArray(7, '\1') + "**ACE**" + pdf},
        {u"iso"_s, QByteArray(0x8001, '\0') + "CD001" + pdf},
        {u"packed"_s, gzipped(pdf)}};
    for (const auto& [format, bytes] : archives.asKeyValueRange()) {
        const auto alone = readBytes(bytes, u"护照.pdf"_s);
        ASSERT_FALSE(alone) << format.toStdString();
        EXPECT_EQ(Error::Code::PackageForeignArchive, alone.error().code) << format.toStdString();
        EXPECT_EQ(format, alone.error().args[u"content"_s].toString());
        const auto within = readBytes(archiveOf(ArchiveFormat::Zip, {{"a.pdf", pdf}, {"b.pdf", bytes}}));
        ASSERT_OK(within);
        EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*within));
        EXPECT_FINDING(NestedArchive, u"b.pdf"_s, *within);
    }
}

TEST_F(PackageFixture, aFileIsToldByAnyOfTheWaysInWhichItsFormatBegins)
{
    const QList<std::pair<QString, QByteArray>> documents{
        {u"gif"_s, "GIF87a...."},
        {u"tiff"_s, QByteArray("MM\0*\0\0\0\x08", 8)},
        {u"tiff"_s, QByteArray("II+\0\x08\0\0\0", 8)},
        {u"tiff"_s, QByteArray("MM\0+\0\x08\0\0", 8)},
        {u"video"_s, "ID3...."},
        {u"video"_s, "\x1A\x45\xDF\xA3...."},
        {u"video"_s, "RIFF1234WAVE...."},
        {u"video"_s, "RIFF1234AVI ...."},
        {u"postscript"_s, "%!PS-Adobe-3.0\n"},
        {u"djvu"_s, "AT&TFORM...."},
        {u"jp2"_s, "\xFF\x4F\xFF\x51...."},
        {u"caj"_s, "KDH ...."},
        {u"program"_s, "\x7F"
                       "ELF...."},
        {u"extension"_s, "Cr24...."},
    };
    const auto pdf = tinyPdf("inside");
    const QList<std::pair<QString, QByteArray>> archives{
        {u"cpio"_s, "070702" + pdf},
        {u"cpio"_s, "070707" + pdf},
        {u"cpio"_s, "\xC7\x71" + pdf},
        {u"cpio"_s, "\x71\xC7" + pdf},
        {u"lzh"_s, "\x20\x01-lz5-" + pdf},
        {u"warc"_s, "filedesc://a" + pdf},
        {u"zoo"_s, "ZOO 2.10" + pdf},
        {u"alz"_s, "ALZ\x01" + pdf},
        {u"egg"_s, "EGGA" + pdf},
        {u"sit"_s, "StuffIt" + pdf},
        {u"sit"_s, "SIT!" + pdf},
        {u"squashfs"_s, "hsqs" + pdf},
        {u"iso"_s, QByteArray(0x8001, '\0') + "BEA01" + pdf},
    };
    for (const auto& [format, bytes] : documents + archives) {
        const auto package = readBytes(bytes, u"a.bin"_s);
        ASSERT_FALSE(package) << format.toStdString();
        EXPECT_EQ(format, package.error().args[u"content"_s].toString()) << bytes.left(8).toHex().toStdString();
        EXPECT_EQ(documents.contains(std::pair(format, bytes)) ? Error::Code::PackageForeignFormat
                                                               : Error::Code::PackageForeignArchive,
                  package.error().code);
        const auto moved = readBytes('x' + bytes, u"a.bin"_s);
        EXPECT_TRUE(moved || moved.error().args[u"content"_s].toString() != format) << "it counts at its place only";
    }
}

TEST_F(PackageFixture, aPdfThatBeginsBehindSomeLinesIsOne)
{
    const auto package = readBytes("some lines\r\nof a mail\r\n" + tinyPdf(), u"a.pdf"_s);
    ASSERT_OK(package);
    EXPECT_TRUE(package->entries.first().isPdf);
}

TEST_F(PackageFixture, aDocumentOfAnotherFormatWithinAPackageIsNamedAndNothingInItIsTaken)
{
    for (const auto& [format, bytes] : examples().asKeyValueRange()) {
        const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"a.pdf", tinyPdf()}, {"b.pdf", bytes}}));
        ASSERT_OK(package);
        EXPECT_EQ(1, std::ranges::count(package->entries, true, &PackageEntry::isPdf)) << format.toStdString();
        EXPECT_FINDING(NotAPdf, u"b.pdf"_s, *package);
        EXPECT_EQ(format, find(*package, Finding::Code::NotAPdf)->args[u"content"_s].toString());
        EXPECT_FALSE(find(*package, Finding::Code::NestedArchive));
    }
}

TEST_F(PackageFixture, aPackageOfForeignDocumentsOnlySaysWhatTheyAre)
{
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"合同.docx", examples()[u"docx"_s]}}));
    ASSERT_FALSE(package);
    EXPECT_EQ(Error::Code::PackageForeignFormat, package.error().code);
    EXPECT_EQ(u"合同.docx"_s, package.error().where);
}

TEST_F(PackageFixture, aDamagedOfficeDocumentIsStillNoArchive)
{
    const auto word = examples()[u"docx"_s];
    const auto package = readBytes(archiveOf(ArchiveFormat::Zip, {{"a.pdf", tinyPdf()}, {"b", word.chopped(100)}}));
    ASSERT_OK(package);
    EXPECT_FINDING(NotAPdf, u"b"_s, *package);
}

TEST_F(PackageFixture, aDocumentIsToldByTheTypeThatItDeclaresFirst)
{
    const auto declaring = [](const QByteArray& type) {
        return test::ZipBytes().add("mimetype", type).add("pages/1.xml", "x").add("passport.pdf", tinyPdf()).bytes();
    };
    const QMap<QByteArray, QString> formats{{"application/epub+zip", u"epub"_s},
                                            {"application/vnd.oasis.opendocument.text", u"odf"_s},
                                            {"application/vnd.adobe.indesign-idml-package", u"zipped"_s},
                                            {"image/openraster", u"zipped"_s}};
    for (const auto& [type, format] : formats.asKeyValueRange()) {
        const auto package = readBytes(declaring(type));
        ASSERT_FALSE(package) << type.toStdString();
        EXPECT_EQ(format, package.error().args[u"content"_s].toString());
    }
}

TEST_F(PackageFixture, aDescriptionBesideDocumentsMakesABrowserExtensionOnlyOfWhatIsCalledOne)
{
    const auto zip = zipOf({"manifest.json", "passport.pdf"});
    EXPECT_OK(readBytes(zip));
    const auto extension = readBytes(zip, u"a.xpi"_s);
    ASSERT_FALSE(extension);
    EXPECT_EQ(u"extension"_s, extension.error().args[u"content"_s].toString());
}

TEST_F(PackageFixture, whatLiesDeepInAPackageMakesNoOtherDocumentOfIt)
{
    for (const auto& name : {"材料/[Content_Types].xml", "a/visio/document.xml", "a/Payload/x.app/Info.plist",
                             "地图/doc.kml", "a/x.dist-info/METADATA", "a/mimetype", "a/META-INF/MANIFEST.MF",
                             "Payload/合同.pdf", "visio/合同.pdf", "map.kml"}) {
        const auto package = readBytes(zipOf({"护照.pdf", name}));
        EXPECT_OK(package) << name;
    }
}

TEST_F(PackageFixture, anArchiveThatAPersonPackedIsNoForeignDocument)
{
    const auto package = readBytes(zipOf({"word/护照.pdf", "META-INF/readme.txt", "xl/合同.pdf"}));
    ASSERT_OK(package);
    EXPECT_EQ(2, std::ranges::count(package->entries, true, &PackageEntry::isPdf));
    const auto inner = readBytes(archiveOf(ArchiveFormat::Zip, {{"a.pdf", tinyPdf()}, {"b.docx", zipOf({"c.pdf"})}}));
    ASSERT_OK(inner);
    EXPECT_FINDING(NestedArchive, u"b.docx"_s, *inner);
}

} // namespace pingshen
