// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/FrameInput.h"

#include <array>
#include <cstdlib>
#include <thread>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace pingshen {

namespace {

constexpr size_t waitingFrames = 64;

qint64 readInput(char* data, size_t size)
{
#ifdef Q_OS_WIN
    return ::_read(0, data, static_cast<unsigned>(size));
#else
    return ::read(0, data, size);
#endif
}

} // namespace

void FrameInput::start()
{
    std::thread([this] { readForEver(); }).detach();
}

void FrameInput::readForEver()
{
    FrameReader frames(m_bodyLimit, 0);
    std::array<char, 4096> chunk{};
    for (;;) {
        const auto count = readInput(chunk.data(), chunk.size());
        if (count <= 0) {
            std::_Exit(EXIT_SUCCESS);
        }
        frames.add({chunk.data(), static_cast<qsizetype>(count)});
        auto frame = frames.next();
        for (; frame && frame->has_value(); frame = frames.next()) {
            take(std::move(**frame));
        }
        if (!frame) {
            std::_Exit(EXIT_FAILURE);
        }
    }
}

void FrameInput::take(WorkerFrame frame)
{
    const std::lock_guard lock(m_mutex);
    if (m_arrivals.size() >= waitingFrames) {
        std::_Exit(EXIT_FAILURE);
    }
    m_arrivals.push_back(std::move(frame));
    m_arrived.notify_one();
}

WorkerFrame FrameInput::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [&] { return !m_arrivals.empty(); });
    auto frame = std::move(m_arrivals.front());
    m_arrivals.pop_front();
    return frame;
}

} // namespace pingshen
