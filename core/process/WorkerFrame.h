// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <optional>

namespace pingshen {

/// Program and worker must say the same number; the worker says it first.
inline constexpr quint32 workerProtocolVersion = 9;

/// The worker's exit code for "no memory left".
inline constexpr int workerOutOfMemoryExit = 77;

/// One message as it travels: a header of twelve bytes, a body, and what is too large to be copied into a body.
struct WorkerFrame
{
    QByteArray body;
    QByteArray content;
};

inline constexpr qsizetype frameHeaderBytes = 12;

/// What a header says of the frame behind it.
struct FrameHeader
{
    qint64 bodyBytes = 0;
    qint64 contentBytes = 0;
};

/// Nothing when the twelve bytes are no header.
std::optional<FrameHeader> frameHeader(QByteArrayView bytes);

QByteArray toBytes(const WorkerFrame& frame);
/// The header alone, for content that is written from where it lies.
QByteArray headerBytes(const QByteArray& body, qsizetype contentBytes);

/// Cuts a stream into frames. After a failure the stream is of no use any more.
class FrameReader
{
public:
    FrameReader(qint64 bodyLimit, qint64 contentLimit) : m_bodyLimit(bodyLimit), m_contentLimit(contentLimit) {}

    void add(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// The next whole frame; nothing when more bytes are needed. Errors: WorkerProtocolBroken.
    Result<std::optional<WorkerFrame>> next();

private:
    qint64 m_bodyLimit;
    qint64 m_contentLimit;
    QByteArray m_buffer;
};

/// The worker's first message.
struct WorkerHello
{
    quint32 version = workerProtocolVersion;
    Guards guards = {}; ///< those that hold

    friend bool operator==(const WorkerHello&, const WorkerHello&) = default;
};

WorkerFrame encode(const WorkerHello& hello);
std::optional<WorkerHello> decodeHello(const WorkerFrame& frame);

} // namespace pingshen
