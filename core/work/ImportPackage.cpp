// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/ImportPackage.h"

#include "core/base/Blank.h"
#include "core/base/ScratchFolder.h"
#include "core/domain/ApplicationState.h"
#include "core/review/DocumentFindings.h"
#include "core/storage/Database.h"
#include "core/storage/DossierStore.h"
#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/ReceivedContents.h"
#include "core/work/IndexText.h"
#include "core/work/OpenApplication.h"
#include "core/work/importing/ReceivedDocuments.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The applicant's name here, and the one that a package has when it is another, in the script in which they differ.
std::pair<QString, QString> differingNames(const Applicant& here, const Applicant& received)
{
    const auto differ = [](const QString& a, const QString& b) {
        return !a.isEmpty() && !b.isEmpty() && nameKey(a) != nameKey(b);
    };
    if (differ(here.latinName, received.latinName)) {
        return {here.latinName, received.latinName};
    }
    if (differ(here.chineseName, received.chineseName)) {
        return {here.chineseName, received.chineseName};
    }
    return {here.latinName.isEmpty() ? here.chineseName : here.latinName, {}};
}

PackageReport reportOf(const Rubric& rubric, const Dossier& dossier, const QList<Finding>& findings, int version)
{
    return {dossier, findings, missingKinds(rubric, dossier.documents), version, false};
}

PackageReport firstReport(const Rubric& rubric, const ExaminedPackage& examined)
{
    const auto& dossier = examined.dossier;
    return reportOf(rubric, dossier, packageFindings(rubric, dossier.documents, examined.findings), 1);
}

/// One import into one vault: from the staging folder to the committed rows.
class Import
{
public:
    Import(Workplace& workplace, const ImportRequest& request, const Rubric& rubric)
        : m_workplace(workplace),
          m_request(request),
          m_rubric(rubric),
          m_dossiers(workplace.database())
    {}

    /// Moving and syncing the documents takes as long as it takes; only the rows keep others from writing.
    Result<PackageReport> store(ExaminedPackage& examined, const Task& task)
    {
        auto& version = examined.dossier.versions.first();
        version.importedAt = m_workplace.clock().now();
        PINGSHEN_ASSIGN(const auto alreadyKnown, sameAs(examined));
        if (!alreadyKnown) {
            PINGSHEN_TRY(checkNew(examined.dossier));
        }
        PINGSHEN_TRY(adopt(examined, task)); // of a known package what was lost, or never came with its edits
        PINGSHEN_TRY(adoptAbsent(examined));
        PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_workplace.database()));
        PINGSHEN_ASSIGN(const auto report, write(examined));
        PINGSHEN_TRY(transaction.commit());
        return report;
    }

