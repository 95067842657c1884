// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheetPdf.h"
#include "core/report/SiteVisitPdf.h"
#include "tests/report/ReadBack.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ReadBack;

namespace {

ReadBack read(const ScoreSheet& sheet, ReportLanguage language = ReportLanguage::English)
{
    const auto pdf = scoreSheetPdf(sheet, test::scoreSheetWords(), language, Undrawn::Refuse, {});
    EXPECT_OK(pdf);
    return ReadBack(pdf ? *pdf : QByteArray());
}

ScoreSheet failedSheet()
{
    auto sheet = test::submittedSheet();
    sheet.total = WeightedPoints::ofTenThousandths(699999);
    sheet.meetsThreshold = false;
    return sheet;
}

} // namespace

TEST(ScoreSheetPlaces, eachIndicatorHasItsMaximumPointsAndGroundsInItsOwnRow)
{
    const auto page = read(test::submittedSheet());
    EXPECT_EQ(u"5"_s, page.cell(u"Age"_s, u"Maximum"_s));
    EXPECT_EQ(u"5"_s, page.cell(u"Age"_s, u"Points"_s));
    EXPECT_EQ(u"26-55"_s, page.cell(u"Age"_s, u"Option, reason and facts"_s));
    EXPECT_EQ(u"10"_s, page.cell(u"Educational"_s, u"Maximum"_s));
    EXPECT_EQ(u"10"_s, page.cell(u"Educational"_s, u"Points"_s));
    EXPECT_EQ(u"20"_s, page.cell(u"Working experience"_s, u"Maximum"_s));
    EXPECT_EQ(u"16.5"_s, page.cell(u"Working experience"_s, u"Points"_s));
    EXPECT_EQ(u"17.5"_s, page.cell(u"Innovation"_s, u"Points"_s));
    EXPECT_EQ(u"8.5"_s, page.cell(u"Social responsibility"_s, u"Points"_s));
    EXPECT_TRUE(page.cell(u"Category of"_s, u"Option, reason and facts"_s).startsWith(u"科技服务业"_s));
}

TEST(ScoreSheetPlaces, pointsThatTheOfficeSetStandWithTheIndicatorThatHasNoPublishedOnes)
{
    auto sheet = test::submittedSheet();
    auto& age = sheet.parts[0].rows[0];
    ASSERT_FALSE(age.published);
    const auto digest = digestOf(sheet);
    age.officeValues = {{age.option, Points::ofHundredths(450)}};
    EXPECT_EQ(digest, digestOf(sheet)) << "what was signed is the same";
    const auto page = read(sheet);
    const auto set = page.find(u"26-55 = 4.5"_s);
    EXPECT_NEAR(page.find(u"Age"_s).rect.left(), set.rect.left(), 2);
    EXPECT_LT(set.rect.top(), page.find(u"Educational"_s).rect.top());
}

TEST(ScoreSheetPlaces, secondariesWithPointsHaveIndentedRowsAndFactsStandWithTheirPrimary)
{
    const auto page = read(test::submittedSheet());
    EXPECT_EQ(u"8"_s, page.cell(u"Vocational skills"_s, u"Points"_s));
    EXPECT_EQ(u"10"_s, page.cell(u"Job level"_s, u"Maximum"_s));
    EXPECT_EQ(u"9"_s, page.cell(u"Job level"_s, u"Points"_s));
    EXPECT_GT(page.find(u"Job level"_s).rect.left(), page.find(u"Age"_s).rect.left() + 5);
    const auto fact = page.find(u"Years of employment in China: 6"_s);
    EXPECT_NEAR(page.find(u"Option, reason"_s).rect.left(), fact.rect.left(), 2);
    EXPECT_GT(fact.rect.top(), page.find(u"Working experience"_s).rect.top());
}

TEST(ScoreSheetPlaces, onlyWhatIsNotPublishedSaysSo)
{
    const auto page = read(test::submittedSheet());
    const auto notes = page.all(u"* not published · set by the office"_s);
    ASSERT_EQ(1, notes.size()) << "once, below the table";
    EXPECT_GT(notes[0].rect.top(), page.find(u"Subtotal"_s).rect.top());
    EXPECT_LT(notes[0].rect.top(), page.find(u"Enterprise part · 30%"_s).rect.top());
    QStringList marked;
    for (const auto& piece : page.pieces()) {
        if (piece.text.endsWith(u'*')) {
            marked.append(piece.text);
        }
    }
    EXPECT_EQ((QStringList{u"Age*"_s, u"background*"_s}), marked);
}

