// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/ZipWriter.h"

#include <QtEndian>

#include <unicode/ucnv.h>

#include <array>
#include <memory>

namespace pingshen {

namespace {

constexpr quint16 utf8Flag = 1 << 11;
constexpr quint16 version = 20;
constexpr quint16 time = 12 << 11;                         // 12:00:00
constexpr quint16 date = (2025 - 1980) << 9 | 12 << 5 | 1; // 1 December 2025
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 crcPolynomial = 0xEDB88320; // APPNOTE.TXT 4.4.7

template<class Number>
void append(QByteArray& bytes, Number number)
{
    const auto little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

quint32 crcOf(const QByteArray& bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> rows{};
        for (quint32 i = 0; i < rows.size(); ++i) {
            auto value = i;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1) ? (value >> 1) ^ crcPolynomial : value >> 1;
            }
            rows[i] = value;
        }
        return rows;
    }();
    quint32 crc = ~0U;
    for (const auto byte : bytes) {
        crc = (crc >> 8) ^ table[(crc ^ static_cast<quint8>(byte)) & 0xFF];
    }
    return ~crc;
}

struct ConverterCloser
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

Result<QByteArray> gbk(const QString& name)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open("GBK", &status));
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QByteArray bytes(name.size() * 4, Qt::Uninitialized);
    const auto length =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar*>(name.utf16()), static_cast<int32_t>(name.size()), &status);
    if (U_FAILURE(status)) {
        return {Error::Code::EncodingUnknown, {}, name};
    }
    bytes.truncate(length);
    return bytes;
}

/// The part that local and central headers share.
void appendCommon(QByteArray& bytes, const QByteArray& name, const QByteArray& content, quint32 crc, quint16 flags)
{
    append(bytes, version);
    append(bytes, flags);
    append(bytes, quint16(0)); // stored
    append(bytes, time);
    append(bytes, date);
    append(bytes, crc);
    append(bytes, static_cast<quint32>(content.size()));
    append(bytes, static_cast<quint32>(content.size()));
    append(bytes, static_cast<quint16>(name.size()));
    append(bytes, quint16(0)); // no extra field
}

} // namespace

Result<QByteArray> zipOf(const QList<ZippedFile>& entries, ZipNames names)
{
    QByteArray file;
    QByteArray directory;
    const quint16 flags = names == ZipNames::Utf8 ? utf8Flag : 0;
    for (const auto& entry : entries) {
        PINGSHEN_ASSIGN(const auto name, names == ZipNames::Gbk ? gbk(entry.name) : entry.name.toUtf8());
        const auto crc = crcOf(entry.bytes);
        append(directory, centralSignature);
        append(directory, version);
        appendCommon(directory, name, entry.bytes, crc, flags);
        append(directory, quint16(0)); // no comment
        append(directory, quint16(0)); // first disk
        append(directory, quint16(0)); // internal attributes
        append(directory, quint32(0)); // external attributes
        append(directory, static_cast<quint32>(file.size()));
        directory += name;
        append(file, localSignature);
        appendCommon(file, name, entry.bytes, crc, flags);
        file += name;
        file += entry.bytes;
    }
    const auto start = static_cast<quint32>(file.size());
    file += directory;
    append(file, endSignature);
    append(file, quint32(0)); // one disk
    append(file, static_cast<quint16>(entries.size()));
    append(file, static_cast<quint16>(entries.size()));
    append(file, static_cast<quint32>(directory.size()));
    append(file, start);
    append(file, quint16(0)); // no comment
    return file;
}

} // namespace pingshen
