// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup/BackupArchive.h"

#include "core/storage/database/FileSync.h"
#include "core/storage/safety/LockedFile.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype blockBytes = 512;
constexpr qsizetype longestName = 100;

/// A field of a header. Source: POSIX.1-2017, pax, "ustar Interchange Format".
struct Field
{
    qsizetype at;
    qsizetype bytes;
};

constexpr Field nameField{0, longestName};
constexpr Field modeField{100, 8};
constexpr Field ownerField{108, 8};
constexpr Field groupField{116, 8};
constexpr Field sizeField{124, 12};
constexpr Field timeField{136, 12};
constexpr Field sumField{148, 8};
constexpr qsizetype typeAt = 156;
constexpr Field magicField{257, 8};

Error invalid(const QString& entry)
{
    return {Error::Code::BackupInvalid, {{u"reason"_s, u"unreadable"_s}, {u"detail"_s, entry}}, {}, nullptr};
}

qint64 padding(qint64 bytes)
{
    return (blockBytes - bytes % blockBytes) % blockBytes;
}

void setOctal(QByteArray& header, Field field, qint64 value)
{
    const auto digits = QByteArray::number(value, 8).rightJustified(field.bytes - 1, '0');
    header.replace(field.at, digits.size(), digits);
}

/// Octal digits; what is too large for them as a number of base 256, as GNU tar and libarchive read it.
void setSize(QByteArray& header, qint64 size)
{
    constexpr qint64 mostInDigits = (qint64(1) << 33) - 1;
    if (size <= mostInDigits) {
        setOctal(header, sizeField, size);
        return;
    }
    for (auto at = sizeField.at + sizeField.bytes - 1; at >= sizeField.at; --at, size >>= 8) {
        header[at] = static_cast<char>(size & 0xFF);
    }
    header[sizeField.at] = '\x80';
}

std::optional<qint64> number(QByteArrayView header, Field field)
{
    const auto bytes = header.sliced(field.at, field.bytes);
    if ((bytes[0] & '\x80') == 0) {
        bool isNumber = false;
        const auto value = bytes.toByteArray().replace('\0', ' ').trimmed().toLongLong(&isNumber, 8);
        return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
    }
    qint64 value = 0;
    for (const char byte : bytes.sliced(1)) {
        if (value > std::numeric_limits<qint64>::max() >> 8) {
            return std::nullopt;
        }
        value = (value << 8) | static_cast<quint8>(byte);
    }
    return value;
}

/// Of all bytes of the header, its own field counted as spaces.
qint64 checksum(QByteArrayView header)
{
    qint64 sum = sumField.bytes * ' ';
    for (qsizetype i = 0; i < header.size(); ++i) {
        sum += i >= sumField.at && i < sumField.at + sumField.bytes ? 0 : static_cast<quint8>(header[i]);
    }
    return sum;
}

bool isSound(QByteArrayView header)
{
    return number(header, sumField) == checksum(header) && number(header, sizeField);
}

/// The size that an extended header gives to the entry behind it.
std::optional<qint64> extendedSize(const QByteArray& records)
{
    constexpr QByteArrayView key(" size=");
    const auto at = records.indexOf(key);
    const auto digits = records.mid(at + key.size());
    bool isNumber = false;
    const auto size = digits.first(std::max<qsizetype>(0, digits.indexOf('\n'))).toLongLong(&isNumber);
    return at >= 0 && isNumber && size >= 0 ? std::optional(size) : std::nullopt;
}

/// Goes through an archive from header to header.
class Reading
{
public:
    explicit Reading(QIODevice& file) : m_file(file) {}

    /// The next entry, nothing at the end. A block that is no sound header is passed over.
    Result<std::optional<BackupEntry>> next()
    {
        for (;;) {
            if (!m_file.seek(m_next)) {
                return invalid({});
            }
            const auto header = m_file.read(blockBytes);
            if (header.isEmpty() || header == QByteArray(blockBytes, '\0')) {
                return std::optional<BackupEntry>();
            }
            if (header.size() < blockBytes) {
                return invalid({});
            }
            m_next += blockBytes;
            if (isSound(header) && !takeExtended(header)) {
                return std::optional(entryOf(header));
            }
        }
    }

private:
    /// Backups of earlier versions have extended headers before very large entries.
    bool takeExtended(QByteArrayView header)
    {
        constexpr qint64 longest = 1 << 20;
        const auto size = number(header, sizeField).value_or(0);
        if (header[typeAt] != 'x' || size > longest) {
            return false;
        }
        m_extended = extendedSize(m_file.read(size)).value_or(-1);
        m_next += size + padding(size);
        return true;
    }

