// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace pingshen::test {

/// A ZIP written byte by byte, for what well-behaved programs do not write.
class ZipBytes
{
public:
    struct Entry
    {
        QByteArray name; ///< raw
        QByteArray data{};
        bool saysUtf8 = false;       ///< flag bit 11
        QByteArray unicodeName{};    ///< for extra field 0x7075; empty: none
        bool unicodeNameFits = true; ///< its checksum
        bool isDeflated = false;
        quint8 host = 0; ///< 0: DOS, 3: Unix
        quint16 unixMode = 0100644;
        std::optional<quint16> method{};        ///< of `packed`, when it is not deflated
        std::optional<QByteArray> packed{};     ///< instead of `data` deflated or stored
        std::optional<quint32> crc{};           ///< instead of the right one
        std::optional<quint32> declaredBytes{}; ///< instead of the right number
        std::optional<quint32> offset{};        ///< in the directory, instead of the right one
    };

    /// `before` stands before the ZIP and its offsets count from the file's beginning, as some self-extractors have it.
    explicit ZipBytes(QByteArray before = {}) : m_body(std::move(before)) {}

    ZipBytes& add(Entry entry);
    ZipBytes& add(const QByteArray& name, const QByteArray& data) { return add({.name = name, .data = data}); }
    QByteArray bytes(const QByteArray& comment = {}) const;

private:
    QByteArray m_body;
    QByteArray m_directory;
    quint16 m_count = 0;
};

} // namespace pingshen::test
