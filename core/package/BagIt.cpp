// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/BagIt.h"

#include "core/package/EntryName.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

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
        {u"md5"_s, QCryptographicHash::Md5},          {u"sha1"_s, QCryptographicHash::Sha1},
        {u"sha224"_s, QCryptographicHash::Sha224},    {u"sha256"_s, QCryptographicHash::Sha256},
        {u"sha384"_s, QCryptographicHash::Sha384},    {u"sha512"_s, QCryptographicHash::Sha512},
        {u"sha3256"_s, QCryptographicHash::Sha3_256}, {u"sha3512"_s, QCryptographicHash::Sha3_512},
    };
    const auto found = algorithms.find(name);
    return found == algorithms.end() ? std::nullopt : std::optional(*found);
}

/// Only line breaks and the percent sign itself are encoded (RFC 8493, 2.1.3).
QString decodedPath(QString path)
{
    static const QRegularExpression encoded(u"%(0a|0d|25)"_s, QRegularExpression::CaseInsensitiveOption);
    qsizetype from = 0;
    for (auto match = encoded.match(path); match.hasMatch(); match = encoded.match(path, from)) {
        path.replace(match.capturedStart(), 3, QChar(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedStart() + 1;
    }
    return path;
}

class BagReader
{
public:
    BagReader(const QList<StagedFile>& files, const Task& task) : m_files(files), m_task(task)
    {
        for (const auto& file : files) {
            m_byKey.insert(collisionKey(file.name), &file);
        }
    }

    Result<Bag> read()
    {
        PINGSHEN_TRY(checkDeclaration());
        for (const auto& file : m_files) {
            PINGSHEN_TRY(verifyManifest(file));
        }
        if (m_manifests == 0) {
            malformed(u"manifest"_s);
        }
        collectPayload();
        return std::move(m_bag);
    }

private:
    void note(Finding::Code code, const QString& subject, QJsonObject args = {})
    {
        m_bag.findings.append({code, Finding::Severity::Error, subject, std::move(args)});
    }

    void malformed(const QString& subject) { note(Finding::Code::BagMalformed, subject); }

    Result<QString> textOf(const StagedFile& file) const
    {
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        auto text = QString::fromUtf8(source.read(longestTagFile));
        return text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
    }

    Done checkDeclaration()
    {
        PINGSHEN_ASSIGN(const auto text, textOf(*m_byKey.value(declarationName)));
        static const QRegularExpression version(u"^BagIt-Version:\\s*\\d+\\.\\d+\\s*$"_s,
                                                QRegularExpression::MultilineOption);
        static const QRegularExpression encoding(u"^Tag-File-Character-Encoding:\\s*UTF-8\\s*$"_s,
                                                 QRegularExpression::MultilineOption
                                                     | QRegularExpression::CaseInsensitiveOption);
        if (!version.match(text).hasMatch() || !encoding.match(text).hasMatch()) {
            malformed(declarationName);
        }
        return {};
    }

    Done verifyManifest(const StagedFile& manifest)
    {
        static const QRegularExpression name(u"^(tag)?manifest-([a-z0-9]+)\\.txt$"_s);
        const auto match = name.match(manifest.name);
        if (!match.hasMatch()) {
            return {};
        }
        const bool isOfPayload = match.captured(1).isEmpty();
        m_manifests += isOfPayload ? 1 : 0;
        const auto algorithm = algorithmOf(match.captured(2));
        if (!algorithm || manifest.bytes > longestTagFile) {
            malformed(manifest.name);
            return {};
        }
        PINGSHEN_ASSIGN(const auto text, textOf(manifest));
        QSet<QString> listed;
        for (const auto& line : text.split(QRegularExpression(u"[\\r\\n]+"_s), Qt::SkipEmptyParts)) {
            PINGSHEN_TRY(m_task.proceed());
            PINGSHEN_TRY(verifyLine(line, *algorithm, isOfPayload, listed));
        }
        if (isOfPayload) {
            noteUnlisted(listed);
        }
        return {};
    }

    Done verifyLine(const QString& line, QCryptographicHash::Algorithm algorithm, bool isOfPayload,
                    QSet<QString>& listed)
    {
        static const QRegularExpression form(u"^([0-9a-fA-F]+)[ \\t]+\\*?(.+)$"_s);
        const auto match = form.match(line);
        const auto entry = entryNameOf(decodedPath(match.captured(2)), Limits());
        const bool staysInside =
            entry.verdict != EntryName::Verdict::Unsafe && entry.name.startsWith(payloadFolder) == isOfPayload;
        if (!match.hasMatch() || !staysInside) {
            malformed(match.hasMatch() ? entry.name : line.left(80));
            return {};
        }
        const auto key = collisionKey(entry.name);
        listed.insert(key);
        const auto* file = m_byKey.value(key);
        if (!file) {
            noteOnce(Finding::Code::BagFileMissing, shownName(entry.name));
            return {};
        }
        PINGSHEN_ASSIGN(const auto digest, digestBy(*file, algorithm));
        if (digest != match.captured(1).toLower()) {
            noteOnce(Finding::Code::BagDigestMismatch, shownName(file->name));
        }
        return {};
    }

    /// SHA-256 is known from the reading; the others cost a second one.
    Result<QString> digestBy(const StagedFile& file, QCryptographicHash::Algorithm algorithm) const
    {
        if (algorithm == QCryptographicHash::Sha256) {
            return file.digest.hex();
        }
        QFile source(file.path);
        QCryptographicHash hash(algorithm);
        if (!source.open(QIODevice::ReadOnly) || !hash.addData(&source)) {
            return Error::Code::FileNotReadable;
        }
        return QString::fromLatin1(hash.result().toHex());
    }

    void noteUnlisted(const QSet<QString>& listed)
    {
        for (const auto& file : m_files) {
            if (file.name.startsWith(payloadFolder) && !listed.contains(collisionKey(file.name))) {
                noteOnce(Finding::Code::BagFileUnlisted, shownName(file.name));
            }
        }
    }

    /// Several manifests tell the same of one file.
    void noteOnce(Finding::Code code, const QString& subject)
    {
        const Finding finding{code, Finding::Severity::Error, subject, {}};
        if (!m_bag.findings.contains(finding)) {
            m_bag.findings.append(finding);
        }
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
                m_bag.payload.append(std::move(file));
            }
        }
    }

    const QList<StagedFile>& m_files;
    const Task& m_task;
    QHash<QString, const StagedFile*> m_byKey;
    Bag m_bag;
    int m_manifests = 0;
};

} // namespace

bool isBag(const QList<StagedFile>& files)
{
    return std::ranges::any_of(files, [](const auto& file) { return file.name == declarationName; });
}

Result<Bag> openBag(const QList<StagedFile>& files, const Task& task)
{
    return BagReader(files, task).read();
}

} // namespace pingshen
