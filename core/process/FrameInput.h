// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerFrame.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace pingshen {

/// Reads frames from a worker's standard input on a thread of its own, so that the worker ends with its program even in
/// the midst of its work: when the input ends, or makes no sense, the process ends at once.
class FrameInput
{
public:
    /// Without content; bodies of at most so many bytes.
    explicit FrameInput(qint64 bodyLimit) : m_bodyLimit(bodyLimit) {}

    /// Starts reading; the thread ends with the process.
    void start();
    /// Blocks until there is one.
    WorkerFrame next();

private:
    [[noreturn]] void readForEver();
    void take(WorkerFrame frame);

    qint64 m_bodyLimit;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<WorkerFrame> m_arrivals;
};

} // namespace pingshen
