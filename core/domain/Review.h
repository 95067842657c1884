// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Sheet.h"
#include "core/domain/SiteVisit.h"

#include <QMap>

namespace pingshen {

/// All that people have said about one application. It is the fold of its edits and nothing else:
/// applying the same edits in the same order gives the same review.
struct Review
{
    ApplicationId application;
    QMap<ReviewerId, Sheet> sheets;
    SiteVisit visit;
    int newestVersion = 1; ///< of the package, as the edits told

    Sheet sheet(const ReviewerId& reviewer) const;
    friend bool operator==(const Review&, const Review&) = default;
};

/// Applies one edit that was accepted before. Edits of fields it does not hold (applicant, documents, settings) pass it
/// by.
void apply(Review& review, const Edit& edit);

/// The applicant and the document kinds as corrected by people.
void apply(Dossier& dossier, const Edit& edit);

/// Field values as they stand, for building changes: JSON null when not set.
QJsonValue fieldOf(const Score& score, QStringView field);
QJsonValue fieldOf(const SiteVisit& visit, QStringView field);
QJsonValue fieldOf(const OriginalCheck& check, QStringView field);
QJsonValue fieldOf(const Applicant& applicant, QStringView field);
QJsonValue fieldOf(const Note& note, QStringView field);

} // namespace pingshen
