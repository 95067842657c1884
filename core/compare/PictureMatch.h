// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/GreyPicture.h"
#include "core/compare/Registration.h"

namespace pingshen {

/// Of pages whose text decides nothing. Scanning a page again changes neither: scale, a small turn, noise, brightness.
enum class PictureVerdict {
    Same,      ///< every part that shows something shows the same
    Changed,   ///< most parts do
    Different, ///< another page
    Unsure,    ///< too little to see
};

struct PictureMatch
{
    PictureVerdict verdict = PictureVerdict::Unsure;
    Placement placement;
    double share = 0; ///< of the parts that show something, those that show about the same
};

/// Of the pictures that are compared: letters of eight points are eighteen pixels high.
inline constexpr int comparedHeight = 1600;

/// Quick, for choosing whom to compare: 1 for the same picture, less for another one. Of small, soft pictures.
double outlineLikeness(const GreyPicture& before, const GreyPicture& after);

/// Of two pages comparedHeight high, laid over each other; nothing where that cannot be done.
std::optional<Placement> placementOf(const GreyPicture& before, const GreyPicture& after);

/// Two pages, comparedHeight high.
PictureMatch matched(const GreyPicture& before, const GreyPicture& after);

/// Whether a part of a page looks letter by letter like that of another one, where `placement` has it or close by: a
/// digit that became a similar one, a line through a word or a number put before it is a change. `placement` of the
/// answer says exactly where the part is. Both comparedHeight high.
PictureMatch closelyMatched(const GreyPicture& before, const GreyPicture& after, const Placement& placement,
                            QRect part);

} // namespace pingshen
