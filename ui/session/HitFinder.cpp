// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/HitFinder.h"

#include <utility>

namespace pingshen::ui {

HitFinder::HitFinder(const StorageThread& storage, QObject* parent) : QObject(parent), m_search(storage)
{
    connect(&m_search, &TextSearch::found, this, &HitFinder::take);
    connect(&m_search, &TextSearch::failed, this, &HitFinder::failed);
}

void HitFinder::search(const SearchRequest& request)
{
    m_search.search(request);
}

void HitFinder::clear()
{
    m_search.drop();
    m_wantedStep = 0;
    m_answered = {};
    m_answer = {};
    m_current = -1;
    Q_EMIT found();
    Q_EMIT changed();
}

void HitFinder::take(const SearchRequest& request, const SearchAnswer& answer)
{
    const bool isSame = request.words == m_answered.words && request.scope == m_answered.scope
                        && request.lookAlikes == m_answered.lookAlikes;
    const auto before = m_current >= 0 ? std::optional(hits()[m_current]) : std::nullopt;
    m_answered = request;
    m_answer = answer;
    m_current = isSame && before ? static_cast<int>(answer.hits.indexOf(*before)) : -1;
    Q_EMIT found();
    Q_EMIT changed();
    if (!isSearching()) {
        if (const int wanted = std::exchange(m_wantedStep, 0); wanted != 0) {
            step(wanted);
        }
    }
}

void HitFinder::choose(int hit)
{
    if (m_current != hit) {
        m_current = hit;
        Q_EMIT changed();
    }
}

void HitFinder::step(int step)
{
    if (isSearching()) {
        m_wantedStep += step;
        return;
    }
    const auto count = static_cast<int>(hits().size());
    if (count == 0) {
        return;
    }
    const int from = m_current < 0 && step < 0 ? 0 : m_current;
    choose(((from + step) % count + count) % count);
    Q_EMIT stepped(SearchHit(hits()[m_current]));
}

} // namespace pingshen::ui
