// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/PackageReader.h"

#include "core/package/ApplicantGuess.h"
#include "core/package/ApplicationInfo.h"
#include "core/package/BagIt.h"
#include "core/package/EntryName.h"
#include "core/package/source/ArchiveSource.h"
#include "core/package/source/FolderSource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto infoName = u"application.json"_s;

/// One of the paths a person chose, looked at from outside.
struct Source
{
    enum class Shape { Folder, Archive, File };

    QString path;
    Shape shape = Shape::File;
    ArchivePlace place;
    FolderListing listing;
    qint64 bytes = 0;
};

QString nameOfSource(const QString& path)
{
    const QFileInfo info(path);
    return info.fileName().isEmpty() ? QFileInfo(info.absoluteFilePath()).dir().dirName() : info.fileName();
}

/// "a.tar.gz" as "a"; dots of a folder's own name stay.
QString withoutArchiveExtension(const QString& name)
{
    static const QStringList extensions{u".zip"_s, u".7z"_s, u".rar"_s, u".tgz"_s, u".txz"_s, u".tbz2"_s, u".tzst"_s,
                                        u".gz"_s,  u".xz"_s, u".bz2"_s, u".zst"_s, u".lz4"_s, u".lzma"_s, u".tar"_s};
    auto stem = name;
    for (const auto& extension : extensions) {
        if (stem.endsWith(extension, Qt::CaseInsensitive)) {
            stem.chop(extension.size());
        }
    }
    return stem;
}

Error at(Error error, const QString& path)
{
    if (error.where.isEmpty()) {
        error.where = nameOfSource(path);
    }
    return error;
}

class PackageReader
{
public:
    PackageReader(const PackageRequest& request, const QString& stagingDir, const Task& task, NameDecoder decoder)
        : m_request(request),
          m_task(task),
          m_decoder(std::move(decoder)),
          m_staging(stagingDir, request.limits, task)
    {}

    Result<Package> read()
    {
        PINGSHEN_TRY(lookAtSources());
        for (const auto& source : std::as_const(m_sources)) {
            if (auto done = readSource(source); !done) {
                return at(std::move(done).error(), source.path);
            }
            m_before += source.bytes;
            m_task.report(m_before, m_total);
        }
        m_files = m_staging.takeFiles();
        m_package.findings = m_staging.takeFindings();
        m_package.source = nameOfPackage();
        removeWrapping();
        PINGSHEN_TRY(unwrapBag());
        takeApplicant();
        noteEncodings();
        takeEntries();
        PINGSHEN_TRY(checkAnyPdf());
        return std::move(m_package);
    }

private:
    Done lookAtSources()
    {
        for (const auto& path : m_request.paths) {
            auto source = lookAt(path);
            if (!source) {
                return at(std::move(source).error(), path);
            }
            m_total += source->bytes;
            m_sources.append(std::move(source).value());
        }
        return m_sources.isEmpty() ? Done(Error::Code::PackageEmpty) : Done();
    }

    Result<Source> lookAt(const QString& path) const
    {
        const QFileInfo info(path);
        Source source;
        source.path = path;
        if (!info.exists()) {
            return Error::Code::FileNotFound;
        }
        if (info.isDir()) {
            source.shape = Source::Shape::Folder;
            PINGSHEN_ASSIGN(source.listing, listFolder(path, m_request.limits, m_task));
            source.bytes = source.listing.bytes;
            return source;
        }
        QFile file(path);
        if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        source.bytes = file.size();
        source.place = findArchive(file);
        source.place.path = path;
        return shaped(std::move(source));
    }

    /// A single file that is neither PDF nor a known archive may still be an old TAR; among others it is just a file.
    Result<Source> shaped(Source source) const
    {
        const bool isAlone = m_request.paths.size() == 1;
        if (isAlone && source.bytes == 0) {
            return Error::Code::PackageEmpty;
        }
        const bool isKnown = source.place.kind != FileKind::Pdf && source.place.kind != FileKind::Other;
        const bool isTried = isAlone && source.place.kind == FileKind::Other;
        source.shape = isKnown || isTried ? Source::Shape::Archive : Source::Shape::File;
        return source;
    }

    Done readSource(const Source& source)
    {
        const auto advanced = [this](qint64 bytes) {
            m_reached = std::max(m_reached, m_before + bytes);
            m_task.report(m_reached, m_total);
        };
        if (source.shape == Source::Shape::Folder) {
            return readFolder(source.listing, m_decoder, m_staging, advanced);
        }
        if (source.shape == Source::Shape::Archive) {
            const ArchiveRequest request{source.place, source.bytes, m_request.password, advanced};
            return readArchive(request, m_decoder, m_staging, m_task);
        }
        return readFolder(listingOf(source.path), m_decoder, m_staging, advanced);
    }

    QString nameOfPackage() const
    {
        const auto& first = m_sources.first().path;
        return m_sources.size() == 1 ? nameOfSource(first) : QFileInfo(QFileInfo(first).absolutePath()).fileName();
    }

