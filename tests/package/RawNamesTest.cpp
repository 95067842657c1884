// SPDX-License-Identifier: GPL-3.0-or-later
// Folders whose names are no UTF-8: Linux takes any bytes for a name, and Qt cannot say them.
#include "tests/package/PackageFixture.h"

#include <filesystem>
#include <fstream>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;

namespace {

const QByteArray gbkPassport("\xBB\xA4\xD5\xD5.pdf");                 // 护照
const QByteArray gbkDegree("\xD1\xA7\xCE\xBB\xD6\xA4.pdf");           // 学位证, valid UTF-8 too
const QByteArray gbkMaterials("\xB2\xC4\xC1\xCF");                    // 材料
const QByteArray gbkContract("\xC0\xCD\xB6\xAF\xBA\xCF\xCD\xAC.pdf"); // 劳动合同
const QByteArray big5Passport("\xC5\x40\xB7\xD3.pdf");                // 護照
const QByteArray big5Contract("\xA6\x58\xA6\x50.pdf");                // 合同

class RawNames : public PackageFixture
{
protected:
    void SetUp() override
    {
#ifndef Q_OS_LINUX
        GTEST_SKIP() << "names are Unicode here";
#endif
        std::filesystem::create_directory(folder.constData());
    }

    /// Qt could not remove what it does not see.
    void TearDown() override
    {
        std::filesystem::remove_all(folder.toStdString());
    }

    std::string pathOf(const QByteArray& name) const
    {
        return QByteArray(folder + '/' + name).toStdString();
    }

    void write(const QByteArray& name, const QByteArray& content) const
    {
        const std::filesystem::path path(pathOf(name));
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary).write(content.constData(), content.size());
    }

    Result<Package> readFolderAs(const QString& encoding = {}) const
    {
        PackageRequest request;
        request.paths = {QFile::decodeName(folder)};
        request.encoding = encoding;
        return read(request);
    }

    QByteArray folder = QFile::encodeName(incoming()) + "/raw";
};

} // namespace

TEST_F(RawNames, inGbkAreReadOnBothLevels)
{
    write(gbkPassport, tinyPdf("a"));
    write(gbkDegree, tinyPdf("b"));
    write(gbkMaterials + "/" + gbkContract, tinyPdf("c"));
    write("plain.pdf", tinyPdf("d"));
    const auto package = readFolderAs();
    ASSERT_OK(package);
    QStringList expected{u"plain.pdf"_s, u"学位证.pdf"_s, u"护照.pdf"_s, u"材料/劳动合同.pdf"_s};
    EXPECT_EQ(expected, names(*package));
    EXPECT_EQ(tinyPdf("c"), contentOf(package->entries.last()));
    EXPECT_FINDING(EncodingGuessed, QString(), *package);
    EXPECT_EQ(1, std::ranges::count(package->findings, Finding::Code::EncodingGuessed, &Finding::code));
}

TEST_F(RawNames, thatTheEncodingAskedForDoesNotFitAreSaidToBe)
{
    write(gbkPassport, tinyPdf("a"));
    const auto package = readFolderAs(u"UTF-8"_s);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"护照.pdf"_s}, names(*package));
    EXPECT_EQ(0, std::ranges::count(package->findings, Finding::Code::EncodingGuessed, &Finding::code));
    const auto* unfit = find(*package, Finding::Code::EncodingUnfit);
    ASSERT_TRUE(unfit);
    EXPECT_EQ(u"UTF-8"_s, unfit->args[u"asked"_s].toString());
    EXPECT_EQ(u"GB18030"_s, unfit->args[u"encoding"_s].toString());
}

TEST_F(RawNames, mayBeMixedWithUtf8)
{
    write("申报材料/" + gbkPassport, tinyPdf("a"));
    write("合同.pdf", tinyPdf("b"));
    const auto package = readFolderAs();
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"合同.pdf"_s, u"申报材料/护照.pdf"_s}), names(*package));
}

TEST_F(RawNames, inBig5AreReadByThemselvesOrAsChosen)
{
    write(big5Passport, tinyPdf("a"));
    write(big5Contract, tinyPdf("b"));
    for (const auto& encoding : {QString(), u"Big5"_s}) {
        const auto package = readFolderAs(encoding);
        ASSERT_OK(package);
        EXPECT_EQ((QStringList{u"合同.pdf"_s, u"護照.pdf"_s}), names(*package));
    }
}

TEST_F(RawNames, ofSeveralEncodingsAreReadInTheOneThatMakesThemADocument)
{
    write(gbkPassport, tinyPdf("a"));
    write(gbkDegree, tinyPdf("b"));
    write("劳动合同.pdf", tinyPdf("c"));
    write(big5Passport, tinyPdf("d"));
    const auto package = readFolderAs();
    ASSERT_OK(package);
    for (const auto& name : {u"护照.pdf"_s, u"学位证.pdf"_s, u"劳动合同.pdf"_s, u"護照.pdf"_s}) {
        EXPECT_TRUE(names(*package).contains(name)) << name.toStdString();
    }
}

TEST_F(RawNames, followTheChosenEncoding)
{
    write(big5Passport, tinyPdf("a"));
    const auto package = readFolderAs(u"GB18030"_s);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"臔酚.pdf"_s}, names(*package));
}

TEST_F(RawNames, thatAreTextInNoEncodingStillGiveTheDocuments)
{
    write("\xFF\xFE\xFD.pdf", tinyPdf("a"));
    write("\xFE\xFF\xFD.pdf", tinyPdf("b"));
    write("\xFF/c.pdf", tinyPdf("c"));
    const auto package = readFolderAs();
    ASSERT_OK(package);
    EXPECT_EQ(3, package->entries.size());
    EXPECT_EQ(3, std::ranges::count(package->findings, Finding::Code::NameUnreadable, &Finding::code));
}

TEST_F(RawNames, ofLinksAreToldAndNotFollowed)
{
    write("good.pdf", tinyPdf());
    std::filesystem::create_symlink("good.pdf", pathOf(gbkPassport));
    const auto package = readFolderAs();
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"good.pdf"_s}, names(*package));
    EXPECT_FINDING(LinkSkipped, u"护照.pdf"_s, *package);
}

TEST_F(RawNames, leadToTheirFolderByWhatTheyMean)
{
    write(gbkMaterials + '/' + gbkPassport, tinyPdf("a"));
    write(QByteArray("\xC0\xEE\xC0\xD7/") + gbkDegree, tinyPdf("b")); // 李雷
    const auto package = read(QFile::decodeName(folder) + u"/材料"_s);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"护照.pdf"_s}, names(*package));
    EXPECT_EQ(u"材料"_s, package->source);
    EXPECT_FAILS(FileNotFound, read(QFile::decodeName(folder) + u"/别的"_s));
}

} // namespace pingshen
