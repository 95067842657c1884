// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Visibility.h"

#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen {

bool Visibility::sees(const Change& change, bool requested) const
{
    const bool own = !m_reader.isEmpty() && change.author == m_reader;
    switch (rowOf(change.kind).audience) {
    case Audience::Author:
        return own;
    case Audience::SheetOwner:
        return own || seesSheet(sheetOwner(change)); // the reason may quote the sheet
    case Audience::Submitters:
        return own || seesSheet(sheetOwner(change)) || seesOthers();
    case Audience::VisitReaders:
        return own || seesVisit(requested);
    case Audience::Everyone:
        return true;
    }
    Q_UNREACHABLE();
}

bool Visibility::seesAllUnnamed(const Review& review)
{
    return review.sheets.size() < 2
           || std::ranges::all_of(review.sheets, [](const Sheet& sheet) { return sheet.isLocked(); });
}

Review Visibility::redacted(const Review& review, const QList<Edit>& edits) const
{
    auto visible = review;
    visible.sheets.removeIf([this](auto sheet) { return !seesSheet(sheet.key()); });
    if (hidesVisit(review)) {
        Review seen;
        for (const auto& edit : edits) {
            if (sees(edit.change, false)) {
                apply(seen, edit);
            }
        }
        visible.visit = seen.visit;
    }
    return visible;
}

bool Visibility::hidesVisit(const Review& review) const
{
    SiteVisit open;
    open.requestReason = review.visit.requestReason;
    open.notes = review.visit.notes;
    const bool isSeen = seesVisit(!open.requestReason.isEmpty()) || (m_reader.isEmpty() && seesAllUnnamed(review));
    return !isSeen && review.visit != open;
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
