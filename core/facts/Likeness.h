// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Fact.h"

namespace pingshen {

/// Two statements of one fact.
enum class Likeness {
    Same,  ///< the same, however it is written
    Alike, ///< one could be taken for the other: O and 0, another order of names, a hyphen, an accent
    Different,
    Apart, ///< they cannot be compared: a Chinese and a Latin name, sums of two currencies
};

/// Of two facts of one kind.
Likeness likenessOf(const Fact& a, const Fact& b);

/// A text with everything in one form that is taken for one another: O and 0, l and 1, 己 and 已. Empty: nothing is
/// left.
QString alikeKey(const QString& text);

} // namespace pingshen
