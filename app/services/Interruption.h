// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

namespace pingshen {

/// Hears the system's wish that the program end (SIGTERM, SIGHUP, SIGINT) while it lives, so that the program can end
/// in order. A second signal of the same kind ends it at once. A signal that was ignored at the start (nohup) stays so.
/// One object at a time. Where the system has no signals, nothing is heard.
class Interruption
{
public:
    /// `then` is called on a thread of its own.
    explicit Interruption(std::function<void()> then);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    std::thread m_listener;
};

} // namespace pingshen
