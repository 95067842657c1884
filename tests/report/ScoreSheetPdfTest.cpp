// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheetPdf.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QPdfDocument>
#include <QPdfSelection>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QStringList pagesOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    EXPECT_EQ(QPdfDocument::Status::Ready, document.status());
    QStringList pages;
    for (int i = 0; i < document.pageCount(); ++i) {
        pages.append(document.getAllText(i).text().remove(u"\r"_s));
    }
    return pages;
}

/// The first page, a pixel to the point.
QImage drawn(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.render(0, document.pagePointSize(0).toSize());
}

QStringList pagesOf(const ScoreSheet& sheet, ReportLanguage language)
{
    const auto pdf = scoreSheetPdf(sheet, test::scoreSheetWords(), language, Undrawn::Refuse, {});
    EXPECT_OK(pdf);
    return pdf ? pagesOf(*pdf) : QStringList();
}

constexpr ReportLanguage allLanguages[]{ReportLanguage::Chinese, ReportLanguage::English, ReportLanguage::Both};

} // namespace

TEST(ScoreSheetPdf, isTheSameToTheByteForTheSameValues)
{
    const auto first =
        scoreSheetPdf(test::submittedSheet(), test::scoreSheetWords(), ReportLanguage::Both, Undrawn::Refuse, {});
    const auto second =
        scoreSheetPdf(test::submittedSheet(), test::scoreSheetWords(), ReportLanguage::Both, Undrawn::Refuse, {});
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_EQ(*first, *second);
}

TEST(ScoreSheetPdf, everyPageHasItsNumberAndABriefFingerprintAndTheLastTheWholeDigest)
{
    const auto sheet = test::submittedSheet();
    const auto digest = digestOf(sheet).hex();
    const auto brief = QString(digest.left(4) + u' ' + digest.mid(4, 4));
    for (const auto language : allLanguages) {
        const auto pages = pagesOf(sheet, language);
        ASSERT_GE(pages.size(), 2);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            EXPECT_TRUE(pages[i].contains(brief)) << pages[i].toStdString();
            EXPECT_EQ(i + 1 == pages.size(), pages[i].contains(digest)) << pages[i].toStdString();
            const auto words = language == ReportLanguage::English ? u"Page %1 of %2"_s : u"第 %1 页 / 共 %2 页"_s;
            EXPECT_TRUE(pages[i].contains(words.arg(i + 1).arg(pages.size()))) << pages[i].toStdString();
        }
    }
}

TEST(ScoreSheetPdf, namesTheApplicantFirstAsTheLanguageOfTheSheetDoes)
{
    auto sheet = test::submittedSheet();
    sheet.applicant.latinName = u"Elena Petrova"_s;
    sheet.applicant.chineseName = u"叶莲娜"_s;
    for (const auto language : allLanguages) {
        const bool isEnglish = language == ReportLanguage::English;
        const auto pages = pagesOf(sheet, language);
        ASSERT_GE(pages.size(), 2);
        const auto& body = pages.first();
        const auto header = pages.last().left(pages.last().indexOf(sheet.applicant.caseNumber) + 60);
        EXPECT_TRUE(header.contains(isEnglish ? sheet.applicant.latinName : sheet.applicant.chineseName))
            << pages.last().toStdString();
        EXPECT_EQ(isEnglish, body.lastIndexOf(u"Elena Petrova"_s) < body.lastIndexOf(u"叶莲娜"_s))
            << body.toStdString();
    }
}

TEST(ScoreSheetPdf, everyPageNamesWhereTheHistoryStoodAndTheLastNamesItWhole)
{
    auto sheet = test::submittedSheet();
    sheet.record = {u"0123456789abcdef0123456789abcdef"_s, 49, Digest::of("last edit")};
    const auto hash = sheet.record.hash.hex();
    for (const auto language : allLanguages) {
        const auto pages = pagesOf(sheet, language);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const auto brief = test::briefly(language, hash);
            EXPECT_TRUE(pages[i].contains(brief)) << pages[i].toStdString();
            EXPECT_EQ(i + 1 == pages.size(), pages[i].contains(hash)) << pages[i].toStdString();
            EXPECT_EQ(i + 1 == pages.size(), pages[i].contains(sheet.record.device)) << pages[i].toStdString();
        }
    }
    EXPECT_FALSE(pagesOf(test::submittedSheet(), ReportLanguage::English).join(u'\n').contains(u"History"_s))
        << "none is known";
}

TEST(ScoreSheetPdf, theLastPageAloneSaysWhatTheHistoryLacks)
{
    auto sheet = test::submittedSheet();
    sheet.record = {u"0123456789abcdef0123456789abcdef"_s, 49, Digest::of("last edit")};
    for (const bool isWhole : {true, false}) {
        for (const int newer : {0, 1, 3}) {
            sheet.record.isWhole = isWhole;
            sheet.record.newer = newer;
            const auto pages = pagesOf(sheet, ReportLanguage::Both);
            const auto said = pages.join(u'\n');
            for (const auto& missing : {u"修改记录有缺失"_s, u"Entries are missing"_s}) {
                EXPECT_EQ(isWhole ? 0 : 1, said.count(missing));
                EXPECT_EQ(!isWhole, pages.last().contains(missing));
            }
            EXPECT_EQ(newer > 0, said.contains(u"Entries of a newer version: "_s));
            EXPECT_EQ(newer > 0, pages.last().contains(u"Entries of a newer version: %1"_s.arg(newer)));
            EXPECT_EQ(newer > 0, pages.last().contains(u"较新版本的记录 %1 条"_s.arg(newer)));
        }
    }
}

