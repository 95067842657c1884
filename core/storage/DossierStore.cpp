// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DossierStore.h"

#include "core/base/Blank.h"
#include "core/storage/rows/Columns.h"
#include "core/storage/rows/DossierRows.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

ApplicationId idFromRow(const Row& row)
{
    return column::idFrom<ApplicationId>(row, "id");
}

Error notFound(QStringView text)
{
    return {Error::Code::ApplicationNotFound, {{u"text"_s, text.toString()}}, {}, nullptr};
}

} // namespace

Result<Dossier> DossierStore::load(const ApplicationId& application) const
{
    return readDossier(m_database, application);
}

Result<RubricId> DossierStore::rubricOf(const ApplicationId& application) const
{
    PINGSHEN_ASSIGN(const auto rubric,
                    m_database.first("SELECT rubric FROM application WHERE id = :id"_L1, {{"id", application.value()}},
                                     [](const Row& row) { return column::idFrom<RubricId>(row, "rubric"); }));
    return rubric ? Result<RubricId>(*rubric) : notFound(application.value());
}

Result<QList<Document>> DossierStore::contentsOf(const ApplicationId& application) const
{
    return readContents(m_database, application);
}

Result<QList<Finding>> DossierStore::foundInPackages(const ApplicationId& application) const
{
    return readFindings(m_database, application);
}

Result<QMap<ApplicationId, QList<Document>>> DossierStore::documentsOf(const QList<ApplicationId>& applications) const
{
    return readDocuments(m_database, applications);
}

Result<QMap<ApplicationId, Applicant>> DossierStore::applicantsOf(const QList<ApplicationId>& applications) const
{
    return readApplicants(m_database, applications);
}

Result<QList<ApplicationId>> DossierStore::all() const
{
    return m_database.list("SELECT id FROM application ORDER BY imported_at, id"_L1, {}, idFromRow);
}

Result<ApplicationId> DossierStore::resolve(QStringView text) const
{
    const auto wanted = plainName(text);
    PINGSHEN_ASSIGN(const auto exact, m_database.list("SELECT id FROM application WHERE id = :text"_L1,
                                                      {{"text", wanted.toLower()}}, idFromRow));
    PINGSHEN_ASSIGN(const auto byCase,
                    m_database.list("SELECT id FROM application WHERE case_number = :text AND :text <> ''"_L1,
                                    {{"text", wanted}}, idFromRow));
    auto found = exact.isEmpty() ? byCase : exact;
    if (found.isEmpty() && wanted.size() >= shortestIdPrefix) {
        PINGSHEN_ASSIGN(found,
                        m_database.list("SELECT id FROM application WHERE substr(id, 1, length(:text)) = :text"_L1,
                                        {{"text", wanted.toLower()}}, idFromRow));
    }
    if (found.isEmpty()) {
        return notFound(text);
    }
    if (found.size() > 1) {
        return {Error::Code::ApplicationAmbiguous, {{u"text"_s, wanted}, {u"count"_s, found.size()}}};
    }
    return found.front();
}

Result<std::optional<ApplicationId>> DossierStore::byPackageDigest(const Digest& digest) const
{
    return m_database.first("SELECT application AS id FROM package_version WHERE digest = :digest"
                            " ORDER BY imported_at LIMIT 1"_L1,
                            {{"digest", digest.hex()}}, idFromRow);
}

Result<std::optional<ApplicationId>> DossierStore::byApplicant(const Applicant& applicant,
                                                               const RubricId& edition) const
{
    return m_database.first("SELECT id FROM application"
                            " WHERE (:caseNumber <> '' AND case_number = :caseNumber COLLATE NOCASE)"
                            " OR (:passport <> '' AND passport_number = :passport COLLATE NOCASE AND rubric = :rubric)"
                            " ORDER BY imported_at DESC, id LIMIT 1"_L1,
                            {{"caseNumber", plainName(applicant.caseNumber)},
                             {"passport", plainName(applicant.passportNumber)},
                             {"rubric", edition.value()}},
                            idFromRow);
}

Result<QList<ApplicationId>> DossierStore::withContent(const Digest& content) const
{
    return m_database.list("SELECT DISTINCT application.id AS id FROM document_content"
                           " JOIN application ON application.id = document_content.application"
                           " WHERE document_content.digest = :digest"
                           " ORDER BY application.imported_at DESC, application.id"_L1,
                           {{"digest", content.hex()}}, idFromRow);
}

Result<QList<Digest>> DossierStore::contents() const
{
    return m_database.list("SELECT DISTINCT digest FROM document_content ORDER BY digest"_L1, {},
                           [](const Row& row) { return column::digestFrom(row, "digest"); });
}

Result<qint64> DossierStore::count() const
{
    PINGSHEN_ASSIGN(const auto found, m_database.first("SELECT count(*) AS n FROM application"_L1, {},
                                                       [](const Row& row) { return row.number("n"); }));
    return found.value_or(0);
}

} // namespace pingshen
