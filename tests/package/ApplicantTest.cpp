// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ApplicantGuess.h"
#include "core/package/ApplicationInfo.h"
#include "core/package/reading/Charset.h"
#include "core/package/reading/HandWrittenJson.h"
#include "tests/package/PackageFixture.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;

namespace {

std::optional<ApplicationInfo> parsed(const QByteArray& json)
{
    return parseApplicationInfo(json, QDate(2025, 12, 1));
}

} // namespace

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

TEST(ApplicantGuess, knowsNamesOfEveryKind)
{
    struct Row
    {
        QString source, chinese, latin, employer;
    };
    const Row rows[]{
        {u"阿依古丽·买买提"_s, u"阿依古丽·买买提"_s, {}, {}},
        {u"2025-0137_阿依古丽・买买提_云帆智能"_s, u"阿依古丽·买买提"_s, {}, u"云帆智能"_s},
        {u"阿依古丽•买买提 2025-0137"_s, u"阿依古丽·买买提"_s, {}, {}},
        {u"阿依古丽‧买买提"_s, u"阿依古丽·买买提"_s, {}, {}},
        {u"阿依古丽∙买买提"_s, u"阿依古丽·买买提"_s, {}, {}},
        {u"阿依古丽 · 买买提"_s, u"阿依古丽·买买提"_s, {}, {}},
        {u"阿依古丽.买买提_云帆智能"_s, u"阿依古丽·买买提"_s, {}, u"云帆智能"_s},
        {u"阿卜杜拉·阿卜杜热合曼·买买提艾力"_s, u"阿卜杜拉·阿卜杜热合曼·买买提艾力"_s, {}, {}},
        {u"让-皮埃尔·杜邦_北京云帆科技有限公司"_s, u"让-皮埃尔·杜邦"_s, {}, u"北京云帆科技有限公司"_s},
        {u"云帆智能-安娜·彼得罗娃"_s, u"安娜·彼得罗娃"_s, {}, u"云帆智能"_s},
        {u"玛丽-安娜·勒庞_云帆智能"_s, u"玛丽-安娜·勒庞"_s, {}, u"云帆智能"_s},
        {u"2025-0137_勒庞·玛丽-安娜_云帆智能"_s, u"勒庞·玛丽-安娜"_s, {}, u"云帆智能"_s},
        {u"腾讯-安娜·彼得罗娃"_s, u"安娜·彼得罗娃"_s, {}, u"腾讯"_s},
        {u"张三.申请材料"_s, u"张三"_s, {}, {}},
        {u"张三（补正）"_s, u"张三"_s, {}, {}},
        {u"2025-0137_李_Li"_s, {}, u"Li"_s, {}},
        {u"李雷_Li_Northwind AI"_s, u"李雷"_s, u"Li"_s, u"Northwind AI"_s},
        {u"2025-0138_Ai Weiwei"_s, {}, u"Ai Weiwei"_s, {}},
        {u"E12345678 Suharto"_s, {}, u"Suharto"_s, {}},
        {u"2025-0138_Seán O’Brien-Ní"_s, {}, u"Seán O’Brien-Ní"_s, {}},
        {u"2025-0138_Anne\u2011Marie D´Angelo"_s, {}, u"Anne\u2011Marie D´Angelo"_s, {}},
        {u"Elena Petrova - Northwind Technology Ltd"_s, {}, u"Elena Petrova"_s, u"Northwind Technology Ltd"_s},
        {u"2025-0138_EN_final"_s, {}, {}, {}},
    };
    for (const auto& [source, chinese, latin, employer] : rows) {
        const auto guess = guessApplicant(source);
        EXPECT_EQ(chinese, guess.chineseName) << source.toStdString();
        EXPECT_EQ(latin, guess.latinName) << source.toStdString();
        EXPECT_EQ(employer, guess.employer) << source.toStdString();
    }
}