private:
    Result<PackageReport> write(const ExaminedPackage& examined)
    {
        PINGSHEN_ASSIGN(const auto known, sameAs(examined));
        if (known) {
            PINGSHEN_ASSIGN(auto report, existing(*known, examined));
            PINGSHEN_ASSIGN(report.arrived, noteReceived(*known));
            return report;
        }
        PINGSHEN_TRY(checkNew(examined.dossier)); // another import may have brought it meanwhile
        PINGSHEN_TRY(adoptAbsent(examined));      // of what went in the moment before: nobody takes anything away now
        return m_request.application.isEmpty() ? insert(examined) : resubmit(examined);
    }

    /// The application that this very package made or became a version of. What was imported before details counted is
    /// known by its documents, and the same when it said the same of the applicant.
    Result<std::optional<ApplicationId>> sameAs(const ExaminedPackage& examined)
    {
        const auto& digest = examined.dossier.versions.first().digest;
        PINGSHEN_ASSIGN(auto known, m_dossiers.byPackageDigest(digest));
        if (known || digest == examined.documents) {
            return known;
        }
        PINGSHEN_ASSIGN(known, m_dossiers.byPackageDigest(examined.documents));
        if (!known) {
            return known;
        }
        PINGSHEN_ASSIGN(const auto received, detailsReceived(*known));
        return fieldsBetween(received, examined.dossier.applicant).isEmpty() ? known : std::nullopt;
    }

    /// What the latest package said of the applicant, whatever people corrected since.
    Result<Applicant> detailsReceived(const ApplicationId& application)
    {
        PINGSHEN_ASSIGN(const auto edits, m_workplace.journal().editsOf(application));
        Applicant received;
        for (const auto& edit : edits) {
            if (edit.change.kind == EditKind::PackageImported) {
                received = packageFrom(edit.change.content).applicant;
            }
        }
        return received;
    }

    /// What a resubmission says otherwise than the package before it. What it repeats leaves people's corrections
    /// alone.
    Result<QList<Change>> newDetails(const Dossier& before, const ExaminedPackage& examined)
    {
        if (!examined.isDeclared) {
            return QList<Change>();
        }
        const auto& stated = examined.dossier.applicant;
        PINGSHEN_ASSIGN(const auto received, detailsReceived(before.id));
        auto fields = fieldsBetween(before.applicant, stated);
        const auto fresh = fieldsBetween(received, stated);
        fields.removeIf([&](const FieldChange& field) {
            return std::ranges::find(fresh, field.field, &FieldChange::field) == fresh.end();
        });
        return fields.isEmpty() ? QList<Change>()
                                : QList<Change>{{.kind = EditKind::ApplicantChanged,
                                                 .application = before.id,
                                                 .author = m_request.author,
                                                 .subject = {},
                                                 .fields = fields,
                                                 .note = {},
                                                 .undoes = std::nullopt}};
    }

    /// Of a package that came with edits of another device: that its documents are here now, and how many those are.
    Result<int> noteReceived(const ApplicationId& id)
    {
        PINGSHEN_ASSIGN(const auto receipt,
                        receiptFor(m_workplace.database(), m_workplace.vault().documents(), id, m_request.author));
        if (!receipt) {
            return 0;
        }
        const auto noted = m_workplace.journal().record(*receipt);
        return noted ? Result<int>(static_cast<int>(receipt->content[u"documents"_s].toArray().size()))
                     : Result<int>(noted.error());
    }

    /// The same content again changes nothing, unless the names are to be read another way now.
    Result<PackageReport> existing(const ApplicationId& id, const ExaminedPackage& examined)
    {
        PackageReport report;
        PINGSHEN_ASSIGN(report.dossier, m_dossiers.load(id));
        if (!m_request.application.isEmpty() && m_request.application != id) {
            return {Error::Code::PackageAlreadyImported,
                    {{u"application"_s, id.value()}, {u"caseNumber"_s, report.dossier.applicant.caseNumber}},
                    report.dossier.versions.last().source};
        }
        if (!m_request.package.encoding.isEmpty() && report.dossier.versions.size() == 1) {
            return renamed(report.dossier, examined);
        }
        PINGSHEN_ASSIGN(report.findings, findingsOf(report.dossier));
        report.missing = missingKinds(m_rubric, report.dossier.documents);
        report.version = report.dossier.versions.last().number;
        report.alreadyThere = true;
        return report;
    }

    Result<PackageReport> renamed(const Dossier& before, const ExaminedPackage& examined)
    {
        const auto again = readAgain(before.documents, examined.dossier.documents);
        auto changes = readingAgain(before, again, m_request.author);
        PackageReport report = reportOf(m_rubric, before, {}, 1);
        report.alreadyThere = true;
        if (changes.isEmpty()) {
            PINGSHEN_ASSIGN(report.findings, findingsOf(before));
            return report;
        }
        changes.last().content[u"found"_s] = findingsJson(examined.findings);
        changes.last().content[u"package"_s] = before.versions.first().digest.hex();
        PINGSHEN_TRY(m_workplace.journal().record(changes));
        PINGSHEN_TRY(renew(report));
        return report;
    }

    /// What there is to say now of the documents as they are.
    Result<QList<Finding>> findingsOf(const Dossier& dossier) const
    {
        PINGSHEN_ASSIGN(const auto found, m_dossiers.foundInPackages(dossier.id));
        return packageFindings(m_rubric, dossier.documents, found);
    }

    /// After what was recorded.
    Done renew(PackageReport& report) const
    {
        PINGSHEN_ASSIGN(report.dossier, m_dossiers.load(report.dossier.id));
        PINGSHEN_ASSIGN(report.findings, findingsOf(report.dossier));
        report.missing = missingKinds(m_rubric, report.dossier.documents);
        return {};
    }

    /// The application that has just these documents, unless case numbers tell that they are of two.
    Result<std::optional<ApplicationId>> withTheSameDocuments(const Dossier& received)
    {
        const auto contentsOf = [](const Dossier& dossier) {
            QSet<QByteArray> contents;
            for (const auto& document : dossier.documents) {
                contents.insert(document.digest.bytes());
            }
            return contents;
        };
        PINGSHEN_ASSIGN(const auto candidates, m_dossiers.withContent(received.documents.first().digest));
        for (const auto& id : candidates) {
            PINGSHEN_ASSIGN(const auto there, m_dossiers.load(id));
            const auto& number = received.applicant.caseNumber;
            const bool isOther = !number.isEmpty() && !there.applicant.caseNumber.isEmpty();
            if (!isOther && contentsOf(there) == contentsOf(received)) {
                return std::optional(id);
            }
        }
        return std::optional<ApplicationId>();
    }

    /// Nobody becomes two applications without being asked about.
    Done checkNew(const Dossier& received)
    {
        if (!m_request.application.isEmpty() || m_request.known == ImportRequest::Known::Separate) {
            return {};
        }
        PINGSHEN_ASSIGN(auto id, m_dossiers.byApplicant(received.applicant, m_rubric.id));
        const bool areDocumentsSame = !id;
        if (!id) {
            PINGSHEN_ASSIGN(id, withTheSameDocuments(received));
        }
        if (!id) {
            return {};
        }
        PINGSHEN_ASSIGN(const auto there, m_dossiers.load(*id));
        const auto [known, other] = differingNames(there.applicant, received.applicant);
        QJsonObject args{
            {u"application"_s, id->value()}, {u"caseNumber"_s, there.applicant.caseNumber}, {u"applicant"_s, known}};
        if (!other.isEmpty()) {
            args[u"otherName"_s] = other;
        }
        const auto number = plainName(received.applicant.caseNumber);
        if (areDocumentsSame) {
            args[u"sameDocuments"_s] = received.documents.size();
        } else if (!number.isEmpty() && number.compare(there.applicant.caseNumber, Qt::CaseInsensitive) == 0) {
            args[u"sameCaseNumber"_s] = there.applicant.caseNumber;
        } else {
            args[u"samePassport"_s] = there.applicant.passportNumber;
        }
        return {Error::Code::ApplicationKnown, args, received.versions.first().source};
    }

    Done adopt(const ExaminedPackage& examined, const Task& task)
    {
        QMap<Digest, QString> staged;
        for (const auto& document : examined.dossier.documents) {
            staged.insert(document.digest, examined.files.value(document.id));
        }
        PINGSHEN_TRY(m_workplace.vault().documents().adopt(staged, task));
        return task.proceed(); // the last moment: rows are written whole
    }

    /// What was held because another import had brought it, and went with that one when it failed.
    Done adoptAbsent(const ExaminedPackage& examined)
    {
        const auto documents = m_workplace.vault().documents();
        QMap<Digest, QString> staged;
        for (const auto& document : examined.dossier.documents) {
            if (!documents.holds(document.digest)) {
                staged.insert(document.digest, examined.files.value(document.id));
            }
        }
        return documents.adopt(staged, {});
    }

    /// The first of the package's ids that no application has. Edits alone under it wait for this very package.
    Result<ApplicationId> freeId(const Digest& package)
    {
        for (int taken = 0;; ++taken) {
            const auto id = applicationIdFor(package, taken);
            const auto there = m_dossiers.rubricOf(id);
            if (there) {
                continue;
            }
            return there.error().code == Error::Code::ApplicationNotFound ? Result<ApplicationId>(id) : there.error();
        }
    }

    Result<PackageReport> insert(const ExaminedPackage& examined)
    {
        auto report = firstReport(m_rubric, examined);
        PINGSHEN_ASSIGN(report.dossier.id, freeId(report.dossier.versions.first().digest));
        PINGSHEN_TRY(m_workplace.journal().record(importOf(report.dossier, examined.findings, m_request.author,
                                                           m_workplace.rubrics().versionOf(report.dossier.rubric))));
        return report;
    }

    Result<PackageReport> resubmit(const ExaminedPackage& examined)
    {
        const auto& application = m_request.application;
        PINGSHEN_ASSIGN(const auto before, m_dossiers.load(application));
        auto after = before;
        auto version = examined.dossier.versions.first();
        version.number = after.versions.last().number + 1;
        const auto& received = examined.dossier.documents;
        after.documents = resubmitted(after.documents, received, version.number);
        auto brought = after;
        brought.versions.append(version);
        brought.documents = asReceived(after.documents, received);
        PINGSHEN_ASSIGN(const auto details, newDetails(after, examined));
        brought.applicant = examined.isDeclared ? examined.dossier.applicant : brought.applicant;
        const auto found = examined.findings + filesNotTaken(before, received, after.documents, !details.isEmpty());
        const QList<Change> changes{
            importOf(brought, found, m_request.author, m_workplace.rubrics().versionOf(brought.rubric))};
        PINGSHEN_TRY(m_workplace.journal().record(changes + details));
        auto report = reportOf(m_rubric, after, {}, version.number);
        PINGSHEN_TRY(renew(report));
        report.replaced = static_cast<int>(std::ranges::count_if(after.documents, [&](const Document& document) {
            return document.version == version.number && !document.replaced.isEmpty();
        }));
        return report;
    }

    Workplace& m_workplace;
    const ImportRequest& m_request;
    const Rubric& m_rubric;
    DossierStore m_dossiers;
};

