// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/DocumentFindings.h"
#include "core/review/Changes.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

using Code = Finding::Code;

QList<Code> codesOf(const QList<Finding>& findings)
{
    QList<Code> codes;
    for (const auto& finding : findings) {
        codes.append(finding.code);
    }
    return codes;
}

Document with(DocumentStatus status)
{
    auto document = documentOf(u"a.pdf"_s, u"passport"_s);
    document.status = status;
    document.pages = 0;
    document.textPages = 0;
    return document;
}

Dossier dossierOf(const Document& document)
{
    auto dossier = applicationFile().dossier;
    dossier.documents = {document};
    return dossier;
}

} // namespace

TEST(DocumentFindings, aGoodDocumentGivesNone)
{
    EXPECT_TRUE(documentFindings({documentOf(u"a.pdf"_s, u"passport"_s)}).isEmpty());
}

TEST(DocumentFindings, whatCannotBeReadIsAnError)
{
    EXPECT_EQ(QList{Code::PdfDamaged}, codesOf(documentFindings({with(DocumentStatus::Damaged)})));
    EXPECT_EQ(QList{Code::PdfPasswordNeeded}, codesOf(documentFindings({with(DocumentStatus::PasswordNeeded)})));
    EXPECT_EQ(QList{Code::PdfEmpty}, codesOf(documentFindings({with(DocumentStatus::Empty)})));
    EXPECT_EQ(QList{Code::PdfTooLarge}, codesOf(documentFindings({with(DocumentStatus::TooLarge)})));
    EXPECT_EQ(QList{Code::NotAPdf}, codesOf(documentFindings({with(DocumentStatus::NotAPdf)})));
    EXPECT_EQ(Finding::Severity::Error, documentFindings({with(DocumentStatus::Damaged)}).first().severity);
}

TEST(DocumentFindings, pagesWithoutTextAreCounted)
{
    auto scan = documentOf(u"a.pdf"_s, u"passport"_s);
    scan.pages = 5;
    scan.textPages = 2;
    const auto findings = documentFindings({scan});
    ASSERT_EQ(QList{Code::NoTextLayer}, codesOf(findings));
    EXPECT_EQ(3, findings.first().args[u"pages"_s].toInt());
}

TEST(DocumentFindings, pagesThatAreBlankOrUnreadableAreNoScans)
{
    auto mixed = documentOf(u"a.pdf"_s, u"passport"_s);
    mixed.pages = 5;
    mixed.textPages = 2;
    const auto told = [&](int blank, int unreadable) {
        const QList<Finding> ofPackage{
            {Code::PagesBlank, Finding::Severity::Info, u"a.pdf"_s, {{u"count"_s, blank}}},
            {Code::TextUnreadable, Finding::Severity::Info, u"a.pdf"_s, {{u"count"_s, unreadable}}}};
        const auto findings = allFindings(applicationFile().rubric, dossierOf(mixed), ofPackage);
        const auto scan = std::ranges::find(findings, Code::NoTextLayer, &Finding::code);
        return scan == findings.end() ? 0 : scan->args[u"pages"_s].toInt();
    };
    EXPECT_EQ(3, told(0, 0));
    EXPECT_EQ(1, told(1, 1));
    EXPECT_EQ(0, told(1, 2));
}

TEST(DocumentFindings, anApplicantWithoutANameIsSaidUntilThereIsOne)
{
    auto file = applicationFile();
    const auto isSaid = [&] { return codesOf(file.findings).contains(Code::ApplicantUnnamed); };
    file.dossier.applicant.latinName = u" "_s;
    file.dossier.applicant.chineseName.clear();
    file.findings = allFindings(file.rubric, file.dossier, {});
    EXPECT_TRUE(isSaid());
    Edit named;
    named.seq = 1;
    named.change = fieldChange(file, anna, {EditKind::ApplicantChanged, {}, u"chineseName"_s}, u"王芳"_s);
    takeIn(file, named);
    EXPECT_FALSE(isSaid());
}

TEST(DocumentFindings, aKindThatIsUnknownOrAGuessIsSaid)
{
    auto guess = documentOf(u"a.pdf"_s, u"passport"_s);
    guess.confidence = confidentEnough - 1;
    EXPECT_EQ(QList{Code::KindUncertain}, codesOf(documentFindings({guess})));
    guess.confidence = confidentEnough;
    EXPECT_TRUE(documentFindings({guess}).isEmpty());
    guess.kind = {};
    EXPECT_EQ(QList{Code::KindUnknown}, codesOf(documentFindings({guess})));
}

TEST(DocumentFindings, theSameContentTwiceNamesItsTwin)
{
    auto second = documentOf(u"b.pdf"_s, u"tax"_s);
    second.digest = documentOf(u"a.pdf"_s, {}).digest;
    const auto findings = documentFindings({documentOf(u"a.pdf"_s, u"passport"_s), second});
    ASSERT_EQ(QList{Code::DuplicateContent}, codesOf(findings));
    EXPECT_EQ(u"b.pdf"_s, findings.first().subject);
    EXPECT_EQ(u"a.pdf"_s, findings.first().args[u"other"_s].toString());
}

TEST(DocumentFindings, aCorrectedKindRenewsThemAndLeavesThoseOfThePackage)
{
    const auto rubric = applicationFile().rubric;
    auto document = documentOf(u"scan001.pdf"_s, {});
    const QList<Finding> ofPackage{{Code::NotAPdf, Finding::Severity::Warning, u"readme.txt"_s, {}}};
    const auto before = allFindings(rubric, dossierOf(document), ofPackage);
    EXPECT_TRUE(codesOf(before).contains(Code::KindUnknown));

    document.kind = KindId(u"passport"_s);
    const auto after = renewedFindings(rubric, dossierOf(document), before);
    EXPECT_EQ(allFindings(rubric, dossierOf(document), ofPackage), after);
    EXPECT_FALSE(codesOf(after).contains(Code::KindUnknown));
    EXPECT_EQ(before.size() - 2, after.size()) << "the kind is known, and the passport is no longer missing";
}

} // namespace pingshen
