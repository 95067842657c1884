// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheet.h"

#include "core/base/Json.h"
#include "core/report/ReportJson.h"

#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const SheetRow& row)
{
    QJsonArray secondaries;
    for (const auto& secondary : row.secondaries) {
        secondaries.append(rowJson(secondary));
    }
    QJsonObject json{
        {u"id"_s, row.id.value()},           {u"label"_s, json::of(row.label)}, {u"maximum"_s, json::of(row.maximum)},
        {u"points"_s, json::of(row.points)}, {u"reason"_s, row.reason},         {u"fact"_s, row.fact},
        {u"published"_s, row.published},     {u"stale"_s, row.stale},           {u"secondaries"_s, secondaries}};
    json.insert(u"option"_s, row.option.zh.isEmpty() ? QJsonValue() : json::of(row.option));
    return json;
}

QJsonObject partJson(const SheetPart& part)
{
    QJsonArray rows;
    for (const auto& row : part.rows) {
        rows.append(rowJson(row));
    }
    return {{u"id"_s, part.id},
            {u"label"_s, json::of(part.label)},
            {u"weightPercent"_s, part.weightPercent},
            {u"maximum"_s, part.maximum.toFixed()},
            {u"sum"_s, part.sum.toFixed()},
            {u"weighted"_s, part.weighted.toString()},
            {u"indicators"_s, rows}};
}

} // namespace

QJsonObject toJson(const ScoreSheet& sheet)
{
    QJsonArray parts;
    for (const auto& part : sheet.parts) {
        parts.append(partJson(part));
    }
    const auto meets = sheet.meetsThreshold ? QJsonValue(*sheet.meetsThreshold) : QJsonValue();
    QJsonObject json{{u"edition"_s, json::of(sheet.edition)},
                     {u"assumption"_s, json::of(sheet.assumption)},
                     {u"applicant"_s, json::of(sheet.applicant)},
                     {u"reviewer"_s, sheet.reviewer.zh},
                     {u"state"_s, nameOf(sheet.state)},
                     {u"submittedAt"_s, json::of(sheet.submittedAt)},
                     {u"returnReason"_s, sheet.returnReason},
                     {u"parts"_s, parts},
                     {u"total"_s, sheet.total.toString()},
                     {u"threshold"_s, sheet.threshold.toString()},
                     {u"meetsThreshold"_s, meets},
                     {u"outcome"_s, json::of(sheet.outcome)},
                     {u"missing"_s, json::of(sheet.missing)},
                     {u"missingReasons"_s, json::of(sheet.missingReasons)},
                     {u"unpublished"_s, json::of(sheet.unpublished)}};
    json::add(json, sheet.ineligibility);
    return json;
}

Digest digestOf(const ScoreSheet& sheet)
{
    return sheet.frozen.isEmpty() ? Digest::of(canonicalJson(toJson(sheet))) : sheet.frozen;
}

} // namespace pingshen
