// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pingshen {

/// Numbers that look random and are the same on every machine (xorshift32, Marsaglia 2003).
class Dice
{
public:
    explicit Dice(quint32 seed) : m_state(seed == 0 ? 0x9E3779B9U : seed) {}

    quint32 next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 17;
        m_state ^= m_state << 5;
        return m_state;
    }

    /// 0 .. sides - 1
    quint32 roll(quint32 sides) { return next() % sides; }

private:
    quint32 m_state;
};

} // namespace pingshen
