// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/SearchDocuments.h"

#include "core/base/VisibleText.h"
#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"
#include "core/text/PlacedText.h"
#include "core/work/Queue.h"
#include "core/work/searching/PageRects.h"

#include <QHash>

#include <algorithm>

namespace pingshen {

namespace {

constexpr qsizetype shownBefore = 24; ///< characters of a snippet
constexpr qsizetype shownAfter = 60;
constexpr int pagesBetweenStops = 64;

/// On one line; what nobody sees is written out.
QString shown(QStringView text)
{
    QString line;
    for (const auto c : text) {
        line += c == u'\n' || c == u'\r' || c == u'\t' ? QChar(u' ') : c;
    }
    return visibleText(line, Breaks::Show);
}

qsizetype snippetBegin(const QString& text, qsizetype at)
{
    const auto begin = std::max<qsizetype>(0, at - shownBefore);
    return begin > 0 && text[begin].isLowSurrogate() ? begin + 1 : begin;
}

qsizetype snippetEnd(const QString& text, qsizetype at)
{
    const auto end = std::min(text.size(), at + shownAfter);
    return end < text.size() && text[end].isLowSurrogate() ? end - 1 : end;
}

/// They differ in their spaces only.
bool hasSameSigns(const QString& a, const QString& b)
{
    const auto isSeen = [](QChar c) { return !c.isSpace(); };
    auto other = std::ranges::find_if(b, isSeen);
    for (const auto c : a) {
        if (!isSeen(c)) {
            continue;
        }
        if (other == b.end() || *other != c) {
            return false;
        }
        other = std::find_if(other + 1, b.end(), isSeen);
    }
    return other == b.end();
}

class Searching
{
public:
    Searching(TextStore& texts, const SearchRequest& request, const Task& task,
              const std::function<void(const SearchAnswer&)>& onFirst)
        : m_texts(texts),
          m_request(request),
          m_task(task),
          m_onFirst(onFirst),
          m_phrase(request.words, request.lastWord)
    {}

    Result<SearchAnswer> search(const QList<ScopedDocument>& documents)
    {
        PINGSHEN_ASSIGN(m_answer.coverage, coverageOf(m_texts, documents));
        PINGSHEN_TRY(m_request.scope.application.isEmpty() ? searchAll(documents) : searchEach(documents));
        m_isCounted = true;
        sayFirst();
        PINGSHEN_TRY(m_texts.forgetDamaged());
        if (m_texts.isChanged()) { // what was damaged is not searched, or made anew: counted once more
            PINGSHEN_ASSIGN(m_answer.coverage, coverageOf(m_texts, documents));
        }
        return std::move(m_answer);
    }

    /// Those of an application together, and of a document.
    static void group(QList<SearchHit>& hits)
    {
        QHash<QString, qsizetype> applications;
        QHash<QString, qsizetype> documents;
        for (const auto& hit : std::as_const(hits)) {
            applications.insert(hit.application.value(),
                                applications.value(hit.application.value(), applications.size()));
            documents.insert(hit.document.value(), documents.value(hit.document.value(), documents.size()));
        }
        std::ranges::stable_sort(hits, {}, [&](const SearchHit& hit) {
            return std::pair(applications.value(hit.application.value()), documents.value(hit.document.value()));
        });
    }

private:
    /// Of a few documents: each by itself, in their order.
    Done searchEach(const QList<ScopedDocument>& documents)
    {
        for (const auto& scoped : documents) {
            PINGSHEN_ASSIGN(const auto pages,
                            m_texts.matchesIn(scoped.document.digest, m_phrase, m_request.lookAlikes));
            for (const int page : pages) {
                PINGSHEN_TRY(take({scoped.document.digest, page}, {&scoped}));
            }
        }
        return {};
    }

    /// Of a whole vault: the pages as they are found.
    Done searchAll(const QList<ScopedDocument>& documents)
    {
        QHash<QByteArray, QList<const ScopedDocument*>> owners;
        for (const auto& scoped : documents) {
            owners[scoped.document.digest.bytes()].append(&scoped);
        }
        return m_texts.eachMatch(m_phrase, m_request.lookAlikes, [&](const PageMatch& match) {
            return take(match, owners.value(match.content.bytes()));
        });
    }

    Done take(const PageMatch& match, const QList<const ScopedDocument*>& owners)
    {
        if (++m_visited % pagesBetweenStops == 0) {
            PINGSHEN_TRY(m_task.proceed());
        }
        std::optional<KeptPage> kept;
        for (const auto* owner : owners) {
            if (match.page >= owner->document.pages) {
                continue;
            }
            ++m_answer.pages;
            if (isFull()) {
                sayFirst();
                ++m_answer.pagesLeft;
                ++m_answer.counts[owner->document.id];
                continue;
            }
            if (!kept) {
                PINGSHEN_ASSIGN(kept, m_texts.page(match.content, match.page));
            }
            add(*kept, *owner);
        }
        return {};
    }

