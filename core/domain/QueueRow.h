// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Sheet.h"
#include "core/domain/SiteVisit.h"

#include <optional>

namespace pingshen {

/// Which applications by the state of the reviewer's sheet. Started: at least one score, neither submitted nor
/// returned. Undecided: whatever its state, something was entered differently on two computers and waits for a choice.
/// SubmittedByAnyone: the reviewer's sheet is submitted, or another one that they may know of, see Visibility.
enum class QueueStatus { Any, Untouched, Started, Submitted, Returned, Stale, Undecided, SubmittedByAnyone };

struct QueueFilter
{
    /// Words that must all occur in case number, names, employer, position or id; case, width and accents do not
    /// matter; Chinese names and employers are also found by pinyin and its initials.
    QString text;
    QueueStatus status = QueueStatus::Any;
    ReviewerId reviewer; ///< whose sheets are meant; empty: of each application the one that is furthest
};

/// One line of the queue.
struct QueueRow
{
    ApplicationId id;
    QString caseNumber;
    QString latinName;
    QString chineseName;
    QString employer;
    RubricId rubric;
    bool isStandardUnknown = false; ///< to this program: it came from a newer one, say
    QDateTime importedAt;
    QString source;      ///< file or folder name of the newest package version
    int version = 1;     ///< newest package version
    ReviewerId reviewer; ///< whose sheet the next five are about; empty: there is no sheet
    SheetState state = SheetState::Draft;
    int scored = 0;
    int stale = 0;
    std::optional<WeightedPoints> total;
    std::optional<WeightedPoints> best = {}; ///< what a total can come to at most; empty: the standard is unknown
    QDateTime submittedAt;
    int sheets = 0;              ///< how many reviewers have a sheet here
    int submittedByOthers = 0;   ///< how many of the others' are submitted, as far as the reviewer may know
    bool visitRequested = false; ///< by the office, below the threshold
    QDate notifiedOn;            ///< the visit's deadline counts from here
    QDate visitDate;
    Conclusion conclusion = Conclusion::None;
    bool isUndecided = false;          ///< something that the reviewer may see waits for a choice, see QueueStatus
    std::optional<bool> eligible = {}; ///< empty: not established yet, or the standard states no conditions
    int documents = 0;
    int missing = 0;  ///< required kinds without a document
    int findings = 0; ///< warnings and errors, missing kinds included
};

} // namespace pingshen
