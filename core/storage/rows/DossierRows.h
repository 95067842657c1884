// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ApplicationState.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Errors: ApplicationNotFound.
Result<Dossier> readDossier(Database& database, const ApplicationId& application);
Result<QMap<ApplicationId, Applicant>> readApplicants(Database& database);
Result<QMap<ApplicationId, Applicant>> readApplicants(Database& database, const QList<ApplicationId>& of);
Result<QMap<ApplicationId, QList<Document>>> readDocuments(Database& database, const QList<ApplicationId>& of);
/// Of the documents that came with several contents each, as it came, in that order.
Result<QList<Document>> readContents(Database& database, const ApplicationId& application);
Result<QList<Finding>> readFindings(Database& database, const ApplicationId& application);

/// Writes the rows of one application.
class DossierWriter
{
public:
    DossierWriter(Database& database, const ApplicationId& application)
        : m_database(database),
          m_application(application.value())
    {}

    /// In place of the one that is there.
    Done writeApplication(const Dossier& dossier, int newestVersion, const QString& searchText);
    Done insertVersion(const PackageVersion& version);
    Done insertDocument(const Document& document, int place);
    Done insertContent(const Document& content);
    Done insertFinding(const Finding& finding, int place);

private:
    Database& m_database;
    QString m_application;
};

} // namespace pingshen
