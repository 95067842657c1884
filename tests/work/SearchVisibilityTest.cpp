// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Evidence.h"
#include "core/work/IndexText.h"
#include "core/work/Queue.h"
#include "core/work/SearchDocuments.h"
#include "core/work/searching/KeywordPlaces.h"
#include "tests/support/Plants.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Bo has made an edit of every kind, with a word of its own in each text. The documents have none of these words.
class SearchVisibility : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        ASSERT_OK(plantAll(*workplace, open(id, bo), bo));
        ASSERT_OK(indexTexts(*workplace, {.scope = {}, .depth = IndexDepth::Recognised}, pdf, {}));
    }

    int hitsOf(const QString& words, const SearchScope& scope)
    {
        const auto answer = searchDocuments(*workplace,
                                            {.words = words,
                                             .scope = scope,
                                             .lastWord = Phrase::LastWord::Begun,
                                             .lookAlikes = Phrase::LookAlikes::Yes},
                                            {});
        EXPECT_OK(answer);
        return answer ? static_cast<int>(answer->hits.size()) : -1;
    }

    ApplicationId id;
};

} // namespace

TEST_F(SearchVisibility, ofWhatPeopleWroteIsNoneWhereverSomebodyLooks)
{
    const auto document = open(id, anna).dossier.documents.first().id;
    for (const auto kind : everyKind()) {
        if (isPlanted(kind)) {
            for (const auto& scope :
                 {SearchScope{{}, {}, anna}, SearchScope{id, {}, anna}, SearchScope{id, document, anna}}) {
                EXPECT_EQ(0, hitsOf(plantOf(kind), scope)) << nameOf(kind).toStdString();
            }
        }
    }
}

TEST_F(SearchVisibility, ofWhatPeopleWroteHoldsForKeywordsAndForAbsences)
{
    QStringList words;
    for (const auto kind : everyKind()) {
        words.append(plantOf(kind));
    }
    const auto places = placesOfKeywords(*workplace, {id, {}, anna}, words, {});
    ASSERT_OK(places);
    for (const auto& found : *places) {
        EXPECT_EQ(0, found.count());
    }
    for (const auto kind : {EditKind::ScoreChanged, EditKind::PinChanged}) {
        const auto search = searchWords(*workplace, {id, {}, anna}, plantOf(kind), pdf, {});
        ASSERT_OK(search);
        EXPECT_TRUE(search->foundIn.isEmpty());
    }
}

TEST_F(SearchVisibility, hasNothingOfAnApplicationThatTheReaderMayNotKnowOf)
{
    const auto other = imported(u"another"_s);
    ASSERT_OK(indexTexts(*workplace, {.scope = {}, .depth = IndexDepth::Recognised}, pdf, {}));
    const auto word = u"护照"_s;
    const SearchScope all{{}, {}, anna};
    const int both = hitsOf(word, all);
    const auto pages = textCoverage(*workplace, all)->pages;
    ASSERT_EQ(2, both);
    workplace->setSeesApplication([&](const ReviewerId& reader, const ApplicationId& application) {
        return reader != anna || application != id;
    });
    const auto beside = workplace->newConnection();
    ASSERT_OK(beside);
    for (auto* each : {workplace.get(), beside->get()}) {
        const auto found = searchDocuments(*each, {.words = word, .scope = all}, {});
        ASSERT_OK(found);
        ASSERT_EQ(1, found->hits.size());
        EXPECT_EQ(other, found->hits[0].application);
        EXPECT_EQ(QList<ApplicationId>{other}, found->applicants.keys());
        EXPECT_EQ(1, found->counts.size());
        EXPECT_EQ(pages / 2, found->coverage.pages);
        EXPECT_EQ(pages / 2, textCoverage(*each, all)->pages);
        EXPECT_EQ(QList<ApplicationId>{other}, applicantsOf(*each, {id, other}, anna)->keys());
    }
    const SearchScope hidden{id, {}, anna};
    EXPECT_FAILS(ApplicationNotFound, searchDocuments(*workplace, {.words = word, .scope = hidden}, {}));
    EXPECT_FAILS(ApplicationNotFound, textCoverage(*workplace, hidden));
    EXPECT_FAILS(ApplicationNotFound, placesOfKeywords(*workplace, hidden, {word}, {}));
    EXPECT_FAILS(ApplicationNotFound, searchWords(*workplace, hidden, u"诺贝尔奖"_s, pdf, {}));
    EXPECT_EQ(both, hitsOf(word, {{}, {}, bo})) << "it is a rule about one reader";
}

TEST_F(SearchVisibility, ofWhatOneExpertWroteHoldsForTheQueue)
{
    for (const auto kind : everyKind()) {
        if (isPlanted(kind) && rowOf(kind).audience != Audience::Everyone) {
            const auto page = queuePage(*workplace, {.text = plantOf(kind), .reviewer = anna}, 0, 10);
            ASSERT_OK(page);
            EXPECT_EQ(0, page->total) << nameOf(kind).toStdString();
        }
    }
}

} // namespace pingshen