TEST(ApplicantGuess, takesTheNameOfAnEmployerWhole)
{
    struct Row
    {
        QString source, chinese, latin, employer;
    };
    const Row rows[]{
        {u"LQ-2025-00999_王芳_Wang Fang_北京360科技有限公司"_s, u"王芳"_s, u"Wang Fang"_s, u"北京360科技有限公司"_s},
        {u"LQ-2025-00999_北京360科技有限公司"_s, {}, {}, u"北京360科技有限公司"_s},
        {u"王芳_奇虎360集团"_s, u"王芳"_s, {}, u"奇虎360集团"_s},
        {u"王芳_云帆（北京）科技有限公司"_s, u"王芳"_s, {}, u"云帆（北京）科技有限公司"_s},
        {u"王芳_3M（中国）有限公司"_s, u"王芳"_s, {}, u"3M（中国）有限公司"_s},
        {u"TCL集团（深圳）_王芳"_s, u"王芳"_s, {}, u"TCL集团（深圳）"_s},
        {u"2025-0137_王芳_Siemens中国有限公司"_s, u"王芳"_s, {}, u"Siemens中国有限公司"_s},
        {u"北京7-Eleven有限公司 王芳"_s, u"王芳"_s, {}, u"北京7-Eleven有限公司"_s},
        {u"王芳（北京360科技有限公司）"_s, u"王芳"_s, {}, u"北京360科技有限公司"_s},
        {u"王芳(云帆（北京）科技有限公司)"_s, u"王芳"_s, {}, u"云帆（北京）科技有限公司"_s},
        {u"王芳2_2025北京云帆公司2"_s, u"王芳"_s, {}, u"北京云帆公司"_s},
        {u"李雷Li北京云帆公司"_s, u"李雷"_s, u"Li"_s, u"北京云帆公司"_s},
        {u"2025-0137_Wang2 Fang1_Web3 Technology Ltd"_s, {}, u"Wang Fang"_s, u"Web3 Technology Ltd"_s},
        {u"01 Elena Petrova_3M Company"_s, {}, u"Elena Petrova"_s, u"3M Company"_s},
    };
    for (const auto& [source, chinese, latin, employer] : rows) {
        const auto guess = guessApplicant(source);
        EXPECT_EQ(chinese, guess.chineseName) << source.toStdString();
        EXPECT_EQ(latin, guess.latinName) << source.toStdString();
        EXPECT_EQ(employer, guess.employer) << source.toStdString();
    }
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
    const auto info = parsed(R"({"caseNumber":"2025-0137","position":"总监","employer":"云帆智能",
        "applicant":{"latinName":" Elena  Petrova ","chineseName":"彼得罗娃","nationality":"RUS",
        "birthDate":"1985-04-12","passportNumber":"N1234567"},
        "documents":[{"file":"06\\护照.pdf","kind":"passport"},{"file":"../x.pdf","kind":"tax"},{"file":"y.pdf","kind":"Bad Kind"}]})");
    ASSERT_TRUE(info);
    const Applicant expected{u"Elena Petrova"_s, u"彼得罗娃"_s, u"RUS"_s,  QDate(1985, 4, 12),
                             u"N1234567"_s,      u"云帆智能"_s, u"总监"_s, u"2025-0137"_s};
    EXPECT_EQ(expected, info->applicant);
    EXPECT_EQ((QMap<QString, KindId>{{u"06/护照.pdf"_s, KindId(u"passport"_s)}}), info->kinds);
}

TEST(ApplicationInfo, takesWhateverHasOneMeaning)
{
    const QList<QByteArray> spellings{
        R"({"caseNumber":20250137,"applicant":{"passportNumber":"N1234567","birthDate":"1985/4/12"}})",
        R"({"caseNumber":"20250137","passport_number":"N1234567","Birth Date":19850412})",
        "\xEF\xBB\xBF{\"caseNumber\":\"20250137\",\"applicant\":{\"passportNumber\":[\"N1234567\"],\"birthDate\":\"12."
        "04.1985\",},}",
        R"({"受理编号":"20250137", /* as the form has it */ "申请人":{"护照号码":"N1234567","出生日期":"1985年4月12日"}})",
        R"({caseNumber: 20250137， "applicant"：{"passportNumber":"N1234567","birthDate":"April 12, 1985"}} // end)",
    };
    for (const auto& json : spellings) {
        for (const auto& encoding : {"utf-8", "gb18030", "utf-16le", "utf-16be"}) {
            const auto bytes = encodedText(QString::fromUtf8(json), encoding).value();
            const auto info = parsed(bytes);
            ASSERT_TRUE(info) << json.constData() << encoding;
            EXPECT_EQ(u"20250137"_s, info->applicant.caseNumber) << json.constData();
            EXPECT_EQ(u"N1234567"_s, info->applicant.passportNumber) << json.constData();
            EXPECT_EQ(QDate(1985, 4, 12), info->applicant.birthDate) << json.constData();
            EXPECT_EQ(QStringList(), info->unusable + info->unknown) << json.constData();
        }
    }
}

