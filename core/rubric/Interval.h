// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"

namespace pingshen {

/// The numbers of a band as mathematicians write them: "[18,25)", "(60,)"; "[" and "]" include the end.
QString intervalOf(const RubricBand& band);

/// Sets the band's ends from such a text; false when it is malformed. Ends are decimals with up to two places.
bool setInterval(RubricBand& band, QStringView text);

/// `value` in hundredths of the unit, like the band's ends.
bool holds(const RubricBand& band, qint64 value);

/// Numbers that no band holds, or that two of them hold.
struct BandConflict
{
    enum class Kind { Gap, Overlap };

    Kind kind = Kind::Gap;
    QString interval; ///< "25" for a single number, else as bands are written: "[25,26)"
    QString from;     ///< its ends
    QString to;

    friend bool operator==(const BandConflict&, const BandConflict&) = default;
};

/// Gaps and overlaps between the lowest and the highest number of the bands, in rising order. With `whole` only whole
/// numbers count: "[18,25)" and "[26,45)" leave out 25. Bands that hold nothing are passed by.
QList<BandConflict> conflictsOf(const QList<RubricBand>& bands, bool whole);

/// The band holds no number at all.
bool isEmpty(const RubricBand& band, bool whole);

} // namespace pingshen
