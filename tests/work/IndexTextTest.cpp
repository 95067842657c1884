// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/IndexText.h"

#include "core/storage/Database.h"
#include "core/work/Evidence.h"
#include "core/work/SearchDocuments.h"
#include "core/work/importing/RecogniseKinds.h"
#include "core/work/searching/KeywordPlaces.h"
#include "tests/work/WorkFixture.h"

#include <atomic>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class Texts : public WorkFixture
{
protected:
    /// Two pages with text, a scan of two that shows a diploma, and one that is no PDF any more.
    ApplicationId application()
    {
        const auto report = import(
            package(u"texts"_s, {{u"护照.pdf"_s, {.pages = 2, .textPages = 2, .firstText = u"passport of Elena"_s}},
                                 {u"学位证书.pdf"_s, {.pages = 2, .textPages = 0, .picture = u"授予博士学位"_s}},
                                 {u"合同.pdf"_s, {.salt = u"x"_s, .failure = Error::Code::PdfDamaged}}}));
        EXPECT_OK(report);
        return report ? report->dossier.id : ApplicationId();
    }

    Result<int> index(IndexDepth depth, const Task& task = {})
    {
        return indexTexts(*workplace, {.scope = {}, .depth = depth}, pdf, task);
    }

    TextCoverage coverage()
    {
        const auto covered = textCoverage(*workplace, {});
        EXPECT_OK(covered);
        return covered ? *covered : TextCoverage();
    }

    SearchAnswer search(const QString& words, const SearchScope& scope = {}, int limit = 0)
    {
        const auto answer = searchDocuments(*workplace, {.words = words, .scope = scope, .limit = limit}, {});
        EXPECT_OK(answer);
        return answer ? *answer : SearchAnswer();
    }
};

} // namespace

TEST_F(Texts, areThoseOfThePdfsFirstAndTheRestIsSaidToBePending)
{
    application();
    EXPECT_EQ(4, coverage().pending);
    ASSERT_OK(index(IndexDepth::PdfText));
    const auto covered = coverage();
    EXPECT_EQ(4, covered.pages);
    EXPECT_EQ(2, covered.searchable);
    EXPECT_EQ(2, covered.pending);
    ASSERT_EQ(1, covered.pendingPages.size());
    EXPECT_EQ(u"学位证书.pdf"_s, covered.pendingPages.first().name);
    EXPECT_EQ((QList<int>{0, 1}), covered.pendingPages.first().pages);
    ASSERT_EQ(1, covered.unsearchable.size());
    EXPECT_EQ(u"合同.pdf"_s, covered.unsearchable.first().name);
    EXPECT_EQ(DocumentStatus::Damaged, covered.unsearchable.first().is);
}

TEST_F(Texts, areRecognisedOnceAndFoundByWhereTheyStand)
{
    const auto id = application();
    EXPECT_EQ(6, index(IndexDepth::Recognised).value()) << "each scanned page is looked at for its own text first";
    EXPECT_EQ(4, coverage().searchable);
    std::atomic<int> read = 0;
    pdf.onText = [&] { ++read; };
    EXPECT_EQ(0, index(IndexDepth::Recognised).value());
    EXPECT_EQ(0, read);
    const auto answer = search(u"士"_s, {.application = id, .document = {}});
    ASSERT_EQ(2, answer.hits.size());
    const auto& hit = answer.hits.first();
    EXPECT_EQ(u"学位证书.pdf"_s, hit.name);
    EXPECT_EQ(u"授予博"_s, hit.before);
    EXPECT_EQ(u"士"_s, hit.match);
    EXPECT_EQ(u"学位"_s, hit.after);
    EXPECT_TRUE(hit.isRecognised);
    EXPECT_EQ((QList<PageRect>{{12200, 7200, 1667, 1000}}), hit.rects);
    EXPECT_EQ(1, search(u"elena"_s).hits.last().page);
}

TEST_F(Texts, goOnWhereTheyWereStopped)
{
    application();
    std::stop_source stop;
    pdf.onText = [&] { stop.request_stop(); };
    EXPECT_FAILS(Cancelled, index(IndexDepth::Recognised, {.stop = stop.get_token(), .progress = {}}));
    pdf.onText = {};
    ASSERT_OK(index(IndexDepth::Recognised));
    EXPECT_EQ(4, coverage().searchable);
}

