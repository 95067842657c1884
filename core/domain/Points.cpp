// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Points.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString decimal(qint64 value, qint64 unit, int places)
{
    const auto magnitude = value < 0 ? -value : value;
    const auto fraction = QString::number(magnitude % unit).rightJustified(places, u'0');
    return (value < 0 ? u"-"_s : u""_s) + QString::number(magnitude / unit) + u'.' + fraction;
}

/// As few decimals as say the same.
QString withoutZeros(QString text)
{
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

/// Chinese input methods type full-width digits and points; they mean the same number.
QString halfWidth(QStringView text)
{
    auto plain = text.trimmed().toString();
    for (auto& c : plain) {
        if (c >= u'０' && c <= u'９') {
            c = QChar(c.unicode() - u'０' + u'0');
        } else if (c == u'．' || c == u'。') {
            c = u'.';
        }
    }
    return plain;
}

} // namespace

Result<Points> Points::parse(QStringView text)
{
    static const QRegularExpression pattern(u"^(-?)([0-9]{1,9})(?:\\.([0-9]{1,2}))?$"_s);
    const auto match = pattern.match(halfWidth(text));
    if (!match.hasMatch()) {
        return {Error::Code::PointsMalformed, {{u"text"_s, text.toString()}}};
    }
    const auto fraction = match.captured(3).leftJustified(2, u'0');
    const auto magnitude = match.captured(2).toLongLong() * 100 + fraction.toLongLong();
    return ofHundredths(match.captured(1).isEmpty() ? magnitude : -magnitude);
}

QString Points::toFixed() const
{
    return decimal(m_hundredths, 100, 2);
}

QString Points::toString() const
{
    return withoutZeros(toFixed());
}

QString WeightedPoints::toString() const
{
    return decimal(m_value, 10000, 4);
}

QString WeightedPoints::toShortString() const
{
    return withoutZeros(toString());
}

} // namespace pingshen
