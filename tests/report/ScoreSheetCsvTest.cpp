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

} // namespace pingshen
