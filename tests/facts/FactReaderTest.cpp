// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactReader.h"
#include "tests/facts/MadePage.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

QStringList valuesOf(const QList<Fact>& facts, FactKind kind)
{
    QStringList values;
    for (const auto& fact : facts) {
        if (fact.kind == kind && !values.contains(fact.value)) {
            values.append(fact.value);
        }
    }
    return values;
}

QStringList read(const QStringList& lines, FactKind kind)
{
    return valuesOf(FactReader().read(madePage(lines)), kind);
}

} // namespace

TEST(FactReader, readsValuesBesideLabelsOfBothLanguages)
{
    const QStringList lines{u"姓 名    李明 Ming Li    国 籍    新加坡"_s,
                            u"Passport No.: K2810556B    Date of birth: 8 January 1990"_s,
                            u"工作单位：北京样例明湖生物医药有限公司"_s, u"统一社会信用代码：91350100M000100Y43"_s};
    EXPECT_EQ(QStringList{u"李明"_s}, read(lines, FactKind::ChineseName));
    EXPECT_EQ(QStringList{u"Ming Li"_s}, read(lines, FactKind::LatinName));
    EXPECT_EQ(QStringList{u"SGP"_s}, read(lines, FactKind::Nationality));
    EXPECT_EQ(QStringList{u"K2810556B"_s}, read(lines, FactKind::PassportNumber));
    EXPECT_EQ(QStringList{u"1990-01-08"_s}, read(lines, FactKind::BirthDate));
    EXPECT_EQ(QStringList{u"北京样例明湖生物医药有限公司"_s}, read(lines, FactKind::Employer));
    EXPECT_EQ(QStringList{u"91350100M000100Y43"_s}, read(lines, FactKind::CreditCode));
}

TEST(FactReader, readsValuesBelowTheirLabelsAsPassportsPrintThem)
{
    const QStringList lines{u"Type / 类型        Passport No. / 护照号码"_s,
                            u"P                  SPL720418"_s,
                            u"Surname / 姓       Given names / 名"_s,
                            u"PETROVA            ELENA"_s,
                            u"Date of birth / 出生日期"_s,
                            u"02 MAR 1984"_s};
    EXPECT_EQ(QStringList{u"SPL720418"_s}, read(lines, FactKind::PassportNumber));
    EXPECT_EQ(QStringList{u"ELENA PETROVA"_s}, read(lines, FactKind::LatinName));
    EXPECT_EQ(QStringList{u"1984-03-02"_s}, read(lines, FactKind::BirthDate));
}

TEST(FactReader, readsARowWhoseCellsAreLinesOfTheirOwn)
{
    auto page = madePage({u"国籍    西班牙    护照号码    XSA000417"_s, u"职务    算法总监"_s});
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        page.words[i].line = static_cast<int>(i);
        page.words[i].spaceAfter = false;
    }
    const auto facts = FactReader().read(page);
    EXPECT_EQ(QStringList{u"ESP"_s}, valuesOf(facts, FactKind::Nationality));
    EXPECT_EQ(QStringList{u"XSA000417"_s}, valuesOf(facts, FactKind::PassportNumber));
    EXPECT_EQ(QStringList{u"算法总监"_s}, valuesOf(facts, FactKind::Position));
}

