// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pingshen {

/// How a picture of a fax is packed (ISO 32000-1, 7.4.6).
struct FaxPacking
{
    int k = 0; ///< below zero: Group 4; 0: Group 3 in one dimension; above: in two
    int columns = 1728;
    bool startsOnBytes = false; ///< every row does
};

/// Rows that the data hold up to the first fault: a code that there is none of, or the end in the midst of a row. No
/// more than `wanted`, and none of rows that are wider than any decoder draws. Faulty rows of Group 3 are passed over
/// as a fax machine does, and not counted.
int faxRows(const QByteArray& data, const FaxPacking& packing, int wanted);

} // namespace pingshen