    /// An archive of a folder is read as the folder would be. A folder that holds the only file stays: its name may
    /// tell what the file is.
    void removeWrapping()
    {
        if (m_sources.size() != 1 || m_sources.first().shape != Source::Shape::Archive || m_files.isEmpty()) {
            return;
        }
        const auto top = m_files.first().name.section(u'/', 0, 0);
        const auto wrapping = QString(top).append(u'/');
        const bool isShared = std::ranges::all_of(m_files, [&](const auto& f) { return f.name.startsWith(wrapping); });
        const bool isNamedAlike = top == withoutArchiveExtension(m_package.source);
        if (!isShared || (m_files.size() == 1 && !isNamedAlike)) {
            return;
        }
        m_wrapping = top;
        for (auto& file : m_files) {
            file.name.remove(0, wrapping.size());
        }
        for (auto& finding : m_package.findings) {
            finding.subject.remove(0, finding.subject.startsWith(wrapping) ? wrapping.size() : 0);
        }
    }

    Done unwrapBag()
    {
        if (!isBag(m_files)) {
            return {};
        }
        PINGSHEN_ASSIGN(auto bag, openBag(m_files, m_task));
        m_files = std::move(bag.payload);
        m_package.findings += bag.findings;
        return {};
    }

    void takeApplicant()
    {
        m_package.applicant = guessApplicant(withoutArchiveExtension(m_package.source));
        if (m_package.applicant == Applicant()) {
            m_package.applicant = guessApplicant(m_wrapping);
        }
        const auto file = std::ranges::find_if(
            m_files, [](const auto& f) { return f.name.compare(infoName, Qt::CaseInsensitive) == 0; });
        if (file == m_files.end()) {
            return;
        }
        const auto info = readInfo(*file);
        m_files.erase(file);
        if (!info) {
            note(Finding::Code::ManifestIgnored, infoName);
            return;
        }
        takeInfo(*info);
    }

    static std::optional<ApplicationInfo> readInfo(const StagedFile& staged)
    {
        QFile file(staged.path);
        const bool isReadable = staged.bytes <= longestApplicationInfo && file.open(QIODevice::ReadOnly);
        return isReadable ? parseApplicationInfo(file.readAll()) : std::nullopt;
    }

    /// What the file says replaces every guess: a guess beside it could contradict it.
    void takeInfo(const ApplicationInfo& info)
    {
        if (info.applicant != Applicant()) {
            m_package.applicant = info.applicant;
        }
        QHash<QString, QString> names;
        for (const auto& file : std::as_const(m_files)) {
            names.insert(collisionKey(file.name), file.name);
        }
        for (auto [name, kind] : info.kinds.asKeyValueRange()) {
            const auto found = names.value(collisionKey(name));
            if (found.isEmpty()) {
                note(Finding::Code::ManifestIgnored, name);
            } else {
                m_package.declaredKinds.insert(found, kind);
            }
        }
    }

    void noteEncodings()
    {
        for (auto [encoding, count] : m_decoder.guessed().asKeyValueRange()) {
            m_package.findings.append({Finding::Code::EncodingGuessed,
                                       Finding::Severity::Info,
                                       {},
                                       {{u"encoding"_s, encoding}, {u"count"_s, count}}});
        }
    }

    void takeEntries()
    {
        std::ranges::sort(m_files, {}, &StagedFile::name);
        QHash<QByteArray, QString> firstOf;
        QList<QByteArray> digests;
        for (const auto& file : std::as_const(m_files)) {
            if (isNestedArchive(file.name, file.head)) {
                note(Finding::Code::NestedArchive, file.name);
                continue;
            }
            const bool isPdf = fileKindOf(file.head) == FileKind::Pdf;
            m_package.entries.append({file.name, file.path, file.digest, file.bytes, isPdf});
            if (!isPdf) {
                note(file.bytes == 0 ? Finding::Code::PdfEmpty : Finding::Code::NotAPdf, file.name);
                continue;
            }
            digests.append(file.digest.bytes());
            if (const auto first = firstOf.constFind(file.digest.bytes()); first != firstOf.constEnd()) {
                note(Finding::Code::DuplicateContent, file.name, {{u"other"_s, *first}});
            } else {
                firstOf.insert(file.digest.bytes(), file.name);
            }
        }
        std::ranges::sort(digests);
        m_package.digest = Digest::of(digests.join());
    }

    Done checkAnyPdf() const
    {
        const bool hasPdf = std::ranges::any_of(m_package.entries, &PackageEntry::isPdf);
        if (hasPdf) {
            return {};
        }
        return {Error::Code::PackageEmpty, {{u"files"_s, m_package.entries.size()}}, m_package.source};
    }

    void note(Finding::Code code, const QString& subject, QJsonObject args = {})
    {
        m_package.findings.append({code, Finding::Severity::Warning, subject, std::move(args)});
    }

    const PackageRequest& m_request;
    const Task& m_task;
    NameDecoder m_decoder;
    Staging m_staging;
    QList<Source> m_sources;
    QList<StagedFile> m_files;
    Package m_package;
    QString m_wrapping;
    qint64 m_before = 0;
    qint64 m_reached = 0;
    qint64 m_total = 0;
};

} // namespace

Result<Package> readPackage(const PackageRequest& request, const QString& stagingDir, const Task& task)
{
    PINGSHEN_ASSIGN(auto decoder, NameDecoder::create(request.encoding));
    return PackageReader(request, stagingDir, task, std::move(decoder)).read();
}

} // namespace pingshen
