// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Review.h"
#include "core/domain/SamePersons.h"
#include "core/review/VisitAccess.h"

namespace pingshen {

/// The ids of persons of whom one has several sheets of the application, see SamePersons.
QList<ReviewerId> apart(const Review& review, const SamePersons& same);

/// Whoever becomes one person with any of these would be shown the change, or could change what it says: one of them
/// wrote it or it is on a sheet of theirs, and it is not meant for everyone or is a note, which only its author
/// changes.
bool isTheirsAlone(const Change& change, const QList<PersonId>& ids);

/// What one person may know of the others' work on an application. Independent scores stay independent: before the
/// person's own sheet is in, nothing of another's is known, neither points nor marks nor what they come to together.
/// The one place that decides it: window, command line, queue and history ask here.
class Visibility
{
public:
    /// `own`: the state of the reader's own sheet; Draft when there is none. `ids`: others that mean the reader.
    Visibility(ReviewerId reader, SheetState own, QList<ReviewerId> ids = {})
        : m_reader(std::move(reader)),
          m_own(own),
          m_ids(std::move(ids))
    {}
    /// Of somebody in an application of which this is everything that was said. The work of a person who was entered
    /// twice is all theirs, but where two of their ids have sheets nothing of the other one's is theirs before people
    /// have sorted it out: who is wrongly said to be another expert learns nothing of theirs there.
    Visibility(const ReviewerId& reader, const Review& review, const SamePersons& same);

    /// Whether the reader may know of the application at all: of one that they may not no word is found, no page is
    /// counted. Everybody may of every one as long as nobody is recused; that will stand in the declarations of a round
    /// (`round declare` in the command line's contract, issue 10), and this is where they are asked.
    static bool seesApplication(const ReviewerId& reader, const ApplicationId& application);
    /// Of somebody who gave no name: all of the history, unless an expert could see another's scores before theirs are
    /// in, that is while there are several sheets and one of them is not submitted.
    static bool seesAllUnnamed(const Review& review);

    /// What the other experts' submitted sheets come to, and with it whether the experts reach the threshold.
    bool seesOthers() const { return m_own == SheetState::Submitted; }
    /// Dates, people and conclusion of a site visit: that there is one tells what the experts' scores come to, unless
    /// the office asked for it.
    bool seesVisit(bool requested) const { return requested || seesOthers(); }
    /// A sheet: one's own only.
    bool seesSheet(const ReviewerId& owner) const { return isReader(owner); }
    /// A line of the history; `requested`: the office asked for a site visit.
    bool sees(const Change& change, bool requested) const;

    /// Of all that was said of an application what the reader may know: no sheet but their own, and of a site visit
    /// what the edits say that they may see, oldest first. `others` is what goes on of the other sheets.
    Review redacted(const Review& review, const QList<Edit>& edits = {}) const;
    /// `redacted` needs the edits: there is something to keep from the reader.
    bool hidesVisit(const Review& review) const;
    PanelTotal others(const Rubric& rubric, const Review& review) const;
    /// That others' sheets are submitted, and nothing of what is on them: known to the office, which returns them, and
    /// to whoever's own sheet is in.
    bool seesSubmissions(bool isOffice) const { return isOffice || seesOthers(); }
    /// Which of them are, each with its time.
    QMap<ReviewerId, QDateTime> submittedByOthers(const Review& review, bool isOffice) const;

private:
    bool isReader(const ReviewerId& id) const { return !m_reader.isEmpty() && (id == m_reader || m_ids.contains(id)); }

    ReviewerId m_reader;
    SheetState m_own;
    QList<ReviewerId> m_ids;
    SamePersons m_same;
};

} // namespace pingshen
