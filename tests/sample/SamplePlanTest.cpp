// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/SamplePlan.h"
#include "app/samples/TemplateSetter.h"
#include "core/paper/Fonts.h"
#include "tests/support/Printers.h"

#include <QSet>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// domain rules, "Required documents"
const QStringList requiredKinds{u"employer-application"_s,
                                u"employer-commitment"_s,
                                u"applicant-commitment"_s,
                                u"evaluation-form"_s,
                                u"contract"_s,
                                u"passport"_s,
                                u"licence"_s,
                                u"tax"_s,
                                u"work-permit"_s,
                                u"education"_s,
                                u"years-in-china"_s,
                                u"experience"_s,
                                u"salary"_s,
                                u"optional"_s};

QString wordsOf(const Block& block)
{
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        return paragraph->text.text;
    }
    QString words;
    if (const auto* table = std::get_if<Table>(&block)) {
        for (const auto& row : table->rows) {
            for (const auto& cell : row.cells) {
                for (const auto& text : cell.texts) {
                    words += text.text + u'\n';
                }
            }
        }
    }
    return words;
}

QString wordsOf(const DocumentPlan& document, const PackagePlan& package, const Fonts& fonts)
{
    const auto pattern = samplePattern(document.pattern);
    EXPECT_OK(pattern);
    TemplateSetter setter(document.languages, Face::Sans, fonts);
    setter.add(pattern->value("blocks"_L1).toArray(), SampleFacts(package.facts).overlaid(document.facts));
    QString words;
    for (const auto& block : setter.blocks + setter.filling.page) {
        words += wordsOf(block) + u'\n';
    }
    return words;
}

} // namespace

TEST(SamplePlan, eachApplicantHasEveryRequiredKind)
{
    const auto plan = samplePlan();
    ASSERT_OK(plan);
    int applicants = 0;
    for (const auto& package : plan->packages) {
        if (!package.supplements.isEmpty()) {
            continue;
        }
        ++applicants;
        for (const auto& kind : requiredKinds) {
            const auto found = std::ranges::find(package.documents, KindId(kind), &DocumentPlan::kind);
            EXPECT_NE(package.documents.end(), found) << kind.toStdString();
        }
    }
    EXPECT_EQ(2, applicants);
}

TEST(SamplePlan, noFactIsMissingInAnyDocument)
{
    const auto plan = samplePlan();
    const auto fonts = Fonts::find();
    ASSERT_OK(plan);
    ASSERT_OK(fonts);
    for (const auto& package : plan->packages) {
        for (const auto& document : package.documents) {
            const auto words = wordsOf(document, package, *fonts);
            EXPECT_GT(words.size(), 100) << document.file.toStdString();
            EXPECT_FALSE(words.contains(u"${"_s)) << document.file.toStdString() << words.toStdString();
        }
    }
}

TEST(SamplePlan, theWorkPermitOfTheFirstApplicantNamesAnotherPassport)
{
    const auto plan = samplePlan();
    const auto fonts = Fonts::find();
    ASSERT_OK(plan);
    ASSERT_OK(fonts);
    const auto& package = plan->packages.first();
    const auto words = [&](QStringView file) {
        const auto document = std::ranges::find(package.documents, file.toString(), &DocumentPlan::file);
        return wordsOf(*document, package, *fonts);
    };
    EXPECT_TRUE(words(u"06-护照.pdf").contains(u"XSA000417"_s));
    EXPECT_TRUE(words(u"09-工作许可证.pdf").contains(u"XSA000471"_s));
    EXPECT_FALSE(words(u"09-工作许可证.pdf").contains(u"XSA000417"_s));
}

TEST(SamplePlan, onlyThePackageInEnglishSaysWhatItHolds)
{
    const auto plan = samplePlan();
    ASSERT_OK(plan);
    ASSERT_EQ(3, plan->packages.size());
    EXPECT_FALSE(plan->packages[0].declares);
    EXPECT_FALSE(plan->packages[1].declares);
    EXPECT_TRUE(plan->packages[2].declares);
}

TEST(SamplePlan, namesAreUniqueInTheirPackage)
{
    const auto plan = samplePlan();
    ASSERT_OK(plan);
    for (const auto& package : plan->packages) {
        QSet<QString> names;
        for (const auto& document : package.documents) {
            names.insert(document.file);
            EXPECT_TRUE(document.file.endsWith(u".pdf"_s));
        }
        EXPECT_EQ(package.documents.size(), names.size());
    }
}

} // namespace pingshen
