// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine/DossierRows.h"

#include "core/base/Json.h"
#include "core/domain/Review.h"
#include "core/storage/engine/Columns.h"

#include <QMetaEnum>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct ApplicantColumn
{
    const char* field; ///< in the domain
    const char* column;
};

constexpr std::array applicantColumns{
    ApplicantColumn{"latinName", "latin_name"},
    ApplicantColumn{"chineseName", "chinese_name"},
    ApplicantColumn{"nationality", "nationality"},
    ApplicantColumn{"birthDate", "birth_date"},
    ApplicantColumn{"passportNumber", "passport_number"},
    ApplicantColumn{"employer", "employer"},
    ApplicantColumn{"position", "position"},
    ApplicantColumn{"caseNumber", "case_number"},
};

Applicant applicantFrom(const QJsonObject& values)
{
    Edit edit;
    edit.change.kind = EditKind::ApplicantChanged;
    for (auto value = values.begin(); value != values.end(); ++value) {
        edit.change.fields.append({value.key(), {}, value.value()});
    }
    Dossier dossier;
    apply(dossier, edit);
    return dossier.applicant;
}

QJsonObject valuesOf(const Applicant& applicant)
{
    QJsonObject values;
    for (const auto& row : applicantColumns) {
        const auto field = QString::fromLatin1(row.field);
        values[field] = fieldOf(applicant, field);
    }
    return values;
}

Applicant applicantFromRow(const Row& row, DossierState state)
{
    if (state == DossierState::Imported) {
        return applicantFrom(parseJsonObject(row.text("imported_applicant").toUtf8()).value_or(QJsonObject()));
    }
    QJsonObject values;
    for (const auto& each : applicantColumns) {
        values[QString::fromLatin1(each.field)] = row.text(each.column);
    }
    return applicantFrom(values);
}

PackageVersion versionFromRow(const Row& row)
{
    return {.number = column::intFrom(row, "number"),
            .digest = column::digestFrom(row, "digest"),
            .source = row.text("source"),
            .importedAt = column::timeFrom(row, "imported_at")};
}

Document documentFromRow(const Row& row, DossierState state)
{
    const bool corrected = state == DossierState::Corrected;
    return {.id = column::idFrom<DocumentId>(row, "id"),
            .name = row.text(corrected ? "name" : "imported_name"),
            .kind = column::idFrom<KindId>(row, corrected ? "kind" : "classified_kind"),
            .confidence = column::intFrom(row, corrected ? "confidence" : "classified_confidence"),
            .reason = row.text(corrected ? "reason" : "classified_reason"),
            .digest = column::digestFrom(row, "digest"),
            .bytes = row.number("bytes"),
            .pages = column::intFrom(row, "pages"),
            .textPages = column::intFrom(row, "text_pages"),
            .status = documentStatusFrom(row.text("status")),
            .version = column::intFrom(row, "version"),
            .replaced = column::digestFrom(row, "replaced")};
}

template<class E>
E enumFrom(const QString& name, E fallback)
{
    bool known = false;
    const auto lower = name.toLatin1();
    const auto value = QMetaEnum::fromType<E>().keyToValue(lower.constData(), &known);
    return known ? static_cast<E>(value) : fallback;
}

Finding::Severity severityFrom(const QString& name)
{
    for (const auto severity : {Finding::Severity::Info, Finding::Severity::Error}) {
        if (nameOf(severity) == name) {
            return severity;
        }
    }
    return Finding::Severity::Warning;
}

Finding findingFromRow(const Row& row)
{
    return {.code = enumFrom(row.text("code"), Finding::Code::ValueMalformed),
            .severity = severityFrom(row.text("severity")),
            .subject = row.text("subject"),
            .args = parseJsonObject(row.text("args").toUtf8()).value_or(QJsonObject())};
}

} // namespace

