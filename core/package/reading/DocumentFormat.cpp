// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/DocumentFormat.h"

#include "core/archive/FileKind.h"
#include "core/archive/Unpacker.h"
#include "core/domain/Limits.h"

#include <QFile>

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
        {QByteArrayView("ftyphei", 7), "heic"_L1, 4},
        {QByteArrayView("ftyphev", 7), "heic"_L1, 4},
        {QByteArrayView("ftypmif1", 8), "heic"_L1, 4},
        {QByteArrayView("ftypmsf1", 8), "heic"_L1, 4},
        {QByteArrayView("ftypavi", 7), "heic"_L1, 4},
        {QByteArrayView("ftyp", 4), "video"_L1, 4},
        {QByteArrayView("ID3", 3), "video"_L1},
        {QByteArrayView("\x1A\x45\xDF\xA3", 4), "video"_L1},
        {QByteArrayView("WAVE", 4), "video"_L1, 8},
        {QByteArrayView("AVI ", 4), "video"_L1, 8},
        {QByteArrayView("{\\rtf", 5), "rtf"_L1},
        {QByteArrayView("%!PS", 4), "postscript"_L1},
        {QByteArrayView("AT&TFORM", 8), "djvu"_L1},
        {QByteArrayView("\x7F"
                        "ELF",
                        4),
         "program"_L1},
    });
    return table;
}

/// A name in a ZIP, or what names begin with, that tells what the ZIP is. The first that is there decides.
struct InnerName
{
    QByteArrayView name;
    QLatin1StringView format;
    bool isWhole = true;
};

const auto& innerNames()
{
    static const auto table = std::to_array<InnerName>({
        {"OFD.xml", "ofd"_L1},
        {"AndroidManifest.xml", "apk"_L1},
        {"word/", "docx"_L1, false},
        {"xl/", "xlsx"_L1, false},
        {"ppt/", "pptx"_L1, false},
        {"META-INF/container.xml", "epub"_L1},
        {"META-INF/manifest.xml", "odf"_L1},
        {"FixedDocSeq.fdseq", "xps"_L1},
        {"FixedDocumentSequence.fdseq", "xps"_L1},
        {"Index/Document.iwa", "iwork"_L1},
        {"META-INF/MANIFEST.MF", "jar"_L1},
    });
    return table;
}

constexpr QByteArrayView compoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr qsizetype firstNameAt = 30;      ///< in a ZIP
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

/// Of a ZIP whose directory cannot be read: its first file, which such documents begin with, tells.
QString damagedFormat(QFile& file)
{
    const auto head = file.seek(0) ? file.read(headBytes) : QByteArray();
    const std::pair<QByteArrayView, QLatin1StringView> firsts[]{{"[Content_Types].xml", "docx"_L1},
                                                                {"mimetypeapplication/epub", "epub"_L1},
                                                                {"mimetypeapplication/vnd.oasis", "odf"_L1},
                                                                {"OFD.xml", "ofd"_L1}};
    for (const auto& [name, format] : firsts) {
        if (head.indexOf(name) == firstNameAt) {
            return format;
        }
    }
    return {};
}

QString zippedFormat(const QString& path, Unpacker& unpacker)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const auto entries = unpacker.list(DocumentHandle::ofFile(path), {FileKind::Zip}, 4 * Limits().entries, 0);
    if (!entries) {
        return damagedFormat(file);
    }
    const auto holds = [&entries](const InnerName& inner) {
        return std::ranges::any_of(*entries, [&inner](const ArchiveEntry& entry) {
            return inner.isWhole ? entry.rawName == inner.name : entry.rawName.startsWith(inner.name);
        });
    };
    const bool isOffice = holds({"[Content_Types].xml", {}, true});
    for (const auto& inner : innerNames()) {
        if ((inner.isWhole || isOffice) && holds(inner)) {
            return inner.format;
        }
    }
    return isOffice && holds({"_rels/.rels", {}, true}) ? u"docx"_s : QString();
}

bool isBitmap(QByteArrayView head)
{
    return hasAt(head, "BM", 0) && hasAt(head, QByteArrayView("\0\0\0\0", 4), 6);
}

bool isWebPage(QByteArrayView head)
{
    const auto text = head.first(std::min<qsizetype>(head.size(), 512)).toByteArray().trimmed().toLower();
    return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("mime-version:");
}

bool isWindowsProgram(QByteArrayView head)
{
    return hasAt(head, "MZ", 0) && head.contains("This program ");
}

} // namespace

QString documentFormat(QByteArrayView head, const QString& path, Unpacker& unpacker)
{
    for (const auto& beginning : beginnings()) {
        if (hasAt(head, beginning.bytes, beginning.at)) {
            return beginning.format;
        }
    }
    if (hasAt(head, compoundFile, 0)) {
        return compoundFormat(path);
    }
    switch (fileKindOf(head)) {
    case FileKind::Zip:
        return zippedFormat(path, unpacker);
    case FileKind::Other:
        break;
    default:
        return {};
    }
    return isBitmap(head) ? u"bmp"_s : isWebPage(head) ? u"html"_s : isWindowsProgram(head) ? u"program"_s : QString();
}

QStringList documentFormats()
{
    QStringList formats{u"ole-mail"_s, u"ole-text"_s, u"ole-slides"_s, u"ole-sheet"_s,
                        u"ole"_s,      u"bmp"_s,      u"html"_s,       u"program"_s};
    for (const auto& beginning : beginnings()) {
        formats.append(beginning.format);
    }
    for (const auto& inner : innerNames()) {
        formats.append(inner.format);
    }
    formats.removeDuplicates();
    return formats;
}

} // namespace pingshen
