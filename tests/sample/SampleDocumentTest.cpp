// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/DocumentMaker.h"
#include "tests/support/Printers.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// One document of the plan, made and opened.
class Opened
{
public:
    Opened(int package, const QString& file)
    {
        const auto fonts = Fonts::find();
        const auto plan = samplePlan();
        EXPECT_OK(fonts);
        EXPECT_OK(plan);
        for (const auto& document : plan->packages[package].documents) {
            if (document.file == file) {
                auto made = sampleDocument(document, plan->packages[package], *plan, *fonts, {});
                EXPECT_OK(made);
                bytes = *made;
            }
        }
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        pdf.load(&m_buffer);
        EXPECT_EQ(QPdfDocument::Status::Ready, pdf.status());
    }

    QString text(int page) { return pdf.getAllText(page).text(); }

    QByteArray bytes;
    QPdfDocument pdf;

private:
    QBuffer m_buffer;
};

} // namespace

TEST(SampleDocument, aScanHasPagesButNoText)
{
    Opened passport(0, u"06-护照.pdf"_s);
    EXPECT_GE(passport.pdf.pageCount(), 3);
    for (int page = 0; page < passport.pdf.pageCount(); ++page) {
        EXPECT_EQ(QString(), passport.text(page).trimmed());
    }
    EXPECT_FALSE(passport.bytes.contains("/Font"));
    EXPECT_EQ(passport.pdf.pageCount(), passport.bytes.count("/DCTDecode"));
}

TEST(SampleDocument, aTextDocumentIsReadAsItWasSet)
{
    Opened form(0, u"04-积分评估申请表.pdf"_s);
    EXPECT_TRUE(form.text(0).contains(u"在华永久居留积分评估申请表"_s));
    EXPECT_TRUE(form.text(0).contains(u"XSA000417"_s));
    EXPECT_TRUE(form.bytes.contains("/FontFile2"));
}

TEST(SampleDocument, theContractHas120PagesInBothLanguages)
{
    Opened contract(2, u"05 Employment contract.pdf"_s);
    EXPECT_EQ(120, contract.pdf.pageCount());
    EXPECT_TRUE(contract.text(2).contains(u"Article 2. Position and duties"_s));
    EXPECT_TRUE(contract.text(2).contains(u"岗位与职责"_s));
    EXPECT_TRUE(contract.text(119).contains(u"Signature page"_s));
}

TEST(SampleDocument, oneScannedPageIsPutRightByItsRotation)
{
    Opened permit(0, u"09-工作许可证.pdf"_s);
    EXPECT_EQ(1, permit.bytes.count("/Rotate 90"));
    EXPECT_LT(permit.pdf.pagePointSize(1).width(), permit.pdf.pagePointSize(1).height());
    EXPECT_TRUE(permit.bytes.contains("/MediaBox [0 0 84"));
}

TEST(SampleDocument, onePageLiesOnItsSideAndStaysSo)
{
    Opened award(0, u"11-2-获奖证书.pdf"_s);
    EXPECT_GT(award.pdf.pagePointSize(1).width(), award.pdf.pagePointSize(1).height());
    EXPECT_FALSE(award.bytes.contains("/Rotate 90"));
}

TEST(SampleDocument, everyPageSaysThatItIsInvented)
{
    Opened tax(0, u"08-在京完税证明.pdf"_s);
    for (int page = 0; page < tax.pdf.pageCount(); ++page) {
        EXPECT_TRUE(tax.text(page).contains(u"样例"_s) && tax.text(page).contains(u"SAMPLE"_s));
    }
}

TEST(SampleDocument, aTranslationEndsWithTheCompanysStatement)
{
    Opened translation(2, u"10a Diploma - certified translation.pdf"_s);
    EXPECT_TRUE(translation.text(0).contains(u"毕业证书"_s));
    EXPECT_TRUE(translation.text(translation.pdf.pageCount() - 1).contains(u"译文证明"_s));
}

TEST(SampleDocument, theSupplementCorrectsTheSalarysSum)
{
    const auto plan = samplePlan();
    ASSERT_OK(plan);
    const auto& first = plan->packages[0];
    const auto& supplement = plan->packages[1];
    EXPECT_EQ(first.name, supplement.supplements);
    ASSERT_EQ(1, supplement.documents.size());
    const auto stated = [](const PackagePlan& package, const QString& file) {
        const auto document = std::ranges::find(package.documents, file, &DocumentPlan::file);
        return SampleFacts(package.facts).overlaid(document->facts).text(u"${salary.stated}"_s, Language::Chinese);
    };
    const auto sum = SampleFacts(first.facts).text(u"${salary.total}"_s, Language::Chinese);
    EXPECT_NE(sum, stated(first, u"10-4-年薪证明.pdf"_s));
    EXPECT_EQ(sum, stated(supplement, u"10-4-年薪证明.pdf"_s));
}

} // namespace pingshen
