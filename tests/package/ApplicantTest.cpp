// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ApplicantGuess.h"
#include "core/package/ApplicationInfo.h"
#include "tests/package/PackageFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;

TEST(ApplicantGuess, readsAWellNamedFolder)
{
    const auto guess = guessApplicant(u"2025-0137_彼得罗娃_Elena Petrova_云帆智能"_s);
    EXPECT_EQ(u"2025-0137"_s, guess.caseNumber);
    EXPECT_EQ(u"彼得罗娃"_s, guess.chineseName);
    EXPECT_EQ(u"Elena Petrova"_s, guess.latinName);
    EXPECT_EQ(u"云帆智能"_s, guess.employer);
}

TEST(ApplicantGuess, readsOtherOrdersAndSeparators)
{
    const auto guess = guessApplicant(u"北京云帆智能科技有限公司 - 安娜·彼得罗娃 E12345678 BJ-2025-0042"_s);
    EXPECT_EQ(u"北京云帆智能科技有限公司"_s, guess.employer);
    EXPECT_EQ(u"安娜·彼得罗娃"_s, guess.chineseName);
    EXPECT_EQ(u"E12345678"_s, guess.passportNumber);
    EXPECT_EQ(u"BJ-2025-0042"_s, guess.caseNumber);
}

TEST(ApplicantGuess, readsEnglishNames)
{
    const auto guess = guessApplicant(u"2025-0138_Jean-Pierre O'Brien_Northwind Technology Ltd"_s);
    EXPECT_EQ(u"Jean-Pierre O'Brien"_s, guess.latinName);
    EXPECT_EQ(u"Northwind Technology Ltd"_s, guess.employer);
}

TEST(ApplicantGuess, leavesDoubtEmpty)
{
    for (const auto& name : {u"Downloads"_s, u"New folder"_s, u"申请材料"_s, u"20251201"_s, u"新建文件夹"_s,
                             u"package (2)"_s, u"scan_001"_s, QString()}) {
        EXPECT_EQ(Applicant(), guessApplicant(name)) << name.toStdString();
    }
}

TEST(ApplicationInfo, isReadInFull)
{
    const auto info = parseApplicationInfo(R"({"caseNumber":"2025-0137","position":"总监","employer":"云帆智能",
        "applicant":{"latinName":" Elena  Petrova ","chineseName":"彼得罗娃","nationality":"RUS",
        "birthDate":"1985-04-12","passportNumber":"N1234567"},
        "documents":[{"file":"06\\护照.pdf","kind":"passport"},{"file":"../x.pdf","kind":"tax"},{"file":"y.pdf","kind":"Bad Kind"}]})");
    ASSERT_TRUE(info);
    const Applicant expected{u"Elena Petrova"_s, u"彼得罗娃"_s, u"RUS"_s,  QDate(1985, 4, 12),
                             u"N1234567"_s,      u"云帆智能"_s, u"总监"_s, u"2025-0137"_s};
    EXPECT_EQ(expected, info->applicant);
    EXPECT_EQ((QMap<QString, KindId>{{u"06/护照.pdf"_s, KindId(u"passport"_s)}}), info->kinds);
}

TEST(ApplicationInfo, takesWrongTypesForMissing)
{
    const auto info = parseApplicationInfo(R"({"caseNumber":7,"applicant":"x","documents":{"a":1}})");
    ASSERT_TRUE(info);
    EXPECT_EQ(Applicant(), info->applicant);
    EXPECT_FALSE(parseApplicationInfo("[1]"));
    EXPECT_TRUE(parseApplicationInfo("\xEF\xBB\xBF{}"));
}

using ApplicationInfoFile = PackageFixture;

TEST_F(ApplicationInfoFile, winsOverTheFoldersNameAndIsNoDocument)
{
    const auto folder =
        test::writeFolder(incoming() + u"/2025-0001_王小明"_s,
                          {{"护照.pdf", tinyPdf()}, {"application.json", R"({"caseNumber":"2025-0137","documents":[
                                               {"file":"护照.PDF","kind":"passport"},{"file":"none.pdf","kind":"tax"}]})"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ(u"2025-0137"_s, package->applicant.caseNumber);
    EXPECT_TRUE(package->applicant.chineseName.isEmpty());
    EXPECT_EQ(QStringList{u"护照.pdf"_s}, names(*package));
    EXPECT_EQ(KindId(u"passport"_s), package->declaredKinds.value(u"护照.pdf"_s));
    EXPECT_FINDING(ManifestIgnored, u"none.pdf"_s, *package);
}

TEST_F(ApplicationInfoFile, thatIsNoJsonIsToldAndLeftOut)
{
    const auto folder = test::writeFolder(incoming() + u"/2025-0001_王小明"_s,
                                          {{"护照.pdf", tinyPdf()}, {"application.json", "{broken"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ(u"王小明"_s, package->applicant.chineseName);
    EXPECT_FINDING(ManifestIgnored, u"application.json"_s, *package);
}

TEST_F(ApplicationInfoFile, countsAtTheRootOnly)
{
    const auto folder = test::writeFolder(incoming() + u"/p"_s,
                                          {{"护照.pdf", tinyPdf()}, {"sub/application.json", R"({"caseNumber":"1"})"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_TRUE(package->applicant.caseNumber.isEmpty());
    EXPECT_FINDING(NotAPdf, u"sub/application.json"_s, *package);
}

} // namespace pingshen
