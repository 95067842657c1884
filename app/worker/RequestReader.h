// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/DocumentChannel.h"
#include "core/render/RenderProtocol.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace pingshen {

/// Reads requests from standard input on a thread of its own, so that the worker ends with its window even in the
/// midst of a page: when the input ends, or makes no sense, the process ends at once.
class RequestReader
{
public:
    struct Arrival
    {
        RenderRequest request;
        std::shared_ptr<const OpenDocument> bytes; ///< null for Close
    };

    explicit RequestReader(DocumentReceiver documents) : m_documents(documents) {}

    /// Starts reading; the thread ends with the process.
    void start();
    /// Blocks until there is one.
    Arrival next();

private:
    [[noreturn]] void readForEver();
    void take(const RenderFrame& frame);

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Arrival> m_arrivals;
    DocumentReceiver m_documents;
};

} // namespace pingshen
