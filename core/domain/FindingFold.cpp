// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/FindingFold.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const Document* named(const QList<Document>& documents, const QString& name)
{
    const auto found = std::ranges::find(documents, name, &Document::name);
    return found == documents.end() ? nullptr : &*found;
}

const Document* withId(const QList<Document>& documents, const DocumentId& id)
{
    const auto found = std::ranges::find(documents, id, &Document::id);
    return found == documents.end() ? nullptr : &*found;
}

/// The content that bore the name in that version, or last before it.
const Document* bearerOf(const QString& name, int version, const QList<Document>& contents)
{
    const Document* bearer = nullptr;
    for (const auto& content : contents) {
        const bool isEarlier = bearer && content.version <= bearer->version;
        if (content.name == name && content.version <= version && !isEarlier) {
            bearer = &content;
        }
    }
    return bearer;
}

} // namespace

bool followsFromDocuments(const Finding& finding, const QList<Document>& documents)
{
    switch (finding.code) {
    case Finding::Code::ApplicantUnnamed:
    case Finding::Code::KindMissing:
    case Finding::Code::RecognitionLeft:
        return true;
    case Finding::Code::PdfPasswordNeeded:
    case Finding::Code::PdfDamaged:
    case Finding::Code::PdfEmpty:
    case Finding::Code::PdfTooLarge:
    case Finding::Code::DocumentNotArrived:
    case Finding::Code::NotAPdf:
    case Finding::Code::NoTextLayer:
    case Finding::Code::KindUnknown:
    case Finding::Code::KindUncertain:
    case Finding::Code::DuplicateContent:
        return named(documents, finding.subject) != nullptr;
    default:
        return false;
    }
}

void FindingFold::receive(const QList<Finding>& findings, const Edit& import, const QList<Document>& before,
                          const QList<Document>& received, int version)
{
    for (int earlier = 1; earlier < version; ++earlier) {
        m_isSucceeded[earlier - 1] = m_isSucceeded[earlier - 1] || isKnown(earlier, import);
    }
    m_imports.append({import.ref()});
    m_isSucceeded.append(false);
    for (const auto& finding : findings) {
        // Of a document that it did not bring the packages before have said it; older programs repeated that here.
        const bool isOfOther = !named(received, finding.subject) && named(before, finding.subject);
        if (!isOfOther && !followsFromDocuments(finding, received)) {
            m_found.append({finding, version});
        }
    }
}

bool FindingFold::isKnown(int version, const Edit& edit) const
{
    return std::ranges::any_of(m_imports.value(version - 1), [&](const EditRef& import) { return edit.knows(import); });
}

void FindingFold::take(const Change& change, const Dossier& dossier, const QList<Document>& contents)
{
    const auto& content = change.content;
    const auto renames = [](const FieldChange& field) { return field.field == u"name"_s; };
    if (content.contains(u"found"_s)) {
        takeFound(change, dossier, contents);
    } else if (content.contains(u"findings"_s)
               && (change.fields.isEmpty() || std::ranges::any_of(change.fields, renames))) {
        m_found.clear(); // an older program's: all that it knew of the application
        for (const auto& finding : findingsFrom(content[u"findings"_s])) {
            m_found.append({finding, static_cast<int>(dossier.versions.size())});
        }
    }
}

void FindingFold::takeFound(const Change& change, const Dossier& dossier, const QList<Document>& contents)
{
    const auto& content = change.content;
    const auto package = Digest::fromHex(content[u"package"_s].toString());
    const auto read = std::ranges::find(dossier.versions, package, &PackageVersion::digest);
    if (read != dossier.versions.end()) {
        m_found.removeIf([&](const Found& found) { return found.version == read->number; });
    }
    for (const auto& finding : findingsFrom(content[u"found"_s])) {
        const auto* file = contentOf(contents, DocumentId(change.subject), Digest::fromHex(change.note));
        const auto* document = file ? file : named(dossier.documents, finding.subject);
        const int version = read != dossier.versions.end() ? read->number
                            : document                     ? document->version
                                                           : static_cast<int>(dossier.versions.size());
        m_found.append({finding, version});
    }
}

/// What was found in a content that a document has no longer, or that was not chosen, is not said of the one it has,
/// whatever names they bear.
bool FindingFold::isStillTrue(const Found& found, const Dossier& dossier, const QList<Document>& contents) const
{
    const auto version = found.version;
    const auto* bearer = bearerOf(found.finding.subject, version, contents);
    const auto* document =
        bearer ? withId(dossier.documents, bearer->id) : named(dossier.documents, found.finding.subject);
    if (!document) {
        return version > 0 && !m_isSucceeded.value(version - 1, false);
    }
    const auto isOfOther = [&](const Document& content) {
        return content.id == document->id && content.version > document->version && content.version <= version;
    };
    return document->version <= version && std::ranges::none_of(contents, isOfOther);
}

QList<Finding> FindingFold::of(const Dossier& dossier, const QList<Document>& contents) const
{
    QList<Finding> findings;
    for (const auto& found : m_found) {
        if (isStillTrue(found, dossier, contents) && !followsFromDocuments(found.finding, dossier.documents)) {
            findings.append(found.finding);
        }
    }
    return findings;
}

QJsonArray findingsJson(const QList<Finding>& findings)
{
    QJsonArray array;
    for (const auto& finding : findings) {
        array.append(QJsonObject{{u"code"_s, nameOf(finding.code)},
                                 {u"severity"_s, nameOf(finding.severity)},
                                 {u"subject"_s, finding.subject},
                                 {u"args"_s, finding.args}});
    }
    return array;
}

QList<Finding> findingsFrom(const QJsonValue& json)
{
    QList<Finding> findings;
    for (const auto value : json.toArray()) {
        findings.append({.code = findingCodeFrom(value[u"code"_s].toString()),
                         .severity = severityFrom(value[u"severity"_s].toString()),
                         .subject = value[u"subject"_s].toString(),
                         .args = value[u"args"_s].toObject()});
    }
    return findings;
}

} // namespace pingshen
