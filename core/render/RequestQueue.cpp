// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RequestQueue.h"

#include <algorithm>

namespace pingshen {

RequestPriority requestPriority(TilePriority priority)
{
    switch (priority) {
    case TilePriority::Visible:
        return RequestPriority::Visible;
    case TilePriority::Preview:
        return RequestPriority::Preview;
    case TilePriority::Neighbour:
        return RequestPriority::Neighbour;
    case TilePriority::Thumbnail:
        return RequestPriority::Thumbnail;
    }
    return RequestPriority::Background;
}

RequestQueue::Key RequestQueue::nextKey(RequestPriority priority)
{
    return {priority, ++m_counter};
}

void RequestQueue::push(QueuedRequest request)
{
    const std::lock_guard lock(m_mutex);
    const auto key = nextKey(request.priority);
    m_keys.insert(request.request.id, key);
    m_waiting.emplace(key, std::move(request));
}

bool RequestQueue::cancel(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    const auto key = m_keys.constFind(id);
    if (key == m_keys.constEnd()) {
        return false;
    }
    m_waiting.erase(*key);
    m_keys.erase(key);
    return true;
}

bool RequestQueue::promote(quint64 id, RequestPriority priority)
{
    const std::lock_guard lock(m_mutex);
    const auto key = m_keys.find(id);
    if (key == m_keys.end()) {
        return false;
    }
    if (priority <= key->first) {
        auto node = m_waiting.extract(*key);
        node.key() = nextKey(priority);
        node.mapped().priority = priority;
        *key = node.key();
        m_waiting.insert(std::move(node));
    }
    return true;
}

std::optional<QueuedRequest> RequestQueue::takeFirst(const std::function<bool(const QueuedRequest&)>& fits)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty() || !fits(m_waiting.begin()->second)) {
        return std::nullopt;
    }
    auto node = m_waiting.extract(m_waiting.begin());
    m_keys.remove(node.mapped().request.id);
    return std::move(node.mapped());
}

std::vector<QueuedRequest> RequestQueue::takeIf(const std::function<bool(const QueuedRequest&)>& matches)
{
    const std::lock_guard lock(m_mutex);
    std::vector<QueuedRequest> taken;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (matches(it->second)) {
            m_keys.remove(it->second.request.id);
            taken.push_back(std::move(it->second));
            it = m_waiting.erase(it);
        } else {
            ++it;
        }
    }
    return taken;
}

qsizetype RequestQueue::size() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<qsizetype>(m_waiting.size());
}

qsizetype RequestQueue::countIf(const std::function<bool(const QueuedRequest&)>& matches) const
{
    const std::lock_guard lock(m_mutex);
    return std::count_if(m_waiting.begin(), m_waiting.end(),
                         [&](const auto& waiting) { return matches(waiting.second); });
}

} // namespace pingshen
