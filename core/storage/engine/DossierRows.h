// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/storage/Database.h"

namespace pingshen {

/// As people corrected it, or as it came.
enum class DossierState { Corrected, Imported };

/// Errors: ApplicationNotFound.
Result<Dossier> readDossier(Database& database, const ApplicationId& application, DossierState state);
Result<QList<Finding>> readFindings(Database& database, const ApplicationId& application);

/// Writes the rows of one application.
class DossierWriter
{
public:
    DossierWriter(Database& database, const ApplicationId& application)
        : m_database(database),
          m_application(application.value())
    {}

    Done insertApplication(const Dossier& dossier);
    Done updateApplicant(const Applicant& applicant, const QString& searchText);
    Done insertVersion(const PackageVersion& version);
    Done insertDocument(const Document& document, int place);
    /// New content; `received` holds what the program thinks of it, `document` what counts.
    Done replaceDocument(const Document& document, const Document& received);
    /// How it was classified; a kind that a person chose stays.
    Done reclassify(const Document& document);
    /// What people may correct: name and kind.
    Done updateCorrected(const Document& document);
    Done replaceFindings(const QList<Finding>& findings);

private:
    Done insertContent(const Document& document);

    Database& m_database;
    QString m_application;
};

} // namespace pingshen
