// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ApplicationState.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/storage/Database.h"

namespace pingshen {

/// What the rubric says of a sheet, kept beside it for the queue.
struct SheetSummary
{
    int scored = 0;                      ///< indicators that have their points
    int stale = 0;                       ///< scores that rest on a document replaced since
    std::optional<WeightedPoints> total; ///< none while incomplete

    friend bool operator==(const SheetSummary&, const SheetSummary&) = default;
};

/// Sheets, scores, the visit, original checks and notes: the fold of the edits in rows.
class ReviewStore
{
public:
    explicit ReviewStore(Database& database) : m_database(database) {}

    /// An application nobody has touched gives an empty review.
    Result<Review> load(const ApplicationId& application) const;
    Result<Sheet> loadSheet(const ApplicationId& application, const ReviewerId& reviewer) const;

    /// A reason on somebody's sheet.
    struct Reason
    {
        ApplicationId application;
        IndicatorId indicator;
        QString text;
    };
    /// All that the person gives, on whichever sheets are theirs, by application.
    Result<QList<Reason>> reasonsOf(const ReviewerId& reviewer) const;

    /// A passage on a sheet that is not locked, of a content that its document no longer has.
    struct LeftPin
    {
        PinId id;
        Digest content;
        Digest now; ///< the document's
    };
    Result<QList<LeftPin>> leftBehind(const ApplicationId& application) const;

    /// What decides on the applications' eligibility: results, and the date of the application.
    Result<QMap<ApplicationId, ConditionChecks>> eligibilityOf(const QList<ApplicationId>& applications) const;

    /// The applications with a sheet that is submitted.
    Result<QList<ApplicationId>> submitted() const;

    enum class Filled { No, Yes };
    /// The applications in which any of them has a sheet or had begun one; or did begin one with anything on it. By id.
    Result<QList<ApplicationId>> withSheetOf(const QList<ReviewerId>& ids, Filled filled) const;

    /// Does to the rows what the domain's apply() does to a Review. Only for the journal.
    Done apply(const Edit& edit);
    Done writeSummary(const ApplicationId& application, const ReviewerId& reviewer, const SheetSummary& summary);
    /// The fields that edits gave several values without knowing of each other, in the order of the edits.
    Result<QList<Conflict>> conflicts(const ApplicationId& application) const;
    /// The applications in which any field waits for a choice, by id.
    Result<QList<ApplicationId>> undecided() const;

private:
    Result<Review> loadTouched(const Change& change) const;
    Done saveTouched(const Change& change, const Review& review);

    Database& m_database;
};

} // namespace pingshen