TEST_F(Texts, ofAPageThatFailsAreMissingAloneAndSaidToBe)
{
    const auto report =
        import(package(u"bad"_s, {{u"护照.pdf"_s, {.pages = 3, .textPages = 3, .firstText = u"甲"_s}}}));
    ASSERT_OK(report);
    std::atomic<int> read = 0;
    pdf.onText = [&] { pdf.failure = ++read > 2 ? std::optional(Error::Code::WorkerCrashed) : std::nullopt; };
    ASSERT_OK(index(IndexDepth::PdfText));
    pdf.onText = {};
    pdf.failure = {};
    const auto covered = coverage();
    ASSERT_EQ(1, covered.unsearchable.size());
    EXPECT_EQ(Error::Code::WorkerCrashed, covered.unsearchable.first().why);
    EXPECT_EQ(3, covered.searchable + covered.unsearchable.first().pages.size());
    EXPECT_EQ(0, index(IndexDepth::Recognised).value()) << "not by itself";
    ASSERT_OK(indexTexts(*workplace, {.scope = {}, .retriesFailed = true}, pdf, {}));
    EXPECT_TRUE(coverage().isWhole());
}

TEST_F(Texts, thatWereReadForKindsAtImportAreKept)
{
    const auto report = import(package(u"scan"_s, {{u"001.pdf"_s, {.textPages = 0, .picture = u"PASSPORT 护照"_s}}}));
    ASSERT_OK(report);
    EXPECT_EQ(KindId(u"passport"_s), report->dossier.documents.first().kind);
    pdf.onText = [] { FAIL() << "nothing is read twice"; };
    EXPECT_TRUE(coverage().isWhole()) << "and was read well";
    EXPECT_EQ(1, search(u"护照"_s).hits.size());
    EXPECT_EQ(0, index(IndexDepth::Recognised).value());
}

TEST_F(Texts, thatWereReadPoorlyAreSaidToBe)
{
    ASSERT_OK(import(package(u"poor"_s, {{u"护照.pdf"_s, {.textPages = 0, .picture = u"护"_s, .isPoor = true}}})));
    EXPECT_EQ(0, coverage().poor) << "its name tells its kind, so that it was not read yet";
    ASSERT_OK(index(IndexDepth::Recognised));
    EXPECT_EQ(1, coverage().poor);
    EXPECT_FALSE(coverage().isWhole());
    EXPECT_EQ(1, search(u"护"_s).hits.size()) << "what was read is found all the same";
}

TEST_F(Texts, thatWereReadPoorlyAtImportAreSaidToBe)
{
    const auto report =
        import(package(u"poor"_s, {{u"001.pdf"_s, {.textPages = 0, .picture = u"PASSPORT 护照"_s, .isPoor = true}}}));
    ASSERT_OK(report);
    EXPECT_EQ(1, coverage().poor);
}

TEST_F(Texts, ofFieldsAreFoundThoughNobodyKnowsWhereTheyStand)
{
    const auto report = import(package(u"form"_s, {{u"护照.pdf"_s, {.firstText = u"name"_s}}}));
    ASSERT_OK(report);
    PageText text{0, u"name Rivas\nand Rivas in a field\n"_s, PageText::Origin::Pdf, 100};
    text.size = QSizeF(595, 842);
    for (const auto& word : {u"name"_s, u"Rivas"_s}) {
        PageWord placed{.text = word, .rect = QRectF(72, 72 + 20 * text.words.size(), 100, 10), .ends = {100}};
        placed.line = static_cast<int>(text.words.size());
        text.words.append(placed);
    }
    keepRead(*workplace, {{report->dossier.documents.first().digest, text}});
    const auto placed = search(u"name"_s);
    ASSERT_EQ(1, placed.hits.size());
    EXPECT_FALSE(placed.hits[0].rects.isEmpty());
    const auto both = search(u"Rivas"_s);
    ASSERT_EQ(2, both.hits.size());
    EXPECT_FALSE(both.hits[0].rects.isEmpty());
    EXPECT_TRUE(both.hits[1].rects.isEmpty());
    const auto field = search(u"field"_s);
    ASSERT_EQ(1, field.hits.size());
    EXPECT_TRUE(field.hits[0].rects.isEmpty());
    EXPECT_EQ(u"field"_s, field.hits[0].match);
}

TEST_F(Texts, thatTheIndexLostAreNoAbsence)
{
    const auto id = application();
    ASSERT_OK(index(IndexDepth::PdfText));
    {
        auto other = Database::open(vaultFolder() + u"/texts.db"_s, Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("INSERT INTO segments (segments) VALUES ('delete-all')"_L1));
    }
    const auto found = searchWords(*workplace, {.application = id, .document = {}}, u"elena"_s, pdf, {});
    ASSERT_OK(found);
    EXPECT_FALSE(found->foundIn.isEmpty());
    EXPECT_EQ(0, found->page);
    const auto none = searchWords(*workplace, {.application = id, .document = {}}, u"mateo"_s, pdf, {});
    ASSERT_OK(none);
    EXPECT_TRUE(none->foundIn.isEmpty());
    EXPECT_EQ(-1, none->page);
}

