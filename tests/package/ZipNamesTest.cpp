// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/names/NameDecoder.h"
#include "tests/package/PackageFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;
using test::ZipBytes;

namespace {

const QByteArray gbkPassport("\xBB\xA4\xD5\xD5");   // 护照
const QByteArray gbkVow("\xB3\xD0\xC5\xB5");        // 承诺
const QByteArray gbkBackslashTrail("\x85\x5C.pdf"); // 匼, whose second byte is a backslash

class ZipNames : public PackageFixture
{
protected:
    /// The name that a ZIP of this entry and another one gives it.
    QStringList namesOf(ZipBytes::Entry entry, const QString& encoding = {}) const
    {
        entry.data = tinyPdf("first");
        ZipBytes zip;
        zip.add(entry).add("z.pdf", tinyPdf("second"));
        PackageRequest request;
        request.paths = {file(u"names.zip"_s, zip.bytes())};
        request.encoding = encoding;
        const auto package = read(request);
        EXPECT_OK(package);
        return package ? names(*package) : QStringList();
    }
};

} // namespace

TEST_F(ZipNames, areGbkWhenNothingSaysOtherwise)
{
    EXPECT_TRUE(namesOf({.name = gbkPassport + ".pdf"}).contains(u"护照.pdf"_s));
}

TEST_F(ZipNames, areUtf8WhenTheFlagSaysSo)
{
    EXPECT_TRUE(namesOf({.name = "护照.pdf", .saysUtf8 = true}).contains(u"护照.pdf"_s));
}

TEST_F(ZipNames, areUtf8WithoutTheFlagAsMacOsWritesThem)
{
    EXPECT_TRUE(namesOf({.name = "护照.pdf"}).contains(u"护照.pdf"_s));
}

TEST_F(ZipNames, comeFromTheUnicodePathFieldWhenItsChecksumFits)
{
    EXPECT_TRUE(namesOf({.name = "hz.pdf", .unicodeName = "护照.pdf"}).contains(u"护照.pdf"_s));
    EXPECT_TRUE(namesOf({.name = gbkVow + ".pdf", .unicodeName = "护照.pdf"}).contains(u"护照.pdf"_s));
}

TEST_F(ZipNames, doNotComeFromAUnicodePathFieldOfAnotherName)
{
    const auto found = namesOf({.name = "hz.pdf", .unicodeName = "护照.pdf", .unicodeNameFits = false});
    EXPECT_TRUE(found.contains(u"hz.pdf"_s));
}

TEST_F(ZipNames, areCp437WhenTheyAreNoGbk)
{
    EXPECT_TRUE(namesOf({.name = "Caf\x82.pdf"}).contains(u"Caf\u00e9.pdf"_s));
}

TEST_F(ZipNames, followTheChosenEncoding)
{
    EXPECT_TRUE(namesOf({.name = "\xC5\x40\xB7\xD3.pdf"}, u"Big5"_s).contains(u"護照.pdf"_s));
}

TEST_F(ZipNames, areDecodedBeforeTheyAreSplit)
{
    EXPECT_TRUE(namesOf({.name = gbkBackslashTrail}).contains(u"匼.pdf"_s));
}

TEST_F(ZipNames, areSplitAtTheBackslashesOfWindows)
{
    EXPECT_TRUE(namesOf({.name = gbkPassport + "\\1.pdf"}).contains(u"护照/1.pdf"_s));
}

