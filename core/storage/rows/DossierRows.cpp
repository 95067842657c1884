// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/DossierRows.h"

#include "core/base/Json.h"
#include "core/domain/Fields.h"
#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Applicant applicantFromRow(const Row& row)
{
    Applicant applicant;
    setFields(applicant, column::fieldsFrom(row, applicantFieldRows()));
    return applicant;
}

PackageVersion versionFromRow(const Row& row)
{
    return {.number = column::intFrom(row, "number"),
            .digest = column::digestFrom(row, "digest"),
            .source = row.text("source"),
            .importedAt = column::timeFrom(row, "imported_at")};
}

Document documentFromRow(const Row& row)
{
    return {.id = column::idFrom<DocumentId>(row, "id"),
            .name = row.text("name"),
            .kind = column::idFrom<KindId>(row, "kind"),
            .confidence = column::intFrom(row, "confidence"),
            .reason = row.text("reason"),
            .digest = column::digestFrom(row, "digest"),
            .bytes = row.number("bytes"),
            .pages = column::intFrom(row, "pages"),
            .textPages = column::intFrom(row, "text_pages"),
            .status = documentStatusFrom(row.text("status")),
            .version = column::intFrom(row, "version"),
            .replaced = column::digestFrom(row, "replaced")};
}

Finding findingFromRow(const Row& row)
{
    return {.code = findingCodeFrom(row.text("code")),
            .severity = severityFrom(row.text("severity")),
            .subject = row.text("subject"),
            .args = parseJsonObject(row.text("args").toUtf8()).value_or(QJsonObject())};
}

} // namespace

Result<Dossier> readDossier(Database& database, const ApplicationId& application)
{
    const Binds binds{{"id", application.value()}};
    const auto applicationFrom = [&](const Row& row) {
        Dossier dossier;
        dossier.id = application;
        dossier.rubric = column::idFrom<RubricId>(row, "rubric");
        dossier.applicant = applicantFromRow(row);
        return dossier;
    };
    PINGSHEN_ASSIGN(auto dossier, database.first(QString(u"SELECT rubric, "_s + column::listOf(applicantFieldRows())
                                                         + u" FROM application WHERE id = :id"_s),
                                                 binds, applicationFrom));
    if (!dossier) {
        return {Error::Code::ApplicationNotFound, {{u"text"_s, application.value()}}};
    }
    PINGSHEN_ASSIGN(dossier->versions, database.list("SELECT number, digest, source, imported_at FROM package_version"
                                                     " WHERE application = :id ORDER BY number"_L1,
                                                     binds, versionFromRow));
    PINGSHEN_ASSIGN(dossier->documents,
                    database.list("SELECT id, name, kind, confidence, reason, digest, bytes, pages, text_pages, status,"
                                  " version, replaced FROM document WHERE application = :id ORDER BY place"_L1,
                                  binds, documentFromRow));
    return *std::move(dossier);
}

Result<QMap<ApplicationId, Applicant>> readApplicants(Database& database)
{
    QMap<ApplicationId, Applicant> applicants;
    PINGSHEN_TRY(
        database.each(QString(u"SELECT id, "_s + column::listOf(applicantFieldRows()) + u" FROM application"_s), {},
                      [&](const Row& row) {
                          applicants.insert(column::idFrom<ApplicationId>(row, "id"), applicantFromRow(row));
                          return Done();
                      }));
    return applicants;
}

Result<QMap<ApplicationId, Applicant>> readApplicants(Database& database, const QList<ApplicationId>& of)
{
    QMap<ApplicationId, Applicant> applicants;
    PINGSHEN_TRY(database.each(QString(u"SELECT id, "_s + column::listOf(applicantFieldRows())
                                       + u" FROM application WHERE id IN (SELECT value FROM json_each(:ids))"_s),
                               {{"ids", column::jsonList(of)}}, [&](const Row& row) {
                                   applicants.insert(column::idFrom<ApplicationId>(row, "id"), applicantFromRow(row));
                                   return Done();
                               }));
    return applicants;
}

Result<QMap<ApplicationId, QList<Document>>> readDocuments(Database& database, const QList<ApplicationId>& of)
{
    QMap<ApplicationId, QList<Document>> documents;
    PINGSHEN_TRY(
        database.each("SELECT application, id, name, kind, confidence, reason, digest, bytes, pages, text_pages,"
                      " status, version, replaced FROM document"
                      " WHERE application IN (SELECT value FROM json_each(:ids)) ORDER BY application, place"_L1,
                      {{"ids", column::jsonList(of)}}, [&](const Row& row) {
                          documents[column::idFrom<ApplicationId>(row, "application")].append(documentFromRow(row));
                          return Done();
                      }));
    return documents;
}

