// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RarBytes.h"

#include "tests/support/ByteWriting.h"

namespace pingshen::test {

namespace {

/// A RAR 4 block: the checksum covers what follows it, its own length included.
QByteArray rar4Block(quint8 type, quint16 flags, const QByteArray& fields)
{
    QByteArray rest;
    append<quint8>(rest, type);
    append<quint16>(rest, flags);
    append<quint16>(rest, static_cast<quint16>(7 + fields.size()));
    rest += fields;
    QByteArray block;
    append<quint16>(block, static_cast<quint16>(crc32Of(rest)));
    return block + rest;
}

/// What of a file stands in this volume.
struct Share
{
    QByteArray data;
    bool goesOn = false;
};

QByteArray rar4File(const Member& member, const Share& share)
{
    const auto size = static_cast<quint32>(member.data.size());
    const bool isLink = member.type == Member::Type::SymbolicLink;
    QByteArray fields;
    append<quint32>(fields, static_cast<quint32>(share.data.size()));
    append<quint32>(fields, size);
    append<quint8>(fields, 3); // Unix
    append<quint32>(fields, crc32Of(member.data));
    append<quint32>(fields, 0x5B81'0000); // DOS time
    append<quint8>(fields, 29);           // RAR 3
    append<quint8>(fields, 0x30);         // stored
    append<quint16>(fields, static_cast<quint16>(member.name.size()));
    append<quint32>(fields, isLink ? 0120777 : 0100644);
    return rar4Block(0x74, share.goesOn ? 0x8002 : 0x8000, fields + member.name) + share.data;
}

QByteArray variable(quint64 value)
{
    QByteArray bytes;
    do {
        append<quint8>(bytes, static_cast<quint8>((value & 0x7F) | (value > 0x7F ? 0x80 : 0)));
        value >>= 7;
    } while (value > 0);
    return bytes;
}

QByteArray rar5Block(const QByteArray& fields)
{
    const QByteArray sized = variable(static_cast<quint64>(fields.size())) + fields;
    QByteArray block;
    append<quint32>(block, crc32Of(sized));
    return block + sized;
}

QByteArray rar5File(const Member& member, const Share& share)
{
    const auto size = variable(static_cast<quint64>(member.data.size()));
    const auto packed = variable(static_cast<quint64>(share.data.size()));
    QByteArray fields =
        variable(2) + variable(share.goesOn ? 0x12 : 0x02) + packed + variable(4) + size + variable(0100644);
    append<quint32>(fields, crc32Of(member.data));
    fields += variable(0) + variable(1) + variable(static_cast<quint64>(member.name.size())) + member.name;
    return rar5Block(fields) + share.data;
}

QByteArray rar4Start(quint16 flags)
{
    return QByteArray("Rar!\x1A\x07\x00", 7) + rar4Block(0x73, flags, QByteArray(6, '\0'));
}

QByteArray rar5Start(quint64 flags)
{
    return QByteArray("Rar!\x1A\x07\x01\x00", 8) + rar5Block(variable(1) + variable(0) + variable(flags));
}

QByteArray wholeFiles(const QList<Member>& members, QByteArray (*file)(const Member&, const Share&))
{
    QByteArray bytes;
    for (const auto& member : members) {
        bytes += file(member, {member.data});
    }
    return bytes;
}

} // namespace

QByteArray rar4Of(const QList<Member>& members)
{
    return rar4Start(0) + wholeFiles(members, &rar4File) + rar4Block(0x7B, 0x4000, {});
}

QByteArray rar5Of(const QList<Member>& members)
{
    return rar5Start(0) + wholeFiles(members, &rar5File) + rar5Block(variable(5) + variable(0) + variable(0));
}

QByteArray rar4VolumeOf(const QList<Member>& members, const Member& last, qsizetype stored)
{
    const auto part = last.name.isEmpty() ? QByteArray() : rar4File(last, {last.data.first(stored), true});
    return rar4Start(0x0101) + wholeFiles(members, &rar4File) + part + rar4Block(0x7B, 0x4001, {});
}

QByteArray rar5VolumeOf(const QList<Member>& members, const Member& last, qsizetype stored)
{
    const auto part = last.name.isEmpty() ? QByteArray() : rar5File(last, {last.data.first(stored), true});
    const auto end = rar5Block(variable(5) + variable(0) + variable(1));
    return rar5Start(1) + wholeFiles(members, &rar5File) + part + end;
}

} // namespace pingshen::test
