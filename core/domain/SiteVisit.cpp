// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SiteVisit.h"

#include "core/domain/Names.h"
#include "core/domain/Sheet.h"

namespace pingshen {

namespace {

constexpr Names sheetStates{std::to_array<NameRow<SheetState>>({
    {SheetState::Draft, "draft"},
    {SheetState::Submitted, "submitted"},
    {SheetState::Returned, "returned"},
})};

constexpr Names originalStates{std::to_array<NameRow<OriginalState>>({
    {OriginalState::NotAsked, "notAsked"},
    {OriginalState::SeenMatches, "matches"},
    {OriginalState::Differs, "differs"},
    {OriginalState::NotShown, "notShown"},
})};

constexpr Names conclusions{std::to_array<NameRow<Conclusion>>({
    {Conclusion::None, "none"},
    {Conclusion::Consistent, "consistent"},
    {Conclusion::PartlyConsistent, "partlyConsistent"},
    {Conclusion::Inconsistent, "inconsistent"},
    {Conclusion::NeedsSupplement, "needsSupplement"},
})};

} // namespace

bool SiteVisit::hasBegun() const
{
    auto untouched = SiteVisit();
    untouched.requestReason = requestReason;
    untouched.notes = notes;
    return *this != untouched;
}

QDate SiteVisit::deadline(int months) const
{
    return notifiedOn.isValid() ? notifiedOn.addMonths(months) : QDate();
}

QString nameOf(SheetState state)
{
    return sheetStates.name(state);
}

SheetState sheetStateFrom(QStringView name)
{
    return sheetStates.value(name, SheetState::Draft);
}

QString nameOf(OriginalState state)
{
    return originalStates.name(state);
}

OriginalState originalStateFrom(QStringView name)
{
    return originalStates.value(name, OriginalState::NotAsked);
}

QString nameOf(Conclusion conclusion)
{
    return conclusions.name(conclusion);
}

Conclusion conclusionFrom(QStringView name)
{
    return conclusions.value(name, Conclusion::None);
}

} // namespace pingshen
