// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/searching/KeywordPlaces.h"

#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"
#include "core/text/LongestPlaces.h"
#include "core/work/searching/PageRects.h"

#include <algorithm>
#include <numeric>

namespace pingshen {

namespace {

class KeywordCount
{
public:
    KeywordCount(TextStore& texts, const QStringList& words, const Task& task) : m_texts(texts), m_task(task)
    {
        for (const auto& word : words) {
            m_phrases.append(Phrase(word));
        }
    }

    Result<QList<KeywordPlaces>> in(const Document& document)
    {
        QList<KeywordPlaces> words(m_phrases.size());
        for (qsizetype i = 0; i < words.size(); ++i) {
            words[i].word = m_phrases[i].query();
        }
        PINGSHEN_ASSIGN(const auto pages, pagesOf(document.digest));
        for (const int page : pages) {
            PINGSHEN_TRY(m_task.proceed());
            PINGSHEN_ASSIGN(const auto kept, m_texts.page(document.digest, page));
            add(words, kept.text);
        }
        words.removeIf([](const KeywordPlaces& each) { return each.count == 0; });
        return words;
    }

private:
    /// Those that have any of the words.
    Result<QList<int>> pagesOf(const Digest& content)
    {
        QMap<int, bool> pages;
        for (const auto& phrase : std::as_const(m_phrases)) {
            PINGSHEN_TRY(m_task.proceed());
            PINGSHEN_ASSIGN(const auto having, m_texts.matchesIn(content, phrase, Phrase::LookAlikes::No));
            for (const int page : having) {
                pages.insert(page, true);
            }
        }
        return pages.keys();
    }

    /// As a search does: what only the plain text has, in another order or in a field, stands nowhere but counts.
    void add(QList<KeywordPlaces>& words, const PageText& page)
    {
        QList<int> counts(words.size());
        const PlacedText placed(page);
        for (const auto& [word, place] : longestPlaces(m_phrases, m_segmenter.plainReadings(placed.text()))) {
            words[word].places[page.page].append(rectsOf(placed, place));
            ++counts[word];
        }
        QList<int> plainCounts(words.size());
        if (!page.words.isEmpty()) {
            for (const auto& each : longestPlaces(m_phrases, m_segmenter.plainReadings(page.text))) {
                ++plainCounts[each.phrase];
            }
        }
        for (qsizetype i = 0; i < words.size(); ++i) {
            words[i].count += std::max(counts[i], plainCounts[i]);
        }
    }

    TextStore& m_texts;
    const Task& m_task;
    QList<Phrase> m_phrases;
    Segmenter m_segmenter;
};

} // namespace

int DocumentKeywords::count() const
{
    return std::accumulate(words.begin(), words.end(), 0,
                           [](int sum, const KeywordPlaces& each) { return sum + each.count; });
}

Result<QList<DocumentKeywords>> placesOfKeywords(Workplace& workplace, const SearchScope& scope,
                                                 const QStringList& words, const Task& task)
{
    PINGSHEN_ASSIGN(const auto documents, documentsIn(workplace, scope));
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault(), task));
    PINGSHEN_ASSIGN(auto coverage, coverageOfEach(*texts, documents));
    QList<DocumentKeywords> all;
    KeywordCount counting(*texts, words, task);
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto& document = documents[i].document;
        PINGSHEN_ASSIGN(auto found, counting.in(document));
        all.append({document.id, document.digest, std::move(found), std::move(coverage[i])});
    }
    PINGSHEN_TRY(texts->forgetDamaged());
    if (texts->isChanged()) { // what was damaged is not searched, or made anew: counted once more
        PINGSHEN_ASSIGN(auto recounted, coverageOfEach(*texts, documents));
        for (qsizetype i = 0; i < all.size(); ++i) {
            all[i].coverage = std::move(recounted[i]);
        }
    }
    return all;
}

} // namespace pingshen
