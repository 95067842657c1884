// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/PackageReader.h"

#include "core/base/VisibleText.h"
#include "core/domain/Fields.h"
#include "core/package/ApplicantGuess.h"
#include "core/package/ApplicationInfo.h"
#include "core/package/ArchivePart.h"
#include "core/package/BagIt.h"
#include "core/package/EmptyPackage.h"
#include "core/package/EntryName.h"
#include "core/package/PackageSources.h"
#include "core/package/reading/DocumentFormat.h"
#include "core/package/reading/RestoredName.h"
#include "core/package/reading/SplitArchive.h"
#include "core/package/source/ArchiveSource.h"
#include "core/package/source/FolderSource.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto infoName = u"application.json"_s;

class PackageReader
{
public:
    PackageReader(const PackageRequest& request, const QString& stagingDir, QDate today, const Task& task,
                  NameDecoder decoder)
        : m_request(request),
          m_today(today),
          m_task(task),
          m_decoder(std::move(decoder)),
          m_staging(stagingDir, request.limits, task),
          m_unpacker(request.unpacker, task)
    {}

    Result<Package> read()
    {
        PINGSHEN_ASSIGN(m_sources, packageSources(m_request, m_unpacker, m_task));
        for (const auto& source : std::as_const(m_sources)) {
            m_total += source.bytes;
        }
        for (const auto& source : std::as_const(m_sources)) {
            if (auto done = readSource(source); !done) {
                return inSource(std::move(done).error(), source.path);
            }
            m_before += source.bytes;
            m_task.report(m_before, m_total);
        }
        m_unpacker.onAdvance({});
        m_files = m_staging.takeFiles();
        m_package.findings = m_staging.takeFindings();
        m_package.source = nameOfPackage();
        takeWithin();
        restoreNames();
        removeWrapping();
        PINGSHEN_TRY(unwrapBag());
        takeApplicant();
        makeVisible(m_package.applicant);
        noteEncodings();
        takeEntries();
        PINGSHEN_TRY(checkAnyPdf(m_package));
        m_package.findings = capped(m_package.findings);
        return std::move(m_package);
    }

private:
    Done readSource(const PackageSource& source)
    {
        const auto advanced = [this](qint64 bytes) {
            m_reached = std::max(m_reached, m_before + bytes);
            m_task.report(m_reached, m_total);
        };
        if (source.shape == PackageSource::Shape::Folder) {
            return readFolder(source.listing, m_decoder, m_staging, advanced);
        }
        if (source.shape == PackageSource::Shape::Archive) {
            m_unpacker.onAdvance(advanced);
            const ArchiveRequest request{m_unpacker,
                                         DocumentHandle::ofFile(source.path),
                                         nameOfSource(source.path),
                                         source.file.place,
                                         source.bytes,
                                         m_request.password};
            auto done = readArchive(request, m_decoder, m_staging, m_task);
            const bool isNoArchive = !done && done.error().code == Error::Code::PackageKindUnknown;
            return isNoArchive ? notAnArchive(source, std::move(done)) : std::move(done);
        }
        return readFolder(listingOf(source.path), m_decoder, m_staging, advanced);
    }

    QString nameOfPackage() const
    {
        const auto& first = m_sources.first().path;
        if (const auto& within = m_sources.first().within; m_sources.size() == 1 && within.size() == 1) {
            return nameOfSource(within.first());
        }
        return m_sources.size() == 1 ? nameOfSource(first) : QFileInfo(QFileInfo(first).absolutePath()).fileName();
    }

    /// Of an archive of several packages, the one that was asked for, as if it were an archive of its own.
    void takeWithin()
    {
        const auto within = m_sources.size() == 1 ? m_sources.first().within : QStringList();
        if (within.isEmpty()) {
            return;
        }
        keepWithin(within, m_files, m_package.findings, m_staging);
        const auto folders = m_files.isEmpty() ? QStringList() : sharedFolders();
        if (!folders.isEmpty()) {
            removeFolders(folders.first(std::min<qsizetype>(folders.size(), within.first().count(u'/') + 1)));
        }
    }

    /// What some names prove of how all of them were garbled counts for the others now.
    void restoreNames()
    {
        QStringList originals;
        QSet<QString> keys;
        for (const auto& file : std::as_const(m_files)) {
            originals.append(file.original);
            keys.insert(collisionKey(file.name));
        }
        const NameRestorer restorer(originals);
        for (auto& file : m_files) {
            const auto restored = restorer.restored(file.original);
            const auto wanted = restored ? entryNameOf(*restored, m_request.limits).name : file.name;
            if (wanted == file.name) {
                continue;
            }
            auto name = wanted;
            for (int number = 2; keys.contains(collisionKey(name)); ++number) {
                name = numberedName(wanted, number);
            }
            keys.insert(collisionKey(name));
            renameFindings(file.name, name);
            if (auto finding = nameFinding(name, file.original, restored)) {
                m_package.findings.append(std::move(*finding));
            }
            file.name = name;
        }
    }

