// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ConflictFold.h"
#include "core/domain/FindingFold.h"
#include "core/domain/Review.h"
#include "core/domain/SamePersons.h"
#include "core/domain/ScoreEdits.h"

namespace pingshen {

/// All that the edits of one application say.
struct ApplicationState
{
    Dossier dossier;          ///< its id is empty until a package came
    QList<Document> contents; ///< each that a document ever had, with the name and guess that it has now; as they came
    QList<Finding> findings;  ///< of the packages, see FindingFold; what follows from the documents is not among them
    Review review;
    QList<Conflict> conflicts; ///< in the order of the edits
};

/// What PackageImported carries: everything that was received, so that the state needs nothing but edits.
struct ReceivedPackage
{
    PackageVersion version; ///< its number follows from the order of the edits
    RubricId rubric;
    Digest rubricVersion = {}; ///< of the standard as the importing program knew it; empty: an older program's
    Applicant applicant;       ///< counts of the first package only
    QList<Document> documents; ///< new ones, and those that replace what their ids stood for
    QList<Finding> findings;   ///< in the package; an older program's: of the whole application
};

QJsonObject toJson(const ReceivedPackage& package);
ReceivedPackage packageFrom(const QJsonObject& content);

/// The import of the dossier's last version; its documents are those of that version.
Change importOf(const Dossier& dossier, const QList<Finding>& findings, const ReviewerId& author,
                const Digest& rubricVersion = {});

/// What the program takes a document for now.
Change recognition(const ApplicationId& application, const Document& document, const ReviewerId& author);

/// Folds the edits of one application, in their order, into its state. Pure: the same edits always give the same.
class ApplicationFold
{
public:
    /// Sheets of persons who are the same go to the one whom they are known as, see SamePersons. What one wrote on the
    /// sheet of another, when it was said that the two were one, is on their own once it is said no longer; that they
    /// submitted the other one's sheet then counts for neither.
    explicit ApplicationFold(const ApplicationId& application, SamePersons same = {});

    void take(const Edit& edit);
    ApplicationState finish() &&;

private:
    void fold(const Edit& edit);
    void receive(const ReceivedPackage& package, const Edit& import);
    Edit withSeenNamed(Edit edit) const;
    void layScores(const Edit& edit);

    ApplicationId m_application;
    SamePersons m_same;
    ApplicationState m_state;
    QMap<ReviewerId, ScoreEdits> m_scores;
    ConflictFold m_conflicts;
    FindingFold m_findings;
};

} // namespace pingshen
