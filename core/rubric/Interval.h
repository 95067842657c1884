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

} // namespace pingshen
