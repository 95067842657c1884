// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Phrase.h"

namespace pingshen {

/// One of several phrases at a place.
struct PhrasePlace
{
    qsizetype phrase = 0; ///< which of them
    Phrase::Place place;

    friend bool operator==(const PhrasePlace&, const PhrasePlace&) = default;
};

/// Where several phrases stand in a text, in its order, so that each place counts once: of places that overlap the
/// longest one stays, of equally long ones the first. 学位 inside 学位证 is no 学位 of its own where both are looked
/// for. Words of scripts that part words are found whole only: "art" is not in "department".
QList<PhrasePlace> longestPlaces(const QList<Phrase>& phrases, const Segmenter::Readings& text);

} // namespace pingshen
