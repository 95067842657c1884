// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pingshen {

/// Where a report says that the history stood. Id and digest in hexadecimal digits, all of them or the first ones.
struct PrintedMark
{
    QString device;
    qint64 seq = 0;
    QString hash;
};

/// As it is typed or pasted: in full, or as in the foot of a page, in groups of four and with its labels or without.
/// Nothing: it is no such mark.
std::optional<PrintedMark> printedMarkFrom(const QString& typed);

enum class MarkStanding {
    Held,       ///< the history has that very entry
    HeldInPart, ///< it agrees as far as its digest is given: digits so few that who has the key could find others
                ///< with them
    Replaced,   ///< it has another one in its place
    Gone,       ///< it has none of that key and number
};

} // namespace pingshen