TEST(ApplicationInfo, takesANameByItsScript)
{
    const QList<std::array<QString, 3>> names{{u"Wang Wei"_s, {}, u"Wang Wei"_s},
                                              {u"王伟"_s, u"王伟"_s, {}},
                                              {u"王伟 (Wang Wei)"_s, u"王伟"_s, u"Wang Wei"_s},
                                              {u"Elena Petrova / 彼得罗娃"_s, u"彼得罗娃"_s, u"Elena Petrova"_s}};
    for (const auto& [written, chinese, latin] : names) {
        for (const auto& key : {u"name"_s, u"Full Name"_s, u"姓名"_s}) {
            const auto info = parsed(u"{\"applicant\":{\"%1\":\"%2\"}}"_s.arg(key, written).toUtf8());
            ASSERT_TRUE(info);
            EXPECT_EQ(chinese, info->applicant.chineseName) << written.toStdString();
            EXPECT_EQ(latin, info->applicant.latinName) << written.toStdString();
            EXPECT_EQ(QStringList(), info->unknown + info->unusable);
        }
    }
    EXPECT_EQ(u"Ann"_s, parsed(R"({"姓名":"Bea","latinName":"Ann"})")->applicant.latinName) << "stated by itself";
    EXPECT_EQ(QStringList{u"name"_s}, parsed(R"({"name":"a package"})")->unknown);
}

TEST(ApplicationInfo, takesNumbersDigitByDigit)
{
    const auto info = parsed(
        R"({"caseNumber":00120250137,"applicant":{"passportNumber":9007199254740993,"chineseName":123456789012345678901234}})");
    ASSERT_TRUE(info);
    EXPECT_EQ(u"00120250137"_s, info->applicant.caseNumber);
    EXPECT_EQ(u"9007199254740993"_s, info->applicant.passportNumber);
    EXPECT_EQ(u"123456789012345678901234"_s, info->applicant.chineseName);
}

TEST(ApplicationInfo, takesAWholeNumberForItsDigitsAndNoNumberForNoText)
{
    const auto info = parsed(R"({"caseNumber":NaN,"position":-Infinity,"employer":undefined,
        "applicant":{"passportNumber":512345678.0,"latinName":"Nan Li"}})");
    ASSERT_TRUE(info);
    EXPECT_EQ(u"512345678"_s, info->applicant.passportNumber);
    EXPECT_EQ(u"Nan Li"_s, info->applicant.latinName) << "a name is one, whatever it begins with";
    EXPECT_EQ((QStringList{u"caseNumber: NaN"_s, u"employer: undefined"_s, u"position: -Infinity"_s}), info->unusable);
}

TEST(ApplicationInfo, namesWhatItCannotUse)
{
    const auto info = parsed(R"({"caseNumber":{"a":1},"employer":true,"position":null,"colour":"red",
        "applicant":{"birthDate":"03/07/1985","passportNumber":5.1e8,"latinName":["A","B"]},"documents":7})");
    ASSERT_TRUE(info);
    EXPECT_EQ(Applicant(), info->applicant);
    EXPECT_EQ((QStringList{u"applicant.latinName: [\"A\",\"B\"]"_s, u"applicant.passportNumber: 510000000"_s,
                           u"caseNumber: {\"a\":\"1\"}"_s, u"documents: 7"_s, u"employer: true"_s,
                           u"birthDate: 03/07/1985"_s}),
              info->unusable);
    EXPECT_EQ(QStringList{u"colour"_s}, info->unknown);
    EXPECT_FALSE(parsed("[1]"));
    EXPECT_FALSE(parsed("{broken"));
}

TEST(ApplicationInfo, takesTheFirstValueOfAKeyAndNamesTheOther)
{
    const auto info = parsed(R"({"caseNumber":"A","caseN\u0075mber":"B","employer":"C","documents":[
        {"file":"a.pdf","kind":"passport","kind":"tax"},{"file":"a.pdf","kind":"contract"}]})");
    ASSERT_TRUE(info);
    EXPECT_TRUE(info->isValidJson);
    EXPECT_EQ(u"A"_s, info->applicant.caseNumber);
    EXPECT_EQ(u"C"_s, info->applicant.employer);
    EXPECT_EQ((QMap<QString, KindId>{{u"a.pdf"_s, KindId(u"passport"_s)}}), info->kinds);
    EXPECT_EQ((QStringList{u"caseNumber: B"_s, u"documents.kind: tax"_s, u"documents > a.pdf: contract"_s}),
              info->unusable);
}

