// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ApplicationState.h"

#include "core/domain/EditKinds.h"
#include "core/domain/SeenPackages.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject toJson(const Document& document)
{
    return {{u"id"_s, document.id.value()},       {u"name"_s, document.name},
            {u"guess"_s, guessJson(document)},    {u"digest"_s, document.digest.hex()},
            {u"bytes"_s, document.bytes},         {u"pages"_s, document.pages},
            {u"textPages"_s, document.textPages}, {u"status"_s, nameOf(document.status)}};
}

Document documentFrom(const QJsonObject& json)
{
    Document document;
    document.id = DocumentId(json[u"id"_s].toString());
    document.name = json[u"name"_s].toString();
    takeGuess(document, json[u"guess"_s].toObject());
    document.digest = Digest::fromHex(json[u"digest"_s].toString());
    document.bytes = json[u"bytes"_s].toInteger();
    document.pages = json[u"pages"_s].toInt();
    document.textPages = json[u"textPages"_s].toInt();
    document.status = documentStatusFrom(json[u"status"_s].toString());
    if (document.status == DocumentStatus::NotArrived) { // no package says so; as a program that knows no such word
        document.status = DocumentStatus::Damaged;
    }
    return document;
}

QJsonObject toJson(const Applicant& applicant)
{
    QJsonObject json;
    for (const auto& row : applicantFieldRows()) {
        json[row.name] = fieldOf(applicant, QString(row.name));
    }
    return json;
}

Applicant applicantFrom(const QJsonObject& json)
{
    QList<FieldChange> fields;
    for (auto field = json.begin(); field != json.end(); ++field) {
        fields.append({field.key(), {}, field.value()});
    }
    Applicant applicant;
    setFields(applicant, fields);
    return applicant;
}

/// Of a pin that is not on its sheet nothing is left to choose.
bool isOfNoPin(const ApplicationState& state, const Conflict& conflict)
{
    return rowOf(conflict.kind).part == StatePart::Pin
           && state.review.sheet(conflict.owner).pin(PinId(conflict.subject)).isBlank();
}

/// One that was submitted and returned is as one that never was: it can be cleared.
bool holdsAnything(const ApplicationState& state, const Sheet& sheet)
{
    return !sheet.scores.isEmpty() || !sheet.pins.isEmpty() || sheet.isLocked()
           || std::ranges::find(state.conflicts, sheet.reviewer, &Conflict::owner) != state.conflicts.end();
}

/// The one of a person's sheets that becomes theirs: none when several hold something, which is for people to sort out.
std::optional<Sheet> theSheetOf(const ApplicationState& state, const QList<ReviewerId>& ids)
{
    QList<Sheet> filled;
    for (const auto& id : ids) {
        if (const auto& sheet = state.review.sheets[id]; holdsAnything(state, sheet)) {
            filled.append(sheet);
        }
    }
    return filled.size() > 1 ? std::nullopt : std::optional(filled.value(0, state.review.sheets[ids.first()]));
}

void uniteSheets(ApplicationState& state, const SamePersons& same)
{
    QMap<ReviewerId, QList<ReviewerId>> ids;
    for (const auto& id : state.review.sheets.keys()) {
        auto& own = ids[same.of(id)];
        own.insert(id == same.of(id) ? 0 : own.size(), id);
    }
    for (const auto& person : ids.keys()) {
        const auto& theirs = ids[person];
        auto sheet = theSheetOf(state, theirs);
        if (!sheet) {
            continue;
        }
        for (auto& conflict : state.conflicts) {
            conflict.owner = conflict.owner == sheet->reviewer ? person : conflict.owner;
        }
        state.review.sheets.removeIf([&](auto each) { return theirs.contains(each.key()); });
        sheet->begunBy = sheet->reviewer == person ? ReviewerId() : sheet->reviewer;
        sheet->reviewer = person;
        state.review.sheets.insert(person, *sheet);
    }
}

} // namespace

QJsonObject toJson(const ReceivedPackage& package)
{
    QJsonArray documents;
    for (const auto& document : package.documents) {
        documents.append(toJson(document));
    }
    QJsonObject json{{u"digest"_s, package.version.digest.hex()},
                     {u"source"_s, package.version.source},
                     {u"importedAt"_s, timeText(package.version.importedAt)},
                     {u"rubric"_s, package.rubric.value()},
                     {u"applicant"_s, toJson(package.applicant)},
                     {u"documents"_s, documents},
                     {u"findings"_s, findingsJson(package.findings)}};
    if (!package.rubricVersion.isEmpty()) {
        json[u"rubricDigest"_s] = package.rubricVersion.hex();
    }
    return json;
}

ReceivedPackage packageFrom(const QJsonObject& content)
{
    ReceivedPackage package;
    package.version.digest = Digest::fromHex(content[u"digest"_s].toString());
    package.version.source = content[u"source"_s].toString();
    package.version.importedAt = QDateTime::fromString(content[u"importedAt"_s].toString(), Qt::ISODateWithMs);
    package.rubric = RubricId(content[u"rubric"_s].toString());
    package.rubricVersion = Digest::fromHex(content[u"rubricDigest"_s].toString());
    package.applicant = applicantFrom(content[u"applicant"_s].toObject());
    for (const auto document : content[u"documents"_s].toArray()) {
        package.documents.append(documentFrom(document.toObject()));
    }
    package.findings = findingsFrom(content[u"findings"_s]);
    return package;
}

