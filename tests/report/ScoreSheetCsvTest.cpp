// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheetCsv.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QByteArray csvOf(const ScoreSheet& sheet, ReportLanguage language = ReportLanguage::Both)
{
    return scoreSheetCsv(sheet, test::scoreSheetWords(), language);
}

ScoreSheet withReason(const QString& reason)
{
    auto sheet = test::submittedSheet();
    sheet.parts[0].rows[0].reason = reason;
    return sheet;
}

/// The cells of every line: RFC 4180, all of them quoted.
QList<QStringList> linesOf(const ScoreSheet& sheet, ReportLanguage language)
{
    QList<QStringList> lines;
    for (const auto& line : QString::fromUtf8(csvOf(sheet, language)).split(u"\r\n"_s, Qt::SkipEmptyParts)) {
        lines.append(line.mid(1, line.size() - 2).split(u"\",\""_s));
    }
    return lines;
}

} // namespace

TEST(ScoreSheetCsv, beginsWithTheMarkThatSpreadsheetsKnowUtf8By)
{
    EXPECT_TRUE(csvOf(test::submittedSheet()).startsWith("\xEF\xBB\xBF"));
}

TEST(ScoreSheetCsv, hasOneLineForEachIndicatorAndTheSums)
{
    const auto lines = QString::fromUtf8(csvOf(test::submittedSheet(), ReportLanguage::English)).split(u"\r\n"_s);
    EXPECT_EQ(1 + 11 + 5 + 2 + 1 + 1, lines.size()); // heading, primaries, secondaries, sums, total, end
    EXPECT_TRUE(lines[1].contains(u"\"Individual part\",\"Age\",\"age\",\"5.00\",\"5.00\",\"26-55\""_s))
        << lines[1].toStdString();
    EXPECT_TRUE(lines[lines.size() - 2].contains(u"\"75.7000\""_s));
}

TEST(ScoreSheetCsv, aTextIsNeverTakenForAFormula)
{
    for (const auto& start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"＝"_s, u" ="_s}) {
        const QString reason = start + u"HYPERLINK(\"http://x\")"_s;
        const auto csv = QString::fromUtf8(csvOf(withReason(reason)));
        EXPECT_TRUE(csv.contains(QString(u"\"'"_s + start))) << start.toStdString();
    }
}

TEST(ScoreSheetCsv, quotesAndLineFeedsStayInTheirCell)
{
    const auto csv = csvOf(withReason(u"he said \"yes\"\nand, then"_s));
    EXPECT_TRUE(csv.contains("\"he said \"\"yes\"\"\nand, then\""));
}

TEST(ScoreSheetCsv, givesALabelAColumnInEachLanguage)
{
    const auto zh = QString::fromUtf8(csvOf(test::submittedSheet(), ReportLanguage::Chinese)).section(u"\r\n"_s, 0, 0);
    const auto both = QString::fromUtf8(csvOf(test::submittedSheet())).section(u"\r\n"_s, 0, 0);
    EXPECT_EQ(8, zh.count(u"\",\""_s) + 1);
    EXPECT_EQ(10, both.count(u"\",\""_s) + 1);
}

TEST(ScoreSheetCsv, putsEveryValueIntoItsColumn)
{
    const auto lines = linesOf(test::submittedSheet(), ReportLanguage::English);
    EXPECT_EQ((QStringList{u"Part"_s, u"Indicator"_s, u"id"_s, u"Maximum"_s, u"Points"_s, u"Option"_s, u"Reason"_s,
                           u"Fact"_s}),
              lines[0]);
    EXPECT_EQ((QStringList{u"Individual part"_s, u"Age"_s, u"age"_s, u"5.00"_s, u"5.00"_s, u"26-55"_s,
                           u"1984年3月17日出生，41岁。"_s, u""_s}),
              lines[1]);
    EXPECT_EQ((QStringList{u"Individual part"_s, u"Enterprise's reputation"_s, u""_s, u""_s, u""_s, u""_s, u""_s,
                           u"行业前五"_s}),
              lines[4]);
    EXPECT_EQ((QStringList{u"Individual part"_s, u"Subtotal"_s, u"individual"_s, u"100.00"_s, u"82.00"_s, u""_s, u""_s,
                           u""_s}),
              lines[12]);
    EXPECT_EQ((QStringList{u"Enterprise part"_s, u"Category of enterprise"_s, u"category"_s, u"10.00"_s, u"8.00"_s,
                           u""_s, u"科技服务业，属重点服务业领域。"_s, u""_s}),
              lines[13]);
    EXPECT_EQ((QStringList{u"Enterprise part"_s, u"Subtotal"_s, u"enterprise"_s, u"100.00"_s, u"61.00"_s}),
              lines[18].mid(0, 5));
}

TEST(ScoreSheetCsv, endsWithTheTotalAndItsVerdict)
{
    auto sheet = test::submittedSheet();
    const auto last = [&] { return linesOf(sheet, ReportLanguage::English).last(); };
    EXPECT_EQ((QStringList{u"Total"_s, u"Total"_s, u"total"_s, u""_s, u"75.7000"_s, u"Met"_s, u"Site visit threshold"_s,
                           u"70.0000"_s}),
              last());
    sheet.stale = {sheet.parts[0].rows[0].label};
    EXPECT_EQ(u"Met; Scores to recheck: Age"_s, last()[5]);
    sheet.stale.clear();
    sheet.meetsThreshold = false;
    EXPECT_EQ(u"Not met"_s, last()[5]);
    sheet.meetsThreshold.reset();
    EXPECT_EQ(u"Provisional: the sheet is incomplete"_s, last()[5]);
    EXPECT_EQ(u""_s, linesOf(test::draftSheet(), ReportLanguage::English)[17][4]);
}

TEST(ScoreSheetCsv, setsTheLanguagesSideBySideChineseFirst)
{
    const auto lines = linesOf(test::submittedSheet(), ReportLanguage::Both);
    EXPECT_EQ((QStringList{u"部分"_s, u"Part"_s, u"指标"_s, u"Indicator"_s, u"id"_s, u"满分 Maximum"_s}),
              lines[0].mid(0, 6));
    EXPECT_EQ((QStringList{u"个人部分"_s, u"Individual part"_s, u"年龄"_s, u"Age"_s}), lines[1].mid(0, 4));
    EXPECT_EQ(u"26—55岁 26-55"_s, lines[1][7]);
}

TEST(ScoreSheetCsv, showsWhatSteersAndStillGuardsAgainstFormulas)
{
    const auto csv = QString::fromUtf8(csvOf(withReason(u"\u202E=1+1\u001B[31m"_s)));
    EXPECT_TRUE(csv.contains(u"\"‹U+202E›=1+1␛[31m\""_s));
    EXPECT_FALSE(csv.contains(QChar(0x1B)) || csv.contains(QChar(0x202E)));
}

} // namespace pingshen
