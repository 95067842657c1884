// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/FindArchive.h"

#include "core/unpack/Bytes.h"
#include "core/unpack/RarChecksums.h"
#include "core/unpack/ZipDirectory.h"

#include <QIODevice>

#include <algorithm>
#include <optional>

namespace pingshen {

namespace {

constexpr qint64 longestProgram = 8 << 20; // before the archive of a self-extractor
constexpr qint64 longestPreface = 1 << 20; // before a ZIP, of whatever is no program: a web page, the head of a mail

constexpr QByteArrayView sevenZipMark("7z\xBC\xAF\x27\x1C", 6);
constexpr QByteArrayView rarMark("Rar!\x1A\x07", 6);

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
            return ArchivePlace{kind, at};
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
    if (const auto place = archiveAtBeginning(file)) {
        return *place;
    }
    const auto head = file.seek(0) ? file.read(headBytes) : QByteArray();
    if (fileKindOf(head) == FileKind::Pdf) {
        return {isStoredInZip(file, head) ? FileKind::Zip : FileKind::Pdf};
    }
    if (ZipDirectory::hasEnd(file, isProgram(head) ? file.size() : longestPreface)) {
        return {FileKind::Zip};
    }
    const auto behind = isProgram(head) ? behindProgram(file) : std::nullopt;
    return behind.value_or(ArchivePlace());
}

} // namespace pingshen