    bool isFull() const { return m_request.limit > 0 && m_answer.hits.size() >= m_request.limit; }

    void sayFirst()
    {
        if (m_onFirst && !m_saidFirst) {
            m_answer.isCounting = isFull() && !m_isCounted;
            m_onFirst(m_answer);
            m_answer.isCounting = false;
        }
        m_saidFirst = true;
    }

    /// The words' own places first; what only the plain text has, in another order or in a field, stands nowhere.
    void add(const KeptPage& kept, const ScopedDocument& owner)
    {
        const PlacedText placed(kept.text);
        const auto places = m_phrase.placesIn(placed.text(), m_segmenter, m_request.lookAlikes);
        QList<SearchHit> hits;
        for (const auto& place : places) {
            hits.append(hitOf(kept, owner, placed.text(), place));
            hits.last().rects = rectsOf(placed, place);
        }
        const bool mayHaveMore = places.isEmpty() || !hasSameSigns(placed.text(), kept.text.text);
        if (!kept.text.words.isEmpty() && mayHaveMore) {
            const auto& text = kept.text.text;
            const auto others = m_phrase.placesIn(text, m_segmenter, m_request.lookAlikes);
            for (qsizetype i = places.size(); i < others.size(); ++i) {
                hits.append(hitOf(kept, owner, text, others[i]));
            }
        }
        m_answer.counts[owner.document.id] += static_cast<int>(hits.size());
        for (const auto& hit : hits) {
            if (isFull()) {
                ++m_answer.hitsLeft;
            } else {
                m_answer.hits.append(hit);
            }
        }
    }

    static SearchHit hitOf(const KeptPage& kept, const ScopedDocument& owner, const QString& text,
                           const Phrase::Place& place)
    {
        const auto begin = snippetBegin(text, place.begin);
        const auto end = snippetEnd(text, place.end);
        SearchHit hit;
        hit.application = owner.application;
        hit.document = owner.document.id;
        hit.name = owner.document.name;
        hit.content = owner.document.digest;
        hit.page = kept.text.page;
        hit.before = shown(QStringView(text).sliced(begin, place.begin - begin));
        hit.match = shown(QStringView(text).sliced(place.begin, place.end - place.begin));
        hit.after = shown(QStringView(text).sliced(place.end, end - place.end));
        hit.isAlike = place.isAlike;
        hit.isRecognised = kept.text.origin == PageText::Origin::Ocr;
        return hit;
    }

    TextStore& m_texts;
    const SearchRequest& m_request;
    const Task& m_task;
    const std::function<void(const SearchAnswer&)>& m_onFirst;
    const Phrase m_phrase;
    Segmenter m_segmenter;
    SearchAnswer m_answer;
    int m_visited = 0;
    bool m_saidFirst = false;
    bool m_isCounted = false;
};

} // namespace

namespace {

/// Whose hits these are.
Result<QMap<ApplicationId, Applicant>> applicantsOfHits(Workplace& workplace, const QList<SearchHit>& hits,
                                                        const ReviewerId& reader)
{
    QList<ApplicationId> ids;
    for (const auto& hit : hits) {
        if (ids.isEmpty() || ids.last() != hit.application) {
            ids.append(hit.application);
        }
    }
    return applicantsOf(workplace, ids, reader);
}

} // namespace

Result<SearchAnswer> searchDocuments(Workplace& workplace, const SearchRequest& request, const Task& task,
                                     const std::function<void(const SearchAnswer&)>& onFirst)
{
    PINGSHEN_ASSIGN(const auto documents, documentsIn(workplace, request.scope));
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault(), task));
    const bool isOfVault = request.scope.application.isEmpty();
    const auto tellFirst = [&](const SearchAnswer& first) {
        auto told = first;
        if (isOfVault) {
            Searching::group(told.hits);
            const auto applicants = applicantsOfHits(workplace, told.hits, request.scope.reader);
            told.applicants = applicants ? *applicants : QMap<ApplicationId, Applicant>();
        }
        onFirst(told);
    };
    const auto first = onFirst ? std::function<void(const SearchAnswer&)>(tellFirst) : onFirst;
    PINGSHEN_ASSIGN(auto answer, Searching(*texts, request, task, first).search(documents));
    if (isOfVault) {
        Searching::group(answer.hits);
        PINGSHEN_ASSIGN(answer.applicants, applicantsOfHits(workplace, answer.hits, request.scope.reader));
    }
    return answer;
}

} // namespace pingshen
