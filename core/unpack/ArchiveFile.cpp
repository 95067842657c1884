// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/ArchiveFile.h"

#include "core/unpack/Bytes.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

void supportKind(archive* reader, FileKind kind)
{
    switch (kind) {
    case FileKind::Zip:
        archive_read_support_format_zip_seekable(reader);
        archive_read_set_option(reader, "zip", "mac-ext", nullptr); // we pass resource forks over ourselves
        return;
    case FileKind::SevenZip:
        archive_read_support_format_7zip(reader);
        return;
    case FileKind::Rar:
        archive_read_support_format_rar(reader);
        archive_read_support_format_rar5(reader);
        return;
    case FileKind::Tar:
    case FileKind::Other:
    case FileKind::Pdf:
        archive_read_support_format_tar(reader);
        return;
    }
}

void supportPacking(archive* reader, PackedBy packedBy)
{
    switch (packedBy) {
    case PackedBy::Bzip2:
        archive_read_support_filter_bzip2(reader);
        return;
    case PackedBy::Xz:
        archive_read_support_filter_xz(reader);
        return;
    case PackedBy::Zstd:
        archive_read_support_filter_zstd(reader);
        return;
    case PackedBy::Lz4:
        archive_read_support_filter_lz4(reader);
        return;
    case PackedBy::Lzma:
        archive_read_support_filter_lzma(reader);
        return;
    case PackedBy::Compress:
        archive_read_support_filter_compress(reader);
        return;
    case PackedBy::Nothing:
    case PackedBy::Gzip: // by ourselves
        return;
    }
}

constexpr qint64 largestOldLzma = 64 << 20; // with a larger dictionary, libarchive does not take it for one

QByteArrayView zeros(qint64 count)
{
    static const QByteArray block(64 << 10, '\0');
    return QByteArrayView(block).first(std::min<qint64>(count, block.size()));
}

/// One name in the three spellings that libarchive may have of it.
struct Spellings
{
    const char* raw;
    const char* utf8;
    const wchar_t* wide;
};

/// What the archive holds, byte by byte, unless it holds Unicode: then UTF-8, whatever the system's own encoding.
QByteArray spelled(const Spellings& name, bool isUnicode)
{
    if (name.raw && !(isUnicode && name.utf8)) {
        return name.raw;
    }
    if (name.utf8) {
        return name.utf8;
    }
    return name.wide ? QString::fromWCharArray(name.wide).toUtf8() : QByteArray();
}

bool containsAny(const QByteArray& text, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(words, [&text](const char* word) { return text.contains(word); });
}

} // namespace

/// libarchive's view of the archive: the file's body and the tail as one.
struct ArchiveFile::Callbacks
{
    static la_ssize_t read(archive* reader, void* data, const void** buffer)
    {
        auto& self = *static_cast<ArchiveFile*>(data);
        const auto bytes = self.readOn();
        if (!bytes) {
            self.m_readFailure = bytes.error().code;
            archive_set_error(reader, EIO, "failed in our own reading");
            return ARCHIVE_FATAL;
        }
        *buffer = bytes->data();
        return static_cast<la_ssize_t>(bytes->size());
    }

    static la_int64_t seek(archive*, void* data, la_int64_t offset, int whence)
    {
        auto& self = *static_cast<ArchiveFile*>(data);
        const auto from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? self.m_readAt : self.bytes();
        const bool isBeyond = offset > self.bytes() - from;
        self.m_hitEnd = self.m_hitEnd || isBeyond;
        self.m_readAt = isBeyond ? self.bytes() : std::max<qint64>(0, from + offset);
        return self.m_readAt;
    }

    static la_int64_t skip(archive*, void* data, la_int64_t count)
    {
        auto& self = *static_cast<ArchiveFile*>(data);
        const auto skipped = std::clamp<qint64>(count, 0, self.bytes() - self.m_readAt);
        self.m_readAt += skipped;
        return skipped;
    }
};

/// What libarchive sees next: the file's body, unpacked if it is a gzip file, then the tail.
Result<QByteArrayView> ArchiveFile::readOn()
{
    if (m_gunzip) {
        auto bytes = m_gunzip->read();
        if (m_source.advanced) {
            m_source.advanced(m_file.pos());
        }
        return bytes;
    }
    if (m_readAt >= bytes()) {
        m_hitEnd = true;
        return QByteArrayView();
    }
    if (const auto body = *m_source.bodyBytes; m_readAt >= body) {
        const auto rest = QByteArrayView(m_source.tail).sliced(m_readAt - body);
        m_readAt += rest.size();
        return rest;
    }
    return readFile();
}

