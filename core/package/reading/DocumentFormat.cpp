// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/DocumentFormat.h"

#include "core/archive/FileKind.h"
#include "core/package/reading/ZippedFormat.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct Beginning
{
    QByteArrayView bytes;
    QLatin1StringView format;
    qsizetype at = 0;
};

const auto& beginnings()
{
    static const auto table = std::to_array<Beginning>({
        {QByteArrayView("\xFF\xD8\xFF", 3), "jpeg"_L1},
        {QByteArrayView("\x89PNG\r\n\x1A\n", 8), "png"_L1},
        {QByteArrayView("GIF87a", 6), "gif"_L1},
        {QByteArrayView("GIF89a", 6), "gif"_L1},
        {QByteArrayView("WEBPVP8", 7), "webp"_L1, 8},
        {QByteArrayView("II*\0", 4), "tiff"_L1},
        {QByteArrayView("MM\0*", 4), "tiff"_L1},
        {QByteArrayView("II+\0", 4), "tiff"_L1},
        {QByteArrayView("MM\0+", 4), "tiff"_L1},
        {QByteArrayView("ID3", 3), "video"_L1},
        {QByteArrayView("\x1A\x45\xDF\xA3", 4), "video"_L1},
        {QByteArrayView("WAVE", 4), "video"_L1, 8},
        {QByteArrayView("AVI ", 4), "video"_L1, 8},
        {QByteArrayView("{\\rtf", 5), "rtf"_L1},
        {QByteArrayView("%!PS", 4), "postscript"_L1},
        {QByteArrayView("AT&TFORM", 8), "djvu"_L1},
        {QByteArrayView("\0\0\0\x0CjP  \r\n\x87\n", 12), "jp2"_L1},
        {QByteArrayView("\xFF\x4F\xFF\x51", 4), "jp2"_L1},
        {QByteArrayView("CAJ\0", 4), "caj"_L1},
        {QByteArrayView("KDH ", 4), "caj"_L1},
        {QByteArrayView("\x7F"
                        "ELF",
                        4),
         "program"_L1},
        {QByteArrayView("8BPS", 4), "psd"_L1},
        {QByteArrayView("AC10", 4), "dwg"_L1},
        {QByteArrayView("#!", 2), "script"_L1},
        {QByteArrayView("Cr24", 4), "extension"_L1},
    });
    return table;
}

/// Archives of kinds that are not read.
const auto& foreignArchives()
{
    static const auto table = std::to_array<Beginning>({
        {QByteArrayView("070701", 6), "cpio"_L1},
        {QByteArrayView("070702", 6), "cpio"_L1},
        {QByteArrayView("070707", 6), "cpio"_L1},
        {QByteArrayView("\xC7\x71", 2), "cpio"_L1},
        {QByteArrayView("\x71\xC7", 2), "cpio"_L1},
        {QByteArrayView("!<arch>\n", 8), "ar"_L1},
        {QByteArrayView("xar!", 4), "xar"_L1},
        {QByteArrayView("MSCF\0\0\0\0", 8), "cab"_L1},
        {QByteArrayView("MSWIM\0\0\0", 8), "wim"_L1},
        {QByteArrayView("-lh", 3), "lzh"_L1, 2},
        {QByteArrayView("-lz", 3), "lzh"_L1, 2},
        {QByteArrayView("LZIP", 4), "lzip"_L1},
        {QByteArrayView("WARC/", 5), "warc"_L1},
        {QByteArrayView("filedesc://", 11), "warc"_L1},
        {QByteArrayView("\xED\xAB\xEE\xDB", 4), "rpm"_L1},
        {QByteArrayView("**ACE**", 7), "ace"_L1, 7},
        {QByteArrayView("ZOO 2.", 6), "zoo"_L1},
        {QByteArrayView("ALZ\x01", 4), "alz"_L1},
        {QByteArrayView("EGGA", 4), "egg"_L1},
        {QByteArrayView("StuffIt", 7), "sit"_L1},
        {QByteArrayView("SIT!", 4), "sit"_L1},
        {QByteArrayView("hsqs", 4), "squashfs"_L1},
        {QByteArrayView("CD001", 5), "iso"_L1, 0x8001},
        {QByteArrayView("BEA01", 5), "iso"_L1, 0x8001},
    });
    return table;
}

