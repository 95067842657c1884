// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/EvidencePdf.h"
#include "core/report/ScoreSheetCsv.h"
#include "core/report/ScoreSheetPdf.h"
#include "core/report/SiteVisitPdf.h"
#include "tests/look/Dressed.h"
#include "tests/look/Golden.h"
#include "tests/look/Printed.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"
#include "ui/text/ReportText.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<ReportLanguage, QLatin1StringView> languages[]{
    {ReportLanguage::English, ""_L1}, {ReportLanguage::Chinese, "-zh"_L1}, {ReportLanguage::Both, "-both"_L1}};

QStringList linesOf(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson()).split(u'\n', Qt::SkipEmptyParts);
}

/// The reports in the words of the program, on paper. Where letters have another width, lines end elsewhere: there they
/// are not compared.
class PaperLook : Dressed, public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!isRenewing() && !isTypeAsWritten()) {
            GTEST_SKIP() << "letters of another size";
        }
    }

    void expectPrinted(const QString& name, const Result<QByteArray>& pdf)
    {
        ASSERT_OK(pdf);
        expectAsWritten(u"paper-"_s + name, printed(*pdf));
    }

    void expectSheet(const QString& name, const ScoreSheet& sheet, ReportLanguage language = ReportLanguage::English)
    {
        expectPrinted(name, scoreSheetPdf(sheet, ui::scoreSheetWords(), language, Undrawn::Refuse, {}));
    }

    void expectVisit(const QString& name, const SiteVisitRecord& record,
                     ReportLanguage language = ReportLanguage::English)
    {
        expectPrinted(name, siteVisitPdf(record, ui::siteVisitWords(), language, Undrawn::Refuse, {}));
    }

    void expectEvidence(const QString& name, const EvidenceReport& report,
                        ReportLanguage language = ReportLanguage::English)
    {
        expectPrinted(name, evidencePdf(report, ui::evidenceWords(), language, Undrawn::Refuse, {}));
    }
};

Pin pinOf(const QString& id, Stance stance, int page)
{
    Pin pin;
    pin.id = PinId(id);
    pin.indicator = IndicatorId(u"education"_s);
    pin.stance = stance;
    pin.document = DocumentId(u"d1"_s);
    pin.content = Digest::of("diploma");
    pin.passage = {page, {{7200, 14400, 21000, 1800}}, u"Doctor of <Philosophy> & 博士"_s};
    return pin;
}

QImage cropOf(int width, int height, Qt::GlobalColor colour)
{
    QImage crop(width, height, QImage::Format_RGB32);
    crop.fill(colour);
    return crop;
}

EvidenceReport evidence()
{
    const auto sheet = submittedSheet();
    EvidenceReport report;
    report.edition = sheet.edition;
    report.applicant = sheet.applicant;
    report.reviewer = sheet.reviewer;
    report.state = SheetState::Submitted;
    report.printedAt = sheet.printedAt;
    report.record = {u"0123456789abcdef0123456789abcdef"_s, 49, Digest::of("last edit")};
    auto remarked = pinOf(u"p1"_s, Stance::For, 1);
    remarked.remark = u"with the translation"_s;
    auto absence = pinOf(u"p5"_s, Stance::Against, 0);
    absence.passage = {};
    absence.words = u"authentication"_s;
    absence.coverage = SearchCoverage{412, 409, 2, 1};
    auto everywhere = absence;
    everywhere.document = DocumentId();
    everywhere.coverage = SearchCoverage{90, 90, 0, 0};
    report.groups = {
        {IndicatorId(u"education"_s),
         sheet.parts[0].rows[1].label,
         {{remarked, u"diploma.pdf"_s, PinState::Firm, cropOf(420, 60, Qt::yellow)},
          {pinOf(u"p2"_s, Stance::Against, 2), u"06-学历认证.pdf"_s, PinState::Moved, cropOf(2400, 300, Qt::cyan)},
          {pinOf(u"p3"_s, Stance::Context, 3), u"diploma.pdf"_s, PinState::Firm, cropOf(600, 2600, Qt::green)}}},
        {IndicatorId(u"experience"_s),
         sheet.parts[0].rows[2].label,
         {{pinOf(u"p4"_s, Stance::For, 4), u"contract.pdf"_s, PinState::Stale},
          {absence, u"contract.pdf"_s, PinState::Firm},
          {everywhere, {}, PinState::Stale}}}};
    return report;
}