    BackupEntry entryOf(const QByteArray& header)
    {
        const qint64 size = m_extended >= 0 ? m_extended : number(header, sizeField).value_or(0);
        m_extended = -1;
        const auto left = std::max<qint64>(0, m_file.size() - m_next);
        m_next += size <= left ? size + padding(size) : left;
        const auto name = header.first(longestName);
        const char type = header[typeAt];
        return {m_file, QString::fromLatin1(name.constData(), qstrnlen(name.constData(), longestName)), size,
                type == '0' || type == '\0'};
    }

    QIODevice& m_file;
    qint64 m_next = 0;
    qint64 m_extended = -1; ///< of the entry that follows, where a record before it says so
};

} // namespace

BackupArchiveWriter::BackupArchiveWriter(const QString& path) : m_file(path) {}

Result<std::unique_ptr<BackupArchiveWriter>> BackupArchiveWriter::create(const QString& path)
{
    std::unique_ptr<BackupArchiveWriter> writer(new BackupArchiveWriter(path));
    if (!openPrivate(writer->m_file, QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
        return writeError(errno, path);
    }
    LockedFile::hold(writer->m_file);
    return writer;
}

Done BackupArchiveWriter::add(const QString& name, const QByteArray& content)
{
    PINGSHEN_TRY(begin(name, content.size()));
    PINGSHEN_TRY(write(content));
    return pad();
}

Done BackupArchiveWriter::addFile(const QString& name, QIODevice& file, const Task& task,
                                  const std::function<void(QByteArrayView)>& seen)
{
    const auto size = file.size();
    PINGSHEN_TRY(begin(name, size));
    QByteArray block(backupBlockBytes, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        PINGSHEN_TRY(task.proceed());
        const auto wanted = std::min<qint64>(block.size(), size - done);
        auto count = file.read(block.data(), wanted);
        if (count <= 0) {
            block.fill('\0');
            count = wanted;
        }
        const auto part = QByteArrayView(block).first(count);
        seen(part);
        PINGSHEN_TRY(write(part));
        done += count;
    }
    return pad();
}

Done BackupArchiveWriter::close()
{
    PINGSHEN_TRY(write(QByteArray(2 * blockBytes, '\0')));
    m_file.close();
    return syncFile(m_file.fileName());
}

Done BackupArchiveWriter::begin(const QString& name, qint64 size)
{
    const auto bytes = name.toLatin1();
    Q_ASSERT(!bytes.isEmpty() && bytes.size() <= longestName);
    QByteArray header(blockBytes, '\0');
    header.replace(nameField.at, bytes.size(), bytes);
    setOctal(header, modeField, 0600);
    setOctal(header, ownerField, 0);
    setOctal(header, groupField, 0);
    setSize(header, size);
    setOctal(header, timeField, 0);
    header[typeAt] = '0';
    header.replace(magicField.at, magicField.bytes,
                   QByteArrayView("ustar\0"
                                  "00",
                                  magicField.bytes));
    setOctal(header, sumField, checksum(header));
    m_entryBytes = size;
    return write(header);
}

Done BackupArchiveWriter::pad()
{
    return write(QByteArray(padding(m_entryBytes), '\0'));
}

Done BackupArchiveWriter::write(QByteArrayView bytes)
{
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Done()
                                                                    : Done(writeError(m_file, m_file.fileName()));
}

bool isBackupBegun(const QString& path, const QString& firstEntry)
{
    QFile file(path);
    const auto header = file.open(QIODevice::ReadOnly) ? file.read(blockBytes) : QByteArray();
    const auto name = firstEntry.toLatin1() + '\0';
    return header.size() == blockBytes && header.startsWith(name) && isSound(header) && !LockedFile::isHeld(path);
}

Done BackupEntry::read(const Task& task, const std::function<Done(QByteArrayView)>& take)
{
    QByteArray block(backupBlockBytes, Qt::Uninitialized);
    for (auto left = m_size; left > 0;) {
        PINGSHEN_TRY(task.proceed());
        const auto count = m_archive.read(block.data(), std::min<qint64>(block.size(), left));
        if (count <= 0) {
            return invalid(m_name);
        }
        PINGSHEN_TRY(take(QByteArrayView(block).first(count)));
        left -= count;
    }
    return {};
}

Done readBackupArchive(const QString& path, const std::function<Done(BackupEntry&)>& visit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {{u"path"_s, path}}, path};
    }
    Reading reading(file);
    for (bool isFirst = true;; isFirst = false) {
        PINGSHEN_ASSIGN(auto entry, reading.next());
        if (!entry) {
            return isFirst ? Done(invalid({})) : Done();
        }
        PINGSHEN_TRY(visit(*entry));
    }
}

} // namespace pingshen
