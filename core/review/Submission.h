// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ReadingRecord.h"
#include "core/domain/Standing.h"
#include "core/review/ApplicationFile.h"

#include <optional>

namespace pingshen {

/// One thing to settle, or worth a look, before a sheet is submitted.
struct SheetIssue
{
    enum class Kind {
        // These block.
        NotScored,
        Undecided,      ///< scored in two ways on two computers
        DocumentOpen,   ///< of a document two computers have two files or two kinds: which of them proves what is open
        EntryRefused,   ///< a red field: something typed that the sheet did not take in
        ReasonMissing,  ///< the rubric asks for one
        ReasonTooShort, ///< shorter than the rubric asks for
        Stale,          ///< a document that proves it was replaced after it was scored
        Outdated,       ///< the standard does not give these points: the office or a new version changed it since they
                        ///< were given, or they came from elsewhere
        PinsMissing,    ///< fewer passages prove it than the rubric or the office requires
        // These do not: the sheet may be submitted with them.
        ReasonAbsent,    ///< no reason, and the rubric asks for none
        BonusBlank,      ///< left out, which counts as no points
        DocumentAbsent,  ///< a document that another computer received and that is not here yet
        ProofAbsent,     ///< scored above 0, and there is no document of any kind that proves it
        PinsFew,         ///< fewer passages prove it than the rubric asks for
        PinStale,        ///< a document that it was pinned in was replaced since
        ProofUnopened,   ///< documents that prove it were never on screen to be read
        ReasonShort,     ///< a reason of a few characters, or much shorter than the others on the sheet
        ReasonRepeated,  ///< the same, word for word, as on the reviewer's sheet of another application
        PinUnmentioned,  ///< passages against the score that its reason does not mention
        PinUnread,       ///< a passage whose page was on screen too briefly to be read
        PagesUnsearched, ///< pages of the application that a search does not cover, or not well
        ReasonsUnknown,  ///< whether a reason stands on another of the reviewer's sheets could not be found out
        CoverageUnknown, ///< which pages a search covers could not be found out
    };

    Kind kind;
    IndicatorId indicator; ///< primary or secondary, or the track
    QString entry;         ///< EntryRefused: as typed; Outdated: the points
    QString field;         ///< EntryRefused: "points", "reason" or "fact"
    int length = 0;  ///< ReasonTooShort, ReasonShort: characters it has; PinsMissing, PinsFew, PinUnmentioned: pins;
                     ///< PinUnread: whole seconds; ProofUnopened: documents
    int minimum = 0; ///< and needs; ReasonShort: what the others have in the middle, 0 if that says nothing
    DocumentId document =
        {};         ///< DocumentOpen, DocumentAbsent: the issue is about no indicator; ProofUnopened: the first
    PinId pin = {}; ///< PinStale, PinUnread; PinUnmentioned: the first
    ApplicationId application = {}; ///< ReasonRepeated
    QString name = {};              ///< ReasonRepeated: of its applicant
    SearchCoverage coverage = {};   ///< PagesUnsearched

    bool blocks() const { return kind < Kind::ReasonAbsent; }
    friend bool operator==(const SheetIssue&, const SheetIssue&) = default;
};

/// All there is about the reviewer's sheet: first what blocks, then what is worth a look, each in order of the form.
QList<SheetIssue> sheetIssues(const ApplicationFile& file, const ReviewerId& reviewer);

/// A reason that also stands, word for word, on the same reviewer's sheet of another application.
struct RepeatedReason
{
    IndicatorId indicator; ///< here
    ApplicationId application;
    QString name; ///< of its applicant

    friend bool operator==(const RepeatedReason&, const RepeatedReason&) = default;
};

/// What the sheet itself does not say and a reviewer should know before they sign. All of it is theirs alone.
struct BeforeSubmission
{
    ReadingRecord reading; ///< what the reviewer has had on screen, and for how long
    std::optional<QList<RepeatedReason>> repeated = QList<RepeatedReason>(); ///< nothing: it could not be found out
    std::optional<SearchCoverage> coverage = SearchCoverage(); ///< of the application's pages; nothing: likewise
};

/// The same with what else a person should look at before they sign: pins, documents that were never on screen, pages
/// hardly seen, reasons that are short, repeated, or silent about what was pinned against them (ReasonChecks), pages
/// that no search covers, and what of this could not be found out.
QList<SheetIssue> issuesBeforeSubmission(const ApplicationFile& file, const ReviewerId& reviewer,
                                         const BeforeSubmission& before);

/// Where the reviewer's sheet stands: window, command line and report say this and nothing else.
Standing standingOf(const ApplicationFile& file, const ReviewerId& reviewer);

/// The rule for submitting, for window and command line alike: nothing blocks. Nothing unscored, red or stale is handed
/// in. Errors: ReviewerMissing, SheetLocked {reviewer}, SheetIncomplete {missing, undecided, missingReasons, stale,
/// outdated, entries, missingPins: indicator ids; documents: names; each only when there are some}.
Done checkSubmission(const ApplicationFile& file, const ReviewerId& reviewer);

} // namespace pingshen