ScoreSheet returnedSheet()
{
    auto sheet = submittedSheet();
    sheet.state = SheetState::Returned;
    sheet.returnReason = u"The reason for the years of employment names no document."_s;
    sheet.stale = {sheet.parts[0].rows[4].label};
    sheet.record = {u"0123456789abcdef0123456789abcdef"_s, 49, Digest::of("last edit"), false, 3};
    sheet.parts[0].rows[0].officeValues = {{sheet.parts[0].rows[0].option, Points::ofHundredths(450)}};
    return sheet;
}

ScoreSheet failedSheet()
{
    auto sheet = submittedSheet();
    sheet.total = WeightedPoints::ofTenThousandths(699999);
    sheet.meetsThreshold = false;
    sheet.assumption = {};
    sheet.unpublished.clear();
    return sheet;
}

SiteVisitRecord openVisit()
{
    auto record = visitRecord();
    record.total.reset();
    record.requestReason = u"The lab and the office have two addresses."_s;
    record.date = {2026, 2, 20};
    record.conclusion = Conclusion::None;
    record.summary.clear();
    record.notes.clear();
    record.record.isWhole = false;
    record.record.newer = 2;
    return record;
}

} // namespace

TEST_F(PaperLook, ofASubmittedSheetInEachLanguage)
{
    for (const auto& [language, suffix] : languages) {
        expectSheet(u"sheet"_s + suffix, submittedSheet(), language);
    }
}

TEST_F(PaperLook, ofASheetThatIsNotDone)
{
    for (const auto& [language, suffix] : languages) {
        expectSheet(u"sheet-draft"_s + suffix, draftSheet(), language);
    }
}

TEST_F(PaperLook, ofASheetThatWasReturnedAndOneBelowTheThreshold)
{
    expectSheet(u"sheet-returned"_s, returnedSheet());
    expectSheet(u"sheet-returned-both"_s, returnedSheet(), ReportLanguage::Both);
    expectSheet(u"sheet-below"_s, failedSheet());
}

TEST_F(PaperLook, ofAVisitInEachLanguage)
{
    auto record = visitRecord();
    record.notes[1].editor = record.notes[0].author;
    record.notes[1].editedAt = record.notes[1].at.addSecs(3600);
    for (const auto& [language, suffix] : languages) {
        expectVisit(u"visit"_s + suffix, record, language);
    }
}

TEST_F(PaperLook, ofAVisitThatIsNotConcluded)
{
    for (const auto& [language, suffix] : languages) {
        expectVisit(u"visit-open"_s + suffix, openVisit(), language);
    }
    for (const auto& [conclusion, name] :
         {std::pair(Conclusion::Consistent, u"consistent"_s), std::pair(Conclusion::Inconsistent, u"inconsistent"_s),
          std::pair(Conclusion::NeedsSupplement, u"supplement"_s)}) {
        auto record = visitRecord();
        record.conclusion = conclusion;
        expectVisit(u"visit-"_s + name, record);
    }
}

TEST_F(PaperLook, ofEvidenceInEachLanguage)
{
    for (const auto& [language, suffix] : languages) {
        expectEvidence(u"evidence"_s + suffix, evidence(), language);
    }
    auto nothing = evidence();
    nothing.groups.clear();
    nothing.state = SheetState::Draft;
    nothing.record.isWhole = false;
    expectEvidence(u"evidence-none"_s, nothing);
    expectEvidence(u"evidence-none-zh"_s, nothing, ReportLanguage::Chinese);
}

TEST_F(PaperLook, isInOtherFormsWhatItIsOnPaper)
{
    for (const auto& [language, suffix] : languages) {
        const auto csv = scoreSheetCsv(returnedSheet(), ui::scoreSheetWords(), language);
        expectAsWritten(u"csv-sheet"_s + suffix, QString::fromUtf8(csv).split(u'\n', Qt::SkipEmptyParts));
        expectAsWritten(u"html-evidence"_s + suffix,
                        elementsOf(evidenceHtml(evidence(), ui::evidenceWords(), language)));
    }
    expectAsWritten(u"json-sheet"_s, linesOf(toJson(returnedSheet())));
    expectAsWritten(u"json-visit"_s, linesOf(toJson(openVisit())));
    expectAsWritten(u"json-evidence"_s, linesOf(toJson(evidence())));
}

} // namespace pingshen::test
