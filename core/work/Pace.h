// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace pingshen {

/// Lets work in the background wait while somebody works at the screen. Thread-safe.
class Pace
{
public:
    /// `pause`: how long after the last sign of somebody the work goes on.
    explicit Pace(std::chrono::milliseconds pause) : m_pause(pause) {}

    /// Somebody types, turns pages.
    void noteActivity()
    {
        const std::lock_guard lock(m_mutex);
        m_resume = std::chrono::steady_clock::now() + m_pause;
    }

    /// Returns when nobody has done anything for the pause, or a stop was asked for.
    void wait(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested() && std::chrono::steady_clock::now() < m_resume) {
            m_changed.wait_until(lock, stop, m_resume, [] { return false; });
        }
    }

private:
    const std::chrono::milliseconds m_pause;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::chrono::steady_clock::time_point m_resume;
};

} // namespace pingshen
