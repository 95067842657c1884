// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ExaminePackage.h"

#include "core/domain/NaturalOrder.h"
#include "core/work/importing/ProbeDocuments.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idLength = 32; ///< 128 bits; those of before the first release have half as many

/// The same on every laptop, however it reads the names: from what the package and the document hold. `copy` tells
/// documents of one content in one package apart: 0, 1, 2 ...
DocumentId documentIdFor(const Digest& package, const Digest& content, int copy)
{
    const auto what = package.bytes() + content.bytes() + QByteArray::number(copy);
    return DocumentId(Digest::of(what).hex().first(idLength));
}

Document documentOf(const Package& package, const PackageEntry& entry, int copy, const ProbedDocument& probed,
                    const Classification& kind)
{
    Document document;
    document.id = documentIdFor(package.digest, entry.digest, copy);
    document.name = entry.name;
    document.kind = kind.kind;
    document.confidence = kind.confidence;
    document.reason = kind.reason;
    document.digest = entry.digest;
    document.bytes = entry.bytes;
    describe(document, probed);
    return document;
}

/// A package that two people were put into looks so; so does one with a family, which a person tells apart.
void notePassportsApart(QList<Finding>& findings, const QList<Document>& documents)
{
    static const QList<KindId> ofOnePerson{KindId(u"passport"_s), KindId(u"evaluation-form"_s)};
    QMap<KindId, QStringList> folders;
    for (const auto& document : documents) {
        const auto folder = document.name.section(u'/', 0, -2);
        if (ofOnePerson.contains(document.kind) && !folder.isEmpty() && !folders[document.kind].contains(folder)) {
            folders[document.kind].append(folder);
        }
    }
    for (const auto& apart : std::as_const(folders)) {
        if (apart.size() > 1) {
            findings.append({Finding::Code::PassportsApart,
                             Finding::Severity::Error,
                             {},
                             {{u"folders"_s, QJsonArray::fromStringList(apart)}}});
            return;
        }
    }
}

} // namespace

ApplicationId applicationIdFor(const Digest& package, int taken)
{
    const auto digest = taken == 0 ? package : Digest::of(package.bytes() + QByteArray::number(taken));
    return ApplicationId(digest.hex().first(idLength));
}

Result<ExaminedPackage> examinePackage(const PackageRequest& request, const Rubric& rubric, PdfService& pdf,
                                       const QString& staging, const RecognitionLimit& limit, const Clock& clock,
                                       const Task& task)
{
    PINGSHEN_ASSIGN(auto package, readPackage(request, staging, clock, task));
    dropUnknownKinds(package, rubric);
    PINGSHEN_ASSIGN(const auto probed, probeDocuments(package, pdf, task));
    PINGSHEN_ASSIGN(const auto kinds, kindsOf(package, probed, pdf, limit, task));

    ExaminedPackage examined;
    auto& dossier = examined.dossier;
    dossier.id = applicationIdFor(package.digest, 0);
    dossier.rubric = rubric.id;
    dossier.applicant = package.applicant;
    dossier.versions = {{1, package.digest, package.source, {}}};
    examined.findings = package.findings;
    examined.documents = package.documents;
    examined.isDeclared = package.isDeclared;
    QMap<Digest, int> copies;
    for (qsizetype i = 0; i < package.entries.size(); ++i) {
        const auto& entry = package.entries[i];
        if (!entry.isPdf) {
            continue;
        }
        const auto document = documentOf(package, entry, copies[entry.digest]++, probed[i], kinds[i].kind);
        examined.findings += contentFindings(document.name, probed[i].probe);
        if (kinds[i].firstPage) {
            examined.firstPages.insert(entry.digest, *kinds[i].firstPage);
        }
        if (kinds[i].isPoorlyRead) {
            examined.findings.append(poorlyRead(document.name));
        }
        examined.files[document.id] = entry.path;
        dossier.documents.append(document);
    }
    sortBySlots(dossier.documents, rubric);
    notePassportsApart(examined.findings, dossier.documents);
    return examined;
}

} // namespace pingshen
