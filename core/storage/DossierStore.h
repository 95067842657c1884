// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Finding.h"
#include "core/storage/Database.h"

#include <memory>

namespace pingshen {

class SearchText;

/// As many characters of an id name an application.
inline constexpr int shortestIdPrefix = 4;

/// Applications, their package versions, documents and findings.
class DossierStore
{
public:
    explicit DossierStore(Database& database);
    ~DossierStore();

    /// A first package. Does not write the journal: record PackageImported in the same Transaction.
    Done insert(const Dossier& dossier, const QList<Finding>& findings);

    /// A resubmission, `received` being what its package holds; see resubmitted() in the domain for what becomes of
    /// each document. `findings` replace those of before. Returns the dossier as it then stands.
    Result<Dossier> addVersion(const ApplicationId& application, const PackageVersion& version,
                               const QList<Document>& received, const QList<Finding>& findings);

    /// What the program thinks of the documents now, by their ids; a kind that a person chose stays.
    Done reclassify(const ApplicationId& application, const QList<Document>& documents);

    /// What there is to say of the package and its documents; no part of the journal's fold.
    Done replaceFindings(const ApplicationId& application, const QList<Finding>& findings);

    /// With the corrections of people. Errors: ApplicationNotFound.
    Result<Dossier> load(const ApplicationId& application) const;
    /// As imported and classified, without corrections.
    Result<Dossier> loadImported(const ApplicationId& application) const;
    Result<QList<Finding>> findingsOf(const ApplicationId& application) const;
    Result<QList<ApplicationId>> all() const;

    /// A full id, the beginning of one (at least 4 characters), or a case number.
    /// Errors: ApplicationNotFound {text}, ApplicationAmbiguous {text, count}.
    Result<ApplicationId> resolve(QStringView text) const;
    /// The application one of whose versions has this digest.
    Result<std::optional<ApplicationId>> byPackageDigest(const Digest& digest) const;
    /// Every content any document has or had, in the order of the digests.
    Result<QList<Digest>> contents() const;

    /// ApplicantChanged and DocumentChanged; others pass by. Only for the journal.
    Done apply(const Edit& edit);
    /// Back to what was imported. Only for the journal's rebuild.
    Done clearCorrections();

private:
    Database& m_database;
    std::unique_ptr<SearchText> m_searchText;
};

} // namespace pingshen
