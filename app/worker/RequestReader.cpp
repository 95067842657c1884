// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/RequestReader.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <thread>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace pingshen {

namespace {

constexpr size_t waitingRequests = 64;

qint64 readInput(char* data, size_t size)
{
#ifdef Q_OS_WIN
    return ::_read(0, data, static_cast<unsigned>(size));
#else
    return ::read(0, data, size);
#endif
}

} // namespace

void RequestReader::start()
{
    std::thread([this] { readForEver(); }).detach();
}

void RequestReader::readForEver()
{
    FrameReader frames(renderlimit::requestBytes, 0);
    std::array<char, 4096> chunk{};
    for (;;) {
        const auto count = readInput(chunk.data(), chunk.size());
        if (count <= 0) {
            std::_Exit(EXIT_SUCCESS);
        }
        frames.add({chunk.data(), static_cast<qsizetype>(count)});
        auto frame = frames.next();
        for (; frame && frame->has_value(); frame = frames.next()) {
            take(**frame);
        }
        if (!frame) {
            std::_Exit(EXIT_FAILURE);
        }
    }
}

void RequestReader::take(const RenderFrame& frame)
{
    auto request = decodeRequest(frame);
    const std::lock_guard lock(m_mutex);
    if (!request || m_requests.size() >= waitingRequests) {
        std::_Exit(EXIT_FAILURE);
    }
    m_requests.push_back(std::move(*request));
    m_arrived.notify_one();
}

RenderRequest RequestReader::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [&] { return !m_requests.empty(); });
    auto request = std::move(m_requests.front());
    m_requests.pop_front();
    return request;
}

} // namespace pingshen
