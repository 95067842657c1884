// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Eligibility.h"
#include "core/domain/Fields.h"
#include "core/domain/Settlement.h"
#include "core/domain/Sheet.h"
#include "core/domain/SiteVisit.h"

#include <QMap>

#include <algorithm>

namespace pingshen {

/// All that people have said about one application. It is the fold of its edits and nothing else:
/// applying the same edits in the same order gives the same review.
struct Review
{
    ApplicationId application;
    QMap<ReviewerId, Sheet> sheets;
    SiteVisit visit;
    QMap<ConditionId, ConditionCheck> eligibility = {}; ///< of the conditions of which anything is said
    QMap<StatementId, Settlement> settlements = {};     ///< of the statements of which anything is said
    QList<Digest> packages = {};                        ///< by version: 1, 2, ..., as the edits told

    int newestVersion() const { return std::max(1, static_cast<int>(packages.size())); }

    /// The sheet's reviewer, also of the id under which the sheet was begun.
    ReviewerId reviewerOf(const ReviewerId& owner) const;
    Sheet sheet(const ReviewerId& owner) const;
    friend bool operator==(const Review&, const Review&) = default;
};

/// Applies one edit that was accepted before. Edits of what it does not hold (package, applicant, documents, settings)
/// pass it by.
void apply(Review& review, const Edit& edit);

/// The applicant, and names and kinds of the documents, as people corrected them or the program recognised them.
/// `contents`: those that documents came with, of which a person may choose one; what is said of one goes there too.
void apply(Dossier& dossier, const Edit& edit, QList<Document>& contents);

/// What SheetSubmitted carries of the score; its note is the sheet's digest.
QJsonObject toJson(const FrozenScore& score);
std::optional<FrozenScore> frozenScoreFrom(const QJsonObject& content, const QString& note);

/// SHA-256 of a sheet's pins, which SheetSubmitted carries; empty if there are none.
Digest pinsDigest(const Sheet& sheet);

/// SHA-256 of what an expert says of an application and of what it was said under, see resources/formats/journal.md.
/// One person's names may be corrected later, so it holds their id.
Digest sheetDigest(const ApplicationId& application, const Sheet& sheet, const FrozenScore& frozen);

} // namespace pingshen