    /// That a name was made safe or restored by itself is no longer so.
    void renameFindings(const QString& before, const QString& after)
    {
        m_package.findings.removeIf([&before](const Finding& finding) {
            static const QList<Finding::Code> ofNames{Finding::Code::NameReserved, Finding::Code::NameRestored,
                                                      Finding::Code::NameHidesCharacters, Finding::Code::NameInvisible};
            return ofNames.contains(finding.code) && finding.subject == before;
        });
        for (auto& finding : m_package.findings) {
            finding.subject = finding.subject == before ? after : finding.subject;
        }
    }

    /// An archive of a folder is read as the folder would be, and what says itself that it is a package as if it had
    /// been given without the folders around it. A folder that holds the only file stays: its name may tell what the
    /// file is.
    void removeWrapping()
    {
        if (m_sources.size() != 1 || m_sources.first().shape == PackageSource::Shape::File || m_files.isEmpty()) {
            return;
        }
        const bool isArchive = m_sources.first().shape == PackageSource::Shape::Archive;
        const auto folders = sharedFolders();
        qsizetype outer = 0;
        for (qsizetype depth = 1; depth <= folders.size() && outer == 0; ++depth) {
            const auto marked = [&, within = folders.first(depth).join(u'/') + u'/'](const StagedFile& file) {
                return file.name == QString(within + bagMarkName()) || file.name == QString(within + infoName);
            };
            outer = std::ranges::any_of(m_files, marked) ? depth : 0;
        }
        const bool isNamedAlike = folders.value(0) == withoutArchiveExtension(m_package.source);
        if (outer == 0 && isArchive && !folders.isEmpty() && (m_files.size() > 1 || isNamedAlike)) {
            outer = 1;
        }
        if (outer > 0) {
            removeFolders(folders.first(outer));
        }
    }

    static QStringList foldersOf(const StagedFile& file)
    {
        auto steps = file.name.split(u'/');
        steps.removeLast();
        return steps;
    }

    /// The folders that all files lie in, the outermost first.
    QStringList sharedFolders() const
    {
        auto shared = foldersOf(m_files.first());
        for (const auto& file : m_files) {
            const auto folders = foldersOf(file);
            const auto [mine, theirs] = std::ranges::mismatch(shared, folders);
            shared.erase(mine, shared.end());
        }
        return shared;
    }

