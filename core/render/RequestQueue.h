// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/RenderProtocol.h"

#include <QHash>

#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace pingshen {

/// The order of answers: the viewer's four between the opening of documents and the work of the background.
enum class RequestPriority : quint8 { Open, Visible, Preview, Neighbour, Thumbnail, Background };

RequestPriority requestPriority(TilePriority priority);

/// A question and what is done with its answer, on the pool's own thread.
struct QueuedRequest
{
    RenderRequest request;
    RequestPriority priority = RequestPriority::Background;
    std::function<void(RenderReply)> answer;
    DocumentHandle bytes = {}; ///< of the document that the request names
    QString owner = {};        ///< see PdfSource
    bool isSecondTry = false;  ///< the worker that it was meant for first had ended before it came there
};

/// What waits for a worker: by priority, and of one priority in the order in which it was asked for last (whoever
/// looks elsewhere asks anew for what is still wanted, and drops the rest). Thread-safe.
class RequestQueue
{
public:
    void push(QueuedRequest request);
    /// Takes it out, its answer will never be called. False: it is not waiting (any more).
    bool cancel(quint64 id);
    /// Moves it behind all others of `priority`, unless it already has a higher one. False: it is not waiting.
    bool promote(quint64 id, RequestPriority priority);
    /// Leaves it where it is unless it fits.
    std::optional<QueuedRequest> takeFirst(const std::function<bool(const QueuedRequest&)>& fits);
    /// All that match, in order.
    std::vector<QueuedRequest> takeIf(const std::function<bool(const QueuedRequest&)>& matches);
    qsizetype size() const;
    qsizetype countIf(const std::function<bool(const QueuedRequest&)>& matches) const;

private:
    using Key = std::pair<RequestPriority, qint64>;

    Key nextKey(RequestPriority priority);

    mutable std::mutex m_mutex;
    std::map<Key, QueuedRequest> m_waiting;
    QHash<quint64, Key> m_keys;
    qint64 m_counter = 0;
};

} // namespace pingshen