Result<QList<Document>> readContents(Database& database, const ApplicationId& application)
{
    return database.list(
        "SELECT document AS id, name, kind, confidence, reason, digest, bytes, pages, text_pages,"
        " status, version, '' AS replaced FROM document_content WHERE application = :id AND document IN"
        " (SELECT document FROM document_content WHERE application = :id GROUP BY document"
        " HAVING count(*) > 1) ORDER BY version, document"_L1,
        {{"id", application.value()}}, documentFromRow);
}

Result<QList<Finding>> readFindings(Database& database, const ApplicationId& application)
{
    return database.list("SELECT code, severity, subject, args FROM finding WHERE application = :id ORDER BY place"_L1,
                         {{"id", application.value()}}, findingFromRow);
}

Done DossierWriter::writeApplication(const Dossier& dossier, int newestVersion, const QString& searchText)
{
    QStringList columns{u"rubric"_s, u"newest_version"_s, u"imported_at"_s, u"search_text"_s};
    QList<QByteArray> names;
    Binds binds{{"id", m_application},
                {"rubric", dossier.rubric.value()},
                {"newest_version", newestVersion},
                {"imported_at", column::timeOrZero(dossier.versions.front().importedAt)},
                {"search_text", searchText}};
    for (const auto& field : applicantFieldRows()) {
        columns.append(column::of(field));
        names.append(columns.last().toLatin1());
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        binds.append(
            {names[i].constData(), fieldOf(dossier.applicant, QString(applicantFieldRows()[i].name)).toString()});
    }
    QStringList updates;
    for (const auto& column : columns) {
        updates.append(column + u" = excluded."_s + column);
    }
    return m_database.run(QString(u"INSERT INTO application (id, "_s + columns.join(u", "_s) + u") VALUES (:id, :"_s
                                  + columns.join(u", :"_s) + u") ON CONFLICT (id) DO UPDATE SET "_s
                                  + updates.join(u", "_s)),
                          binds);
}

Done DossierWriter::insertVersion(const PackageVersion& version)
{
    return m_database.run("INSERT INTO package_version (application, number, digest, source, imported_at)"
                          " VALUES (:application, :number, :digest, :source, :imported_at)"_L1,
                          {{"application", m_application},
                           {"number", version.number},
                           {"digest", version.digest.hex()},
                           {"source", version.source},
                           {"imported_at", column::timeOrZero(version.importedAt)}});
}

Done DossierWriter::insertDocument(const Document& document, int place)
{
    return m_database.run("INSERT INTO document (id, application, place, name, kind, confidence, reason, digest, bytes,"
                          " pages, text_pages, status, version, replaced) VALUES (:id, :application, :place, :name,"
                          " :kind, :confidence, :reason, :digest, :bytes, :pages, :text_pages, :status, :version,"
                          " :replaced)"_L1,
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
                           {"replaced", document.replaced.hex()}});
}

Done DossierWriter::insertContent(const Document& content)
{
    return m_database.run("INSERT INTO document_content (application, document, version, name, digest, bytes, kind,"
                          " confidence, reason, pages, text_pages, status) VALUES (:application, :document, :version,"
                          " :name, :digest, :bytes, :kind, :confidence, :reason, :pages, :text_pages, :status)"_L1,
                          {{"application", m_application},
                           {"document", content.id.value()},
                           {"version", content.version},
                           {"name", content.name},
                           {"digest", content.digest.hex()},
                           {"bytes", content.bytes},
                           {"kind", content.kind.value()},
                           {"confidence", content.confidence},
                           {"reason", content.reason},
                           {"pages", content.pages},
                           {"text_pages", content.textPages},
                           {"status", nameOf(content.status)}});
}

Done DossierWriter::insertFinding(const Finding& finding, int place)
{
    return m_database.run("INSERT INTO finding (application, place, code, severity, subject, args)"
                          " VALUES (:application, :place, :code, :severity, :subject, :args)"_L1,
                          {{"application", m_application},
                           {"place", place},
                           {"code", nameOf(finding.code)},
                           {"severity", nameOf(finding.severity)},
                           {"subject", finding.subject},
                           {"args", QString::fromUtf8(canonicalJson(finding.args))}});
}

} // namespace pingshen
