// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"

#include <optional>

namespace pingshen {

/// How open documents reach a worker, beside the requests: one for each request, sent before it. The worker can read
/// them and nothing else, and nothing comes back. A pair of sockets; on Windows the descriptor is copied into the
/// worker's process and the ticket names it there.
class DocumentChannel
{
public:
    /// Null when the system has none to give.
    static std::unique_ptr<DocumentChannel> create();
    ~DocumentChannel();
    DocumentChannel(const DocumentChannel&) = delete;
    DocumentChannel& operator=(const DocumentChannel&) = delete;

    /// What the worker is told to take its documents from.
    int workerEnd() const { return m_workerEnd; }
    /// In the child, between fork and exec: lets the worker's end pass on. Async-signal-safe.
    void keepOpenOnExec() const;
    /// The worker runs: its end is none of ours any more.
    void letGo(qint64 processId);

    /// Never waits. The ticket goes with the request; nothing when the worker cannot take the document.
    std::optional<quint64> send(quint64 request, const OpenDocument& document);

private:
    DocumentChannel(int end, int workerEnd) : m_end(end), m_workerEnd(workerEnd) {}

    int m_end;
    int m_workerEnd;
    qint64 m_worker = 0; ///< its process; Windows only
};

/// The worker's end.
class DocumentReceiver
{
public:
    explicit DocumentReceiver(int end) : m_end(end) {}

    /// The document of this request; waits for it. Null when it is not the next, or none comes any more.
    std::shared_ptr<const OpenDocument> receive(quint64 request, quint64 ticket) const;

private:
    int m_end;
};

} // namespace pingshen
