// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Chain.h"

#include <algorithm>

namespace pingshen {

namespace {

constexpr qint64 lastNumber = qint64(1) << 62;

bool isNumber(qint64 value)
{
    return value >= 1 && value <= lastNumber;
}

bool isYear(int year)
{
    return year >= 1 && year <= 9999;
}

} // namespace

ChainHead endOf(const Edit& edit)
{
    return {.device = edit.device, .seq = edit.seq, .clock = edit.clock, .hash = edit.hash, .signature = {}};
}

bool isNext(const Edit& edit, const ChainHead& before)
{
    return edit.seq == before.seq + 1;
}

bool isLinked(const Edit& edit, const ChainHead& before)
{
    return edit.previousHash == before.hash && edit.clock > before.clock;
}

bool continues(const Edit& edit, const ChainHead& before)
{
    return isNext(edit, before) && isLinked(edit, before);
}

bool Vouching::covers(const Edit& edit) const
{
    return m_vouched && m_vouched->seq == edit.seq + 1 && m_vouched->previousHash == edit.hash
           && m_vouched->clock > edit.clock;
}

Vouching::Standing Vouching::judge(const Edit& edit)
{
    const bool isBeforeVouched = m_vouched && m_vouched->seq == edit.seq + 1;
    if (!edit.signature.isEmpty() || covers(edit)) {
        m_vouched = Link{edit.seq, edit.clock, edit.previousHash};
        return Standing::Vouched;
    }
    m_vouched.reset();
    return isBeforeVouched ? Standing::Contradicted : Standing::Open;
}

bool isWellFormed(const Edit& edit)
{
    const bool isTimed =
        edit.change.kind == EditKind::Unknown || (edit.at.isValid() && isYear(edit.at.toUTC().date().year()));
    return isNumber(edit.seq) && isNumber(edit.clock) && isTimed;
}

qint64 highestClock(qint64 known, QList<qint64> coming)
{
    std::ranges::sort(coming);
    for (const auto clock : coming) {
        if (clock - known > longestClockStep) {
            break;
        }
        known = std::max(known, clock);
    }
    return known;
}

} // namespace pingshen
