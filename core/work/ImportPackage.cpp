// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/ImportPackage.h"

#include "core/storage/DossierStore.h"
#include "core/review/DocumentFindings.h"

#include <QTemporaryDir>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Change importedChange(const Dossier& dossier, const PackageVersion& version, const ReviewerId& author)
{
    return {.kind = EditKind::PackageImported,
            .application = dossier.id,
            .author = author,
            .subject = QString::number(version.number),
            .fields = {},
            .note = version.digest.hex(),
            .undoes = std::nullopt};
}

/// Findings once the package is what the whole dossier now consists of.
QList<Finding> findingsOf(const Rubric& rubric, const Dossier& dossier, const ExaminedPackage& examined)
{
    const auto own = documentFindings(examined.dossier.documents) + missingFindings(examined.missing);
    auto findings = examined.findings;
    findings.removeIf([&](const Finding& finding) { return own.contains(finding); });
    return findings + documentFindings(dossier.documents) + missingFindings(missingKinds(rubric, dossier.documents));
}

/// One import into one vault: from the staging folder to the committed rows.
class Import
{
public:
    Import(Workplace& workplace, const ImportRequest& request) : m_workplace(workplace), m_request(request) {}

    Result<PackageReport> store(ExaminedPackage& examined)
    {
        DossierStore dossiers(m_workplace.database());
        auto& version = examined.dossier.versions.first();
        version.importedAt = m_workplace.clock().now();
        PINGSHEN_ASSIGN(const auto known, dossiers.byPackageDigest(version.digest));
        if (known) {
            return existing(dossiers, *known);
        }
        PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_workplace.database()));
        PINGSHEN_TRY(adopt(examined));
        PINGSHEN_ASSIGN(auto report, m_request.application.isEmpty() ? insert(dossiers, examined)
                                                                      : resubmit(dossiers, examined));
        PINGSHEN_TRY(m_workplace.journal().record(
            importedChange(report.dossier, report.dossier.versions.last(), m_request.author)));
        PINGSHEN_TRY(transaction.commit());
        return report;
    }

private:
    Result<PackageReport> existing(DossierStore& dossiers, const ApplicationId& id)
    {
        PackageReport report;
        PINGSHEN_ASSIGN(report.dossier, dossiers.load(id));
        PINGSHEN_ASSIGN(report.findings, dossiers.findingsOf(id));
        PINGSHEN_ASSIGN(const auto rubric, m_workplace.rubric(report.dossier.rubric));
        report.missing = missingKinds(rubric, report.dossier.documents);
        report.version = report.dossier.versions.last().number;
        report.alreadyThere = true;
        return report;
    }

    Done adopt(const ExaminedPackage& examined)
    {
        const auto documents = m_workplace.vault().documents();
        for (const auto& document : examined.dossier.documents) {
            PINGSHEN_TRY(documents.adopt(document.digest, examined.files.value(document.id)));
        }
        return {};
    }

    Result<PackageReport> insert(DossierStore& dossiers, const ExaminedPackage& examined)
    {
        PINGSHEN_TRY(dossiers.insert(examined.dossier, examined.findings));
        return PackageReport{examined.dossier, examined.findings, examined.missing, 1, false};
    }

    Result<PackageReport> resubmit(DossierStore& dossiers, const ExaminedPackage& examined)
    {
        const auto& application = m_request.application;
        PINGSHEN_ASSIGN(const auto before, dossiers.load(application));
        PINGSHEN_ASSIGN(const auto rubric, m_workplace.rubric(before.rubric));
        auto version = examined.dossier.versions.first();
        version.number = before.versions.last().number + 1;
        auto after = before;
        after.documents = resubmitted(before.documents, examined.dossier.documents, version.number);
        const auto findings = findingsOf(rubric, after, examined);
        PINGSHEN_ASSIGN(const auto dossier,
                        dossiers.addVersion(application, version, examined.dossier.documents, findings));
        return PackageReport{dossier, findings, missingKinds(rubric, dossier.documents), version.number, false};
    }

    Workplace& m_workplace;
    const ImportRequest& m_request;
};

} // namespace

Result<PackageReport> checkPackage(const PackageRequest& request, const Rubric& rubric, PdfService& pdf,
                                   const Task& task)
{
    const QTemporaryDir staging;
    if (!staging.isValid()) {
        return {Error::Code::FileNotWritable, {}, staging.path()};
    }
    PINGSHEN_ASSIGN(const auto examined, examinePackage(request, rubric, pdf, staging.path(), task));
    return PackageReport{examined.dossier, examined.findings, examined.missing, 1, false};
}

Result<PackageReport> importPackage(Workplace& workplace, const ImportRequest& request, PdfService& pdf,
                                    const Task& task)
{
    PINGSHEN_ASSIGN(const auto rubric, workplace.rubric(request.edition));
    const auto documents = workplace.vault().documents();
    PINGSHEN_ASSIGN(const auto staging, documents.makeStagingFolder());
    auto import = [&]() -> Result<PackageReport> {
        PINGSHEN_ASSIGN(auto examined, examinePackage(request.package, rubric, pdf, staging, task));
        return Import(workplace, request).store(examined);
    };
    auto report = import();
    // Also after a failure: nothing of a half-done import stays.
    PINGSHEN_TRY(documents.closeStaging(staging, workplace.database()));
    return report;
}

} // namespace pingshen
