// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/ZippedFormat.h"

#include "core/archive/FileKind.h"
#include "core/archive/Unpacker.h"
#include "core/domain/Limits.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A name that no one gives a file of an application, from the ZIP's root on. The first that is there decides.
struct InnerName
{
    const char* pattern; ///< a regular expression for the whole name
    QLatin1StringView format;
};

/// Of what has the directory that all packages of ISO 29500-2 begin with.
const auto& officeNames()
{
    static const auto table = std::to_array<InnerName>({
        {"word/.*", "docx"_L1},
        {"xl/.*", "xlsx"_L1},
        {"ppt/.*", "pptx"_L1},
        {"visio/.*", "vsdx"_L1},
        {"AppxManifest\\.xml", "program"_L1},
    });
    return table;
}

const auto& innerNames()
{
    static const auto table = std::to_array<InnerName>({
        {"OFD\\.xml", "ofd"_L1},
        {"AndroidManifest\\.xml", "apk"_L1},
        {"base/manifest/AndroidManifest\\.xml", "apk"_L1},
        {"Payload/[^/]+\\.app/.*", "ipa"_L1},
        {"pack\\.info", "program"_L1},
        {"META-INF/(mozilla\\.(rsa|sf)|cose\\.(sig|manifest))", "extension"_L1},
        {"(install\\.rdf|_locales/[^/]+/messages\\.json)", "extension"_L1},
        {"([^/]+\\.dist-info/(METADATA|WHEEL|RECORD)|EGG-INFO/PKG-INFO)", "wheel"_L1},
        {"META-INF/container\\.xml", "epub"_L1},
        {"META-INF/manifest\\.xml", "odf"_L1},
        {"FixedDoc(ument)?Seq(uence)?\\.fdseq", "xps"_L1},
        {"(Index/.*\\.iwa|index\\.apxl(\\.gz)?)", "iwork"_L1},
        {"(META-INF/MANIFEST\\.MF|WEB-INF/web\\.xml)", "jar"_L1},
        {"doc\\.kml", "kmz"_L1},
        {"(imsmanifest\\.xml|GuiDocument\\.xml|geogebra\\.xml|h5p\\.json)", "zipped"_L1},
    });
    return table;
}

/// Names as the ZIP has them, `/` between folders; what is not Latin is of no interest here.
class InnerNames
{
public:
    explicit InnerNames(const QList<ArchiveEntry>& entries)
    {
        std::ranges::transform(entries, std::back_inserter(m_names), [](const ArchiveEntry& entry) {
            auto name = QString::fromLatin1(entry.rawName).replace(u'\\', u'/');
            while (name.startsWith("./"_L1) || name.startsWith(u'/')) {
                name.remove(0, name.indexOf(u'/') + 1);
            }
            return name;
        });
    }

    bool hold(const char* pattern) const
    {
        const QRegularExpression form(QRegularExpression::anchoredPattern(QLatin1StringView(pattern)),
                                      QRegularExpression::CaseInsensitiveOption);
        return std::ranges::any_of(m_names, [&form](const QString& name) { return form.match(name).hasMatch(); });
    }

    bool beginWith(QLatin1StringView name) const { return !m_names.isEmpty() && m_names.first() == name; }

    template<class Table>
    QString formatIn(const Table& table) const
    {
        const auto* row = std::ranges::find_if(table, [this](const InnerName& inner) { return hold(inner.pattern); });
        return row == table.end() ? QString() : QString(row->format);
    }

private:
    QStringList m_names; ///< in the order in which they lie in the file
};

/// The media type that many kinds of documents hold as their first file, stored without compression.
QString declaredFormat(QByteArrayView head)
{
    constexpr qsizetype methodAt = 8;
    constexpr qsizetype nameSizeAt = 26;
    constexpr qsizetype extraSizeAt = 28;
    constexpr qsizetype nameAt = 30;
    constexpr QByteArrayView name("mimetype");
    if (head.size() < nameAt + name.size() || !head.startsWith("PK\x03\x04")
        || head.sliced(nameAt, name.size()) != name) {
        return {};
    }
    const auto number = [head](qsizetype at) { return qFromLittleEndian<quint16>(head.data() + at); };
    if (number(methodAt) != 0 || number(nameSizeAt) != name.size()) {
        return {};
    }
    const auto contentAt = std::min<qsizetype>(head.size(), nameAt + name.size() + number(extraSizeAt));
    const auto content = QString::fromLatin1(head.sliced(contentAt));
    if (content.startsWith("application/epub"_L1)) {
        return u"epub"_s;
    }
    if (content.startsWith("application/vnd.oasis.opendocument"_L1) || content.startsWith("application/vnd.sun"_L1)) {
        return u"odf"_s;
    }
    static const QRegularExpression mediaType(u"^(application|image|text|model)/[A-Za-z0-9]"_s);
    return mediaType.match(content).hasMatch() ? u"zipped"_s : QString();
}

/// Of a ZIP whose directory cannot be read: its first file, which such documents begin with, tells.
QString damagedFormat(QByteArrayView head)
{
    constexpr qsizetype firstNameAt = 30;
    if (head.indexOf("OFD.xml") == firstNameAt) {
        return u"ofd"_s;
    }
    return head.indexOf("[Content_Types].xml") == firstNameAt ? u"zipped"_s : declaredFormat(head);
}

QString formatOf(const InnerNames& names, bool isExtension)
{
    if (names.hold("\\[Content_Types\\]\\.xml")) {
        const auto office = names.formatIn(officeNames());
        const auto other = office.isEmpty() ? names.formatIn(innerNames()) : office;
        return other.isEmpty() ? u"zipped"_s : other;
    }
    if (const auto format = names.formatIn(innerNames()); !format.isEmpty()) {
        return format;
    }
    // Such a file may lie beside anybody's documents.
    if (isExtension && names.hold("manifest\\.json")) {
        return u"extension"_s;
    }
    if (!names.beginWith("mimetype"_L1)) {
        return {};
    }
    return names.hold("content\\.xml") ? u"odf"_s : u"zipped"_s;
}

} // namespace

QString zippedFormat(const QString& path, Unpacker& unpacker)
{
    QFile file(path);
    const auto head = file.open(QIODevice::ReadOnly) ? file.read(headBytes) : QByteArray();
    const auto entries = unpacker.list(DocumentHandle::ofFile(path), {FileKind::Zip}, 4 * Limits().entries, 0);
    if (!entries) {
        return damagedFormat(head);
    }
    const auto declared = declaredFormat(head);
    const bool isExtension = QFileInfo(path).suffix().compare("xpi"_L1, Qt::CaseInsensitive) == 0;
    return declared.isEmpty() ? formatOf(InnerNames(*entries), isExtension) : declared;
}

QStringList zippedFormats()
{
    QStringList formats{u"zipped"_s};
    const auto add = [&formats](const auto& table) {
        std::ranges::transform(table, std::back_inserter(formats), [](const auto& row) { return row.format; });
    };
    add(officeNames());
    add(innerNames());
    formats.removeDuplicates();
    return formats;
}

} // namespace pingshen