Change importOf(const Dossier& dossier, const QList<Finding>& findings, const ReviewerId& author,
                const Digest& rubricVersion)
{
    const auto& version = dossier.versions.last();
    auto documents = dossier.documents;
    documents.removeIf([&](const Document& document) { return document.version != version.number; });
    return {.kind = EditKind::PackageImported,
            .application = dossier.id,
            .author = author,
            .subject = QString::number(version.number),
            .fields = {},
            .note = version.digest.hex(),
            .undoes = std::nullopt,
            .content = toJson(
                ReceivedPackage{version, dossier.rubric, rubricVersion, dossier.applicant, documents, findings})};
}

Change recognition(const ApplicationId& application, const Document& document, const ReviewerId& author)
{
    return {.kind = EditKind::KindRecognised,
            .application = application,
            .author = author,
            .subject = document.id.value(),
            .fields = {},
            .note = document.digest.hex(),
            .undoes = std::nullopt,
            .content = {{u"guess"_s, guessJson(document)}}};
}

ApplicationFold::ApplicationFold(const ApplicationId& application, SamePersons same)
    : m_application(application),
      m_same(std::move(same))
{
    m_state.review.application = application;
}

void ApplicationFold::take(const Edit& edit)
{
    if (sheetOwner(edit.change, m_same) == sheetOwner(edit.change)) {
        fold(edit);
    } else if (isOnSheet(edit.change.kind)) {
        auto own = edit;
        own.change.content.remove(u"sheet"_s);
        fold(own);
    }
}

void ApplicationFold::fold(const Edit& edit)
{
    const auto& change = edit.change;
    if (rowOf(change.kind).part == StatePart::Package) {
        receive(packageFrom(change.content), edit);
        return;
    }
    const auto named = withSeenNamed(edit);
    apply(m_state.review, named);
    apply(m_state.dossier, named, m_state.contents);
    layScores(named);
    m_findings.take(change, m_state.dossier, m_state.contents);
    m_conflicts.take(edit);
}

/// What a number of versions, or nothing, says of what was seen is counted in what the edit knew: here the versions may
/// have other numbers.
Edit ApplicationFold::withSeenNamed(Edit edit) const
{
    if (rowOf(edit.change.kind).part != StatePart::Score) {
        return edit;
    }
    QList<Digest> known;
    for (int version = 1; version <= m_state.review.packages.size(); ++version) {
        if (m_findings.isKnown(version, edit)) {
            known.append(m_state.review.packages[version - 1]);
        }
    }
    const SeenPackages seen{{}, seenOf(edit.change.content, known)};
    edit.change.content[u"seen"_s] = seen.toContent()[u"seen"_s];
    return edit;
}

/// A sheet changes what it shows when it is submitted and when it is returned.
void ApplicationFold::layScores(const Edit& edit)
{
    const auto& row = rowOf(edit.change.kind);
    const auto owner = sheetOwner(edit.change);
    if (isOnSheet(edit.change.kind)) {
        m_scores[owner].add(edit, m_state.review.packages);
    } else if (row.part == StatePart::Sheet) {
        auto& sheet = m_state.review.sheets[owner];
        if (sheet.isLocked()) {
            m_scores[owner].layKnown(sheet, edit);
        } else {
            m_scores[owner].layAll(sheet);
        }
    }
}

void ApplicationFold::receive(const ReceivedPackage& package, const Edit& import)
{
    auto& dossier = m_state.dossier;
    const auto known = std::ranges::find(dossier.versions, package.version.digest, &PackageVersion::digest);
    if (known != dossier.versions.end()) {
        m_findings.receiveAgain(import.ref(), known->number);
        m_conflicts.mergeImports(m_findings.importsOf(known->number));
        return; // the same package, imported on another device too
    }
    if (dossier.versions.isEmpty()) {
        dossier.id = m_application;
        dossier.rubric = package.rubric;
        dossier.applicant = package.applicant;
    }
    auto version = package.version;
    version.number = static_cast<int>(dossier.versions.size()) + 1;
    dossier.versions.append(version);
    m_state.review.packages.append(version.digest);
    m_findings.receive(package.findings, import, dossier.documents, package.documents, version.number);
    for (const auto& document : package.documents) {
        m_conflicts.addContent(import, document);
        if (pingshen::receive(dossier.documents, document, version.number)) {
            m_state.contents.append(document);
            m_state.contents.last().version = version.number;
        }
    }
}

ApplicationState ApplicationFold::finish() &&
{
    m_state.conflicts = m_conflicts.conflicts(m_state.dossier.documents);
    m_state.conflicts.removeIf([this](const Conflict& conflict) { return isOfNoPin(m_state, conflict); });
    m_state.findings = m_findings.of(m_state.dossier, m_state.contents);
    uniteSheets(m_state, m_same);
    return std::move(m_state);
}

} // namespace pingshen