/// Numbers end at the right of their column: what is read beside them keeps apart.
TEST(ScoreSheetPlaces, wordsKeepApartFromTheNumberBeforeThem)
{
    for (const auto language : {ReportLanguage::Chinese, ReportLanguage::English, ReportLanguage::Both}) {
        const auto page = read(test::submittedSheet(), language);
        const auto points = page.find(u"16.5"_s);
        for (const auto& piece : page.onPage(points.page)) {
            const bool isBeside = std::abs(piece.rect.center().y() - points.rect.center().y()) < 4
                                  && piece.rect.left() > points.rect.right();
            EXPECT_FALSE(isBeside && piece.rect.left() < points.rect.right() + 16) << piece.text.toStdString();
        }
    }
}

/// With a short reason each the sheet is two pages: no third one for the total alone.
TEST(ScoreSheetPlaces, aSheetOfShortReasonsHasNoPageForItsTotalAlone)
{
    auto sheet = test::submittedSheet();
    for (auto& part : sheet.parts) {
        for (auto& row : part.rows) {
            row.reason = u"The contract and the tax certificate support this score."_s;
            row.published = false;
            row.secondaries.clear();
            row.stale = false;
        }
    }
    sheet.unpublished = {6, sheet.unpublished.first()};
    for (const auto language : {ReportLanguage::Chinese, ReportLanguage::English}) {
        EXPECT_EQ(2, read(sheet, language).pages());
    }
}

TEST(ScoreSheetPlaces, onlyTheStaleIndicatorAsksForAnotherLook)
{
    const auto page = read(test::submittedSheet());
    const auto marks = page.all(u"Recheck: a supporting document"_s);
    ASSERT_EQ(1, marks.size());
    const auto contribution = page.find(u"Economic and social"_s);
    const auto achievement = page.find(u"Professional or"_s);
    const auto after = [](const test::Piece& a, const test::Piece& b) {
        return std::pair(a.page, a.rect.top()) > std::pair(b.page, b.rect.top());
    };
    EXPECT_TRUE(after(marks[0], achievement));
    EXPECT_TRUE(after(contribution, marks[0]));
}

TEST(ScoreSheetPlaces, scoresToCheckAgainStandBesideTheVerdict)
{
    auto sheet = test::submittedSheet();
    EXPECT_TRUE(read(sheet).all(u"Scores to recheck"_s).isEmpty());
    sheet.stale = {sheet.parts[0].rows[0].label};
    const auto page = read(sheet);
    const auto verdict = page.block(page.find(u"Site visit threshold"_s)).join(u' ');
    EXPECT_TRUE(verdict.contains(u"75.7 ≥ 70"_s)) << qPrintable(verdict);
    EXPECT_TRUE(verdict.contains(u"Scores to recheck: Age"_s)) << qPrintable(verdict);
}

TEST(ScoreSheetPlaces, whatIsNotScoredSaysSoInThePointsColumn)
{
    const auto page = read(test::draftSheet());
    EXPECT_EQ(u"not scored"_s, page.cell(u"Social responsibility"_s, u"Points"_s));
    EXPECT_EQ(u"15"_s, page.cell(u"Social responsibility"_s, u"Maximum"_s));
    EXPECT_EQ(1, page.all(u"not scored"_s).size());
}

TEST(ScoreSheetPlaces, subtotalsStandUnderMaximumAndPointsOfTheirPart)
{
    const auto page = read(test::submittedSheet());
    const auto rows = page.all(u"Subtotal"_s);
    ASSERT_EQ(2, rows.size());
    EXPECT_EQ(u"100"_s, page.cell(rows[0], u"Maximum"_s));
    EXPECT_EQ(u"82"_s, page.cell(rows[0], u"Points"_s));
    EXPECT_EQ(u""_s, page.cell(rows[0], u"Option, reason and facts"_s));
    EXPECT_EQ(u"61"_s, page.cell(rows[1], u"Points"_s));
    EXPECT_EQ(1, page.all(u"Individual part · 70%"_s).size());
    EXPECT_EQ(1, page.all(u"Enterprise part · 30%"_s).size());
}

