// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/SiteVisitPdf.h"

#include "core/report/ReportPage.h"
#include "tests/report/ReadBack.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QJsonArray>
#include <QPdfDocument>

#include <gtest/gtest.h>

#include <tuple>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ReadBack;

namespace {

ReadBack read(const SiteVisitRecord& record, ReportLanguage language = ReportLanguage::English)
{
    const auto pdf = siteVisitPdf(record, test::siteVisitWords(), language, Undrawn::Refuse, {});
    EXPECT_OK(pdf);
    return ReadBack(pdf ? *pdf : QByteArray());
}

/// What the words stand on: the colour right before the first of them.
QColor groundBelow(const SiteVisitRecord& record, const QString& words)
{
    auto pdf = siteVisitPdf(record, test::siteVisitWords(), ReportLanguage::English, Undrawn::Refuse, {});
    EXPECT_OK(pdf);
    const auto piece = ReadBack(*pdf).find(words);
    QBuffer buffer(&*pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const auto page = document.render(piece.page - 1, (document.pagePointSize(piece.page - 1) * 2).toSize());
    const auto ground = page.pixelColor((QPointF(piece.rect.left() - 2, piece.rect.center().y()) * 2).toPoint());
    return ground.alpha() == 0 ? QColor(Qt::white) : ground; // nothing is drawn there
}

} // namespace

TEST(VisitPlaces, eachOriginalHasItsFileResultAndRemarkInItsRow)
{
    const auto page = read(test::visitRecord());
    EXPECT_EQ(u"06-护照.pdf"_s, page.cell(u"Valid passport"_s, u"Document"_s));
    EXPECT_EQ(u"Original matches"_s, page.cell(u"Valid passport"_s, u"Result"_s));
    EXPECT_EQ(u""_s, page.cell(u"Valid passport"_s, u"Remark"_s));
    EXPECT_EQ(u"Original differs"_s, page.cell(u"Work permit"_s, u"Result"_s));
    EXPECT_TRUE(page.cell(u"Work permit"_s, u"Remark"_s).startsWith(u"护照号码为"_s));
    EXPECT_EQ(u"Original not shown"_s, page.cell(u"Salary certificate"_s, u"Result"_s));
    EXPECT_EQ(u"10-4-年薪证明.pdf"_s, page.cell(u"Salary certificate"_s, u"Document"_s));
    EXPECT_EQ(u"Not checked"_s, page.cell(u"Official"_s, u"Result"_s));
}

TEST(VisitPlaces, theHeadSaysWhenWhereAndWho)
{
    auto record = test::visitRecord();
    auto page = read(record);
    EXPECT_EQ(u"LQ-2025-00417"_s, page.valueOf(u"Case number"_s));
    EXPECT_EQ(u"75.7"_s, page.valueOf(u"Experts' total"_s));
    EXPECT_EQ(u"2026-01-12"_s, page.valueOf(u"Notification date"_s));
    EXPECT_EQ(u"2026-02-12"_s, page.valueOf(u"Deadline"_s));
    EXPECT_EQ(u"2026-01-28"_s, page.valueOf(u"Visit date"_s));
    EXPECT_EQ(u"北京市样例区创新大街66号"_s, page.valueOf(u"Place"_s));
    EXPECT_EQ(u"王评审、李核验、Chen Sample"_s, page.valueOf(u"Participants"_s));
    EXPECT_TRUE(page.all(u"Reason for the"_s).isEmpty());
    record.total.reset();
    record.requestReason = u"群众来信"_s;
    record.notifiedOn = {};
    page = read(record);
    EXPECT_TRUE(page.all(u"Experts' total"_s).isEmpty());
    EXPECT_EQ(u"群众来信"_s, page.valueOf(u"Reason for the"_s));
    EXPECT_EQ(u"—"_s, page.valueOf(u"Notification date"_s));
}

TEST(VisitPlaces, theVisitDateSaysThatItLiesAfterTheDeadline)
{
    auto record = test::visitRecord();
    record.date = record.deadline;
    EXPECT_EQ(u"2026-02-12"_s, read(record).valueOf(u"Visit date"_s)) << "that day is still in time";
    record.date = record.deadline.addDays(1);
    EXPECT_TRUE(read(record).valueOf(u"Visit date"_s).startsWith(u"2026-02-13 (after"_s));
}

TEST(VisitPlaces, eachConclusionIsSaidInItsOwnWord)
{
    auto record = test::visitRecord();
    for (const auto& [conclusion, word] :
         {std::pair(Conclusion::Consistent, u"Consistent"_s), std::pair(Conclusion::Inconsistent, u"Inconsistent"_s),
          std::pair(Conclusion::PartlyConsistent, u"Partly consistent"_s),
          std::pair(Conclusion::NeedsSupplement, u"Supplement needed"_s), std::pair(Conclusion::None, u"None yet"_s)}) {
        record.conclusion = conclusion;
        const auto page = read(record);
        const auto label = page.all(u"Conclusion"_s).last();
        const auto said = page.find(word);
        EXPECT_NEAR(label.rect.top(), said.rect.top(), 6) << word.toStdString();
        EXPECT_LT(label.rect.right(), said.rect.left());
        EXPECT_TRUE(page.valueOf(u"Summary"_s).startsWith(u"经营和岗位情况属实"_s));
    }
}

TEST(VisitPlaces, notesStandUnderTheirTopicBesideAuthorAndTime)
{
    const auto page = read(test::visitRecord());
    const auto premises = page.find(u"Premises"_s);
    const auto first = page.find(u"研发中心三层"_s);
    const auto plate = page.find(u"The lab's registration plate"_s);
    const auto interviews = page.find(u"Interviews"_s);
    EXPECT_LT(premises.rect.top(), first.rect.top());
    EXPECT_LT(first.rect.top(), plate.rect.top());
    EXPECT_LT(plate.rect.top(), interviews.rect.top());
    const auto author = page.all(u"Chen Sample"_s).last();
    EXPECT_NEAR(plate.rect.top(), author.rect.top(), 6);
    EXPECT_LT(author.rect.right(), plate.rect.left());
    EXPECT_TRUE(page.block(author).join(u' ').contains(u"2025-12-28 11:02"_s));
    EXPECT_TRUE(page.all(u"No notes."_s).isEmpty());
}

TEST(VisitPlaces, threePeopleSignOnThePageOfTheConclusion)
{
    auto record = test::visitRecord();
    for (int lines = 0; lines < 30; lines += 3) {
        record.summary = u"本行说明尽调发现的情况和依据，并占去一行位置。"_s.repeated(lines + 1);
        const auto page = read(record);
        const auto signatures = page.all(u"Signature"_s);
        ASSERT_EQ(3, signatures.size());
        EXPECT_EQ(signatures.first().page, signatures.last().page) << lines;
        EXPECT_EQ(page.find(u"This record is a true account"_s).page, signatures.first().page);
        EXPECT_EQ(page.all(u"本行说明"_s).last().page, signatures.first().page) << lines;
    }
}

TEST(VisitPlaces, onlyAReportWithoutConclusionIsMarkedAsOpen)
{
    auto words = test::siteVisitWords();
    auto unmarked = words;
    unmarked.openMark = {};
    auto record = test::visitRecord();
    const auto bytes = [&](const SiteVisitWords& used) {
        return *siteVisitPdf(record, used, ReportLanguage::English, Undrawn::Refuse, {});
    };
    EXPECT_EQ(bytes(words), bytes(unmarked));
    record.conclusion = Conclusion::None;
    EXPECT_NE(bytes(words), bytes(unmarked));
}

TEST(VisitPlaces, theRunningHeaderIsOnEveryPageButTheFirst)
{
    auto record = test::visitRecord();
    record.summary = record.summary.repeated(60);
    const auto page = read(record);
    ASSERT_GE(page.pages(), 2);
    const auto headers = page.all(u"Site visit report · LQ-2025-00417 · Mateo Rivas Almendro"_s);
    ASSERT_EQ(page.pages() - 1, headers.size());
    EXPECT_EQ(2, headers.first().page);
}

TEST(SiteVisitJson, holdsEveryValueUnderItsName)
{
    auto record = test::visitRecord();
    record.requestReason = u"r"_s;
    const auto json = toJson(record);
    EXPECT_EQ(u"75.7000"_s, json["total"_L1].toString());
    EXPECT_EQ(u"r"_s, json["requestReason"_L1].toString());
    EXPECT_EQ(u"2026-01-12"_s, json["notifiedOn"_L1].toString());
    EXPECT_EQ(u"2026-02-12"_s, json["deadline"_L1].toString());
    EXPECT_EQ(u"2026-01-28"_s, json["date"_L1].toString());
    EXPECT_EQ(record.place, json["place"_L1].toString());
    EXPECT_EQ(record.participants, json["participants"_L1].toString());
    EXPECT_EQ(u"partlyConsistent"_s, json["conclusion"_L1].toString());
    EXPECT_EQ(record.summary, json["summary"_L1].toString());
    EXPECT_EQ(4, json["originals"_L1].toArray().size());
    const auto original = json["originals"_L1].toArray()[1].toObject();
    EXPECT_EQ(u"Work permit"_s, original["kind"_L1]["en"_L1].toString());
    EXPECT_EQ(u"09-工作许可证.pdf"_s, original["document"_L1].toString());
    EXPECT_EQ(u"differs"_s, original["state"_L1].toString());
    EXPECT_TRUE(original["remark"_L1].toString().contains(u"XSA000471"_s));
    const auto note = json["notes"_L1].toArray()[1].toObject();
    EXPECT_EQ(u"人员访谈"_s, note["topic"_L1]["zh"_L1].toString());
    EXPECT_EQ(u"李核验"_s, note["author"_L1].toString());
    EXPECT_EQ(u"2025-12-28T02:40:00.000Z"_s, note["at"_L1].toString());
    EXPECT_NE(digestOf(record), digestOf(test::visitRecord()));
}

TEST(VisitPlaces, whatWasFoundStandsOnTheGroundOfItsTone)
{
    auto record = test::visitRecord();
    EXPECT_EQ(groundOf(Tone::Good), groundBelow(record, u"Original matches"_s));
    EXPECT_EQ(groundOf(Tone::Bad), groundBelow(record, u"Original differs"_s));
    EXPECT_EQ(groundOf(Tone::Warning), groundBelow(record, u"Original not shown"_s));
    EXPECT_EQ(QColor(Qt::white), groundBelow(record, u"Not checked"_s));
    for (const auto& [conclusion, word, tone] :
         {std::tuple(Conclusion::Consistent, u"Consistent"_s, Tone::Good),
          std::tuple(Conclusion::PartlyConsistent, u"Partly consistent"_s, Tone::Warning),
          std::tuple(Conclusion::Inconsistent, u"Inconsistent"_s, Tone::Bad),
          std::tuple(Conclusion::NeedsSupplement, u"Supplement needed"_s, Tone::Warning)}) {
        record.conclusion = conclusion;
        EXPECT_EQ(groundOf(tone), groundBelow(record, word)) << word.toStdString();
    }
}

} // namespace pingshen
