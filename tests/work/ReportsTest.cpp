// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Reports.h"

#include "core/review/Changes.h"
#include "core/review/Submission.h"
#include "core/work/OfficeRules.h"
#include "tests/support/Printers.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Reports : public test::WorkFixture
{};

} // namespace

TEST_F(Reports, nameWhoseSheetItIsOnTheSheetAndOverItsEvidence)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto file = open(id, anna);
    EXPECT_EQ(u"Anna"_s, scoreSheetOf(file, anna, clock.now()).reviewer.zh);
    const auto evidence = evidenceOf(file, anna, clock.now());
    EXPECT_EQ(u"Anna"_s, evidence.reviewer.zh);
    EXPECT_EQ(file.dossier.applicant, evidence.applicant);
    EXPECT_EQ(clock.now(), evidence.printedAt);
}

TEST_F(Reports, sayWhatTheOfficeSetForEachOptionThatIsNotPublished)
{
    const auto id = imported();
    const auto rubric = open(id, anna).rubric.id;
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo,
                                {{u"option.age.26-55"_s, u"5"_s}, {u"option.age.56-65"_s, u"3.5"_s}}));
    const auto sheet = scoreSheetOf(open(id, anna), anna, clock.now());
    const auto& age = sheet.parts.first().rows.first();
    ASSERT_EQ(u"age"_s, age.id.value());
    ASSERT_EQ(2, age.officeValues.size());
    EXPECT_EQ(u"26-55"_s, age.officeValues[0].first.en);
    EXPECT_EQ(Points::whole(5), age.officeValues[0].second);
    EXPECT_EQ(u"56-65"_s, age.officeValues[1].first.en);
    EXPECT_EQ(Points::ofHundredths(350), age.officeValues[1].second);
}

TEST_F(Reports, listTheSheetsThatAreSubmittedAndNoOthers)
{
    const auto id = imported(u"one"_s);
    const auto other = imported(u"two"_s);
    record(fieldChange(open(id, anna), anna, {EditKind::ApplicantChanged, {}, u"caseNumber"_s}, u"2025-0042"_s));
    for (const auto& application : {id, other}) {
        scoreAll(application, anna);
        record(submission(open(application, anna), anna));
    }
    score(id, bo, u"age"_s, u"2"_s);
    record(plainChange(EditKind::SheetReturned, open(other, bo), bo, anna.value(), u"a mistake"_s));
    const auto sheets = submittedSheets(*workplace);
    ASSERT_OK(sheets);
    ASSERT_EQ(1, sheets->size()) << "neither one that is being filled in nor one that was returned";
    EXPECT_EQ(id, sheets->first().application);
    EXPECT_EQ(u"2025-0042"_s, sheets->first().caseNumber);
    EXPECT_EQ(u"Anna"_s, sheets->first().reviewer.en);
    EXPECT_EQ(digestOf(scoreSheetOf(open(id, anna), anna, clock.now())).hex(), sheets->first().digest.hex());
}

TEST_F(Reports, ofAnyKindSayWhereTheHistoryStands)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto file = open(id, anna);
    for (const auto kind : {ReportKind::ScoreSheet, ReportKind::SiteVisit, ReportKind::Evidence}) {
        for (const auto format : {ReportFormat::Pdf, ReportFormat::Csv, ReportFormat::Json, ReportFormat::Html}) {
            ReportOrder order{.kind = kind, .format = format, .reviewer = anna, .printedAt = clock.now()};
            order.record = {u"0123456789abcdef0123456789abcdef"_s, 7, Digest::of("7")};
            const auto report = makeReport(file, order, {}, {});
            ASSERT_EQ(canBeMade(kind, format), static_cast<bool>(report));
            if (report) {
                EXPECT_EQ(*report, *makeReport(file, order, {}, {}));
                order.record.hash = Digest::of("8");
                EXPECT_NE(*report, *makeReport(file, order, {}, {}))
                    << static_cast<int>(kind) << static_cast<int>(format);
            }
        }
    }
}

TEST(FileSafe, isWhatEveryPlatformTakesForAName)
{
    EXPECT_EQ(u"a-b-c-d-e-f-g-h-i-j"_s, fileSafe(u"a/b\\c:d*e?f\"g<h>i|j"_s));
    EXPECT_EQ(u"a\u241Fb"_s, fileSafe(QString(u"a"_s + QChar(0x1F) + u'b'))) << "a control is shown";
    EXPECT_EQ(u"a b"_s, fileSafe(u"  a \u3000 b "_s));
    EXPECT_EQ(QString(80, u'x'), fileSafe(QString(80, u'x')));
    EXPECT_EQ(QString(80, u'x'), fileSafe(QString(81, u'x')));
    EXPECT_EQ(u"彼得罗娃-专家评分表.pdf"_s, fileSafe(u"彼得罗娃-专家评分表.pdf"_s));
}

} // namespace pingshen
