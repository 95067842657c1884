// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/BagIt.h"

#include "core/package/EntryName.h"
#include "core/package/reading/Charset.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringTokenizer>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto declarationName = u"bagit.txt"_s;
const auto payloadFolder = u"data/"_s;
constexpr qint64 longestTagFile = 8 << 20;

std::optional<QCryptographicHash::Algorithm> algorithmOf(const QString& name)
{
    static const QHash<QString, QCryptographicHash::Algorithm> algorithms{
        {u"md5"_s, QCryptographicHash::Md5},
        {u"sha1"_s, QCryptographicHash::Sha1},
        {u"sha224"_s, QCryptographicHash::Sha224},
        {u"sha256"_s, QCryptographicHash::Sha256},
        {u"sha384"_s, QCryptographicHash::Sha384},
        {u"sha512"_s, QCryptographicHash::Sha512},
        {u"sha3256"_s, QCryptographicHash::Sha3_256},
        {u"sha3512"_s, QCryptographicHash::Sha3_512},
        {u"blake2b512"_s, QCryptographicHash::Blake2b_512},
    };
    const auto found = algorithms.find(name);
    return found == algorithms.end() ? std::nullopt : std::optional(*found);
}

/// Only line breaks and the percent sign itself are encoded (RFC 8493, 2.1.3).
QString decodedPath(QString path)
{
    static const QRegularExpression encoded(u"%(0a|0d|25)"_s, QRegularExpression::CaseInsensitiveOption);
    qsizetype from = 0;
    // The first match looks over the whole path; the later ones need not.
    const auto next = [&] {
        return encoded.match(path, from, QRegularExpression::NormalMatch,
                             QRegularExpression::DontCheckSubjectStringMatchOption);
    };
    for (auto match = encoded.match(path); match.hasMatch(); match = next()) {
        path.replace(match.capturedStart(), 3, QChar(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedStart() + 1;
    }
    return path;
}

/// "data/a.pdf" as it lies in the package; nothing when it leads out of it.
std::optional<QString> safePath(const QString& path)
{
    const auto entry = entryNameOf(path, Limits());
    return entry.verdict == EntryName::Verdict::Unsafe ? std::nullopt : std::optional(entry.name);
}

class BagReader
{
public:
    BagReader(const QList<StagedFile>& files, const Task& task) : m_files(files), m_task(task)
    {
        for (const auto& file : files) {
            m_byKey.insert(collisionKey(file.name), &file);
        }
        for (const auto& file : files) { // as it came, where no other file has that name
            const auto key = collisionKey(safePath(file.original).value_or(file.name));
            m_byKey.insert(key, m_byKey.value(key, &file));
        }
    }

    Result<Bag> read()
    {
        PINGSHEN_TRY(readDeclaration());
        for (const auto& file : m_files) {
            PINGSHEN_TRY(verifyManifest(file));
        }
        if (m_manifests == 0) {
            malformed(u"manifest"_s);
        }
        PINGSHEN_TRY(checkSize());
        PINGSHEN_TRY(noteFetched());
        collectPayload();
        return std::move(m_bag);
    }

private:
    using Algorithm = QCryptographicHash::Algorithm;

    void malformed(const QString& subject) { noteOnce(Finding::Code::BagMalformed, subject); }

    Result<QString> textOf(const StagedFile& file) const
    {
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        return fileText(source.read(longestTagFile), m_encoding);
    }

    /// The declaration is read by its own mark, for only it tells what the other tag files are in.
    Done readDeclaration()
    {
        PINGSHEN_ASSIGN(auto text, textOf(*m_byKey.value(declarationName)));
        text.replace(u'\r', u'\n');
        static const auto form = QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption;
        static const QRegularExpression version(u"^BagIt-Version\\s*:\\s*\\d+\\.\\d+\\s*$"_s, form);
        static const QRegularExpression encoding(u"^Tag-File-Character-Encoding\\s*:\\s*([!-~]+)\\s*$"_s, form);
        const auto declared = encoding.match(text);
        m_encoding = declared.captured(1).toLatin1();
        const bool isKnown = declared.hasMatch() && decodedText("", m_encoding).has_value();
        if (!isKnown || !version.match(text).hasMatch()) {
            malformed(declarationName);
        }
        return {};
    }

    Done verifyManifest(const StagedFile& manifest)
    {
        static const QRegularExpression name(u"^(tag)?manifest-([a-z0-9_-]+)\\.txt$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = name.match(manifest.name);
        if (!match.hasMatch()) {
            return {};
        }
        const bool isOfPayload = match.captured(1).isEmpty();
        m_manifests += isOfPayload ? 1 : 0;
        const auto algorithm = algorithmOf(match.captured(2).toLower().remove(u'-').remove(u'_'));
        if (!algorithm) {
            const auto finding = Finding::Code::BagAlgorithmUnknown;
            noteOnce(finding, manifest.name, {{u"algorithm"_s, match.captured(2)}}, Finding::Severity::Warning);
            return {};
        }
        if (manifest.bytes > longestTagFile) {
            malformed(manifest.name);
            return {};
        }
        PINGSHEN_ASSIGN(const auto text, textOf(manifest));
        QSet<const StagedFile*> listed;
        for (const auto line : QStringTokenizer(text, u'\n', Qt::SkipEmptyParts)) {
            for (const auto part : QStringTokenizer(line, u'\r', Qt::SkipEmptyParts)) {
                PINGSHEN_TRY(m_task.proceed());
                PINGSHEN_TRY(verifyLine(part, *algorithm, isOfPayload, listed));
            }
        }
        if (isOfPayload) {
            noteUnlisted(listed);
        }
        return {};
    }

    Done verifyLine(QStringView line, Algorithm algorithm, bool isOfPayload, QSet<const StagedFile*>& listed)
    {
        static const QRegularExpression form(u"^\\s*([0-9a-fA-F]+)[ \\t]+\\*?(.+?)$"_s);
        const auto match = form.match(line.toString());
        if (!match.hasMatch()) {
            if (!line.trimmed().isEmpty()) {
                malformed(line.first(std::min<qsizetype>(line.size(), 80)).toString());
            }
            return {};
        }
        const auto& place = placeOf(match.captured(2));
        if (place.name.isEmpty() || place.name.startsWith(payloadFolder) != isOfPayload) {
            malformed(place.name.isEmpty() ? match.captured(2).left(80) : place.name);
            return {};
        }
        if (!place.file) {
            noteOnce(Finding::Code::BagFileMissing, shownName(place.name));
            return {};
        }
        listed.insert(place.file);
        PINGSHEN_ASSIGN(const auto digest, digestBy(*place.file, algorithm));
        if (digest != match.captured(1).toLower()) {
            noteOnce(Finding::Code::BagDigestMismatch, shownName(place.file->name));
        }
        return {};
    }

    /// A line's path in the package, and the file there.
    struct Place
    {
        QString name; ///< empty: it leads out
        const StagedFile* file = nullptr;
    };

    /// As the standard has it; else with every escape decoded, or none, as other programs write paths.
    const Place& placeOf(const QString& path)
    {
        if (const auto known = m_places.find(path); known != m_places.end()) {
            return *known;
        }
        Place place{safePath(decodedPath(path)).value_or(QString()), nullptr};
        if (!place.name.isEmpty()) {
            const auto trimmed = path.trimmed();
            const auto decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(trimmed.toUtf8()));
            for (const auto& candidate : {decodedPath(path), decodedPath(trimmed), decoded, trimmed}) {
                place.file = m_byKey.value(collisionKey(safePath(candidate).value_or(QString())));
                if (place.file) {
                    place.name = place.file->name;
                    break;
                }
            }
        }
        return *m_places.insert(path, place);
    }

    /// SHA-256 is known from the reading; the others cost a second one, once.
    Result<QString> digestBy(const StagedFile& file, Algorithm algorithm)
    {
        if (algorithm == QCryptographicHash::Sha256) {
            return file.digest.hex();
        }
        auto& known = m_digests[{&file, int(algorithm)}];
        if (known.isEmpty()) {
            QFile source(file.path);
            QCryptographicHash hash(algorithm);
            if (!source.open(QIODevice::ReadOnly) || !hash.addData(&source)) {
                return Error::Code::FileNotReadable;
            }
            known = QString::fromLatin1(hash.result().toHex());
        }
        return known;
    }

    void noteUnlisted(const QSet<const StagedFile*>& listed)
    {
        for (const auto& file : m_files) {
            if (file.name.startsWith(payloadFolder) && !listed.contains(&file)) {
                noteOnce(Finding::Code::BagFileUnlisted, shownName(file.name));
            }
        }
    }

    /// Several lines and manifests may tell of one file; it is said once, and the first thing that is wrong with it.
    void noteOnce(Finding::Code code, const QString& subject, QJsonObject args = {},
                  Finding::Severity severity = Finding::Severity::Error)
    {
        if (!m_noted.contains(subject)) {
            m_noted.insert(subject);
            m_bag.findings.append({code, severity, subject, std::move(args)});
        }
    }

    const StagedFile* tagFile(const QString& name) const
    {
        const auto* file = m_byKey.value(collisionKey(name));
        return file && file->bytes <= longestTagFile ? file : nullptr;
    }

    /// Payload-Oxum: bytes and number of files (RFC 8493, 2.2.2).
    Done checkSize()
    {
        const auto* info = tagFile(u"bag-info.txt"_s);
        if (!info) {
            return {};
        }
        PINGSHEN_ASSIGN(auto text, textOf(*info));
        text.replace(u'\r', u'\n');
        static const QRegularExpression form(u"^Payload-Oxum\\s*:\\s*(\\d+)\\.(\\d+)\\s*$"_s,
                                             QRegularExpression::MultilineOption
                                                 | QRegularExpression::CaseInsensitiveOption);
        const auto stated = form.match(text);
        qint64 bytes = 0;
        qint64 count = 0;
        for (const auto& file : m_files) {
            const bool isPayload = file.name.startsWith(payloadFolder);
            bytes += isPayload ? file.bytes : 0;
            count += isPayload ? 1 : 0;
        }
        const bool isRight = stated.captured(1).toLongLong() == bytes && stated.captured(2).toLongLong() == count;
        if (stated.hasMatch() && !isRight) {
            m_bag.findings.append({Finding::Code::BagSizeMismatch,
                                   Finding::Severity::Error,
                                   {},
                                   {{u"statedBytes"_s, stated.captured(1).toLongLong()},
                                    {u"statedCount"_s, stated.captured(2).toLongLong()},
                                    {u"bytes"_s, bytes},
                                    {u"count"_s, count}}});
        }
        return {};
    }

    /// Files that are to be fetched from elsewhere (RFC 8493, 2.2.3) and have not come with the bag.
    Done noteFetched()
    {
        const auto* fetch = tagFile(u"fetch.txt"_s);
        if (!fetch) {
            return {};
        }
        PINGSHEN_ASSIGN(auto text, textOf(*fetch));
        text.replace(u'\r', u'\n');
        static const QRegularExpression form(u"^\\s*\\S+[ \\t]+\\S+[ \\t]+(.+?)\\s*$"_s);
        QSet<QString> absent;
        for (const auto line : QStringTokenizer(text, u'\n', Qt::SkipEmptyParts)) {
            const auto match = form.match(line.toString());
            if (match.hasMatch() && !placeOf(match.captured(1)).file) {
                absent.insert(match.captured(1));
            }
        }
        if (!absent.isEmpty()) {
            m_bag.findings.append(
                {Finding::Code::BagFetchListed, Finding::Severity::Error, {}, {{u"count"_s, absent.size()}}});
        }
        return {};
    }

    static QString shownName(const QString& name)
    {
        return name.startsWith(payloadFolder) ? name.sliced(payloadFolder.size()) : name;
    }

    void collectPayload()
    {
        for (auto file : m_files) {
            if (file.name.startsWith(payloadFolder)) {
                file.name = shownName(file.name);
                file.original = shownName(file.original);
                m_bag.payload.append(std::move(file));
            }
        }
    }

    const QList<StagedFile>& m_files;
    const Task& m_task;
    QByteArray m_encoding;
    QHash<QString, const StagedFile*> m_byKey;
    QHash<QString, Place> m_places; ///< by path as written
    QHash<std::pair<const StagedFile*, int>, QString> m_digests;
    QSet<QString> m_noted;
    Bag m_bag;
    int m_manifests = 0;
};

} // namespace

QString bagMarkName()
{
    return declarationName;
}

bool isBag(const QList<StagedFile>& files)
{
    return std::ranges::any_of(files, [](const auto& file) { return file.name == declarationName; });
}

Result<Bag> openBag(const QList<StagedFile>& files, const Task& task)
{
    return BagReader(files, task).read();
}

} // namespace pingshen
