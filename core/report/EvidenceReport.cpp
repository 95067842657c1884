// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/EvidenceReport.h"

#include "core/base/Json.h"
#include "core/domain/Fields.h"
#include "core/report/ReportJson.h"

#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const EvidenceRow& row)
{
    QJsonObject json{{u"id"_s, row.pin.id.value()}, {u"named"_s, row.document}, {u"state"_s, nameOf(row.state)}};
    for (const auto& field : pinFieldRows()) {
        if (const auto value = fieldOf(row.pin, QString(field.name)); !value.isNull()) {
            json[field.name] = value;
        }
    }
    return json;
}

} // namespace

QJsonObject toJson(const EvidenceReport& report)
{
    QJsonArray groups;
    for (const auto& group : report.groups) {
        QJsonArray rows;
        for (const auto& row : group.rows) {
            rows.append(rowJson(row));
        }
        groups.append(
            QJsonObject{{u"id"_s, group.id.value()}, {u"label"_s, json::of(group.indicator)}, {u"evidence"_s, rows}});
    }
    QJsonObject json{{u"edition"_s, json::of(report.edition)},
                     {u"applicant"_s, json::of(report.applicant)},
                     {u"reviewer"_s, report.reviewer.zh},
                     {u"state"_s, nameOf(report.state)},
                     {u"indicators"_s, groups}};
    json::add(json, report.ineligibility);
    return json;
}

Digest digestOf(const EvidenceReport& report)
{
    return Digest::of(canonicalJson(toJson(report)));
}

} // namespace pingshen