TEST(ScoreSheetPdf, holdsEveryIndicatorWithItsPointsInEachLanguage)
{
    const auto sheet = test::submittedSheet();
    for (const auto language : allLanguages) {
        const auto text = pagesOf(sheet, language).join(u'\n').remove(u'\n');
        for (const auto& part : sheet.parts) {
            for (const auto& row : part.rows) {
                for (const auto tongue : languagesOf(language)) {
                    const auto label = row.label.in(tongue).section(u' ', 0, 0);
                    EXPECT_TRUE(text.contains(label)) << label.toStdString();
                }
                EXPECT_TRUE(text.contains(row.points->toString())) << row.points->toFixed().toStdString();
            }
        }
    }
}

TEST(ScoreSheetPdf, totalsAreExactWithFourDecimals)
{
    const auto text = pagesOf(test::submittedSheet(), ReportLanguage::English).join(u'\n');
    for (const auto& number : {u"57.4"_s, u"18.3"_s, u"75.7 ≥ 70"_s, u"82"_s, u"61"_s}) {
        EXPECT_TRUE(text.contains(number)) << number.toStdString();
    }
}

TEST(ScoreSheetPdf, aSheetThatIsNotCompleteNeverShowsTheGateAsPassed)
{
    const auto text = pagesOf(test::draftSheet(), ReportLanguage::English).join(u'\n');
    EXPECT_FALSE(text.contains(u"≥"_s));
    EXPECT_TRUE(text.contains(u"Provisional"_s));
    EXPECT_TRUE(text.contains(u"Not scored: Social responsibility"_s));
    EXPECT_TRUE(text.contains(u"Reason missing: Age"_s));
}

TEST(ScoreSheetPdf, onlyASubmittedSheetIsWithoutTheMarkOfADraft)
{
    auto draft = test::submittedSheet();
    draft.state = SheetState::Draft;
    auto words = test::scoreSheetWords();
    words.draft = words.submitted; // the mark alone shall differ
    auto unmarked = words;
    unmarked.draftMark = {};
    EXPECT_NE(*scoreSheetPdf(draft, words, ReportLanguage::English, Undrawn::Refuse, {}),
              *scoreSheetPdf(draft, unmarked, ReportLanguage::English, Undrawn::Refuse, {}));
    const auto submitted = test::submittedSheet();
    EXPECT_EQ(*scoreSheetPdf(submitted, words, ReportLanguage::English, Undrawn::Refuse, {}),
              *scoreSheetPdf(submitted, unmarked, ReportLanguage::English, Undrawn::Refuse, {}));
}

TEST(ScoreSheetPdf, theMarkOfADraftLiesAcrossTheMiddleOfThePage)
{
    auto draft = test::submittedSheet();
    draft.state = SheetState::Draft;
    auto unmarked = test::scoreSheetWords();
    unmarked.draftMark = {};
    const auto with =
        drawn(*scoreSheetPdf(draft, test::scoreSheetWords(), ReportLanguage::English, Undrawn::Refuse, {}));
    const auto without = drawn(*scoreSheetPdf(draft, unmarked, ReportLanguage::English, Undrawn::Refuse, {}));
    ASSERT_EQ(with.size(), without.size());
    QRect mark;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            mark = with.pixel(x, y) == without.pixel(x, y) ? mark : mark.united({x, y, 1, 1});
        }
    }
    EXPECT_NEAR(with.width() / 2.0, mark.center().x(), with.width() / 20.0);
    EXPECT_NEAR(with.height() / 2.0, mark.center().y(), with.height() / 20.0);
    EXPECT_GT(mark.width(), with.width() / 3);
    EXPECT_LT(mark.width(), with.width()) << "and ends within it";
}

TEST(ScoreSheetPdf, aReasonOfManyPagesIsPrintedWhole)
{
    auto sheet = test::submittedSheet();
    QStringList marks;
    for (int i = 0; i < 400; ++i) {
        marks.append(u"<%1>本段说明评分的依据和材料所在的页码。"_s.arg(i));
    }
    sheet.parts[1].rows[0].reason = marks.join(QString());
    const auto text = pagesOf(sheet, ReportLanguage::Both).join(u'\n');
    for (int i = 0; i < 400; ++i) {
        EXPECT_TRUE(text.contains(u"<%1>"_s.arg(i))) << i;
    }
}

TEST(ScoreSheetPdf, saysWhatIsNotPublished)
{
    const auto text = pagesOf(test::submittedSheet(), ReportLanguage::Chinese).join(u'\n');
    EXPECT_TRUE(text.contains(u"未公布 · 由主管单位设定"_s));
    EXPECT_TRUE(text.contains(u"各年龄段和学历层次的分值未公布"_s));
}

