// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/DocumentFindings.h"

#include "core/base/Blank.h"
#include "core/domain/FindingFold.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Code = Finding::Code;
using Severity = Finding::Severity;

std::optional<Finding> unreadable(const Document& document)
{
    switch (document.status) {
    case DocumentStatus::Readable:
        return std::nullopt;
    case DocumentStatus::PasswordNeeded:
        return Finding{Code::PdfPasswordNeeded, Severity::Error, document.name, {}};
    case DocumentStatus::Damaged:
        return Finding{Code::PdfDamaged, Severity::Error, document.name, {}};
    case DocumentStatus::Empty:
        return Finding{Code::PdfEmpty, Severity::Error, document.name, {}};
    case DocumentStatus::NotAPdf:
        return Finding{Code::NotAPdf, Severity::Error, document.name, {}};
    case DocumentStatus::TooLarge:
        return Finding{Code::PdfTooLarge, Severity::Error, document.name, {}};
    case DocumentStatus::NotArrived:
        return Finding{Code::DocumentNotArrived, Severity::Error, document.name, {}};
    }
    Q_UNREACHABLE();
}

void addTextFinding(QList<Finding>& findings, const Document& document)
{
    const int without = document.pages - document.textPages;
    if (document.status == DocumentStatus::Readable && without > 0) {
        findings.append(
            {Code::NoTextLayer, Severity::Info, document.name, {{u"pages"_s, without}, {u"of"_s, document.pages}}});
    }
}

void addKindFinding(QList<Finding>& findings, const Document& document)
{
    if (document.kind.isEmpty() && document.reason == notReadYet()) {
        return; // said once for all of them
    }
    if (document.kind.isEmpty()) {
        findings.append({Code::KindUnknown, Severity::Warning, document.name, {}});
    } else if (document.confidence < confidentEnough) {
        findings.append({Code::KindUncertain,
                         Severity::Warning,
                         document.name,
                         {{u"kind"_s, document.kind.value()}, {u"confidence"_s, document.confidence}}});
    }
}

QList<Finding> missingFindings(const Rubric& rubric, const QList<Document>& documents)
{
    QList<Finding> findings;
    for (const auto& kind : missingKinds(rubric, documents)) {
        findings.append({Code::KindMissing,
                         Severity::Warning,
                         {},
                         {{u"kind"_s, kind.value()}, {u"slot"_s, rubric.document(kind)->slot}}});
    }
    return findings;
}

/// Pages that are blank, or whose text nobody can read, are no scans: that is said of them already.
QList<Finding> scansOnly(QList<Finding> findings, const QList<Finding>& ofPackage)
{
    QHash<QString, int> others;
    for (const auto& finding : ofPackage) {
        if (finding.code == Code::PagesBlank || finding.code == Code::TextUnreadable) {
            others[finding.subject] += finding.args[u"count"_s].toInt();
        }
    }
    for (auto& finding : findings) {
        if (finding.code == Code::NoTextLayer) {
            finding.args[u"pages"_s] = finding.args[u"pages"_s].toInt() - others.value(finding.subject);
        }
    }
    findings.removeIf([](const Finding& finding) {
        return finding.code == Code::NoTextLayer && finding.args[u"pages"_s].toInt() <= 0;
    });
    return findings;
}

} // namespace

QList<Finding> documentFindings(const QList<Document>& documents)
{
    QList<Finding> findings;
    QHash<QByteArray, QString> seen;
    for (const auto& document : documents) {
        if (const auto finding = unreadable(document)) {
            findings.append(*finding);
        }
        addTextFinding(findings, document);
        addKindFinding(findings, document);
        const auto twin = seen.constFind(document.digest.bytes());
        if (twin != seen.cend()) {
            findings.append({Code::DuplicateContent, Severity::Warning, document.name, {{u"other"_s, *twin}}});
        } else {
            seen.insert(document.digest.bytes(), document.name);
        }
    }
    const auto unread = unreadDocuments(documents).size();
    if (unread > 0) {
        findings.append({Code::RecognitionLeft, Severity::Warning, {}, {{u"count"_s, unread}}});
    }
    return findings;
}

QList<Document> unreadDocuments(const QList<Document>& documents)
{
    auto unread = documents;
    unread.removeIf(
        [](const Document& document) { return !document.kind.isEmpty() || document.reason != notReadYet(); });
    return unread;
}

QList<KindId> missingKinds(const Rubric& rubric, const QList<Document>& documents)
{
    QList<KindId> absent;
    for (const auto& required : rubric.documents) {
        const bool present = std::ranges::find(documents, required.kind, &Document::kind) != documents.end();
        if (required.required && !present) {
            absent.append(required.kind);
        }
    }
    return absent;
}

QList<Finding> applicantFindings(const Applicant& applicant)
{
    const bool isNamed = !isBlank(applicant.latinName) || !isBlank(applicant.chineseName);
    return isNamed ? QList<Finding>() : QList<Finding>{{Code::ApplicantUnnamed, Severity::Warning, {}, {}}};
}

QList<Finding> packageFindings(const Rubric& rubric, const QList<Document>& documents, const QList<Finding>& ofPackage)
{
    return ofPackage + scansOnly(documentFindings(documents), ofPackage) + missingFindings(rubric, documents);
}

QList<Finding> allFindings(const Rubric& rubric, const Dossier& dossier, const QList<Finding>& ofPackage)
{
    return packageFindings(rubric, dossier.documents, ofPackage) + applicantFindings(dossier.applicant);
}

QList<Finding> renewedFindings(const Rubric& rubric, const Dossier& dossier, const QList<Finding>& before)
{
    auto ofPackage = before;
    ofPackage.removeIf([&](const Finding& finding) { return followsFromDocuments(finding, dossier.documents); });
    return allFindings(rubric, dossier, ofPackage);
}

} // namespace pingshen
