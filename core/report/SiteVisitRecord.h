// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/Dossier.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/domain/LocalText.h"
#include "core/domain/Points.h"
#include "core/domain/SiteVisit.h"
#include "core/report/RecordMark.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace pingshen {

/// A document whose original was, or was not, seen.
struct OriginalRow
{
    LocalText kind; ///< of the required document; may be empty
    QString document;
    OriginalCheck check;
};

struct VisitNote
{
    LocalText topic;
    QString text;
    LocalText author;      ///< the name as it is now
    QDateTime at;          ///< in the zone in which it is to be read
    LocalText editor = {}; ///< who wrote the words that it has now, if it was another person
    QDateTime editedAt = {};
};

/// A site visit with everything that is printed of it.
struct SiteVisitRecord
{
    LocalText edition;
    Applicant applicant;
    std::optional<WeightedPoints> total; ///< of the experts, if it is to be shown
    QString requestReason;               ///< the office asked for a visit below the threshold
    QDate notifiedOn;
    QDate deadline;
    QDate date;
    QString place;
    QString participants;
    QList<OriginalRow> originals;
    QList<VisitNote> notes; ///< oldest first
    Conclusion conclusion = Conclusion::None;
    QString summary;
    QDateTime printedAt; ///< in the zone in which it is to be read; not part of the content
    RecordMark record;   ///< not part of the content
    Ineligibility ineligibility = {};
};

QJsonObject toJson(const SiteVisitRecord& record);

/// SHA-256 of the canonical JSON.
Digest digestOf(const SiteVisitRecord& record);

} // namespace pingshen
