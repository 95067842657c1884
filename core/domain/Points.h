// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <compare>
#include <numeric>

namespace pingshen {

/// Exact points in hundredths. Arithmetic never rounds.
/// The published standard has whole maxima; offices score in steps of 0.5 or 0.1.
class Points
{
public:
    constexpr Points() = default;
    static constexpr Points ofHundredths(qint64 hundredths) { return Points(hundredths); }
    static constexpr Points whole(qint64 points) { return Points(points * 100); }

    /// Reads "12", "12.5", "12.50", "-3" and full-width digits; nothing else, no grouping, no exponent.
    /// Errors: PointsMalformed {text}.
    static Result<Points> parse(QStringView text);

    constexpr qint64 hundredths() const { return m_hundredths; }

    /// Shortest exact decimal: "12", "12.5", "12.25".
    QString toString() const;
    /// Always two decimals: "12.50".
    QString toFixed() const;

    constexpr bool isMultipleOf(Points step) const { return m_hundredths % step.m_hundredths == 0; }

    friend constexpr auto operator<=>(Points, Points) = default;
    friend constexpr Points operator+(Points a, Points b) { return Points(a.m_hundredths + b.m_hundredths); }
    friend constexpr Points operator-(Points a, Points b) { return Points(a.m_hundredths - b.m_hundredths); }
    constexpr Points& operator+=(Points other) { return *this = *this + other; }

private:
    constexpr explicit Points(qint64 hundredths) : m_hundredths(hundredths) {}

    qint64 m_hundredths = 0;
};

/// A sum of points times whole percents, in ten-thousandths of a point: 97 x 70 % + 7 x 30 % is exactly 70.0000.
class WeightedPoints
{
public:
    constexpr WeightedPoints() = default;
    static constexpr WeightedPoints of(Points points, int percent)
    {
        return WeightedPoints(points.hundredths() * percent);
    }
    static constexpr WeightedPoints ofTenThousandths(qint64 value) { return WeightedPoints(value); }

    constexpr qint64 tenThousandths() const { return m_value; }
    /// Always four decimals: "70.0000".
    QString toString() const;
    /// With as few digits as are exact, for people: "70", "75.7".
    QString toShortString() const;

    friend constexpr auto operator<=>(WeightedPoints, WeightedPoints) = default;
    friend constexpr WeightedPoints operator+(WeightedPoints a, WeightedPoints b)
    {
        return WeightedPoints(a.m_value + b.m_value);
    }
    constexpr WeightedPoints& operator+=(WeightedPoints other) { return *this = *this + other; }

private:
    constexpr explicit WeightedPoints(qint64 value) : m_value(value) {}

    qint64 m_value = 0;
};

} // namespace pingshen
