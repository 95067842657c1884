// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ReportJson.h"

namespace pingshen::json {

using namespace Qt::StringLiterals;

QJsonValue of(const LocalText& text)
{
    return text.zh.isEmpty() && text.en.isEmpty() ? QJsonValue() : QJsonObject{{u"zh"_s, text.zh}, {u"en"_s, text.en}};
}

QJsonValue of(const QList<LocalText>& texts)
{
    QJsonArray array;
    for (const auto& text : texts) {
        array.append(of(text));
    }
    return array;
}

QJsonValue of(const std::optional<Points>& points)
{
    return points ? QJsonValue(points->toFixed()) : QJsonValue();
}

QJsonValue of(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue of(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

void add(QJsonObject& report, const Ineligibility& why)
{
    if (!why.isEmpty()) {
        report[u"ineligible"_s] = QJsonObject{{u"unmet"_s, of(why.unmet)}, {u"outsidePeriod"_s, why.isOutside}};
    }
}

QJsonValue of(const Applicant& applicant)
{
    return QJsonObject{{u"latinName"_s, applicant.latinName},     {u"chineseName"_s, applicant.chineseName},
                       {u"nationality"_s, applicant.nationality}, {u"employer"_s, applicant.employer},
                       {u"position"_s, applicant.position},       {u"caseNumber"_s, applicant.caseNumber}};
}

} // namespace pingshen::json