TEST(ScoreSheetDigest, followsTheContentAndNotTheHourOfPrinting)
{
    const auto sheet = test::submittedSheet();
    auto later = sheet;
    later.printedAt = sheet.printedAt.addDays(1);
    EXPECT_EQ(digestOf(sheet), digestOf(later));
    auto changed = sheet;
    changed.parts[0].rows[0].points = Points::ofHundredths(450);
    EXPECT_NE(digestOf(sheet), digestOf(changed));
    changed = sheet;
    changed.parts[0].rows[3].secondaries[1].reason += u'。';
    EXPECT_NE(digestOf(sheet), digestOf(changed));
}

TEST(ScoreSheetJson, isExactAndLeavesThePassportOut)
{
    const auto json = toJson(test::draftSheet());
    EXPECT_EQ(u"73.1500"_s, json.value("total"_L1).toString());
    EXPECT_TRUE(json.value("meetsThreshold"_L1).isNull());
    EXPECT_FALSE(QJsonDocument(json).toJson().contains("XSA000417"));
    EXPECT_EQ(QJsonDocument(json).toJson(), QJsonDocument(toJson(test::draftSheet())).toJson());
}

TEST(ScoreSheetJson, holdsEveryValueUnderItsName)
{
    auto sheet = test::submittedSheet();
    sheet.returnReason = u"r"_s;
    const auto json = toJson(sheet);
    EXPECT_EQ(sheet.edition.en, json["edition"_L1]["en"_L1].toString());
    EXPECT_EQ(sheet.assumption.zh, json["assumption"_L1]["zh"_L1].toString());
    EXPECT_EQ(u"Mateo Rivas Almendro"_s, json["applicant"_L1]["latinName"_L1].toString());
    EXPECT_EQ(u"LQ-2025-00417"_s, json["applicant"_L1]["caseNumber"_L1].toString());
    EXPECT_EQ(u"算法研发总监"_s, json["applicant"_L1]["position"_L1].toString());
    EXPECT_EQ(u"王评审"_s, json["reviewer"_L1].toString());
    EXPECT_EQ(u"submitted"_s, json["state"_L1].toString());
    EXPECT_EQ(u"2025-12-18T07:02:00.000Z"_s, json["submittedAt"_L1].toString());
    EXPECT_EQ(u"r"_s, json["returnReason"_L1].toString());
    EXPECT_EQ(u"75.7000"_s, json["total"_L1].toString());
    EXPECT_EQ(u"70.0000"_s, json["threshold"_L1].toString());
    EXPECT_TRUE(json["meetsThreshold"_L1].toBool());
    EXPECT_EQ(sheet.outcome.en, json["outcome"_L1]["en"_L1].toString());
    EXPECT_EQ(sheet.unpublished[1].en, json["unpublished"_L1][1]["en"_L1].toString());
    const auto draft = toJson(test::draftSheet());
    EXPECT_EQ(u"Social responsibility"_s, draft["missing"_L1][0]["en"_L1].toString());
    EXPECT_EQ(u"Age"_s, draft["missingReasons"_L1][0]["en"_L1].toString());
}

TEST(ScoreSheetJson, holdsEveryPartAndIndicatorUnderItsName)
{
    const auto json = toJson(test::submittedSheet());
    const auto parts = json["parts"_L1]; // of the object, which must live on
    EXPECT_EQ(u"individual"_s, parts[0]["id"_L1].toString());
    EXPECT_EQ(u"企业部分"_s, parts[1]["label"_L1]["zh"_L1].toString());
    EXPECT_EQ(70, parts[0]["weightPercent"_L1].toInt());
    EXPECT_EQ(u"100.00"_s, parts[0]["maximum"_L1].toString());
    EXPECT_EQ(u"82.00"_s, parts[0]["sum"_L1].toString());
    EXPECT_EQ(u"57.4000"_s, parts[0]["weighted"_L1].toString());
    const auto rows = parts[0]["indicators"_L1];
    EXPECT_EQ(u"age"_s, rows[0]["id"_L1].toString());
    EXPECT_EQ(u"Age"_s, rows[0]["label"_L1]["en"_L1].toString());
    EXPECT_EQ(u"5.00"_s, rows[0]["maximum"_L1].toString());
    EXPECT_EQ(u"16.50"_s, rows[2]["points"_L1].toString());
    EXPECT_EQ(u"博士"_s, rows[1]["option"_L1]["zh"_L1].toString());
    EXPECT_TRUE(rows[2]["option"_L1].isNull());
    EXPECT_EQ(u"领导六十人的研发团队。"_s, rows[3]["reason"_L1].toString());
    EXPECT_EQ(u"行业前五"_s, rows[2]["secondaries"_L1][0]["fact"_L1].toString());
    EXPECT_FALSE(rows[0]["published"_L1].toBool(true));
    EXPECT_TRUE(rows[2]["published"_L1].toBool());
    EXPECT_TRUE(rows[4]["stale"_L1].toBool());
    EXPECT_FALSE(rows[3]["stale"_L1].toBool(true));
}

} // namespace pingshen
