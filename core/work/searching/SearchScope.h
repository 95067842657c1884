// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Where somebody looks: in all applications of the vault, in one, or in one of its documents.
struct SearchScope
{
    ApplicationId application; ///< empty: all
    DocumentId document;       ///< empty: all of the application
    ReviewerId reader;         ///< who looks: always said; empty: nobody in person, such as what reads all pages

    friend bool operator==(const SearchScope&, const SearchScope&) = default;
};

/// A document of an application, its name as it is to be shown.
struct ScopedDocument
{
    ApplicationId application;
    Document document;
};

/// The documents of a scope, of each application in the order in which it shows them; nobody's notes, reasons or scores
/// are among them. The one place that says whose documents are searched and counted: an application that the reader may
/// not see (Visibility::seesApplication) is none. Errors: ApplicationNotFound, DocumentNotFound, DatabaseFailed.
Result<QList<ScopedDocument>> documentsIn(Workplace& workplace, const SearchScope& scope);

} // namespace pingshen
