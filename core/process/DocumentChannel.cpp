// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/DocumentChannel.h"

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace pingshen {

#ifdef Q_OS_WIN

// Untested.

std::unique_ptr<DocumentChannel> DocumentChannel::create()
{
    return std::unique_ptr<DocumentChannel>(new DocumentChannel(-1, -1));
}

DocumentChannel::~DocumentChannel() = default;

void DocumentChannel::keepOpenOnExec() const {}

void DocumentChannel::letGo(qint64 processId)
{
    m_worker = processId;
}

std::optional<quint64> DocumentChannel::send(quint64, const OpenDocument& document)
{
    auto* worker = ::OpenProcess(PROCESS_DUP_HANDLE, FALSE, static_cast<DWORD>(m_worker));
    HANDLE copy = nullptr;
    const bool copied =
        worker
        && ::DuplicateHandle(::GetCurrentProcess(), reinterpret_cast<HANDLE>(::_get_osfhandle(document.descriptor())),
                             worker, &copy, GENERIC_READ, FALSE, 0);
    if (worker) {
        ::CloseHandle(worker);
    }
    return copied ? std::optional<quint64>(reinterpret_cast<quintptr>(copy)) : std::nullopt;
}

std::shared_ptr<const OpenDocument> DocumentReceiver::receive(quint64, quint64 ticket) const
{
    return OpenDocument::adopt(::_open_osfhandle(static_cast<intptr_t>(ticket), _O_RDONLY | _O_BINARY));
}

#else

namespace {

// One descriptor, and the number of the request it belongs to.
struct Parcel
{
    quint64 request = 0;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    iovec part{&request, sizeof request};
    msghdr message{};

    Parcel()
    {
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
    }
};

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL | MSG_DONTWAIT;
#else
constexpr int sendFlags = MSG_DONTWAIT;
#endif
#ifdef MSG_CMSG_CLOEXEC
constexpr int receiveFlags = MSG_CMSG_CLOEXEC;
#else
constexpr int receiveFlags = 0;
#endif

} // namespace

std::unique_ptr<DocumentChannel> DocumentChannel::create()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) {
        return nullptr;
    }
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    // What a worker wrote would be read by nobody.
    ::shutdown(ends[0], SHUT_RD);
#ifdef SO_NOSIGPIPE
    const int yes = 1;
    ::setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
    return std::unique_ptr<DocumentChannel>(new DocumentChannel(ends[0], ends[1]));
}

DocumentChannel::~DocumentChannel()
{
    letGo(0);
    ::close(m_end);
}

void DocumentChannel::keepOpenOnExec() const
{
    ::fcntl(m_workerEnd, F_SETFD, 0);
}

void DocumentChannel::letGo(qint64 processId)
{
    m_worker = processId;
    if (m_workerEnd >= 0) {
        ::close(m_workerEnd);
        m_workerEnd = -1;
    }
}

std::optional<quint64> DocumentChannel::send(quint64 request, const OpenDocument& document)
{
    Parcel parcel;
    parcel.request = request;
    const int descriptor = document.descriptor();
    auto* header = CMSG_FIRSTHDR(&parcel.message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    const bool sent = ::sendmsg(m_end, &parcel.message, sendFlags) == static_cast<ssize_t>(sizeof parcel.request);
    return sent ? std::optional<quint64>(0) : std::nullopt;
}

std::shared_ptr<const OpenDocument> DocumentReceiver::receive(quint64 request, quint64) const
{
    Parcel parcel;
    const auto count = ::recvmsg(m_end, &parcel.message, receiveFlags);
    const auto* header = count > 0 ? CMSG_FIRSTHDR(&parcel.message) : nullptr;
    if (!header || header->cmsg_type != SCM_RIGHTS || header->cmsg_len != CMSG_LEN(sizeof(int))) {
        return nullptr;
    }
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    auto document = OpenDocument::adopt(descriptor);
    const bool isExpected = count == static_cast<ssize_t>(sizeof parcel.request) && parcel.request == request;
    return isExpected ? document : nullptr;
}

#endif

} // namespace pingshen
