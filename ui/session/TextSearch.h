// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"
#include "ui/session/StorageThread.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace pingshen::ui {

/// Looks for words beside all other work; of several searches the last one counts. Lives on the window's thread.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    /// `storage` lives longer.
    explicit TextSearch(const StorageThread& storage, QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~TextSearch() override;

    /// Drops the search before.
    void search(const SearchRequest& request);
    void drop();
    bool isSearching() const { return m_isSearching; }

Q_SIGNALS:
    /// Twice where there is much: with the first hits while the others are still being counted, and at the end.
    void found(const pingshen::SearchRequest& request, const pingshen::SearchAnswer& answer);
    void failed(const pingshen::Error& error);

private:
    void tellFirst(int number, const SearchRequest& request, const SearchAnswer& first);

    const StorageThread& m_storage;
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_number = 0;
    bool m_isSearching = false;
};

} // namespace pingshen::ui
