// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/WorkerFrame.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace pingshen {

namespace {

constexpr quint32 frameMagic = 0x50'53'48'57;

} // namespace

std::optional<FrameHeader> frameHeader(QByteArrayView bytes)
{
    if (bytes.size() < frameHeaderBytes || qFromBigEndian<quint32>(bytes.data()) != frameMagic) {
        return std::nullopt;
    }
    return FrameHeader{qFromBigEndian<quint32>(bytes.data() + 4), qFromBigEndian<quint32>(bytes.data() + 8)};
}

QByteArray headerBytes(const QByteArray& body, qsizetype contentBytes)
{
    QByteArray bytes(frameHeaderBytes, Qt::Uninitialized);
    qToBigEndian(frameMagic, bytes.data());
    qToBigEndian(static_cast<quint32>(body.size()), bytes.data() + 4);
    qToBigEndian(static_cast<quint32>(contentBytes), bytes.data() + 8);
    return bytes;
}

QByteArray toBytes(const WorkerFrame& frame)
{
    return headerBytes(frame.body, frame.content.size()) + frame.body + frame.content;
}

Result<std::optional<WorkerFrame>> FrameReader::next()
{
    if (m_buffer.size() < frameHeaderBytes) {
        return std::optional<WorkerFrame>();
    }
    const auto header = frameHeader(m_buffer);
    if (!header || header->bodyBytes > m_bodyLimit || header->contentBytes > m_contentLimit) {
        return Error::Code::WorkerProtocolBroken;
    }
    const auto whole = frameHeaderBytes + header->bodyBytes + header->contentBytes;
    if (m_buffer.size() < whole) {
        m_buffer.reserve(whole);
        return std::optional<WorkerFrame>();
    }
    WorkerFrame frame{m_buffer.mid(frameHeaderBytes, header->bodyBytes),
                      m_buffer.mid(frameHeaderBytes + header->bodyBytes, header->contentBytes)};
    m_buffer.remove(0, whole);
    return std::optional(std::move(frame));
}

WorkerFrame encode(const WorkerHello& hello)
{
    WorkerFrame frame;
    QDataStream out(&frame.body, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << frameMagic << hello.version << static_cast<quint32>(hello.guards.toInt());
    return frame;
}

std::optional<WorkerHello> decodeHello(const WorkerFrame& frame)
{
    QDataStream in(frame.body);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 greeting = 0;
    quint32 guards = 0;
    WorkerHello hello;
    in >> greeting >> hello.version >> guards;
    hello.guards = Guards::fromInt(static_cast<int>(guards)) & allGuards;
    const auto whole = in.status() == QDataStream::Ok && in.atEnd() && greeting == frameMagic;
    return whole ? std::optional(hello) : std::nullopt;
}

} // namespace pingshen