TEST_F(Texts, beyondALimitAreCounted)
{
    ASSERT_OK(import(package(u"many"_s, {{u"护照.pdf"_s, {.pages = 5, .textPages = 5, .firstText = u"甲 甲"_s}}})));
    ASSERT_OK(index(IndexDepth::PdfText));
    const auto answer = search(u"甲"_s, {}, 3);
    EXPECT_EQ(3, answer.hits.size());
    EXPECT_EQ(5, answer.pages);
    EXPECT_EQ(3, answer.pagesLeft);
    EXPECT_EQ(1, answer.hitsLeft);
    EXPECT_EQ(10, search(u"甲"_s).hits.size());
    EXPECT_EQ(0, search(u"乙"_s).pages);
    EXPECT_EQ(0, search(u"（）"_s).pages) << "nothing to look for";
}

TEST_F(Texts, areTheFirstToldOfWhileTheOthersAreCounted)
{
    ASSERT_OK(import(package(u"many"_s, {{u"护照.pdf"_s, {.pages = 5, .textPages = 5, .firstText = u"甲 甲"_s}}})));
    ASSERT_OK(index(IndexDepth::PdfText));
    for (const int limit : {3, 0}) {
        QList<SearchAnswer> told;
        const auto answer = searchDocuments(*workplace, {.words = u"甲"_s, .limit = limit}, {},
                                            [&](const SearchAnswer& first) { told.append(first); });
        ASSERT_OK(answer);
        ASSERT_EQ(1, told.size());
        EXPECT_EQ(limit > 0, told[0].isCounting);
        EXPECT_EQ(answer->hits, told[0].hits);
        EXPECT_EQ(5, told[0].coverage.searchable);
        EXPECT_EQ(1, told[0].applicants.size());
        EXPECT_FALSE(answer->isCounting);
    }
}

TEST_F(Texts, ofOneDocumentAreSearchedByThemselves)
{
    const auto id = application();
    ASSERT_OK(index(IndexDepth::Recognised));
    const auto documents = open(id, anna).dossier.documents;
    for (const auto& document : documents) {
        const auto answer = search(u"博士"_s, {id, document.id, anna});
        EXPECT_EQ(document.name == u"学位证书.pdf"_s ? 2 : 0, answer.hits.size()) << document.name.toStdString();
    }
    EXPECT_FAILS(DocumentNotFound,
                 searchDocuments(*workplace, {.words = u"x"_s, .scope = {id, DocumentId(u"?"_s), anna}}, {}));
    EXPECT_FAILS(ApplicationNotFound,
                 searchDocuments(*workplace, {.words = u"x"_s, .scope = {ApplicationId(u"?"_s), {}, anna}}, {}));
}

TEST_F(Texts, sayWhereSeveralKeywordsStandInEachDocument)
{
    const auto id = application();
    ASSERT_OK(index(IndexDepth::Recognised));
    auto places = placesOfKeywords(*workplace, {id, {}, anna}, {u"士"_s, u"博士"_s, u"passport"_s, u"无"_s}, {});
    ASSERT_OK(places);
    ASSERT_EQ(3, places->size()) << "of each document it is said what is known";
    places->removeIf([](const DocumentKeywords& each) { return each.coverage.pages == 0; });
    ASSERT_EQ(2, places->size());
    for (const auto& found : std::as_const(*places)) {
        ASSERT_EQ(1, found.words.size()) << "a place counts for the longest keyword only";
        EXPECT_EQ(2, found.words[0].count);
        EXPECT_EQ(2, found.count());
        EXPECT_EQ((QList<int>{0, 1}), found.words[0].places.keys());
        EXPECT_EQ(1, found.words[0].places[0].size());
        EXPECT_EQ(1, found.words[0].places[0][0].size());
        EXPECT_TRUE(found.coverage.isWhole());
    }
    EXPECT_NE(places->at(0).words[0].word, places->at(1).words[0].word);
}

TEST_F(Texts, sayOfKeywordsWhatWasNotSearched)
{
    const auto id = application();
    ASSERT_OK(index(IndexDepth::PdfText));
    const auto places = placesOfKeywords(*workplace, {id, {}, anna}, {u"博士"_s, u"passport"_s}, {});
    ASSERT_OK(places);
    const auto file = open(id, anna);
    for (const auto& found : *places) {
        const auto* document = file.document(found.document);
        if (document->name == u"护照.pdf"_s) {
            EXPECT_EQ(2, found.count());
            EXPECT_TRUE(found.coverage.isWhole());
        } else if (document->name == u"学位证书.pdf"_s) {
            EXPECT_EQ(0, found.count());
            EXPECT_FALSE(found.coverage.isWhole());
            EXPECT_EQ((SearchCoverage{.pages = 2, .searchable = 0, .poor = 0, .pending = 2}), found.coverage.counts());
        } else {
            EXPECT_FALSE(found.coverage.isWhole());
            EXPECT_EQ(0, found.coverage.pages) << "it cannot be opened";
        }
    }
}

} // namespace pingshen