constexpr auto arjMark = QByteArrayView("\x60\xEA", 2);
constexpr qsizetype arjFileTypeAt = 10;
constexpr char arjComment = 2; ///< what the first header of an ARJ is
constexpr qsizetype lastMagicEnd = 0x8006;
constexpr QByteArrayView compoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr qint64 searchedBytes = 16 << 20; ///< of a compound file, for the names of its streams

bool hasAt(QByteArrayView head, QByteArrayView bytes, qsizetype at)
{
    return head.size() >= at + bytes.size() && head.sliced(at, bytes.size()) == bytes;
}

/// Names of streams are UTF-16 in the file's directory, wherever that lies.
QString compoundFormat(const QString& path)
{
    QFile file(path);
    const auto bytes = file.open(QIODevice::ReadOnly) ? file.read(searchedBytes) : QByteArray();
    const auto holds = [&bytes](QStringView stream) {
        return bytes.contains(QByteArray(reinterpret_cast<const char*>(stream.utf16()), 2 * stream.size()));
    };
    if (holds(u"__properties_version1.0")) {
        return u"ole-mail"_s;
    }
    if (holds(u"WordDocument")) {
        return u"ole-text"_s;
    }
    if (holds(u"PowerPoint Document")) {
        return u"ole-slides"_s;
    }
    return holds(u"Workbook") || holds(u"Book\0"_s) ? u"ole-sheet"_s : u"ole"_s;
}

bool isBitmap(QByteArrayView head)
{
    return hasAt(head, "BM", 0) && hasAt(head, QByteArrayView("\0\0\0\0", 4), 6);
}

bool isWebPage(QByteArrayView head)
{
    const auto text = head.first(std::min<qsizetype>(head.size(), 512)).toByteArray().trimmed().toLower();
    return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("mime-version:")
           || text.startsWith("from: <saved by ");
}

/// Lines as mail begins with, from a sender and at least three; a page that a browser saved this way is a web page.
bool isMail(QByteArrayView head)
{
    static const QByteArrayList fields{"from",         "to",       "subject",      "date",
                                       "message-id",   "received", "return-path",  "reply-to",
                                       "mime-version", "x-mailer", "content-type", "delivered-to"};
    int known = 0;
    bool isSent = false;
    for (const auto& line : head.toByteArray().replace("\r\n", "\n").split('\n')) {
        const auto name = line.first(std::max<qsizetype>(0, line.indexOf(':'))).toLower();
        if (line.isEmpty() || (name.isEmpty() && !line.startsWith(' ') && !line.startsWith('\t'))) {
            break;
        }
        known += fields.contains(name) ? 1 : 0;
        isSent = isSent || name == "from" || name == "received" || name == "return-path";
        if (line.startsWith("From: <Saved by ")) {
            return false;
        }
    }
    return isSent && known > 2;
}

bool isWindowsProgram(QByteArrayView head)
{
    constexpr qsizetype placeAt = 0x3C;
    if (!hasAt(head, "MZ", 0)) {
        return false;
    }
    const auto at = head.size() >= placeAt + 4 ? qFromLittleEndian<quint32>(head.data() + placeAt) : 0;
    return head.contains("This program ") || hasAt(head, QByteArrayView("PE\0\0", 4), at);
}

QString foreignArchiveOf(QByteArrayView head, const QString& path)
{
    if (hasAt(head, arjMark, 0) && head.size() > arjFileTypeAt && head[arjFileTypeAt] == arjComment) {
        return u"arj"_s;
    }
    QByteArray more;
    for (const auto& beginning : foreignArchives()) {
        const bool isFar = beginning.at >= headBytes;
        if (isFar && more.isEmpty()) {
            QFile file(path);
            more = file.open(QIODevice::ReadOnly) ? file.read(lastMagicEnd) : QByteArray();
        }
        if (hasAt(isFar ? more : head, beginning.bytes, beginning.at)) {
            return beginning.format;
        }
    }
    return {};
}

