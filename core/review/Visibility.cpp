// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Visibility.h"

#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen {

QList<ReviewerId> apart(const Review& review, const SamePersons& same)
{
    QMap<ReviewerId, QList<ReviewerId>> owners;
    for (const auto& owner : review.sheets.keys()) {
        owners[same.of(owner)].append(owner);
    }
    QList<ReviewerId> ids;
    for (const auto& theirs : owners) {
        ids += theirs.size() > 1 ? theirs : QList<ReviewerId>();
    }
    return ids;
}

bool isTheirsAlone(const Change& change, const QList<PersonId>& ids)
{
    const auto& row = rowOf(change.kind);
    const bool isTheirs = ids.contains(change.author) || ids.contains(sheetOwner(change));
    return isTheirs && (row.audience != Audience::Everyone || row.part == StatePart::Note);
}

Visibility::Visibility(const ReviewerId& reader, const Review& review, const SamePersons& same)
    : Visibility(reader, review.sheet(reader).state)
{
    m_same = same;
    const auto several = apart(review, same);
    const bool isApart =
        std::ranges::any_of(several, [&](const ReviewerId& owner) { return same.of(owner) == same.of(reader); });
    if (!isApart && !reader.isEmpty()) {
        m_ids = same.others(reader);
    }
}

bool Visibility::sees(const Change& change, bool requested) const
{
    // What is on a sheet is its owner's, whoever wrote it under a name that is said to be theirs.
    const auto owner = sheetOwner(change, m_same);
    const bool own = isReader(owner.isEmpty() ? change.author : owner);
    switch (rowOf(change.kind).audience) {
    case Audience::Author:
        return own;
    case Audience::SheetOwner:
        return own || isReader(change.author); // the reason may quote the sheet
    case Audience::Submitters:
        return own || seesOthers();
    case Audience::VisitReaders:
        return own || seesVisit(requested);
    case Audience::Everyone:
        return true;
    }
    Q_UNREACHABLE();
}

bool Visibility::seesApplication(const ReviewerId& /*reader*/, const ApplicationId& /*application*/)
{
    return true; // no edit recuses anybody yet
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

QMap<ReviewerId, QDateTime> Visibility::submittedByOthers(const Review& review, bool isOffice) const
{
    QMap<ReviewerId, QDateTime> submitted;
    for (const auto& [owner, sheet] : review.sheets.asKeyValueRange()) {
        if (sheet.isLocked() && !seesSheet(owner) && seesSubmissions(isOffice)) {
            submitted.insert(owner, sheet.submittedAt);
        }
    }
    return submitted;
}

} // namespace pingshen
