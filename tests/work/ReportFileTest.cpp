// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Reports.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ReportKind kind, ReportLanguage language, const Applicant& applicant, Language other = Language::Chinese)
{
    ApplicationFile file;
    file.dossier.applicant = applicant;
    ReportWords words;
    words.sheet.title = {u"专家评分表"_s, u"Expert score sheet"_s, Provenance::Ours};
    words.visit.title = {u"实地尽职调查报告"_s, u"Site visit report"_s, Provenance::Ours};
    ReportOrder order;
    order.kind = kind;
    order.language = language;
    return reportFileName(file, order, words, other);
}

Applicant petrova()
{
    Applicant applicant;
    applicant.latinName = u"Elena Petrova"_s;
    applicant.chineseName = u"彼得罗娃"_s;
    applicant.caseNumber = u"LQ-17"_s;
    return applicant;
}

} // namespace

TEST(ReportFileName, isInTheLanguageOfTheReport)
{
    EXPECT_EQ(u"LQ-17-彼得罗娃-专家评分表.pdf"_s, nameOf(ReportKind::ScoreSheet, ReportLanguage::Chinese, petrova()));
    EXPECT_EQ(u"LQ-17-Elena Petrova-Site visit report.pdf"_s,
              nameOf(ReportKind::SiteVisit, ReportLanguage::English, petrova()));
    EXPECT_EQ(u"LQ-17-Elena Petrova-Expert score sheet.pdf"_s,
              nameOf(ReportKind::ScoreSheet, ReportLanguage::Both, petrova(), Language::English));
    EXPECT_EQ(u"LQ-17-彼得罗娃-实地尽职调查报告.pdf"_s,
              nameOf(ReportKind::SiteVisit, ReportLanguage::Both, petrova(), Language::Chinese));
}

TEST(ReportFileName, isSafeWhateverTheApplicantIsCalled)
{
    auto applicant = petrova();
    applicant.chineseName.clear();
    applicant.caseNumber.clear();
    applicant.latinName = u"../A\u202E<b>:\u001B"_s;
    EXPECT_EQ(u"..-A‹U+202E›-b--␛-专家评分表.pdf"_s,
              nameOf(ReportKind::ScoreSheet, ReportLanguage::Chinese, applicant));
}

} // namespace pingshen
