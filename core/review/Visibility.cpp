// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Visibility.h"

#include <algorithm>

namespace pingshen {

bool Visibility::sees(const Change& change, bool requested) const
{
    switch (change.kind) {
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
        return seesSheet(change.author);
    case EditKind::SheetSubmitted:
        return seesSheet(change.author) || seesOthers();
    case EditKind::SheetReturned:
        // The reason may quote the sheet.
        return seesSheet(ReviewerId(change.subject)) || change.author == m_reader;
    case EditKind::VisitChanged:
    case EditKind::OriginalChecked:
        return change.author == m_reader || seesVisit(requested);
    case EditKind::PackageImported:
    case EditKind::ApplicantChanged:
    case EditKind::DocumentChanged:
    case EditKind::VisitRequested:
    case EditKind::NoteChanged:
    case EditKind::SettingChanged:
        return true;
    }
    Q_UNREACHABLE();
}

bool Visibility::seesAllUnnamed(const Review& review)
{
    return review.sheets.size() < 2
           || std::ranges::all_of(review.sheets, [](const Sheet& sheet) { return sheet.isLocked(); });
}

Review Visibility::redacted(const Review& review) const
{
    auto visible = review;
    visible.sheets.removeIf([this](auto sheet) { return !seesSheet(sheet.key()); });
    return visible;
}

PanelTotal Visibility::others(const Rubric& rubric, const Review& review) const
{
    if (!seesOthers()) {
        return {};
    }
    auto submitted = review;
    submitted.sheets.removeIf([this](auto sheet) { return seesSheet(sheet.key()) || !sheet.value().isLocked(); });
    return panelTotal(rubric, submitted);
}

} // namespace pingshen