/// The package is in the vault already. Where that fails, or is stopped, pins stay stale, as they are: the window takes
/// them up again when the application is opened (awaitsFollowing), as does the next import.
void follow(Workplace& workplace, PackageReport& report, PdfService& pdf, const Task& task)
{
    const auto& id = report.dossier.id;
    if (const auto followed = followPins(workplace, id, pdf, task)) {
        report.pins = *followed;
    }
    const auto owners = sheetOwners(workplace, id);
    for (const auto& owner : owners ? *owners : QList<ReviewerId>()) {
        const auto file = applicationFile(workplace, id, owner);
        if (file && !file->review.sheet(owner).isLocked()) {
            report.stale += static_cast<int>(file->staleScores(owner).size());
        }
    }
}

/// That of the application, of a new one the one asked for.
Result<Rubric> rubricFor(Workplace& workplace, const ImportRequest& request)
{
    if (request.application.isEmpty()) {
        return workplace.rubric(request.edition);
    }
    PINGSHEN_ASSIGN(const auto dossier, DossierStore(workplace.database()).load(request.application));
    return workplace.rubric(dossier.rubric);
}

} // namespace

Result<PackageReport> checkPackage(const PackageRequest& request, const Rubric& rubric, PdfService& pdf,
                                   const Clock& clock, const Task& task, const RecognitionLimit& limit)
{
    PINGSHEN_ASSIGN(const auto staging, ScratchFolder::make());
    PINGSHEN_ASSIGN(const auto examined, examinePackage(request, rubric, pdf, staging.path(), limit, clock, task));
    return firstReport(rubric, examined);
}

Result<PackageReport> importPackage(Workplace& workplace, const ImportRequest& request, PdfService& pdf,
                                    const Task& task)
{
    PINGSHEN_TRY(workplace.vault().writable());
    PINGSHEN_ASSIGN(const auto rubric, rubricFor(workplace, request));
    const auto documents = workplace.vault().documents();
    PINGSHEN_ASSIGN(const auto staging, documents.makeStagingFolder());
    const auto import = [&]() -> Result<PackageReport> {
        PINGSHEN_ASSIGN(auto examined, examinePackage(request.package, rubric, pdf, staging, request.recognition,
                                                      workplace.clock(), task));
        PINGSHEN_TRY(task.proceed());
        auto report = Import(workplace, request, rubric).store(examined, task);
        if (report) {
            keepRead(workplace, examined.firstPages);
        }
        return report;
    };
    auto report = import();
    if (report && report->version > 1) {
        follow(workplace, *report, pdf, task);
    }
    // Also after a failure: nothing of a half-done import stays. What cannot be removed now is removed when the vault
    // is next opened, so that this decides nothing.
    static_cast<void>(documents.closeStaging(staging, workplace.database()));
    return report;
}

} // namespace pingshen