Result<QByteArrayView> ArchiveFile::readFile()
{
    const bool isThere = m_file.pos() == m_readAt || m_file.seek(m_readAt);
    const auto wanted = std::min(blockBytes, *m_source.bodyBytes - m_readAt);
    const auto count = isThere ? m_file.read(m_buffer.data(), wanted) : -1;
    if (count <= 0) {
        return Error::Code::FileNotReadable;
    }
    m_readAt += count;
    if (m_source.advanced) {
        m_source.advanced(m_readAt);
    }
    return QByteArrayView(m_buffer).first(count);
}

ArchiveFile::ArchiveFile(Source source)
    : m_source(std::move(source)),
      m_file(m_source.file, m_source.place.start),
      m_buffer(blockBytes, Qt::Uninitialized),
      m_archive(archive_read_new(), &archive_read_free)
{}

ArchiveFile::~ArchiveFile() = default;

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::open(Source source)
{
    std::unique_ptr<ArchiveFile> file(new ArchiveFile(std::move(source)));
    file->choosePacking();
    if (file->m_packedBy == PackedBy::Lzma && lzmaDictionary(file->m_file.peek(headBytes)) > largestOldLzma) {
        return Error::Code::WorkerOutOfMemory;
    }
    auto* reader = file->m_archive.get();
    supportKind(reader, file->m_source.place.kind);
    supportPacking(reader, file->m_packedBy);
    for (const auto& password : std::as_const(file->m_source.passwords)) {
        archive_read_add_passphrase(reader, password.constData());
    }
    archive_read_set_read_callback(reader, &Callbacks::read);
    if (!file->m_gunzip) {
        archive_read_set_seek_callback(reader, &Callbacks::seek);
        archive_read_set_skip_callback(reader, &Callbacks::skip);
    }
    archive_read_set_callback_data(reader, file.get());
    errno = 0;
    if (const auto outcome = archive_read_open1(reader); outcome < ARCHIVE_WARN) {
        return file->failure(outcome);
    }
    constexpr int packedOnce = 2; // the file itself counts as one
    if (archive_filter_count(reader) > packedOnce) {
        return Error::Code::PackageKindUnknown;
    }
    return file;
}

void ArchiveFile::choosePacking()
{
    if (!m_source.bodyBytes) {
        m_source.bodyBytes = m_file.size();
    }
    if (m_source.place.kind == FileKind::Tar || m_source.place.kind == FileKind::Other) {
        m_packedBy = packedBy(m_file);
    }
    if (m_packedBy == PackedBy::Gzip) {
        m_gunzip.emplace(m_file);
    }
}

Result<bool> ArchiveFile::next()
{
    m_pending = {};
    m_pendingAt = m_entryAt = 0;
    errno = 0;
    const auto outcome = archive_read_next_header(m_archive.get(), &m_entry);
    if (outcome == ARCHIVE_EOF) {
        return false;
    }
    return outcome < ARCHIVE_WARN ? Result<bool>(failure(outcome)) : Result<bool>(true);
}

Result<QByteArrayView> ArchiveFile::block()
{
    while (m_pending.isEmpty()) {
        const void* data = nullptr;
        size_t size = 0;
        la_int64_t at = 0;
        errno = 0;
        const auto outcome = archive_read_data_block(m_archive.get(), &data, &size, &at);
        if (outcome == ARCHIVE_EOF) {
            return QByteArrayView();
        }
        if (outcome < ARCHIVE_OK) { // a warning among the data means that they are not what was packed
            return failure(outcome);
        }
        m_pending = QByteArrayView(static_cast<const char*>(data), static_cast<qsizetype>(size));
        m_pendingAt = at;
    }
    const auto hole = m_pendingAt - m_entryAt;
    const auto bytes = hole > 0 ? zeros(hole) : std::exchange(m_pending, {});
    m_entryAt += bytes.size();
    return bytes;
}

