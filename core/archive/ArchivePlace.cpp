// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ArchivePlace.h"

#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 searchedTail = 16 << 20; // behind a ZIP
constexpr qint64 searchedAtOnce = 1 << 20;

bool beginsWithAny(QByteArrayView head, std::initializer_list<QByteArrayView> marks)
{
    return std::ranges::any_of(marks, [head](QByteArrayView mark) { return head.startsWith(mark); });
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

/// Whether the mark that ends every ZIP stands near the end. Where it leads is for the Unpacker to find out.
bool hasZipMark(QIODevice& file)
{
    constexpr QByteArrayView mark("PK\x05\x06", 4);
    for (auto at = std::max<qint64>(0, file.size() - searchedTail); at < file.size(); at += searchedAtOnce) {
        if (file.seek(at) && file.read(searchedAtOnce + mark.size() - 1).contains(mark)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isProgram(QByteArrayView head)
{
    return beginsWithAny(head, {"MZ", "\177ELF", "#!", "\xCF\xFA\xED\xFE", "\xCA\xFE\xBA\xBE"});
}

std::optional<ArchivePlace> archiveAtBeginning(QIODevice& file)
{
    const auto head = file.seek(0) ? file.read(headBytes) : QByteArray();
    const auto kind = fileKindOf(head);
    if (isOldTar(head)) {
        return ArchivePlace{FileKind::Tar};
    }
    if (kind == FileKind::Pdf && head.first(head.indexOf("%PDF-")).contains("PK\x03\x04")) {
        return std::nullopt;
    }
    const bool isClear = kind != FileKind::Other || isOtherDocument(head);
    return isClear || (!isProgram(head) && !hasZipMark(file)) ? std::optional(ArchivePlace{kind}) : std::nullopt;
}

bool isNamedAsPart(const QString& name)
{
    static const QRegularExpression form(u"\\.(z\\d{2,3}|r\\d{2,3}|\\d{3}|part\\d+\\.(rar|exe))$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

} // namespace pingshen
