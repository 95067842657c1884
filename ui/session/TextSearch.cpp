// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/TextSearch.h"

#include <memory>

namespace pingshen::ui {

TextSearch::TextSearch(const StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_pool.setMaxThreadCount(1);
}

TextSearch::~TextSearch()
{
    drop();
    m_pool.waitForDone();
}

void TextSearch::drop()
{
    m_stop.request_stop();
    ++m_number;
    m_isSearching = false;
}

void TextSearch::search(const SearchRequest& request)
{
    drop();
    m_stop = {};
    m_isSearching = true;
    m_pool.start([this, request, number = m_number, stop = m_stop.get_token()] {
        const auto searched = [&]() -> Result<SearchAnswer> {
            const Task task{.stop = stop, .progress = {}};
            PINGSHEN_TRY(task.proceed());
            PINGSHEN_ASSIGN(const auto workplace, m_storage.newConnection());
            return searchDocuments(*workplace, request, task, [&](const SearchAnswer& first) {
                if (first.isCounting) {
                    tellFirst(number, request, first);
                }
            });
        };
        const auto outcome = std::make_shared<Result<SearchAnswer>>(searched());
        const auto deliver = [this, request, number, outcome] {
            if (number != m_number) {
                return;
            }
            m_isSearching = false;
            if (*outcome) {
                Q_EMIT found(request, **outcome);
            } else {
                Q_EMIT failed(outcome->error());
            }
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void TextSearch::tellFirst(int number, const SearchRequest& request, const SearchAnswer& first)
{
    const auto deliver = [this, number, request, first] {
        if (number == m_number) {
            Q_EMIT found(request, first);
        }
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace pingshen::ui