TEST(ApplicationInfo, losesNoMoreThanTheFieldThatCannotBeRead)
{
    const auto info = parsed(R"({"caseNumber":1e400,"position":+7,"employer":O'Brien,'chineseName':'李 "雷"',
        "applicant":{"passportNumber":007,"latinName":Anna},"nationality":"C:\docs\u00E4"})");
    ASSERT_TRUE(info);
    EXPECT_FALSE(info->isValidJson);
    EXPECT_EQ(QStringList{u"caseNumber: 1e400"_s}, info->unusable);
    const Applicant expected{u"Anna"_s, u"李 \"雷\""_s, u"C:\\docs\u00E4"_s, {}, u"007"_s, u"O'Brien"_s, u"+7"_s, {}};
    EXPECT_EQ(expected, info->applicant);
}

TEST(ApplicationInfo, namesEntriesOfDocumentsThatSayNothing)
{
    const auto info =
        parsed(R"({"documents":[{"name":"../x.pdf"},{"file":5},7,{"kind":"tax"},{"file":{"a":1}},"b.pdf",true]})");
    ASSERT_TRUE(info);
    EXPECT_EQ((QStringList{u"5"_s, u"7"_s, u"b.pdf"_s}), info->files);
    EXPECT_EQ((QStringList{u"documents: ../x.pdf"_s, u"documents: {\"kind\":\"tax\"}"_s,
                           u"documents: {\"file\":{\"a\":\"1\"}}"_s, u"documents: true"_s}),
              info->unusable);
}

TEST(ApplicationInfo, doesNotChooseBetweenTwoValuesOfOneField)
{
    const auto info = parsed(R"({"passport":"N1","applicant":{"passportNumber":"N2"},"employer":"A","company":"A"})");
    ASSERT_TRUE(info);
    EXPECT_EQ(1, info->unusable.size());
    EXPECT_EQ(u"A"_s, info->applicant.employer);
}