Result<Dossier> readDossier(Database& database, const ApplicationId& application, DossierState state)
{
    const Binds binds{{"id", application.value()}};
    const auto applicationFrom = [&](const Row& row) {
        Dossier dossier;
        dossier.id = application;
        dossier.rubric = column::idFrom<RubricId>(row, "rubric");
        dossier.applicant = applicantFromRow(row, state);
        return dossier;
    };
    PINGSHEN_ASSIGN(auto dossier,
                    database.first("SELECT rubric, latin_name, chinese_name, nationality, birth_date, passport_number,"
                                   " employer, position, case_number, imported_applicant FROM application"
                                   " WHERE id = :id"_L1,
                                   binds, applicationFrom));
    if (!dossier) {
        return {Error::Code::ApplicationNotFound, {{u"text"_s, application.value()}}};
    }
    PINGSHEN_ASSIGN(dossier->versions, database.list("SELECT number, digest, source, imported_at FROM package_version"
                                                     " WHERE application = :id ORDER BY number"_L1,
                                                     binds, versionFromRow));
    PINGSHEN_ASSIGN(
        dossier->documents,
        database.list(
            "SELECT id, name, kind, confidence, reason, classified_kind, classified_confidence,"
            " classified_reason, digest, bytes, pages, text_pages, status, version, replaced,"
            " (SELECT c.name FROM document_content c WHERE c.document = document.id"
            " AND c.version = document.version) AS imported_name FROM document WHERE application = :id ORDER BY place"_L1,
            binds, [state](const Row& row) { return documentFromRow(row, state); }));
    return *std::move(dossier);
}

Result<QList<Finding>> readFindings(Database& database, const ApplicationId& application)
{
    return database.list("SELECT code, severity, subject, args FROM finding WHERE application = :id ORDER BY place"_L1,
                         {{"id", application.value()}}, findingFromRow);
}

Done DossierWriter::insertApplication(const Dossier& dossier)
{
    const auto importedAt = dossier.versions.isEmpty() ? QDateTime() : dossier.versions.front().importedAt;
    return m_database.run(
        "INSERT INTO application (id, rubric, latin_name, chinese_name, nationality, birth_date, passport_number,"
        " employer, position, case_number, imported_applicant, imported_at, search_text)"
        " VALUES (:id, :rubric, '', '', '', '', '', '', '', '', :imported_applicant, :imported_at, '')"_L1,
        {{"id", m_application},
         {"rubric", dossier.rubric.value()},
         {"imported_applicant", QString::fromUtf8(canonicalJson(valuesOf(dossier.applicant)))},
         {"imported_at", importedAt.isValid() ? importedAt.toMSecsSinceEpoch() : 0}});
}

Done DossierWriter::updateApplicant(const Applicant& applicant, const QString& searchText)
{
    QStringList assignments;
    Binds binds{{"id", m_application}, {"search_text", searchText}};
    for (const auto& row : applicantColumns) {
        assignments.append(u"%1 = :%1"_s.arg(QLatin1StringView(row.column)));
        binds.append({row.column, fieldOf(applicant, QString::fromLatin1(row.field)).toString()});
    }
    const QString sql =
        u"UPDATE application SET search_text = :search_text, %1 WHERE id = :id"_s.arg(assignments.join(u", "_s));
    return m_database.run(sql, binds);
}

Done DossierWriter::insertVersion(const PackageVersion& version)
{
    return m_database.run("INSERT INTO package_version (application, number, digest, source, imported_at)"
                          " VALUES (:application, :number, :digest, :source, :imported_at)"_L1,
                          {{"application", m_application},
                           {"number", version.number},
                           {"digest", version.digest.hex()},
                           {"source", version.source},
                           {"imported_at", version.importedAt.toMSecsSinceEpoch()}});
}

