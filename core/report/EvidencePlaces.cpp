// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/EvidencePlaces.h"

namespace pingshen {

namespace {

/// Both sentences with the same in the places of "%1", "%2", ...
template<class... Args>
LocalText filledIn(LocalText sentence, const Args&... args)
{
    for (auto* text : {&sentence.zh, &sentence.en}) {
        *text = text->arg(args...);
    }
    return sentence;
}

} // namespace

LocalText placeOf(const EvidenceRow& row, const EvidenceWords& words)
{
    if (!row.pin.isAbsence()) {
        return filledIn(words.place, row.document, QString::number(row.pin.passage.page + 1));
    }
    const auto coverage = row.pin.coverage.value_or(SearchCoverage());
    auto place = row.document.isEmpty() ? words.wholePackage : LocalText{};
    if (!row.document.isEmpty()) {
        place.zh = row.document;
        place.en = row.document;
    }
    auto said = filledIn(words.searched, QString::number(coverage.searchable), QString::number(coverage.pages));
    said.zh = place.zh + QStringLiteral(" · ") + said.zh;
    said.en = place.en + QStringLiteral(" · ") + said.en;
    return said;
}

LocalText stanceOf(const Pin& pin, const EvidenceWords& words)
{
    if (pin.isAbsence()) {
        return words.absent;
    }
    switch (pin.stance) {
    case Stance::For:
        return words.isFor;
    case Stance::Against:
        return words.isAgainst;
    case Stance::Context:
        return words.isContext;
    }
    Q_UNREACHABLE();
}

LocalText stateOf(PinState state, const EvidenceWords& words)
{
    switch (state) {
    case PinState::Firm:
        return {};
    case PinState::Moved:
        return words.moved;
    case PinState::Stale:
        return words.stale;
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
