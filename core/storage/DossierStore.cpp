// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DossierStore.h"

#include "core/base/Blank.h"
#include "core/domain/Review.h"
#include "core/storage/engine/Columns.h"
#include "core/storage/engine/DossierRows.h"
#include "core/storage/engine/SearchText.h"

#include <algorithm>

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

DossierStore::DossierStore(Database& database) : m_database(database), m_searchText(std::make_unique<SearchText>()) {}

DossierStore::~DossierStore() = default;

Done DossierStore::insert(const Dossier& dossier, const QList<Finding>& findings)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    DossierWriter writer(m_database, dossier.id);
    PINGSHEN_TRY(writer.insertApplication(dossier));
    PINGSHEN_TRY(writer.updateApplicant(dossier.applicant, m_searchText->of(dossier.applicant)));
    for (const auto& version : dossier.versions) {
        PINGSHEN_TRY(writer.insertVersion(version));
    }
    int place = 0;
    for (const auto& document : dossier.documents) {
        PINGSHEN_TRY(writer.insertDocument(document, place++));
    }
    PINGSHEN_TRY(writer.replaceFindings(findings));
    return transaction.commit();
}

Result<Dossier> DossierStore::addVersion(const ApplicationId& application, const PackageVersion& version,
                                         const QList<Document>& received, const QList<Finding>& findings)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_ASSIGN(auto dossier, load(application));
    const auto before = dossier.documents.size();
    dossier.documents = resubmitted(dossier.documents, received, version.number);
    dossier.versions.append(version);

    DossierWriter writer(m_database, application);
    PINGSHEN_TRY(writer.insertVersion(version));
    for (qsizetype i = 0; i < dossier.documents.size(); ++i) {
        const auto& document = dossier.documents[i];
        if (i >= before) {
            PINGSHEN_TRY(writer.insertDocument(document, static_cast<int>(i)));
        } else if (document.version == version.number) {
            const auto brought = std::ranges::find_if(
                received, [&](const auto& r) { return r.digest == document.digest && r.name == document.name; });
            Q_ASSERT(brought != received.end());
            PINGSHEN_TRY(writer.replaceDocument(document, *brought));
        }
    }
    PINGSHEN_TRY(writer.replaceFindings(findings));
    PINGSHEN_TRY(transaction.commit());
    return dossier;
}

Done DossierStore::reclassify(const ApplicationId& application, const QList<Document>& documents)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    DossierWriter writer(m_database, application);
    for (const auto& document : documents) {
        PINGSHEN_TRY(writer.reclassify(document));
    }
    return transaction.commit();
}

Done DossierStore::replaceFindings(const ApplicationId& application, const QList<Finding>& findings)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_TRY(DossierWriter(m_database, application).replaceFindings(findings));
    return transaction.commit();
}

Result<Dossier> DossierStore::load(const ApplicationId& application) const
{
    return readDossier(m_database, application, DossierState::Corrected);
}

Result<Dossier> DossierStore::loadImported(const ApplicationId& application) const
{
    return readDossier(m_database, application, DossierState::Imported);
}

Result<QList<Finding>> DossierStore::findingsOf(const ApplicationId& application) const
{
    return readFindings(m_database, application);
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

Result<QList<Digest>> DossierStore::contents() const
{
    return m_database.list("SELECT DISTINCT digest FROM document_content ORDER BY digest"_L1, {},
                           [](const Row& row) { return column::digestFrom(row, "digest"); });
}

Done DossierStore::apply(const Edit& edit)
{
    const auto& change = edit.change;
    if (change.kind == EditKind::ApplicantChanged) {
        PINGSHEN_ASSIGN(auto dossier, load(change.application));
        pingshen::apply(dossier, edit);
        return DossierWriter(m_database, change.application)
            .updateApplicant(dossier.applicant, m_searchText->of(dossier.applicant));
    }
    if (change.kind == EditKind::DocumentChanged) {
        PINGSHEN_ASSIGN(auto dossier, load(change.application));
        pingshen::apply(dossier, edit);
        const auto document = std::ranges::find(dossier.documents, DocumentId(change.subject), &Document::id);
        if (document != dossier.documents.end()) {
            return DossierWriter(m_database, change.application).updateCorrected(*document);
        }
    }
    return {};
}

Done DossierStore::clearCorrections()
{
    PINGSHEN_ASSIGN(const auto applications, all());
    for (const auto& application : applications) {
        PINGSHEN_ASSIGN(const auto imported, loadImported(application));
        PINGSHEN_TRY(DossierWriter(m_database, application)
                         .updateApplicant(imported.applicant, m_searchText->of(imported.applicant)));
    }
    return m_database.run("UPDATE document SET kind = classified_kind, confidence = classified_confidence,"
                          " reason = classified_reason, name = (SELECT c.name FROM document_content c"
                          " WHERE c.document = document.id AND c.version = document.version)"_L1);
}

} // namespace pingshen
