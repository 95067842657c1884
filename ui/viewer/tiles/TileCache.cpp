// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileCache.h"

namespace pingshen::ui {

void TileCache::insert(const TileKey& key, QImage image)
{
    removeIf([&](const TileKey& other) { return other == key; });
    if (image.sizeInBytes() > m_budget) {
        return;
    }
    shrinkTo(m_budget - image.sizeInBytes());
    m_bytes += image.sizeInBytes();
    m_entries.push_front({key, std::move(image)});
    m_places.insert(key, m_entries.begin());
}

const QImage* TileCache::find(const TileKey& key)
{
    const auto found = m_places.constFind(key);
    if (found == m_places.constEnd()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, *found);
    return &(*found)->image;
}

void TileCache::removeIf(const std::function<bool(const TileKey&)>& condition)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (!condition(entry->key)) {
            ++entry;
            continue;
        }
        m_bytes -= entry->image.sizeInBytes();
        m_places.remove(entry->key);
        entry = m_entries.erase(entry);
    }
}

void TileCache::setBudget(qint64 budget)
{
    m_budget = budget;
    shrinkTo(budget);
}

void TileCache::shrinkTo(qint64 bytes)
{
    while (m_bytes > bytes && !m_entries.empty()) {
        m_bytes -= m_entries.back().image.sizeInBytes();
        m_places.remove(m_entries.back().key);
        m_entries.pop_back();
    }
}

} // namespace pingshen::ui