TEST_F(ZipNames, stayWithTheirContentsWhateverTheOrderOfTheDirectory)
{
    ZipBytes zip;
    for (int i = 0; i < 50; ++i) {
        const auto number = QByteArray::number(1'000 - i);
        zip.add({.name = gbkPassport + number + ".pdf", .data = tinyPdf(number), .isDeflated = i % 2 == 0});
    }
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    ASSERT_EQ(50, package->entries.size());
    for (const auto& entry : package->entries) {
        const auto number = entry.name.mid(2).chopped(4);
        EXPECT_EQ(tinyPdf(number.toLatin1()), contentOf(entry)) << entry.name.toStdString();
    }
}

TEST_F(ZipNames, thatWereGuessedAreTold)
{
    ZipBytes zip;
    zip.add(gbkPassport + ".pdf", tinyPdf());
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_FINDING(EncodingGuessed, QString(), *package);
    EXPECT_EQ(u"GB18030"_s, find(*package, Finding::Code::EncodingGuessed)->args["encoding"_L1].toString());
}

TEST_F(ZipNames, areGbkForTheArchiveAsAWholeAndSaidOnce)
{
    ZipBytes zip;
    const QStringList wanted{u"劳动合同.pdf"_s, u"学位证.pdf"_s, u"护照.pdf"_s, u"目录.pdf"_s, u"签证页.pdf"_s};
    for (const auto& name : wanted) {
        zip.add(toGb18030(name), tinyPdf(name.toUtf8()));
    }
    zip.add({.name = "工作许可.pdf", .data = tinyPdf("flagged"), .saysUtf8 = true});
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    for (const auto& name : wanted + QStringList{u"工作许可.pdf"_s}) {
        EXPECT_TRUE(names(*package).contains(name)) << name.toStdString();
    }
    EXPECT_EQ(1, std::ranges::count(package->findings, Finding::Code::EncodingGuessed, &Finding::code));
    EXPECT_EQ(5, find(*package, Finding::Code::EncodingGuessed)->args["count"_L1].toInt());
}

TEST_F(ZipNames, thatAreSaidToBeUtf8AreNotWhenThatIsProvedWrongForSome)
{
    const QStringList wanted{u"劳动合同.pdf"_s, u"学位证.pdf"_s, u"护照.pdf"_s, u"目录.pdf"_s, u"签证页.pdf"_s};
    ZipBytes zip;
    for (const auto& name : wanted) { // the second one is valid UTF-8 too
        zip.add({.name = toGb18030(name), .data = tinyPdf(name.toUtf8()), .saysUtf8 = true});
    }
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    auto found = names(*package);
    for (const auto& name : wanted) {
        EXPECT_TRUE(found.contains(name)) << name.toStdString();
    }
}

TEST_F(ZipNames, mayBeLongForTheyAreCountedInCharacters)
{
    const auto name = u"护照首页及签证页扫描件"_s.repeated(20) + u".pdf"_s; // 224 characters, 664 bytes
    EXPECT_TRUE(namesOf({.name = name.toUtf8(), .saysUtf8 = true}).contains(name));
    const auto beyondTheFirstPlane = u"\U00020BB7"_s.repeated(200) + u".pdf"_s;
    EXPECT_TRUE(namesOf({.name = beyondTheFirstPlane.toUtf8(), .saysUtf8 = true}).contains(beyondTheFirstPlane));
}

TEST_F(ZipNames, thatAreEmptyStillGiveTheDocument)
{
    EXPECT_TRUE(namesOf({.name = ""}).contains(u"_"_s));
}

TEST_F(ZipNames, ofFoldersThatHoldSomethingThemselvesAreTold)
{
    ZipBytes zip;
    zip.add({.name = "contract.pdf/", .data = tinyPdf("a"), .saysUtf8 = true})
        .add({.name = "tax.pdf/", .data = tinyPdf("b"), .host = 3, .unixMode = 0040755})
        .add({.name = "hidden.pdf/", .data = tinyPdf("c"), .declaredBytes = 0})
        .add({.name = "permit.pdf", .data = tinyPdf("d"), .host = 3, .unixMode = 0040755})
        .add("empty/", {})
        .add("passport.pdf", tinyPdf("e"));
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"passport.pdf"_s}, names(*package));
    QStringList told;
    for (const auto& finding : package->findings) {
        EXPECT_EQ(Finding::Code::EntryDamaged, finding.code);
        told.append(finding.subject);
    }
    told.sort();
    EXPECT_EQ((QStringList{u"contract.pdf"_s, u"hidden.pdf"_s, u"permit.pdf"_s, u"tax.pdf"_s}), told);
}

TEST_F(ZipNames, ofFoldersAreNoEntries)
{
    ZipBytes zip;
    zip.add("folder/", {}).add("windows\\", {}).add("folder/a.pdf", tinyPdf("a")).add("windows\\b.pdf", tinyPdf("b"));
    const auto package = readBytes(zip.bytes());
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"folder/a.pdf"_s, u"windows/b.pdf"_s}), names(*package));
}

TEST_F(ZipNames, inATarAreDecodedInTheSameWay)
{
    const auto bytes = archiveOf(
        test::ArchiveFormat::Tar,
        {{gbkPassport + ".pdf", tinyPdf("a")}, {"合同.pdf", tinyPdf("b")}, {gbkBackslashTrail, tinyPdf("c")}});
    const auto package = readBytes(bytes, u"package.tar"_s);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"匼.pdf"_s, u"合同.pdf"_s, u"护照.pdf"_s}), names(*package));
}

} // namespace pingshen