TEST(FactReader, readsTheSentencesOfCertificates)
{
    const QStringList chinese{u"兹证明马泰奥·里瓦斯（Mateo Rivas Almendro），1984年3月17日出生，西班牙国"_s,
                              u"籍，护照号码XSA000417，现任北京样例智行科技有限公司算法研发总监，授予工学博士学位。"_s};
    EXPECT_EQ(QStringList{u"马泰奥·里瓦斯"_s}, read(chinese, FactKind::ChineseName));
    EXPECT_EQ(QStringList{u"Mateo Rivas Almendro"_s}, read(chinese, FactKind::LatinName));
    EXPECT_EQ(QStringList{u"1984-03-17"_s}, read(chinese, FactKind::BirthDate));
    EXPECT_EQ(QStringList{u"XSA000417"_s}, read(chinese, FactKind::PassportNumber));
    EXPECT_EQ(QStringList{u"算法研发总监"_s}, read(chinese, FactKind::Position));
    EXPECT_EQ(QStringList{u"doctorate"_s}, read(chinese, FactKind::Degree));
    const QStringList english{
        u"This is to certify that Mateo Rivas Almendro, born on 17 March 1984, national of Spain,"_s,
        u"is awarded the degree of Doctor of Engineering and earned RMB 1,087,500.00 before tax."_s};
    EXPECT_EQ(QStringList{u"Mateo Rivas Almendro"_s}, read(english, FactKind::LatinName));
    EXPECT_EQ(QStringList{u"ESP"_s}, read(english, FactKind::Nationality));
    EXPECT_EQ(QStringList{u"doctorate"_s}, read(english, FactKind::Degree));
    EXPECT_EQ(QStringList{u"1087500.00"_s}, read(english, FactKind::Salary));
}

TEST(FactReader, takesNothingForAFactThatProseOnlyMentions)
{
    const QStringList prose{u"甲方因经营需要调整乙方岗位的，应当与乙方协商一致。"_s,
                            u"Position and duties"_s,
                            u"乙方同意甲方的管理。"_s,
                            u"If operations require a change of position, Party A agrees it with Party B."_s,
                            u"紧急联系人姓名    王样例    联系电话    010-55500000"_s,
                            u"任职要求    博士及以上学历"_s};
    EXPECT_TRUE(FactReader().read(madePage(prose)).isEmpty());
}

TEST(FactReader, takesNoFormerPostFromATableOfThem)
{
    const QStringList lines{u"起止时间          单位                职务"_s,
                            u"2013-09 – 2016-08  马德里样例研究所有限公司  研究员"_s};
    EXPECT_TRUE(read(lines, FactKind::Position).isEmpty());
    EXPECT_TRUE(read(lines, FactKind::Employer).isEmpty());
}

TEST(FactReader, saysWhereAFactStandsAndHowSureItIs)
{
    const auto facts =
        FactReader().read(madePage({u"工作许可"_s, u"护照号码    XSA000471"_s}, PageText::Origin::Ocr, 1));
    ASSERT_EQ(1, facts.size());
    const auto& fact = facts.first();
    EXPECT_EQ(1, fact.passage.page);
    ASSERT_EQ(1, fact.passage.rects.size());
    EXPECT_EQ((PageRect{11000, 7000, 4500, 1000}), fact.passage.rects.first()); // four wide characters, four spaces
    EXPECT_EQ(u"XSA000471"_s, fact.text);
    EXPECT_EQ(92, fact.confidence);
    EXPECT_TRUE(fact.isRecognised);
}

TEST(FactReader, saysWhetherCheckDigitsHold)
{
    const auto checkOf = [](const QString& code) {
        const auto facts = FactReader().read(madePage({u"统一社会信用代码："_s + code}));
        return facts.isEmpty() ? FactCheck::None : facts.first().check;
    };
    EXPECT_EQ(FactCheck::Holds, checkOf(u"91350100M000100Y43"_s));
    EXPECT_EQ(FactCheck::Fails, checkOf(u"91350100M000100Y34"_s));
    EXPECT_EQ(FactCheck::None, checkOf(u"11010519491231002X"_s)); // a citizen's number is no company's
}

TEST(FactReader, readsTheYearOfATaxRecord)
{
    const QStringList record{u"个人所得税纳税记录"_s, u"税款所属月份   收入额（元）   已缴税额（元）"_s,
                             u"2024-01   74,000.00   17,390.00"_s, u"合计   1,087,500.00   255,563.00"_s};
    EXPECT_EQ(QStringList{u"1087500.00"_s}, read(record, FactKind::Salary));
}

} // namespace pingshen
