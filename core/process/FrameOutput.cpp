// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/FrameOutput.h"

#include <cstdlib>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pingshen {

namespace {

#ifdef Q_OS_WIN

int takeOutput()
{
    const int output = ::_dup(1);
    ::_dup2(2, 1);
    ::_setmode(output, _O_BINARY);
    ::_setmode(0, _O_BINARY);
    return output;
}

qint64 writeOnce(int output, const char* data, qsizetype bytes)
{
    return ::_write(output, data, static_cast<unsigned>(bytes));
}

#else

int takeOutput()
{
    const int output = ::dup(1);
    ::dup2(2, 1);
#ifdef F_SETPIPE_SZ
    constexpr int largerPipe = 1 << 20; // fewer turns between the two processes
    ::fcntl(output, F_SETPIPE_SZ, largerPipe);
#endif
    return output;
}

qint64 writeOnce(int output, const char* data, qsizetype bytes)
{
    return ::write(output, data, static_cast<size_t>(bytes));
}

#endif

} // namespace

FrameOutput::FrameOutput() : m_output(takeOutput()) {}

void FrameOutput::write(const WorkerFrame& frame) const
{
    write(frame.body, frame.content);
}

void FrameOutput::write(const QByteArray& body, QByteArrayView content) const
{
    writeAll(headerBytes(body, content.size()) + body);
    writeAll(content);
}

void FrameOutput::writeAll(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const auto count = writeOnce(m_output, bytes.data(), bytes.size());
        if (count <= 0) {
            std::_Exit(EXIT_SUCCESS);
        }
        bytes = bytes.sliced(count);
    }
}

} // namespace pingshen