TEST(ScoreSheetPlaces, totalsHavePointsWeightAndWeightedSumInTheirColumns)
{
    const auto page = read(test::submittedSheet());
    const auto part = page.all(u"Individual part"_s).last();
    EXPECT_EQ(u"82"_s, page.cell(part, u"Points"_s));
    EXPECT_EQ(u"× 70%"_s, page.cell(part, u"Weight"_s));
    EXPECT_EQ(u"57.4"_s, page.cell(part, u"Weighted"_s));
    const auto enterprise = page.all(u"Enterprise part"_s).last();
    EXPECT_EQ(u"61"_s, page.cell(enterprise, u"Points"_s));
    EXPECT_EQ(u"× 30%"_s, page.cell(enterprise, u"Weight"_s));
    EXPECT_EQ(u"18.3"_s, page.cell(enterprise, u"Weighted"_s));
    const auto total = page.all(u"Total"_s).last();
    EXPECT_EQ(u"75.7"_s, page.cell(total, u"Weighted"_s));
    EXPECT_EQ(u""_s, page.cell(total, u"Points"_s));
}

TEST(ScoreSheetPlaces, theVerdictFollowsTheTotal)
{
    auto lines = [](const ReadBack& page) { return page.block(page.find(u"Site visit threshold"_s)); };
    const auto met = lines(read(test::submittedSheet()));
    EXPECT_EQ(u"Site visit threshold: 75.7 ≥ 70"_s, met.value(0));
    EXPECT_EQ(u"Met"_s, met.value(1));
    EXPECT_TRUE(met.value(2).startsWith(u"On-site due diligence"_s));
    const auto failed = lines(read(failedSheet()));
    EXPECT_EQ((QStringList{u"Site visit threshold: 69.9999 < 70"_s, u"Not met"_s}), failed);
    const auto open = lines(read(test::draftSheet()));
    EXPECT_EQ(u"Site visit threshold: 70"_s, open.value(0));
    EXPECT_EQ(u"Provisional: the sheet is incomplete"_s, open.value(1));
    EXPECT_EQ(u"Not scored: Social responsibility"_s, open.value(2));
    EXPECT_EQ(u"Reason missing: Age"_s, open.value(3));
}

TEST(ScoreSheetPlaces, theHeadSaysWhoAndWhatBesideEachLabel)
{
    auto sheet = test::submittedSheet();
    auto page = read(sheet);
    EXPECT_EQ(u"LQ-2025-00417"_s, page.valueOf(u"Case number"_s));
    EXPECT_EQ(u"Mateo Rivas Almendro"_s, page.valueOf(u"Applicant"_s));
    EXPECT_EQ(u"西班牙 Spain"_s, page.valueOf(u"Nationality"_s));
    EXPECT_EQ(u"北京样例智行科技有限公司"_s, page.valueOf(u"Employer"_s));
    EXPECT_EQ(u"算法研发总监"_s, page.valueOf(u"Position"_s));
    EXPECT_EQ(u"王评审"_s, page.valueOf(u"Reviewer"_s));
    EXPECT_EQ(u"Submitted"_s, page.valueOf(u"State"_s));
    EXPECT_EQ(u"2025-12-18 15:02"_s, page.valueOf(u"Submitted on"_s));
    EXPECT_TRUE(page.all(u"Reason for return"_s).isEmpty());
    sheet.state = SheetState::Returned;
    sheet.returnReason = u"请补理由"_s;
    sheet.applicant.employer.clear();
    page = read(sheet);
    EXPECT_EQ(u"Returned"_s, page.valueOf(u"State"_s));
    EXPECT_EQ(u"请补理由"_s, page.valueOf(u"Reason for return"_s));
    EXPECT_EQ(u"—"_s, page.valueOf(u"Employer"_s));
    page = read(test::draftSheet());
    EXPECT_EQ(u"Draft, not submitted"_s, page.valueOf(u"State"_s));
    EXPECT_TRUE(page.all(u"Submitted on"_s).isEmpty());
}

TEST(ScoreSheetPlaces, theRunningHeaderIsOnEveryPageButTheFirst)
{
    const auto page = read(test::submittedSheet());
    ASSERT_GE(page.pages(), 2);
    const auto headers = page.all(u"Expert score sheet · LQ-2025-00417 · Mateo Rivas Almendro · 王评审"_s);
    ASSERT_EQ(page.pages() - 1, headers.size());
    for (qsizetype i = 0; i < headers.size(); ++i) {
        EXPECT_EQ(i + 2, headers[i].page);
        EXPECT_LT(headers[i].rect.bottom(), 57);
        EXPECT_NEAR(538, headers[i].rect.right(), 2);
    }
    const auto footers = page.all(u"Page "_s);
    ASSERT_EQ(page.pages(), footers.size());
    EXPECT_GT(footers[0].rect.top(), 780);
    EXPECT_NEAR(538, footers[0].rect.right(), 2);
    EXPECT_EQ(u"Printed: 2025-12-18 15:10 UTC+08:00"_s, page.find(u"Printed"_s).text);
}