TEST(WrittenDate, hasOneMeaningOrNone)
{
    for (const auto& text : {u"1985-03-07"_s, u"1985/3/7"_s, u"1985.3.7"_s, u"19850307"_s, u"1985年3月7日"_s,
                             u"１９８５年３月７日"_s, u"1985-03-07T00:00:00Z"_s, u"7 March 1985"_s, u"7th Mar 1985"_s,
                             u"Mar 7, 1985"_s, u"7-Mar-1985"_s, u"07.03.1985"_s, u"1985 年 03 月 07 日"_s}) {
        EXPECT_EQ(QDate(1985, 3, 7), writtenDate(text)) << text.toStdString();
    }
    EXPECT_EQ(QDate(1985, 3, 17), writtenDate(u"17/3/1985"_s));
    EXPECT_EQ(QDate(1985, 3, 17), writtenDate(u"3/17/1985"_s));
    for (const auto& text : {u"3/7/1985"_s, u"1985-02-30"_s, u"85-03-07"_s, u"31113"_s, u"1985"_s, u"soon"_s, u""_s,
                             u"0001-01-01"_s, u"1985-03-06T16:00:00Z"_s}) {
        EXPECT_FALSE(writtenDate(text).isValid()) << text.toStdString();
    }
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
    EXPECT_FINDING(ManifestFieldIgnored, QString(), *package);
    EXPECT_EQ(QJsonArray{u"documents: none.pdf"_s},
              find(*package, Finding::Code::ManifestFieldIgnored)->args[u"fields"_s].toArray());
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

TEST_F(ApplicationInfoFile, thatIsNoJsonButCanBeReadIsTakenAndTold)
{
    const auto folder = test::writeFolder(incoming() + u"/p"_s,
                                          {{"护照.pdf", tinyPdf()}, {"application.json", R"({"caseNumber":"LQ-1",})"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ(u"LQ-1"_s, package->applicant.caseNumber);
    EXPECT_FINDING(ManifestMended, u"application.json"_s, *package);
}

TEST(HandWrittenJson, takesAMegabyteOfEscapesAndWhatIsNoneAsItStands)
{
    constexpr int count = 200000;
    const auto taken = handWrittenJson(R"({"name":")" + QByteArray(R"(\u738B)").repeated(count) + R"(",})");
    ASSERT_TRUE(taken);
    EXPECT_EQ(QString(count, QChar(0x738B)), taken->object[u"name"_s].toString());
    const auto odd = handWrittenJson(R"({"a":"\u73G0 \x \n\"\\","b":"\u73"})");
    ASSERT_TRUE(odd);
    EXPECT_EQ(u"\\u73G0 \\x \n\"\\"_s, odd->object[u"a"_s].toString());
    EXPECT_EQ(u"\\u73"_s, odd->object[u"b"_s].toString());
}

TEST(HandWrittenJson, takesWhatHasOneMeaning)
{
    const QString mark(jsonMark);
    const QList<std::pair<QString, QString>> texts{
        {u"{\"a\":\"b\"}"_s, u"{\"a\":\"b\"}"_s},
        {u"{\"a\":1,\"b\":007,\"c\":-2,\"d\":1.50,\"e\":12.00}"_s,
         u"{\"a\":\"1\",\"b\":\"007\",\"c\":-2,\"d\":1.5,\"e\":\"12\"}"_s},
        {u"{\"a\":true,\"b\":null,\"c\":truely}"_s, u"{\"a\":true,\"b\":null,\"c\":\"truely\"}"_s},
        {u"{\"a\":[\"b\",], \"c\":{\"d\":\"e\" , },}"_s, u"{\"a\":[\"b\"],\"c\":{\"d\":\"e\"}}"_s},
        {u"{'a':'it\\'s \"b\"'}"_s, u"{\"a\":\"it's \\\"b\\\"\"}"_s},
        {u"{a : b}"_s, u"{\"a\":\"b\"}"_s},
        {u"{“a”：“b\"c”，＂d＂:＂e＂}"_s, u"{\"a\":\"b\\\"c\",\"d\":\"e\"}"_s},
        {u"// head\n{\"a\":\"b\"} // end"_s, u"{\"a\":\"b\"}"_s},
        {u"/**/{\"a\":/*/ \"x\" */\"b\"}/*"_s, u"{\"a\":\"b\"}"_s},
        {u"{\"a\":\"b\" /* never ended }"_s, {}},
        {u"{\"a\":\"C:\\dir // \\u00e9 /* \\u00g9 */\"}"_s, u"{\"a\":\"C:\\\\dir // é /* \\\\u00g9 */\"}"_s},
        {u"{\"a\":\"b\nc\"}"_s, u"{\"a\":\"b c\"}"_s},
        {u"{\"a\":1,\"a\":2,\"b\":{\"a\":3},\"a\":4}"_s,
         u"{\"a\":\"1\",\"a"_s + mark + u"1\":\"2\",\"a"_s + mark + u"2\":\"4\",\"b\":{\"a\":\"3\"}}"_s},
        {u"{\"a\":1e999,\"b\":NaN,\"c\":-Infinity,\"d\":nothing}"_s, u"{\"a\":\""_s + mark + u"1e999\",\"b\":\""_s
                                                                         + mark + u"NaN\",\"c\":\""_s + mark
                                                                         + u"-Infinity\",\"d\":\"nothing\"}"_s},
        {u"[\"a\"]"_s, {}},
        {u"\"a\""_s, {}},
        {u"{\"a\""_s, {}},
        {QString(), {}},
    };
    for (const auto& [written, taken] : texts) {
        const auto found = handWrittenJson(written.toUtf8());
        const auto text =
            found ? QString::fromUtf8(QJsonDocument(found->object).toJson(QJsonDocument::Compact)) : QString();
        EXPECT_EQ(taken, text) << written.toStdString();
    }
    EXPECT_TRUE(handWrittenJson("{\"a\": 1}")->isValid);
    EXPECT_FALSE(handWrittenJson("{\"a\": 1,}")->isValid);
}

TEST_F(ApplicationInfoFile, thatListsFilesWhichAreNotThereNamesThem)
{
    const auto folder = test::writeFolder(
        incoming() + u"/p"_s, {{"护照.pdf", tinyPdf()},
                               {"application.json", R"({"documents":["护照.pdf",{"file":"gone.pdf"},{"file":5}]})"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ((QJsonArray{u"documents: gone.pdf"_s, u"documents: 5"_s}),
              find(*package, Finding::Code::ManifestFieldIgnored)->args[u"fields"_s].toArray());
    EXPECT_FALSE(find(*package, Finding::Code::ManifestMended));
}

TEST_F(ApplicationInfoFile, withABirthThatCannotBeIsTold)
{
    for (const auto& date : {u"2085-03-07"_s, u"1885-03-07"_s, u"2025-12-02"_s}) {
        const auto folder = test::writeFolder(
            incoming() + u'/' + date,
            {{"护照.pdf", tinyPdf()}, {"application.json", R"({"birthDate":")" + date.toLatin1() + R"("})"}});
        const auto package = read(folder);
        ASSERT_OK(package);
        EXPECT_FALSE(package->applicant.birthDate.isValid());
        EXPECT_EQ(QJsonArray{QString(u"birthDate: "_s + date)},
                  find(*package, Finding::Code::ManifestFieldIgnored)->args[u"fields"_s].toArray());
    }
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
