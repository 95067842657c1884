// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ArchiveBuilder.h"

#include "tests/support/ByteWriting.h"
#include "tests/support/RarBytes.h"
#include "tests/support/ZipBytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <algorithm>

namespace pingshen::test {

namespace {

la_ssize_t appendBytes(archive*, void* target, const void* bytes, size_t count)
{
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(count));
    return static_cast<la_ssize_t>(count);
}

void setFormat(archive* writer, ArchiveFormat format)
{
    switch (format) {
    case ArchiveFormat::Zip:
    case ArchiveFormat::ZipCrypt:
    case ArchiveFormat::ZipAes:
        archive_write_set_format_zip(writer);
        return;
    case ArchiveFormat::SevenZip:
        archive_write_set_format_7zip(writer);
        return;
    case ArchiveFormat::TarGz:
        archive_write_add_filter_gzip(writer);
        break;
    case ArchiveFormat::TarBz2:
        archive_write_add_filter_bzip2(writer);
        break;
    case ArchiveFormat::TarXz:
        archive_write_add_filter_xz(writer);
        break;
    case ArchiveFormat::TarZst:
        archive_write_add_filter_zstd(writer);
        break;
    case ArchiveFormat::Tar:
    case ArchiveFormat::Rar4:
    case ArchiveFormat::Rar5:
        break;
    }
    archive_write_set_format_gnutar(writer);
}

void setEncryption(archive* writer, ArchiveFormat format, const QByteArray& password)
{
    if (format == ArchiveFormat::ZipCrypt || format == ArchiveFormat::ZipAes) {
        archive_write_set_options(writer, format == ArchiveFormat::ZipAes ? "zip:encryption=aes256"
                                                                          : "zip:encryption=zipcrypt");
        archive_write_set_passphrase(writer, password.constData());
    }
}

void describe(archive_entry* entry, const Member& member)
{
    archive_entry_copy_pathname(entry, member.name.constData());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 1'764'547'200, 0);
    archive_entry_set_size(entry, member.type == Member::Type::File ? member.data.size() : 0);
    switch (member.type) {
    case Member::Type::File:
        archive_entry_set_filetype(entry, AE_IFREG);
        break;
    case Member::Type::Folder:
        archive_entry_set_filetype(entry, AE_IFDIR);
        break;
    case Member::Type::SymbolicLink:
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_copy_symlink(entry, member.data.constData());
        break;
    case Member::Type::HardLink:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_copy_hardlink(entry, member.data.constData());
        break;
    case Member::Type::Fifo:
        archive_entry_set_filetype(entry, AE_IFIFO);
        break;
    }
}

void writeMember(archive* writer, const Member& member)
{
    auto* entry = archive_entry_new();
    describe(entry, member);
    archive_write_header(writer, entry);
    if (member.type == Member::Type::File) {
        archive_write_data(writer, member.data.constData(), static_cast<size_t>(member.data.size()));
    }
    archive_entry_free(entry);
}

/// Deflated, without a last block: nothing in it refers to what stands before, so that it may be repeated.
QByteArray flushed(QByteArray data)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))) + 16, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(data.data());
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FULL_FLUSH);
    packed.chop(stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace

QByteArray archiveOf(ArchiveFormat format, const QList<Member>& members, const QByteArray& password)
{
    if (format == ArchiveFormat::Rar4 || format == ArchiveFormat::Rar5) {
        return format == ArchiveFormat::Rar4 ? rar4Of(members) : rar5Of(members);
    }
    QByteArray bytes;
    auto* writer = archive_write_new();
    setFormat(writer, format);
    setEncryption(writer, format, password);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open(writer, &bytes, nullptr, &appendBytes, nullptr);
    for (const auto& member : members) {
        writeMember(writer, member);
    }
    archive_write_free(writer);
    return bytes;
}

QByteArray zipBomb(qint64 unpackedBytes)
{
    const QByteArray zeros(1 << 20, '\0');
    const auto zerosCrc = crc32Of(zeros);
    const auto packed = flushed(zeros);
    QByteArray bomb;
    uLong crc = 0;
    for (qint64 left = unpackedBytes; left > 0; left -= zeros.size()) {
        bomb += packed;
        crc = crc32_combine(crc, zerosCrc, zeros.size());
    }
    ZipBytes zip;
    zip.add({.name = "bomb.pdf",
             .isDeflated = true,
             .packed = bomb + QByteArray("\x03\x00", 2), // an empty last block
             .crc = static_cast<quint32>(crc),
             .declaredBytes = static_cast<quint32>(unpackedBytes)});
    return zip.bytes();
}

QList<Member> bagOf(const QList<Member>& payload, QCryptographicHash::Algorithm algorithm,
                    const QByteArray& algorithmName)
{
    QList<Member> members{{"bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"}};
    QByteArray manifest;
    for (const auto& member : payload) {
        manifest += QCryptographicHash::hash(member.data, algorithm).toHex() + "  data/" + member.name + "\n";
        members.append({"data/" + member.name, member.data});
    }
    members.append({"manifest-" + algorithmName + ".txt", manifest});
    return members;
}

QByteArray tinyPdf(const QByteArray& text)
{
    return "%PDF-1.4\n% " + text + "\ntrailer << >>\n%%EOF\n";
}

QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(QDir(folder).filePath(name));
    QDir().mkpath(QFileInfo(file).absolutePath());
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
    Q_ASSERT(isOpen);
    file.write(bytes);
    return file.fileName();
}

QString writeFolder(const QString& folder, const QList<Member>& members)
{
    QDir().mkpath(folder);
    for (const auto& member : members) {
        const auto name = QString::fromUtf8(member.name);
        if (member.type == Member::Type::SymbolicLink) {
            QFile::link(QString::fromUtf8(member.data), QDir(folder).filePath(name));
        } else {
            writeFile(folder, name, member.data);
        }
    }
    return folder;
}

} // namespace pingshen::test
