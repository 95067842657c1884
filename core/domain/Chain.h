// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

#include <optional>

namespace pingshen {

/// The end of a device's chain.
struct ChainHead
{
    DeviceId device;
    qint64 seq = 0;
    qint64 clock = 0;
    Digest hash;
    QByteArray signature; ///< by this vault's own device

    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

ChainHead endOf(const Edit& edit);

/// The rule of a chain, see "Chains, keys, signatures" in resources/formats/journal.md. The first edit of a device
/// continues an empty end.
bool isNext(const Edit& edit, const ChainHead& before);   ///< nothing is missing between them
bool isLinked(const Edit& edit, const ChainHead& before); ///< made after that very one, and later
bool continues(const Edit& edit, const ChainHead& before);

/// Tells of a device's edits, asked from the last to the first, which of them a signature vouches for: its own, or that
/// of a later one that leads back to it without a gap. What a signature does not reach may be anybody's.
class Vouching
{
public:
    enum class Standing {
        Open, ///< no signature reaches it, so far
        Vouched,
        Contradicted, ///< an edit that is vouched for continues another one in its place
    };

    /// The edit after this one is vouched for and continues it.
    bool covers(const Edit& edit) const;
    Standing judge(const Edit& edit);

private:
    struct Link
    {
        qint64 seq;
        qint64 clock;
        Digest previousHash;
    };

    std::optional<Link> m_vouched; ///< the edit that was asked for last
};

/// Its numbers can be counted on from, and its time is one of a calendar: years 1 to 9999. An edit of a newer program
/// may write its time in another way.
bool isWellFormed(const Edit& edit);

/// The furthest that a clock may be ahead of the highest one below it, whoever's. Each edit is one more than the
/// highest that its device had seen, so that the clocks of a whole history have no gap; those that are not here make
/// small ones.
constexpr qint64 longestClockStep = qint64(1) << 32;
/// How far clocks may have come where `known` is the highest that is here and edits with these come: up to the first
/// step that is too long. What lies beyond was made up, and whoever took it in could soon count no further.
qint64 highestClock(qint64 known, QList<qint64> coming);

} // namespace pingshen
