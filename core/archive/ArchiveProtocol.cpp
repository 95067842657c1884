// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ArchiveProtocol.h"

#include <QDataStream>
#include <QMetaEnum>

namespace pingshen {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_0;

enum class EventKind : quint8 { Progress, Place, Entry, Block, EntryEnd, End };

/// An enumeration whose values are those up to `last`; any other number spoils the stream.
template<class Enum>
Enum readEnum(QDataStream& in, Enum last)
{
    quint8 number = 0;
    in >> number;
    if (number > static_cast<quint8>(last)) {
        in.setStatus(QDataStream::ReadCorruptData);
        return Enum();
    }
    return static_cast<Enum>(number);
}

/// QDataStream's own reading reserves whatever length the peer claims, and knows a null that equals no empty one.
QByteArray readBytes(QDataStream& in, qsizetype limit)
{
    quint32 size = 0;
    in >> size;
    if (size > static_cast<quint32>(limit)) {
        in.setStatus(QDataStream::ReadCorruptData);
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    if (in.readRawData(bytes.data(), static_cast<int>(size)) != static_cast<int>(size)) {
        in.setStatus(QDataStream::ReadPastEnd);
    }
    return bytes;
}

void writeBytes(QDataStream& out, const QByteArray& bytes)
{
    out << static_cast<quint32>(bytes.size());
    out.writeRawData(bytes.constData(), static_cast<int>(bytes.size()));
}

qint64 readCount(QDataStream& in)
{
    qint64 count = 0;
    in >> count;
    if (count < 0) {
        in.setStatus(QDataStream::ReadCorruptData);
    }
    return count;
}

bool isOfAnArchive(Error::Code code)
{
    return code == Error::Code::WorkerOutOfMemory || code == Error::Code::FileNotReadable
           || nameOf(code).startsWith(u"Package");
}

void write(QDataStream& out, const std::optional<Error::Code>& failure)
{
    writeBytes(out, failure ? nameOf(*failure).toLatin1() : QByteArray());
}

std::optional<Error::Code> readFailure(QDataStream& in)
{
    constexpr qsizetype longestCode = 64;
    const auto name = readBytes(in, longestCode);
    if (name.isEmpty()) {
        return std::nullopt;
    }
    bool isKnown = false;
    const auto code =
        static_cast<Error::Code>(QMetaEnum::fromType<Error::Code>().keyToValue(name.constData(), &isKnown));
    if (!isKnown || !isOfAnArchive(code)) {
        in.setStatus(QDataStream::ReadCorruptData);
        return std::nullopt;
    }
    return code;
}

void write(QDataStream& out, const ArchivePlace& place)
{
    out << static_cast<quint8>(place.kind) << place.start;
}

ArchivePlace readPlace(QDataStream& in)
{
    const auto kind = readEnum(in, FileKind::Other);
    return {kind, readCount(in)};
}

void write(QDataStream& out, const ArchiveEntry& entry)
{
    out << entry.index << static_cast<quint8>(entry.type) << entry.isUtf8 << entry.isEncrypted << entry.isShadowed
        << entry.isBehindAnother << entry.unpackedBytes.has_value() << entry.unpackedBytes.value_or(0)
        << entry.packedBytes << entry.method;
    writeBytes(out, entry.rawName);
    writeBytes(out, entry.target);
}

ArchiveEntry readEntry(QDataStream& in)
{
    ArchiveEntry entry;
    in >> entry.index;
    entry.type = readEnum(in, ArchiveEntry::Type::Special);
    bool hasSize = false;
    in >> entry.isUtf8 >> entry.isEncrypted >> entry.isShadowed >> entry.isBehindAnother >> hasSize;
    const auto size = readCount(in);
    entry.unpackedBytes = hasSize ? std::optional(size) : std::nullopt;
    entry.packedBytes = readCount(in);
    in >> entry.method;
    entry.rawName = readBytes(in, archivelimit::nameBytes);
    entry.target = readBytes(in, archivelimit::nameBytes);
    return entry;
}

ArchiveEvent readEvent(QDataStream& in, EventKind kind, qint64 contentBytes)
{
    switch (kind) {
    case EventKind::Progress:
        return ArchiveProgress{readCount(in)};
    case EventKind::Place:
        return readPlace(in);
    case EventKind::Entry:
        return readEntry(in);
    case EventKind::Block:
        return ArchiveBlock{contentBytes};
    case EventKind::EntryEnd:
        return ArchiveEntryEnd{readFailure(in)};
    case EventKind::End:
        return ArchiveEnd{readFailure(in)};
    }
    return ArchiveEnd{};
}

template<class T, class Read>
QList<T> readList(QDataStream& in, Read read)
{
    quint32 count = 0;
    in >> count;
    if (count > static_cast<quint32>(archivelimit::entries)) {
        in.setStatus(QDataStream::ReadCorruptData);
    }
    QList<T> list;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        list.append(read(in));
    }
    return list;
}

} // namespace

QByteArray encode(const ArchiveQuestion& question)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << question.id << question.ticket << static_cast<quint8>(question.kind);
    write(out, question.place);
    out << question.maximumEntries << question.maximumBytes << static_cast<quint32>(question.passwords.size());
    for (const auto& password : question.passwords) {
        writeBytes(out, password);
    }
    out << static_cast<quint32>(question.wanted.size());
    for (const auto index : question.wanted) {
        out << index;
    }
    return body;
}

std::optional<ArchiveQuestion> decodeQuestion(const QByteArray& body)
{
    QDataStream in(body);
    in.setVersion(streamVersion);
    ArchiveQuestion question;
    in >> question.id >> question.ticket;
    question.kind = readEnum(in, ArchiveQuestion::Kind::Unpack);
    question.place = readPlace(in);
    in >> question.maximumEntries >> question.maximumBytes;
    question.passwords =
        readList<QByteArray>(in, [](QDataStream& from) { return readBytes(from, archivelimit::nameBytes); });
    question.wanted = readList<qint32>(in, [](QDataStream& from) {
        qint32 index = 0;
        from >> index;
        return index;
    });
    const bool isWhole = in.status() == QDataStream::Ok && in.atEnd();
    return isWhole ? std::optional(question) : std::nullopt;
}

QByteArray encode(const ArchiveEvent& event)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint8>(event.index());
    if (const auto* progress = std::get_if<ArchiveProgress>(&event)) {
        out << progress->position;
    } else if (const auto* place = std::get_if<ArchivePlace>(&event)) {
        write(out, *place);
    } else if (const auto* entry = std::get_if<ArchiveEntry>(&event)) {
        write(out, *entry);
    } else if (const auto* entryEnd = std::get_if<ArchiveEntryEnd>(&event)) {
        write(out, entryEnd->failure);
    } else if (const auto* end = std::get_if<ArchiveEnd>(&event)) {
        write(out, end->failure);
    }
    return body;
}

std::optional<ArchiveEvent> decodeEvent(const QByteArray& body, qint64 contentBytes)
{
    QDataStream in(body);
    in.setVersion(streamVersion);
    const auto kind = readEnum(in, EventKind::End);
    const auto event = readEvent(in, kind, contentBytes);
    const bool isWhole =
        in.status() == QDataStream::Ok && in.atEnd() && (kind == EventKind::Block) == (contentBytes > 0);
    return isWhole ? std::optional(event) : std::nullopt;
}

} // namespace pingshen
