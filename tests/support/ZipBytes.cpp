// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ZipBytes.h"

#include "tests/support/ByteWriting.h"

namespace pingshen::test {

namespace {

/// What `qCompress` writes without its length, ZLIB header and checksum.
QByteArray deflated(const QByteArray& data)
{
    return qCompress(data).sliced(6).chopped(4);
}

QByteArray packedOf(const ZipBytes::Entry& entry)
{
    if (entry.packed) {
        return *entry.packed;
    }
    return entry.isDeflated ? deflated(entry.data) : entry.data;
}

QByteArray extraOf(const ZipBytes::Entry& entry)
{
    QByteArray extra;
    if (!entry.unicodeName.isEmpty()) {
        append<quint16>(extra, 0x7075);
        append<quint16>(extra, static_cast<quint16>(5 + entry.unicodeName.size()));
        append<quint8>(extra, 1);
        append<quint32>(extra, crc32Of(entry.name) + (entry.unicodeNameFits ? 0 : 1));
        extra += entry.unicodeName;
    }
    return extra;
}

/// The fields that local header and directory share.
QByteArray sharedFields(const ZipBytes::Entry& entry, const QByteArray& packed, const QByteArray& extra)
{
    QByteArray fields;
    append<quint16>(fields, 20);
    append<quint16>(fields, entry.saysUtf8 ? 0x0800 : 0);
    append<quint16>(fields, entry.method.value_or(entry.isDeflated ? 8 : 0));
    append<quint32>(fields, 0x5B81'0000); // time and date
    append<quint32>(fields, entry.crc.value_or(crc32Of(entry.data)));
    append<quint32>(fields, static_cast<quint32>(packed.size()));
    append<quint32>(fields, entry.declaredBytes.value_or(static_cast<quint32>(entry.data.size())));
    append<quint16>(fields, static_cast<quint16>(entry.name.size()));
    append<quint16>(fields, static_cast<quint16>(extra.size()));
    return fields;
}

} // namespace

ZipBytes& ZipBytes::add(Entry entry)
{
    const auto packed = packedOf(entry);
    const auto extra = extraOf(entry);
    const auto shared = sharedFields(entry, packed, extra);
    m_directory += "PK\x01\x02";
    append<quint8>(m_directory, 20);
    append<quint8>(m_directory, entry.host);
    m_directory += shared;
    append<quint16>(m_directory, 0);
    append<quint32>(m_directory, 0);
    append<quint32>(m_directory, entry.host == 3 ? quint32(entry.unixMode) << 16 : 0);
    append<quint32>(m_directory, entry.offset.value_or(static_cast<quint32>(m_body.size())));
    m_directory += entry.name + extra;
    m_body += "PK\x03\x04" + shared + entry.name + extra + packed;
    ++m_count;
    return *this;
}

QByteArray ZipBytes::bytes(const QByteArray& comment) const
{
    QByteArray bytes = m_body + m_directory + "PK\x05\x06";
    append<quint32>(bytes, 0);
    append<quint16>(bytes, m_count);
    append<quint16>(bytes, m_count);
    append<quint32>(bytes, static_cast<quint32>(m_directory.size()));
    append<quint32>(bytes, static_cast<quint32>(m_body.size()));
    append<quint16>(bytes, static_cast<quint16>(comment.size()));
    return bytes + comment;
}

} // namespace pingshen::test