/// ISO base media: the brands say whether it is a picture. One file may name several.
QString mediaFormat(QByteArrayView head)
{
    if (!hasAt(head, "ftyp", 4)) {
        return {};
    }
    const auto brands = head.sliced(8, std::min<qsizetype>(head.size() - 8, 64));
    const auto names = [brands](std::initializer_list<QByteArrayView> some) {
        return std::ranges::any_of(some, [brands](QByteArrayView brand) { return brands.contains(brand); });
    };
    return names({"avif", "avis"}) ? u"avif"_s : names({"hei", "hev", "mif1", "msf1"}) ? u"heic"_s : u"video"_s;
}

bool isSvg(QByteArrayView head)
{
    const auto text = head.toByteArray().trimmed().toLower();
    return text.startsWith("<svg") || (text.startsWith("<?xml") && text.contains("<svg"));
}

/// Words in an encoding that everybody has, without a control code.
bool isPlainText(QByteArrayView head)
{
    const bool hasMark = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    const auto isText = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code == '\t' || code == '\n' || code == '\r' || code == '\f' || (code >= 0x20 && code != 0x7F);
    };
    const auto letters = std::ranges::count_if(head, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    constexpr qsizetype cutCharacter = 4; // bytes that may be missing at the end
    const bool isUtf8 =
        QByteArray::fromRawData(head.data(), std::max<qsizetype>(0, head.size() - cutCharacter)).isValidUtf8();
    return !head.isEmpty() && (hasMark || (std::ranges::all_of(head, isText) && (isUtf8 || 2 * letters > head.size())));
}

/// Of what has no mark of its own.
QString unmarkedFormat(QByteArrayView head)
{
    return isBitmap(head)           ? u"bmp"_s
           : isMail(head)           ? u"mail"_s
           : isWebPage(head)        ? u"html"_s
           : isWindowsProgram(head) ? u"program"_s
           : isSvg(head)            ? u"svg"_s
           : isPlainText(head)      ? u"text"_s
                                    : QString();
}

} // namespace

QString documentFormat(QByteArrayView head, const QString& path, Unpacker& unpacker)
{
    if (head.startsWith("%PDF-")) {
        return {};
    }
    for (const auto& beginning : beginnings()) {
        if (hasAt(head, beginning.bytes, beginning.at)) {
            return beginning.format;
        }
    }
    const auto kind = fileKindOf(head);
    if (kind == FileKind::Other || kind == FileKind::Pdf) {
        if (const auto archive = foreignArchiveOf(head, path); !archive.isEmpty()) {
            return archive;
        }
    }
    if (const auto media = mediaFormat(head); !media.isEmpty()) {
        return media;
    }
    if (hasAt(head, compoundFile, 0)) {
        return compoundFormat(path);
    }
    return kind == FileKind::Zip     ? zippedFormat(path, unpacker)
           : kind == FileKind::Other ? unmarkedFormat(head)
                                     : QString();
}

bool isForeignArchive(const QString& format)
{
    return format == "arj"_L1 || format == packedFile()
           || std::ranges::any_of(foreignArchives(), [&](const Beginning& b) { return b.format == format; });
}

bool isNamedTar(const QString& path)
{
    static const QStringList ends{u".tar"_s, u".tgz"_s, u".tbz"_s, u".tbz2"_s, u".txz"_s, u".tzst"_s};
    const auto name = path.section(u'/', -1).toLower();
    return name.contains(".tar."_L1)
           || std::ranges::any_of(ends, [&name](const QString& end) { return name.endsWith(end); });
}

QString packedFile()
{
    return u"packed"_s;
}

QStringList documentFormats()
{
    QStringList formats{u"mail"_s, u"ole-mail"_s, u"ole-text"_s, u"ole-slides"_s, u"ole-sheet"_s, u"ole"_s,
                        u"bmp"_s,  u"html"_s,     u"program"_s,  u"svg"_s,        u"text"_s,      u"avif"_s,
                        u"heic"_s, u"video"_s,    u"arj"_s,      packedFile()};
    for (const auto& beginning : beginnings()) {
        formats.append(beginning.format);
    }
    for (const auto& archive : foreignArchives()) {
        formats.append(archive.format);
    }
    formats += zippedFormats();
    formats.removeDuplicates();
    return formats;
}

} // namespace pingshen
