// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/DocumentFormat.h"
#include "tests/package/PackageFixture.h"

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
            {u"odf"_s, zipOf({"mimetype", "content.xml", "META-INF/manifest.xml"})},
            {u"jar"_s, zipOf({"META-INF/MANIFEST.MF", "docs/a.pdf"})},
            {u"apk"_s, zipOf({"AndroidManifest.xml", "META-INF/MANIFEST.MF", "classes.dex"})},
            {u"ole-text"_s, compoundFile(u"WordDocument")},
            {u"ole-sheet"_s, compoundFile(u"Workbook")},
            {u"ole-slides"_s, compoundFile(u"PowerPoint Document")},
            {u"ole"_s, compoundFile(u"Contents")},
            {u"jpeg"_s, "\xFF\xD8\xFF\xE1 Exif %PDF-1.7"},
            {u"png"_s, "\x89PNG\r\n\x1A\n...."},
            {u"heic"_s, QByteArray("\0\0\0\x18", 4) + "ftypheic...."},
            {u"tiff"_s, QByteArray("II*\0\x08\0\0\0", 8)},
            {u"bmp"_s, QByteArray("BM\x36\x10\0\0\0\0\0\0\x36\0\0\0", 14)},
            {u"webp"_s, "RIFF1234WEBPVP8 "},
            {u"gif"_s, "GIF89a...."},
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
