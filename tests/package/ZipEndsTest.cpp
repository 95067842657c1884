// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"
#include "tests/support/ByteWriting.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::tinyPdf;
using test::ZipBytes;

namespace {

/// Looks like a program, and holds the mark of a ZIP's file as self-extractors do.
QByteArray program(qsizetype size = 3'000)
{
    return "MZ" + QByteArray(size / 2, '\x90') + "PK\x03\x04" + QByteArray(size / 2, '\x90');
}

QByteArray zipOf(ZipBytes zip, const QByteArray& comment = {})
{
    return zip.add("a.pdf", tinyPdf("a"))
        .add({.name = "b.pdf", .data = tinyPdf("b"), .isDeflated = true})
        .bytes(comment);
}

/// With the records of a ZIP64, which say how many files it is split over.
QByteArray wideZip(quint32 files)
{
    auto zip = zipOf(ZipBytes());
    const auto end = zip.size() - 22;
    const auto size = qFromLittleEndian<quint32>(zip.constData() + end + 12);
    const auto offset = qFromLittleEndian<quint32>(zip.constData() + end + 16);
    QByteArray wide = "PK\x06\x06" + QByteArray("\x2C\0\0\0\0\0\0\0\x2D\0\x2D\0\0\0\0\0\0\0\0\0", 20);
    for (const auto value : {quint64(2), quint64(2), quint64(size), quint64(offset)}) {
        test::append<quint64>(wide, value);
    }
    wide += "PK\x06\x07" + QByteArray(4, '\0');
    test::append<quint64>(wide, static_cast<quint64>(end));
    test::append<quint32>(wide, files);
    zip.insert(end, wide);
    return zip.replace(zip.size() - 14, 12, QByteArray(12, '\xFF'));
}

class ZipEnds : public PackageFixture
{
protected:
    void expectBoth(const QByteArray& bytes, const QString& name = u"package.zip"_s) const
    {
        const auto package = readBytes(bytes, name);
        ASSERT_OK(package);
        EXPECT_EQ((QStringList{u"a.pdf"_s, u"b.pdf"_s}), names(*package));
        EXPECT_EQ(tinyPdf("b"), contentOf(package->entries.last()));
        EXPECT_TRUE(package->findings.isEmpty());
    }
};

} // namespace

TEST_F(ZipEnds, mayBeFollowedByALongComment)
{
    expectBoth(zipOf(ZipBytes(), QByteArray(40'000, 'c')));
    expectBoth(zipOf(ZipBytes(), QByteArray(0xFFFF, 'c')));
}

TEST_F(ZipEnds, mayBeFollowedByAWebPageOrByPadding)
{
    expectBoth(zipOf(ZipBytes()) + "<html>" + QByteArray(3'000'000, 'x') + "</html>");
    expectBoth(zipOf(ZipBytes()) + QByteArray(70'000, '\0'));
    expectBoth(zipOf(ZipBytes()) + QByteArray(20'000'000, '\0'));
    expectBoth(zipOf(ZipBytes(), "words") + "PK\x05\x06" + QByteArray(40, 'x'));
}

TEST_F(ZipEnds, tellOfAnArchiveBehindAProgramWhateverItsOffsetsCountFrom)
{
    for (const auto& name : {u"package.exe"_s, u"package.bin"_s, u"package.zip"_s}) {
        expectBoth(program() + zipOf(ZipBytes()), name);
        expectBoth(zipOf(ZipBytes(program())), name);
    }
    expectBoth("#!/bin/sh\nexit 0\n" + zipOf(ZipBytes()));
    expectBoth("<html>" + QByteArray(5'000, 'x') + zipOf(ZipBytes()));
}

TEST_F(ZipEnds, tellOfAnArchiveBehindTheMarkOfASingleSegment)
{
    expectBoth(zipOf(ZipBytes("PK\x07\x08")));
    expectBoth(zipOf(ZipBytes("PK00")));
    expectBoth("PK00" + zipOf(ZipBytes()));
}

TEST_F(ZipEnds, areThoseOfTheArchiveNotOfOneInItsComment)
{
    expectBoth(zipOf(ZipBytes(), ZipBytes().add("inner.pdf", tinyPdf("inner")).bytes()));
}

TEST_F(ZipEnds, areThoseOfTheLastOfArchivesThatWereJoinedAndTheOthersAreTold)
{
    const auto before = ZipBytes().add("first.pdf", tinyPdf("first")).bytes("words");
    const QList<QByteArray> joined{before + zipOf(ZipBytes()), before + "\r\n" + zipOf(ZipBytes(), "more words"),
                                   before + before + zipOf(ZipBytes()) + "<html>"};
    for (const auto& bytes : joined) {
        const auto package = readBytes(bytes);
        ASSERT_OK(package);
        EXPECT_EQ((QStringList{u"a.pdf"_s, u"b.pdf"_s}), names(*package));
        EXPECT_EQ(tinyPdf("b"), contentOf(package->entries.last()));
        EXPECT_FINDING(ArchiveBefore, QString(), *package);
    }
}

TEST_F(ZipEnds, ofAnArchiveWithinOneThatIsCutAreNotItsOwn)
{
    const auto inner = ZipBytes().add("inner.pdf", tinyPdf("inner")).bytes();
    const auto cut = [&](const QByteArray& before) {
        auto outer = ZipBytes(before).add("a.pdf", tinyPdf("a")).add("form.docx", inner).bytes();
        return outer.first(outer.indexOf(inner) + inner.size());
    };
    EXPECT_FAILS(PackageTruncated, readBytes(cut({})));
    EXPECT_FAILS(PackageTruncated, readBytes(cut(program())));
}

TEST_F(ZipEnds, ofAnArchiveWithinAnOldTarAreNotThePackages)
{
    auto tar = archiveOf(ArchiveFormat::Tar, {{"a.pdf", tinyPdf("a")}, {"form.zip", zipOf(ZipBytes())}});
    for (qsizetype at = tar.indexOf("ustar"); at >= 0; at = tar.indexOf("ustar")) { // as before there was a mark
        tar.replace(at, 8, QByteArray(8, '\0'));
        unsigned sum = 0;
        const auto header = at - 257;
        tar.replace(header + 148, 8, "        ");
        for (const auto c : tar.mid(header, 512)) {
            sum += static_cast<unsigned char>(c);
        }
        const QByteArray checksum = QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
        tar.replace(header + 148, 8, checksum);
    }
    const auto package = readBytes(tar, u"old.tar"_s);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
}

TEST_F(ZipEnds, mayBeWrittenInZip64BehindAProgram)
{
    expectBoth(wideZip(1));
    expectBoth(program() + wideZip(1));
    expectBoth(wideZip(0)); // some do not count themselves
}

TEST_F(ZipEnds, ofAZip64TellThatItIsOneOfTwoParts)
{
    EXPECT_FAILS(PackageIsPart, readBytes(wideZip(2)));
}

TEST_F(ZipEnds, ofAProgramThatIsNoArchiveAreNotInvented)
{
    EXPECT_FAILS(PackageKindUnknown, readBytes(program(), u"setup.exe"_s));
    EXPECT_FAILS(PackageKindUnknown, readBytes(program() + "PK\x05\x06" + QByteArray(18, '\x11'), u"setup.exe"_s));
}

TEST_F(ZipEnds, areNotNeededForSevenZipAndRarBehindAProgram)
{
    const QList<test::Member> members{{"a.pdf", tinyPdf("a")}, {"b.pdf", tinyPdf("b")}};
    const QByteArray decoy("7z\xBC\xAF\x27\x1C"
                           "Rar!\x1A\x07\0",
                           13); // what the program looks for
    for (const auto format : {ArchiveFormat::SevenZip, ArchiveFormat::Rar4, ArchiveFormat::Rar5}) {
        expectBoth(program(200'000) + decoy + QByteArray(100, '\0') + archiveOf(format, members), u"package.exe"_s);
    }
}

} // namespace pingshen
