// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/searching/TextCoverage.h"

#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"

#include <QMap>

#include <map>
#include <numeric>
#include <optional>

namespace pingshen {

namespace {

UncoveredPages uncovered(const ScopedDocument& scoped, QList<int> pages)
{
    return {scoped.application, scoped.document.id, scoped.document.name, std::move(pages)};
}

class Counting
{
public:
    Counting(TextStore& texts, QMap<Digest, PageCounts> counts) : m_texts(texts), m_counts(std::move(counts)) {}

    Done add(const ScopedDocument& scoped)
    {
        const auto& document = scoped.document;
        if (document.status != DocumentStatus::Readable) {
            auto whole = uncovered(scoped, {});
            whole.is = document.status;
            m_coverage.unsearchable.append(whole);
            return {};
        }
        m_coverage.pages += document.pages;
        const auto counts = m_counts.value(document.digest);
        if (counts.read >= document.pages) {
            m_coverage.searchable += document.pages;
            return {};
        }
        if (counts.known() == 0) {
            QList<int> all(document.pages);
            std::iota(all.begin(), all.end(), 0);
            m_coverage.pending += document.pages;
            m_coverage.pendingPages.append(uncovered(scoped, all));
            return {};
        }
        return addEach(scoped);
    }

    const TextCoverage& coverage() const { return m_coverage; }

private:
    Done addEach(const ScopedDocument& scoped)
    {
        QList<int> poor;
        QList<int> pending;
        std::map<std::optional<Error::Code>, QList<int>> failed;
        PINGSHEN_ASSIGN(const auto states, m_texts.states(scoped.document.digest));
        for (int page = 0; page < scoped.document.pages; ++page) {
            const auto kept = states.value(page);
            switch (kept.state) {
            case PageState::Unread:
            case PageState::Waiting:
                pending.append(page);
                break;
            case PageState::Read:
                ++m_coverage.searchable;
                break;
            case PageState::Poor:
                ++m_coverage.searchable;
                poor.append(page);
                break;
            case PageState::Failed:
                failed[kept.failure].append(page);
                break;
            }
        }
        m_coverage.poor += static_cast<int>(poor.size());
        m_coverage.pending += static_cast<int>(pending.size());
        note(m_coverage.poorPages, scoped, poor, {});
        note(m_coverage.pendingPages, scoped, pending, {});
        for (const auto& [why, pages] : failed) {
            note(m_coverage.unsearchable, scoped, pages, why);
        }
        return {};
    }

    static void note(QList<UncoveredPages>& list, const ScopedDocument& scoped, const QList<int>& pages,
                     std::optional<Error::Code> why)
    {
        if (!pages.isEmpty()) {
            list.append(uncovered(scoped, pages));
            list.last().why = why;
        }
    }

    TextStore& m_texts;
    QMap<Digest, PageCounts> m_counts;
    TextCoverage m_coverage;
};

} // namespace

Result<TextCoverage> coverageOf(TextStore& texts, const QList<ScopedDocument>& documents)
{
    PINGSHEN_ASSIGN(auto counts, texts.counts());
    Counting counting(texts, std::move(counts));
    for (const auto& scoped : documents) {
        PINGSHEN_TRY(counting.add(scoped));
    }
    return counting.coverage();
}

Result<QList<TextCoverage>> coverageOfEach(TextStore& texts, const QList<ScopedDocument>& documents)
{
    PINGSHEN_ASSIGN(const auto counts, texts.counts());
    QList<TextCoverage> each;
    for (const auto& scoped : documents) {
        Counting counting(texts, counts);
        PINGSHEN_TRY(counting.add(scoped));
        each.append(counting.coverage());
    }
    return each;
}

Result<TextCoverage> textCoverage(Workplace& workplace, const SearchScope& scope)
{
    PINGSHEN_ASSIGN(const auto documents, documentsIn(workplace, scope));
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault()));
    return coverageOf(*texts, documents);
}

} // namespace pingshen