Done DossierWriter::insertDocument(const Document& document, int place)
{
    PINGSHEN_TRY(m_database.run(
        "INSERT INTO document (id, application, place, name, kind, confidence, reason, classified_kind,"
        " classified_confidence, classified_reason, digest, bytes, pages, text_pages, status, version, replaced)"
        " VALUES (:id, :application, :place, :name, :kind, :confidence, :reason, :kind, :confidence, :reason, :digest,"
        " :bytes, :pages, :text_pages, :status, :version, :replaced)"_L1,
        {{"id", document.id.value()},
         {"application", m_application},
         {"place", place},
         {"name", document.name},
         {"kind", document.kind.value()},
         {"confidence", document.confidence},
         {"reason", document.reason},
         {"digest", document.digest.hex()},
         {"bytes", document.bytes},
         {"pages", document.pages},
         {"text_pages", document.textPages},
         {"status", nameOf(document.status)},
         {"version", document.version},
         {"replaced", document.replaced.hex()}}));
    return insertContent(document);
}

Done DossierWriter::replaceDocument(const Document& document, const Document& received)
{
    PINGSHEN_TRY(m_database.run(
        "UPDATE document SET name = :name, classified_kind = :classified_kind,"
        " classified_confidence = :classified_confidence, classified_reason = :classified_reason, digest = :digest,"
        " bytes = :bytes, pages = :pages, text_pages = :text_pages, status = :status, version = :version,"
        " replaced = :replaced WHERE id = :id"_L1,
        {{"name", document.name},
         {"classified_kind", received.kind.value()},
         {"classified_confidence", received.confidence},
         {"classified_reason", received.reason},
         {"digest", document.digest.hex()},
         {"bytes", document.bytes},
         {"pages", document.pages},
         {"text_pages", document.textPages},
         {"status", nameOf(document.status)},
         {"version", document.version},
         {"replaced", document.replaced.hex()},
         {"id", document.id.value()}}));
    PINGSHEN_TRY(updateCorrected(document));
    return insertContent(document);
}

Done DossierWriter::reclassify(const Document& document)
{
    return m_database.run(
        "UPDATE document SET classified_kind = :kind, classified_confidence = :confidence, classified_reason = :reason,"
        " kind = CASE WHEN reason = :person THEN kind ELSE :kind END,"
        " confidence = CASE WHEN reason = :person THEN confidence ELSE :confidence END,"
        " reason = CASE WHEN reason = :person THEN reason ELSE :reason END WHERE id = :id"_L1,
        {{"kind", document.kind.value()},
         {"confidence", document.confidence},
         {"reason", document.reason},
         {"person", chosenByPerson()},
         {"id", document.id.value()}});
}

Done DossierWriter::updateCorrected(const Document& document)
{
    return m_database.run("UPDATE document SET name = :name, kind = :kind, confidence = :confidence,"
                          " reason = :reason WHERE id = :id"_L1,
                          {{"name", document.name},
                           {"kind", document.kind.value()},
                           {"confidence", document.confidence},
                           {"reason", document.reason},
                           {"id", document.id.value()}});
}

Done DossierWriter::insertContent(const Document& document)
{
    return m_database.run("INSERT INTO document_content (document, version, name, digest, bytes)"
                          " VALUES (:document, :version, :name, :digest, :bytes)"_L1,
                          {{"document", document.id.value()},
                           {"version", document.version},
                           {"name", document.name},
                           {"digest", document.digest.hex()},
                           {"bytes", document.bytes}});
}

Done DossierWriter::replaceFindings(const QList<Finding>& findings)
{
    PINGSHEN_TRY(
        m_database.run("DELETE FROM finding WHERE application = :application"_L1, {{"application", m_application}}));
    int place = 0;
    for (const auto& finding : findings) {
        PINGSHEN_TRY(m_database.run("INSERT INTO finding (application, place, code, severity, subject, args)"
                                    " VALUES (:application, :place, :code, :severity, :subject, :args)"_L1,
                                    {{"application", m_application},
                                     {"place", place++},
                                     {"code", nameOf(finding.code)},
                                     {"severity", nameOf(finding.severity)},
                                     {"subject", finding.subject},
                                     {"args", QString::fromUtf8(canonicalJson(finding.args))}}));
    }
    return {};
}

} // namespace pingshen