Result<QByteArrayView> ArchiveFile::rest()
{
    return m_gunzip ? m_gunzip->read() : Result<QByteArrayView>(QByteArrayView());
}

QByteArray ArchiveFile::rawName() const
{
    return spelled(
        {archive_entry_pathname(m_entry), archive_entry_pathname_utf8(m_entry), archive_entry_pathname_w(m_entry)},
        isNameUnicode());
}

QByteArray ArchiveFile::rawTarget() const
{
    const bool isHard = isHardLink();
    return spelled({isHard ? archive_entry_hardlink(m_entry) : archive_entry_symlink(m_entry),
                    isHard ? archive_entry_hardlink_utf8(m_entry) : archive_entry_symlink_utf8(m_entry),
                    isHard ? archive_entry_hardlink_w(m_entry) : archive_entry_symlink_w(m_entry)},
                   isNameUnicode());
}

bool ArchiveFile::isNameUnicode() const
{
    const auto format = archive_format(m_archive.get());
    return format == ARCHIVE_FORMAT_7ZIP || format == ARCHIVE_FORMAT_RAR_V5;
}

bool ArchiveFile::isHardLink() const
{
    return archive_entry_hardlink(m_entry) != nullptr || archive_entry_hardlink_w(m_entry) != nullptr;
}

ArchiveEntry::Type ArchiveFile::type() const
{
    using Type = ArchiveEntry::Type;
    if (isHardLink()) {
        return Type::HardLink;
    }
    switch (archive_entry_filetype(m_entry)) {
    case 0:
    case AE_IFREG:
        return Type::File;
    case AE_IFDIR:
        return Type::Folder;
    case AE_IFLNK:
        return Type::SymbolicLink;
    default:
        return Type::Special;
    }
}

std::optional<qint64> ArchiveFile::declaredBytes() const
{
    return archive_entry_size_is_set(m_entry) ? std::optional<qint64>(archive_entry_size(m_entry)) : std::nullopt;
}

bool ArchiveFile::isEncrypted() const
{
    return archive_entry_is_encrypted(m_entry) != 0;
}

qint64 ArchiveFile::position() const
{
    return archive_filter_bytes(m_archive.get(), 0);
}

Error ArchiveFile::failure(int outcome)
{
    m_isBroken = outcome <= ARCHIVE_FATAL;
    return Error{m_readFailure ? *m_readFailure : codeOfFailure(), {}, {}, nullptr};
}

/// libarchive tells its reasons in English sentences only.
Error::Code ArchiveFile::codeOfFailure() const
{
    const auto* sentence = archive_error_string(m_archive.get());
    const auto text = QByteArray(sentence ? sentence : "").toLower();
    // A failed allocation is often told as something else, above all while the format is being found out; the system
    // keeps the reason. "Too much" is zstd's own limit of 128 MiB.
    if (errno == ENOMEM || archive_errno(m_archive.get()) == ENOMEM || text.contains("too much memory")) {
        return Error::Code::WorkerOutOfMemory;
    }
    if (containsAny(text, {"incorrect passphrase", "too many incorrect"})) {
        return Error::Code::PackagePasswordWrong;
    }
    if (text.contains("passphrase required")) {
        return Error::Code::PackageEncrypted;
    }
    if (containsAny(text, {"encrypt", "crypto"})) {
        return Error::Code::PackageEncryptionUnsupported;
    }
    if (containsAny(text, {"unsupported zip compression", "unsupported compression", "compression method not supported",
                           "unknown codec", "unsupported filter", "many filters", "unsupported form of",
                           "unsupported method", "unpacking version"})) {
        return Error::Code::PackageCompressionUnsupported;
    }
    if (containsAny(text, {"truncated", "premature end", "unexpected end"})) {
        return Error::Code::PackageTruncated;
    }
    if (text.contains("unrecognized archive format")) {
        return Error::Code::PackageKindUnknown;
    }
    if (containsAny(text, {"crc", "checksum", "corrupt", "decompress", "damaged", "wrong size", "authentication"})) {
        return Error::Code::PackageChecksumWrong;
    }
    return m_hitEnd ? Error::Code::PackageTruncated : Error::Code::PackageUnreadable;
}

qint64 ArchiveFile::bytes() const
{
    return *m_source.bodyBytes + m_source.tail.size();
}

} // namespace pingshen
