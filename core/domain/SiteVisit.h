// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>

namespace pingshen {

/// What the team found when it asked for the original of a document.
enum class OriginalState { NotAsked, SeenMatches, Differs, NotShown };

enum class Conclusion { None, Consistent, PartlyConsistent, Inconsistent, NeedsSupplement };

struct OriginalCheck
{
    OriginalState state = OriginalState::NotAsked;
    QString remark;

    friend bool operator==(const OriginalCheck&, const OriginalCheck&) = default;
};

/// A due-diligence note. Its author and time are those of the edit that first wrote it.
struct Note
{
    NoteId id;
    QString topic;
    QString text;
    ReviewerId author;
    QDateTime at;
    qint64 clock = 0; ///< of the edit that first wrote it: the order of the notes

    friend bool operator==(const Note&, const Note&) = default;
};

/// The on-site due diligence of one application. It stands beside the expert scores and never changes them.
struct SiteVisit
{
    QString requestReason; ///< the office asked for a visit although the total is below the threshold
    QDate notifiedOn;
    QDate date;
    QString place;
    QString participants;
    QMap<DocumentId, OriginalCheck> originals;
    QList<Note> notes; ///< oldest first; withdrawn ones are gone from here, not from the journal
    Conclusion conclusion = Conclusion::None;
    QString summary;

    /// Last day of the visit: `months` after the notification; the last day of a shorter month (31 January -> 28
    /// February). Source: domain rules, "within one month after notification". Invalid while no notification date is
    /// known.
    QDate deadline(int months) const;
    /// Something is recorded of it besides its request; notes are written without a visit too.
    bool hasBegun() const;
    friend bool operator==(const SiteVisit&, const SiteVisit&) = default;
};

QString nameOf(OriginalState state);
OriginalState originalStateFrom(QStringView name);
QString nameOf(Conclusion conclusion);
Conclusion conclusionFrom(QStringView name);

} // namespace pingshen
