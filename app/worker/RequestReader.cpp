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
    const auto request = decodeRequest(frame);
    if (!request) {
        std::_Exit(EXIT_FAILURE);
    }
    Arrival arrival{*request, nullptr};
    if (request->kind != RenderRequest::Kind::Close) {
        arrival.bytes = m_documents.receive(request->id, request->ticket);
        if (!arrival.bytes) {
            std::_Exit(EXIT_FAILURE);
        }
    }
    const std::lock_guard lock(m_mutex);
    if (m_arrivals.size() >= waitingRequests) {
        std::_Exit(EXIT_FAILURE);
    }
    m_arrivals.push_back(std::move(arrival));
    m_arrived.notify_one();
}

RequestReader::Arrival RequestReader::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [&] { return !m_arrivals.empty(); });
    auto arrival = std::move(m_arrivals.front());
    m_arrivals.pop_front();
    return arrival;
}

} // namespace pingshen
