// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace pingshen {

/// How long the pages of one package may be recognised at import, all together and each by itself. What is left is told
/// by a finding and read afterwards, see recogniseKinds.
struct RecognitionLimit
{
    std::chrono::milliseconds time{30'000};
    std::stop_token enough = {};                  ///< ends it sooner
    std::chrono::milliseconds ofDocument{12'000}; ///< a page of text takes two or three seconds
};

/// A task that stops with another one, when the limit says enough, or when the limit's time is up.
class LimitedTask
{
public:
    LimitedTask(const RecognitionLimit& limit, const Task& outer);
    ~LimitedTask();

    const Task& task() const { return m_task; }

private:
    void wait(std::chrono::milliseconds time);

    struct Stopper
    {
        std::stop_source& source;
        void operator()() const { source.request_stop(); }
    };

    std::stop_source m_source;
    Task m_task;
    std::stop_callback<Stopper> m_withOuter;
    std::stop_callback<Stopper> m_whenEnough;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOver = false;
    std::thread m_timer;
};

} // namespace pingshen
