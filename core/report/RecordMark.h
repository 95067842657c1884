// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"

#include <QJsonObject>

namespace pingshen {

/// Where the history stood when a report was made: the id of the key that signs it, and its last entry. Later nobody
/// can make another history of the time before without this showing. No part of the content's digest.
struct RecordMark
{
    QString device;      ///< 32 hexadecimal digits
    qint64 seq = 0;      ///< 0: that key has signed nothing yet
    Digest hash;         ///< of the last entry
    bool isWhole = true; ///< no entries of another key are known, or feared, to be missing
    qint64 newer = 0;    ///< entries about the application, or the office, that only a later program understands

    friend bool operator==(const RecordMark&, const RecordMark&) = default;
};

/// `device`, `entry` and `sha256`; `incomplete` of one that is not whole; `newer` where there are such entries.
QJsonObject toJson(const RecordMark& mark);

} // namespace pingshen
