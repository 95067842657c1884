// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/ExaminePackage.h"

#include "core/review/DocumentFindings.h"
#include "core/work/ProbeDocuments.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idLength = 16;

/// The same on every laptop: from the application and the name under which the document first came.
DocumentId documentIdFor(const Digest& package, const QString& name)
{
    return DocumentId(Digest::of(package.bytes() + name.toUtf8()).hex().first(idLength));
}

Document documentOf(const Package& package, const PackageEntry& entry)
{
    Document document;
    document.id = documentIdFor(package.digest, entry.name);
    document.name = entry.name;
    document.digest = entry.digest;
    document.bytes = entry.bytes;
    document.status = DocumentStatus::NotAPdf;
    return document;
}

void order(QList<Document>& documents, const Rubric& rubric)
{
    std::ranges::sort(documents, [&](const Document& a, const Document& b) {
        return std::pair(rubric.slotOrder(a.kind), a.name) < std::pair(rubric.slotOrder(b.kind), b.name);
    });
}

} // namespace

Result<ExaminedPackage> examinePackage(const PackageRequest& request, const Rubric& rubric, PdfService& pdf,
                                       const QString& staging, const Task& task)
{
    PINGSHEN_ASSIGN(const auto package, readPackage(request, staging, task));
    PINGSHEN_ASSIGN(const auto probed, probeDocuments(package.entries, pdf, task));

    ExaminedPackage examined;
    auto& dossier = examined.dossier;
    dossier.id = ApplicationId(package.digest.hex().first(idLength));
    dossier.rubric = rubric.id;
    dossier.applicant = package.applicant;
    dossier.versions = {{1, package.digest, package.source, {}}};
    for (qsizetype i = 0; i < package.entries.size(); ++i) {
        const auto& entry = package.entries[i];
        if (!entry.isPdf) {
            continue;
        }
        auto document = documentOf(package, entry);
        describe(document, probed[i]);
        PINGSHEN_ASSIGN(const auto kind, kindOf(entry, probed[i], package.declaredKinds.value(entry.name), pdf, task));
        document.kind = kind.kind;
        document.confidence = kind.confidence;
        document.reason = kind.reason;
        examined.files[document.id] = entry.path;
        dossier.documents.append(document);
    }
    order(dossier.documents, rubric);
    examined.findings = package.findings + documentFindings(dossier.documents);
    examined.missing = missingKinds(rubric, dossier.documents);
    examined.findings += missingFindings(examined.missing);
    return examined;
}

} // namespace pingshen
