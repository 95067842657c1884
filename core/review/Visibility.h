// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Review.h"
#include "core/review/VisitAccess.h"

namespace pingshen {

/// What one person may know of the others' work on an application. Independent scores stay independent: before the
/// person's own sheet is in, nothing of another's is known, neither points nor marks nor what they come to together.
/// The one place that decides it: window, command line, queue and history ask here.
class Visibility
{
public:
    /// `own`: the state of the reader's own sheet; Draft when there is none.
    Visibility(ReviewerId reader, SheetState own) : m_reader(std::move(reader)), m_own(own) {}

    /// Of somebody who gave no name: all of the history, unless an expert could see another's scores before theirs are
    /// in, that is while there are several sheets and one of them is not submitted.
    static bool seesAllUnnamed(const Review& review);

    /// What the other experts' submitted sheets come to, and with it whether the experts reach the threshold.
    bool seesOthers() const { return m_own == SheetState::Submitted; }
    /// Dates, people and conclusion of a site visit: that there is one tells what the experts' scores come to, unless
    /// the office asked for it.
    bool seesVisit(bool requested) const { return requested || seesOthers(); }
    /// A sheet: one's own only.
    bool seesSheet(const ReviewerId& owner) const { return !m_reader.isEmpty() && owner == m_reader; }
    /// A line of the history; `requested`: the office asked for a site visit.
    bool sees(const Change& change, bool requested) const;

    /// Of all that was said of an application what the reader may know: no sheet but their own, and of a site visit
    /// what the edits say that they may see, oldest first. `others` is what goes on of the other sheets.
    Review redacted(const Review& review, const QList<Edit>& edits = {}) const;
    /// `redacted` needs the edits: there is something to keep from the reader.
    bool hidesVisit(const Review& review) const;
    PanelTotal others(const Rubric& rubric, const Review& review) const;

private:
    ReviewerId m_reader;
    SheetState m_own;
};

} // namespace pingshen
