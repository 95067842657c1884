// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/Interruption.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pingshen {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array heardSignals{SIGTERM, SIGHUP, SIGINT};

// A signal handler is a plain function and may do little more than write a byte: this is where to.
std::atomic<int> writingEnd = -1;

void tellOf(int)
{
    const int before = errno;
    const char byte = 's';
    [[maybe_unused]] const auto written = ::write(writingEnd.load(), &byte, 1);
    errno = before;
}

std::array<int, 2> makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe(ends.data()) == 0) {
        for (const int end : ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC); // no child needs it
        }
    }
    return ends;
}

/// Until the end of the program or of the object closes the pipe.
void listen(int readingEnd, const std::function<void()>& then)
{
    char byte = 0;
    for (;;) {
        const auto count = ::read(readingEnd, &byte, 1);
        if (count == 1) {
            then();
        } else if (count == 0 || errno != EINTR) {
            break;
        }
    }
    ::close(readingEnd);
}

} // namespace

Interruption::Interruption(std::function<void()> then)
{
    const auto ends = makePipe();
    if (ends[0] < 0) {
        return;
    }
    writingEnd = ends[1];
    m_listener = std::thread([readingEnd = ends[0], then = std::move(then)] { listen(readingEnd, then); });
    for (const int signal : heardSignals) {
        struct sigaction before = {};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) {
            struct sigaction action = {};
            action.sa_handler = tellOf;
            action.sa_flags = SA_RESTART | SA_RESETHAND;
            ::sigaction(signal, &action, nullptr);
        }
    }
}

Interruption::~Interruption()
{
    if (!m_listener.joinable()) {
        return;
    }
    for (const int signal : heardSignals) {
        struct sigaction now = {};
        ::sigaction(signal, nullptr, &now);
        if (now.sa_handler == tellOf) {
            ::signal(signal, SIG_DFL);
        }
    }
    ::close(writingEnd.exchange(-1));
    m_listener.join();
}

#else

Interruption::Interruption(std::function<void()>) {}
Interruption::~Interruption() = default;

#endif

} // namespace pingshen