TEST(ScoreSheetPlaces, bothLanguagesStandSideBySideChineseFirst)
{
    const auto page = read(test::submittedSheet(), ReportLanguage::Both);
    for (const auto& [zh, en] : {std::pair(u"年龄"_s, u"Age"_s), std::pair(u"小计"_s, u"Subtotal"_s),
                                 std::pair(u"专家评分表"_s, u"Expert score sheet"_s)}) {
        const auto left = page.find(zh);
        const auto right = page.find(en);
        EXPECT_NEAR(left.rect.center().y(), right.rect.center().y(), 4) << zh.toStdString();
        EXPECT_LT(left.rect.right(), right.rect.left()) << zh.toStdString();
    }
    const auto chinese = read(test::draftSheet(), ReportLanguage::Chinese);
    EXPECT_EQ(u"未评分：社会责任"_s, chinese.all(u"未评分："_s).value(0).text);
    EXPECT_TRUE(chinese.all(u"Age"_s).isEmpty());
}

/// However the rows fall, a subtotal never stands on a page without a row of its part.
TEST(ScoreSheetPlaces, eachSubtotalIsOnThePageOfTheRowBeforeIt)
{
    auto sheet = test::submittedSheet();
    QSet<int> pagesOfSubtotal;
    for (int lines = 11; lines < 21; ++lines) {
        sheet.parts[1].rows.last().reason = u"本行说明评分的依据和材料页码，并占去一行的位置。"_s.repeated(lines);
        const auto page = read(sheet);
        const auto subtotal = page.all(u"Subtotal"_s).last();
        const auto headings = page.all(u"Option, reason"_s);
        const auto heading = std::ranges::find_if(headings.rbegin(), headings.rend(), [&](const test::Piece& each) {
            return each.page == subtotal.page && each.rect.top() < subtotal.rect.top();
        });
        ASSERT_NE(headings.rend(), heading) << lines;
        const auto onPage = page.onPage(subtotal.page);
        EXPECT_TRUE(std::ranges::any_of(onPage, [&](const test::Piece& each) {
            return each.rect.top() > heading->rect.bottom() && each.rect.bottom() < subtotal.rect.top();
        })) << lines;
        pagesOfSubtotal.insert(subtotal.page);
    }
    EXPECT_EQ(2, pagesOfSubtotal.size()) << "the end of a page was among them";
}

/// However the rows fall, the signature never stands on a page without the total that is signed.
TEST(ScoreSheetPlaces, theSignatureIsOnThePageOfTheTotal)
{
    auto sheet = test::submittedSheet();
    for (int lines = 0; lines < 36; lines += 3) {
        sheet.parts[1].rows[4].reason = u"本行说明评分的依据和材料页码，并占去一行的位置。"_s.repeated(lines + 1);
        const auto page = read(sheet);
        const auto signature = page.find(u"Signature"_s);
        EXPECT_EQ(page.find(u"Site visit threshold"_s).page, signature.page) << lines;
        EXPECT_EQ(page.find(u"I scored independently"_s).page, signature.page) << lines;
        EXPECT_EQ(page.pages(), signature.page) << lines;
        EXPECT_EQ(page.find(u"Date"_s).page, signature.page);
        EXPECT_EQ(u"王评审"_s, page.all(u"王评审"_s).last().text);
    }
}

TEST(ScoreSheetPlaces, whatIsNotPublishedStandsBeforeTheTotal)
{
    const auto page = read(test::submittedSheet());
    const auto heading = page.find(u"Unpublished values"_s);
    const auto first = page.find(u"The points of each age and degree band"_s);
    const auto second = page.find(u"How a primary maximum is split"_s);
    EXPECT_EQ(heading.page, first.page);
    EXPECT_LT(heading.rect.top(), first.rect.top());
    EXPECT_LT(first.rect.top(), second.rect.top());
    EXPECT_FALSE(page.find(u"The 2025 standard is not published"_s).text.isEmpty());
    auto sheet = test::submittedSheet();
    sheet.unpublished.clear();
    sheet.assumption = {};
    EXPECT_TRUE(read(sheet).all(u"Unpublished values"_s).isEmpty());
}

TEST(ScoreSheetPlaces, theNoteBelowATableBeginsUnderItsLabels)
{
    const auto page = read(test::submittedSheet());
    const auto note = page.find(u"* "_s);
    EXPECT_NEAR(page.find(u"Age"_s).rect.left(), note.rect.left(), 0.3);
    EXPECT_NEAR(page.find(u"Subtotal"_s).rect.left(), note.rect.left(), 0.3);
}

} // namespace pingshen
