// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Finding.h"

#include <QJsonArray>

namespace pingshen {

/// Whether the applicant's details, the documents, their kinds and the standard say it by themselves, so that nobody
/// has to keep it. A package may say that a file is no PDF too, but not of a document.
bool followsFromDocuments(const Finding& finding, const QList<Document>& documents);

/// What was found in the packages of one application, of which the edits tell in their order. What follows from the
/// documents is no part of it: each device knows other documents until their histories meet. Pure.
class FindingFold
{
public:
    /// A package that becomes that version. `before`: the documents that there were.
    void receive(const QList<Finding>& findings, const Edit& import, const QList<Document>& before,
                 const QList<Document>& received, int version);
    /// The import of a package again, on another device.
    void receiveAgain(const EditRef& import, int version) { m_imports[version - 1].append(import); }
    const QList<EditRef>& importsOf(int version) const { return m_imports[version - 1]; }
    /// Whether the edit knew the package of that version.
    bool isKnown(int version, const Edit& edit) const;
    /// What was found later, when a document was recognised or a package was read another way.
    void take(const Change& change, const Dossier& dossier, const QList<Document>& contents);

    /// Of each document what was found in its content; of a package as a whole what no later one knew of and replaced.
    /// `contents`: all that documents came with.
    QList<Finding> of(const Dossier& dossier, const QList<Document>& contents) const;

private:
    struct Found
    {
        Finding finding;
        int version = 1; ///< of the package that it was found in
    };

    bool isStillTrue(const Found& found, const Dossier& dossier, const QList<Document>& contents) const;
    void takeFound(const Change& change, const Dossier& dossier, const QList<Document>& contents);

    QList<Found> m_found;
    QList<QList<EditRef>> m_imports; ///< of each version
    QList<bool> m_isSucceeded;       ///< a later package came where this one was known
};

/// Findings as edits carry them.
QJsonArray findingsJson(const QList<Finding>& findings);
QList<Finding> findingsFrom(const QJsonValue& json);

} // namespace pingshen
