// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/SiteVisitRecord.h"

#include "core/base/Json.h"
#include "core/report/ReportJson.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonObject originalJson(const OriginalRow& row)
{
    return {{u"kind"_s, json::of(row.kind)},
            {u"document"_s, row.document},
            {u"state"_s, nameOf(row.check.state)},
            {u"remark"_s, row.check.remark}};
}

QJsonObject noteJson(const VisitNote& note)
{
    QJsonObject row{{u"topic"_s, json::of(note.topic)},
                    {u"text"_s, note.text},
                    {u"author"_s, note.author.zh},
                    {u"at"_s, json::of(note.at)}};
    if (!note.editor.isEmpty()) {
        row.insert(u"editedBy"_s, note.editor.zh);
        row.insert(u"editedAt"_s, json::of(note.editedAt));
    }
    return row;
}

} // namespace

QJsonObject toJson(const SiteVisitRecord& record)
{
    QJsonArray originals;
    for (const auto& row : record.originals) {
        originals.append(originalJson(row));
    }
    QJsonArray notes;
    for (const auto& note : record.notes) {
        notes.append(noteJson(note));
    }
    QJsonObject json{{u"edition"_s, json::of(record.edition)},
                     {u"applicant"_s, json::of(record.applicant)},
                     {u"total"_s, record.total ? QJsonValue(record.total->toString()) : QJsonValue()},
                     {u"requestReason"_s, record.requestReason},
                     {u"notifiedOn"_s, json::of(record.notifiedOn)},
                     {u"deadline"_s, json::of(record.deadline)},
                     {u"date"_s, json::of(record.date)},
                     {u"place"_s, record.place},
                     {u"participants"_s, record.participants},
                     {u"originals"_s, originals},
                     {u"notes"_s, notes},
                     {u"conclusion"_s, nameOf(record.conclusion)},
                     {u"summary"_s, record.summary}};
    json::add(json, record.ineligibility);
    return json;
}

Digest digestOf(const SiteVisitRecord& record)
{
    return Digest::of(canonicalJson(toJson(record)));
}

} // namespace pingshen
