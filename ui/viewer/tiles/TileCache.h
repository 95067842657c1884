// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"

#include <QHash>

#include <functional>
#include <list>

namespace pingshen::ui {

/// Pictures by their keys, at most `budget` bytes of them: the least recently used go first.
class TileCache
{
public:
    struct Entry
    {
        TileKey key;
        QImage image;
    };

    explicit TileCache(qint64 budget) : m_budget(budget) {}

    /// A picture larger than the whole budget is not kept.
    void insert(const TileKey& key, QImage image);
    /// The picture, now the most recently used; null when it is not there. Valid until the next insert or removal.
    const QImage* find(const TileKey& key);
    bool contains(const TileKey& key) const { return m_places.contains(key); }

    /// From the most to the least recently used.
    const std::list<Entry>& entries() const { return m_entries; }
    void removeIf(const std::function<bool(const TileKey&)>& condition);

    qint64 bytes() const { return m_bytes; }
    qint64 budget() const { return m_budget; }
    void setBudget(qint64 budget);

private:
    void shrinkTo(qint64 bytes);

    qint64 m_budget;
    qint64 m_bytes = 0;
    std::list<Entry> m_entries;
    QHash<TileKey, std::list<Entry>::iterator> m_places;
};

} // namespace pingshen::ui
