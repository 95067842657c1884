// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ArchivePlace.h"

#include "core/archive/Bytes.h"
#include "core/archive/RarChecksums.h"
#include "core/archive/ZipDirectory.h"

#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestProgram = 8 << 20; // before the archive of a self-extractor
constexpr qint64 longestPreface = 1 << 20; // before a ZIP, of whatever is no program: a web page, the head of a mail

constexpr QByteArrayView sevenZipMark("7z\xBC\xAF\x27\x1C", 6);
constexpr QByteArrayView rarMark("Rar!\x1A\x07", 6);

bool beginsWithAny(QByteArrayView head, std::initializer_list<QByteArrayView> marks)
{
    return std::ranges::any_of(marks, [head](QByteArrayView mark) { return head.startsWith(mark); });
}

/// Windows, Linux and macOS programs and scripts.
bool isProgram(QByteArrayView head)
{
    return beginsWithAny(head, {"MZ", "\177ELF", "#!", "\xCF\xFA\xED\xFE", "\xCA\xFE\xBA\xBE"});
}

/// What is something else, whatever was put behind it: pictures and the documents of old office programs.
bool isOtherDocument(QByteArrayView head)
{
    return beginsWithAny(head, {"\xFF\xD8\xFF", "\x89PNG", "GIF8", "\xD0\xCF\x11\xE0", QByteArrayView("II*\0", 4),
                                QByteArrayView("MM\0*", 4), "RIFF"});
}

/// A TAR from before it had a mark: only the checksum of its first header tells.
bool isOldTar(QByteArrayView head)
{
    constexpr qsizetype headerBytes = 512;
    constexpr qsizetype checksumAt = 148;
    constexpr qsizetype checksumBytes = 8;
    if (head.size() < headerBytes) {
        return false;
    }
    unsigned sum = checksumBytes * ' ';
    for (qsizetype i = 0; i < headerBytes; ++i) {
        const bool isChecksum = i >= checksumAt && i < checksumAt + checksumBytes;
        sum += isChecksum ? 0 : static_cast<unsigned char>(head[i]);
    }
    bool isNumber = false;
    const auto field = head.sliced(checksumAt, checksumBytes).toByteArray().replace('\0', ' ').trimmed();
    return head[0] != '\0' && field.toUInt(&isNumber, 8) == sum && isNumber;
}

/// A PDF may begin within the first kilobyte, and so may one that lies uncompressed in a ZIP behind a few lines.
bool isStoredInZip(QIODevice& file, QByteArrayView head)
{
    const auto pdfAt = head.indexOf("%PDF-");
    const auto zipAt = head.indexOf("PK\x03\x04");
    return zipAt >= 0 && zipAt < pdfAt && ZipDirectory::hasEnd(file, zipAt);
}

/// The numbers behind a 7z's mark have a checksum; a mere mark may stand in the program that looks for it.
bool isSevenZip(QIODevice& file, qint64 at)
{
    constexpr qint64 startBytes = 32;
    const auto start = file.seek(at) ? file.read(startBytes) : QByteArray();
    return start.size() == startBytes
           && crcOf(QByteArrayView(start).sliced(12)) == qFromLittleEndian<quint32>(start.constData() + 8);
}

std::optional<ArchivePlace> markedPlace(QIODevice& file, const QByteArray& program, QByteArrayView mark, FileKind kind)
{
    for (auto at = program.indexOf(mark); at >= 0; at = program.indexOf(mark, at + 1)) {
        if (kind == FileKind::Rar ? isRarAt(file, at) : isSevenZip(file, at)) {
            return ArchivePlace{{}, kind, at};
        }
    }
    return std::nullopt;
}

std::optional<ArchivePlace> behindProgram(QIODevice& file)
{
    const auto program = file.seek(0) ? file.read(longestProgram) : QByteArray();
    const auto sevenZip = markedPlace(file, program, sevenZipMark, FileKind::SevenZip);
    return sevenZip ? sevenZip : markedPlace(file, program, rarMark, FileKind::Rar);
}

} // namespace

ArchivePlace findArchive(QIODevice& file)
{
    const auto head = file.seek(0) ? file.read(headBytes) : QByteArray();
    const auto kind = fileKindOf(head);
    if (isOldTar(head)) {
        return {{}, FileKind::Tar, 0};
    }
    if (kind == FileKind::Pdf && isStoredInZip(file, head)) {
        return {{}, FileKind::Zip, 0};
    }
    if (kind != FileKind::Other || isOtherDocument(head)) {
        return {{}, kind, 0};
    }
    if (ZipDirectory::hasEnd(file, isProgram(head) ? file.size() : longestPreface)) {
        return {{}, FileKind::Zip, 0};
    }
    const auto behind = isProgram(head) ? behindProgram(file) : std::nullopt;
    return behind.value_or(ArchivePlace());
}

bool isNamedAsPart(const QString& name)
{
    static const QRegularExpression form(u"\\.(z\\d{2,3}|r\\d{2,3}|\\d{3}|part\\d+\\.(rar|exe))$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

} // namespace pingshen
