// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/storage/Database.h"

#include <QMap>

namespace pingshen {

/// As many characters of an id name an application.
inline constexpr int shortestIdPrefix = 4;

/// Applications, their package versions, documents and findings, as the edits say.
class DossierStore
{
public:
    explicit DossierStore(Database& database) : m_database(database) {}

    /// With the corrections of people. Errors: ApplicationNotFound.
    Result<Dossier> load(const ApplicationId& application) const;
    /// The edition it is scored by. Errors: ApplicationNotFound.
    Result<RubricId> rubricOf(const ApplicationId& application) const;
    /// Of the documents that came with several contents each, as it came, in that order.
    Result<QList<Document>> contentsOf(const ApplicationId& application) const;
    /// What was found in the packages themselves, see FindingFold.
    Result<QList<Finding>> foundInPackages(const ApplicationId& application) const;
    /// The documents of several applications.
    Result<QMap<ApplicationId, QList<Document>>> documentsOf(const QList<ApplicationId>& applications) const;
    Result<QList<ApplicationId>> all() const;
    /// Whose applications these are, with the corrections of people.
    Result<QMap<ApplicationId, Applicant>> applicantsOf(const QList<ApplicationId>& applications) const;

    /// A full id, the beginning of one (at least 4 characters), or a case number.
    /// Errors: ApplicationNotFound {text}, ApplicationAmbiguous {text, count}.
    Result<ApplicationId> resolve(QStringView text) const;
    /// The application one of whose versions has this digest.
    Result<std::optional<ApplicationId>> byPackageDigest(const Digest& digest) const;
    /// The latest application with the case number, or of this edition with the passport; nothing for an applicant who
    /// has neither.
    Result<std::optional<ApplicationId>> byApplicant(const Applicant& applicant, const RubricId& edition) const;
    /// The applications of which a document has or had this content, the latest first.
    Result<QList<ApplicationId>> withContent(const Digest& content) const;
    /// Every content any document has or had, in the order of the digests.
    Result<QList<Digest>> contents() const;
    /// How many applications there are.
    Result<qint64> count() const;

private:
    Database& m_database;
};

} // namespace pingshen
