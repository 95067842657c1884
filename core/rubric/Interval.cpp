// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Interval.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString endOf(const std::optional<qint64>& end)
{
    return end ? Points::ofHundredths(*end).toString() : QString();
}

std::optional<qint64> endFrom(const QString& text)
{
    const auto number = Points::parse(text);
    return number ? std::optional(number->hundredths()) : std::nullopt;
}

} // namespace

QString intervalOf(const RubricBand& band)
{
    return (band.low && band.lowClosed ? u"["_s : u"("_s) + endOf(band.low) + u',' + endOf(band.high)
           + (band.high && band.highClosed ? u']' : u')');
}

bool setInterval(RubricBand& band, QStringView text)
{
    static const QRegularExpression pattern(
        u"\\A([\\[(])(-?[0-9]{1,9}(?:\\.[0-9]{1,2})?)?,(-?[0-9]{1,9}(?:\\.[0-9]{1,2})?)?([\\])])\\z"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) {
        return false;
    }
    band.low = endFrom(match.captured(2));
    band.high = endFrom(match.captured(3));
    band.lowClosed = !band.low || match.captured(1) == u"["_s;
    band.highClosed = band.high && match.captured(4) == u"]"_s;
    return true;
}

bool holds(const RubricBand& band, qint64 value)
{
    const bool above = !band.low || value > *band.low || (band.lowClosed && value == *band.low);
    const bool below = !band.high || value < *band.high || (band.highClosed && value == *band.high);
    return above && below;
}

} // namespace pingshen
