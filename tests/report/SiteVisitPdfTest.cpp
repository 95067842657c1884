// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/SiteVisitPdf.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QStringList pagesOf(const SiteVisitRecord& record, ReportLanguage language)
{
    auto pdf = siteVisitPdf(record, test::siteVisitWords(), language, Undrawn::Refuse, {});
    EXPECT_OK(pdf);
    QBuffer buffer(&*pdf);
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

} // namespace

TEST(SiteVisitPdf, listsEveryOriginalWithWhatWasFound)
{
    const auto text = pagesOf(test::visitRecord(), ReportLanguage::English).join(u'\n');
    for (const auto& words :
         {u"Original matches"_s, u"Original differs"_s, u"Original not shown"_s, u"Not checked"_s, u"XSA000471"_s}) {
        EXPECT_TRUE(text.contains(words)) << words.toStdString();
    }
}

TEST(SiteVisitPdf, putsNotesTogetherByTopic)
{
    const auto text = pagesOf(test::visitRecord(), ReportLanguage::English).join(u'\n');
    EXPECT_EQ(1, text.count(u"Premises"_s));
    EXPECT_LT(text.indexOf(u"registration plate"_s), text.indexOf(u"Interviews"_s));
    EXPECT_TRUE(text.contains(u"2025-12-28 10:05"_s));
}

TEST(SiteVisitPdf, saysWhoElseWroteTheWordsOfANote)
{
    auto record = test::visitRecord();
    const auto before = digestOf(record);
    record.notes[0].editor = record.notes[1].author;
    record.notes[0].editedAt = record.notes[1].at;
    const auto text = pagesOf(record, ReportLanguage::Chinese).join(u'\n').simplified();
    EXPECT_TRUE(text.contains(u"李核验 于 2025-12-28 10:40 修改"_s)) << text.toStdString();
    EXPECT_TRUE(pagesOf(record, ReportLanguage::English)
                    .join(u'\n')
                    .simplified()
                    .contains(u"Edited by 李核验, 2025-12-28 10:40"_s));
    EXPECT_NE(before, digestOf(record));
}

TEST(SiteVisitPdf, everyPageHasABriefFingerprintAndItsNumberAndTheLastTheWholeDigest)
{
    const auto record = test::visitRecord();
    const auto digest = digestOf(record).hex();
    const auto pages = pagesOf(record, ReportLanguage::Both);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        EXPECT_TRUE(pages[i].contains(QString(digest.left(4) + u' ' + digest.mid(4, 4))));
        EXPECT_EQ(i + 1 == pages.size(), pages[i].contains(digest));
        EXPECT_TRUE(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
    }
}

TEST(SiteVisitPdf, everyPageNamesWhereTheHistoryStoodAndTheLastNamesItWhole)
{
    auto record = test::visitRecord();
    record.summary = record.summary.repeated(60); // several pages
    const auto hash = record.record.hash.hex();
    for (const auto language : {ReportLanguage::English, ReportLanguage::Chinese, ReportLanguage::Both}) {
        const auto brief = test::briefly(language, hash);
        const auto pages = pagesOf(record, language);
        ASSERT_GT(pages.size(), 1);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            EXPECT_TRUE(pages[i].contains(brief)) << pages[i].toStdString();
            EXPECT_EQ(i + 1 == pages.size(), pages[i].contains(hash)) << pages[i].toStdString();
            EXPECT_EQ(i + 1 == pages.size(), pages[i].contains(record.record.device)) << pages[i].toStdString();
        }
    }
    record.record = {};
    EXPECT_FALSE(pagesOf(record, ReportLanguage::English).join(u'\n').contains(u"History"_s)) << "none is known";
}

TEST(SiteVisitPdf, saysSoWhenThereAreNoNotesAndNoConclusion)
{
    auto record = test::visitRecord();
    record.notes.clear();
    record.conclusion = Conclusion::None;
    const auto text = pagesOf(record, ReportLanguage::English).join(u'\n');
    EXPECT_TRUE(text.contains(u"No notes."_s));
    EXPECT_TRUE(text.contains(u"None yet"_s));
}

TEST(SiteVisitPdf, keepsAllLinesToSignOnOnePage)
{
    auto record = test::visitRecord();
    const auto word = test::siteVisitWords().signing.signature.in(Language::English);
    const auto lines = pagesOf(record, ReportLanguage::English).join(u'\n').count(word);
    ASSERT_GT(lines, 1);
    for (int more = 0; more < 16; ++more) {
        record.notes.append(record.notes.first());
        const auto pages = pagesOf(record, ReportLanguage::English);
        EXPECT_EQ(lines, pages.last().count(word)) << more;
    }
}

TEST(SiteVisitPdf, isTheSameToTheByteForTheSameValues)
{
    const auto words = test::siteVisitWords();
    EXPECT_EQ(*siteVisitPdf(test::visitRecord(), words, ReportLanguage::Both, Undrawn::Refuse, {}),
              *siteVisitPdf(test::visitRecord(), words, ReportLanguage::Both, Undrawn::Refuse, {}));
}

} // namespace pingshen