    void removeFolders(const QStringList& folders)
    {
        m_wrapping = folders.join(u'/');
        const auto wrapping = QString(m_wrapping).append(u'/');
        for (auto& file : m_files) {
            file.name.remove(0, wrapping.size());
            for (qsizetype i = 0; i < folders.size(); ++i) {
                file.original.remove(0, file.original.indexOf(u'/') + 1);
            }
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
        const auto payload = u"data/"_s; // the documents' names are without it now
        for (auto& finding : m_package.findings) {
            finding.subject.remove(0, finding.subject.startsWith(payload) ? payload.size() : 0);
        }
        m_package.findings += bag.findings;
        return {};
    }

    /// What would steer a screen or a terminal is written out, here and nowhere later: a person corrects what they see.
    static void makeVisible(Applicant& applicant)
    {
        for (const auto& field : applicantFieldRows()) {
            const auto said = fieldOf(applicant, QString(field.name)).toString();
            setFields(applicant, {{field.name, {}, visibleText(said, Breaks::Show)}});
        }
    }

    void takeApplicant()
    {
        const auto source = NameRestorer().restored(m_package.source).value_or(m_package.source);
        m_package.applicant = guessApplicant(withoutArchiveExtension(source));
        if (m_package.applicant == Applicant()) {
            m_package.applicant = guessApplicant(m_wrapping);
        }
        const auto file = std::ranges::find_if(
            m_files, [](const auto& f) { return f.name.compare(infoName, Qt::CaseInsensitive) == 0; });
        if (file == m_files.end()) {
            return;
        }
        const auto info = readApplicationInfo(file->path, m_today);
        m_files.erase(file);
        if (info) {
            takeInfo(*info);
        } else {
            note(Finding::Code::ManifestIgnored, infoName);
        }
    }

    /// By what may be said of them: as they came, or better as they are called now.
    QHash<QString, QString> fileNames() const
    {
        QHash<QString, QString> names;
        for (const auto spelling : {&StagedFile::original, &StagedFile::name}) {
            for (const auto& file : m_files) {
                names.insert(collisionKey(file.*spelling), file.name);
            }
        }
        return names;
    }

    /// What the file says replaces every guess: a guess beside it could contradict it.
    void takeInfo(const ApplicationInfo& info)
    {
        m_package.isDeclared = info.applicant != Applicant();
        m_package.applicant = m_package.isDeclared ? info.applicant : m_package.applicant;
        const auto names = fileNames();
        auto unusable = info.unusable;
        for (const auto& listed : info.kinds.keys() + info.files) {
            const auto found = names.value(collisionKey(listed));
            if (found.isEmpty()) {
                unusable.append(QString(u"documents: "_s + listed));
            } else if (info.kinds.contains(listed)) {
                m_package.declaredKinds.insert(found, info.kinds[listed]);
            }
        }
        m_details = detailsOf(info);
        if (!info.isValidJson) {
            note(Finding::Code::ManifestMended, infoName);
        }
        noteFields(Finding::Code::ManifestFieldIgnored, Finding::Severity::Warning, unusable);
        noteFields(Finding::Code::ManifestKeyUnknown, Finding::Severity::Info, info.unknown);
    }

    /// One finding, whatever the number of fields.
    void noteFields(Finding::Code code, Finding::Severity severity, const QStringList& fields)
    {
        constexpr qsizetype mostFields = 20;
        if (!fields.isEmpty()) {
            const auto shown = fields.first(std::min(fields.size(), mostFields));
            m_package.findings.append({code, severity, {}, {{u"fields"_s, QJsonArray::fromStringList(shown)}}});
        }
    }

    void noteEncodings()
    {
        for (auto [encoding, count] : m_decoder.guessed().asKeyValueRange()) {
            const auto asked = m_decoder.chosen();
            m_package.findings.append(
                asked.isEmpty() ? Finding{Finding::Code::EncodingGuessed,
                                          Finding::Severity::Info,
                                          {},
                                          {{u"encoding"_s, encoding}, {u"count"_s, count}}}
                                : Finding{Finding::Code::EncodingUnfit,
                                          Finding::Severity::Warning,
                                          {},
                                          {{u"asked"_s, asked}, {u"encoding"_s, encoding}, {u"count"_s, count}}});
        }
    }

    void takeEntries()
    {
        std::ranges::sort(m_files, {}, &StagedFile::name);
        QList<QByteArray> digests;
        QStringList names;
        std::ranges::transform(m_files, std::back_inserter(names), &StagedFile::name);
        const auto split = archiveParts(names);
        for (const auto& file : std::as_const(m_files)) {
            const auto format = documentFormat(file.head, file.path, m_unpacker);
            const auto kind = fileKindOf(file.head);
            const bool isPart =
                format.isEmpty() && kind != FileKind::Pdf && (isNamedAsPart(file.name) || split.contains(file.name));
            const bool isArchive = format.isEmpty() && kind != FileKind::Pdf && kind != FileKind::Other;
            if (isPart || isArchive || isForeignArchive(format)) {
                note(isPart ? Finding::Code::ArchivePart : Finding::Code::NestedArchive, file.name);
                continue;
            }
            const bool isPdf = format.isEmpty() && kind == FileKind::Pdf;
            m_package.entries.append({file.name, file.path, file.digest, file.bytes, isPdf});
            if (!isPdf) {
                noteNoPdf(file, format);
                continue;
            }
            digests.append(file.digest.bytes());
        }
        std::ranges::sort(digests);
        m_package.documents = Digest::of(digests.join());
        m_package.digest = m_details.isEmpty() ? m_package.documents : Digest::of(digests.join() + m_details);
    }

    void noteNoPdf(const StagedFile& file, const QString& format)
    {
        const auto args = format.isEmpty() ? QJsonObject() : QJsonObject{{u"content"_s, format}};
        note(file.bytes == 0 ? Finding::Code::PdfEmpty : Finding::Code::NotAPdf, file.name, args);
    }

    void note(Finding::Code code, const QString& subject, QJsonObject args = {})
    {
        m_package.findings.append({code, Finding::Severity::Warning, subject, std::move(args)});
    }

    const PackageRequest& m_request;
    QDate m_today;
    const Task& m_task;
    NameDecoder m_decoder;
    Staging m_staging;
    Unpacker m_unpacker;
    QList<PackageSource> m_sources;
    QList<StagedFile> m_files;
    Package m_package;
    QString m_wrapping;
    QByteArray m_details; ///< of `application.json`, in one form whatever way they were written
    qint64 m_before = 0;
    qint64 m_reached = 0;
    qint64 m_total = 0;
};

} // namespace

Result<Package> readPackage(const PackageRequest& request, const QString& stagingDir, const Clock& clock,
                            const Task& task)
{
    PINGSHEN_ASSIGN(auto decoder, NameDecoder::create(request.encoding));
    const auto today = clock.now().toLocalTime().date();
    return PackageReader(request, stagingDir, today, task, std::move(decoder)).read();
}

} // namespace pingshen
