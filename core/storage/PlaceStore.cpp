// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PlaceStore.h"

#include "core/base/Json.h"
#include "core/storage/PersonStore.h"
#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonObject placeFrom(const Row& row)
{
    return parseJsonObject(row.text("value").toUtf8()).value_or(QJsonObject());
}

} // namespace

Done PlaceStore::put(const ReviewerId& reviewer, const QString& key, const QJsonObject& place)
{
    return m_database.run(
        "INSERT OR REPLACE INTO place (reviewer, key, value) VALUES (:reviewer, :key, :value)"_L1,
        {{"reviewer", reviewer.value()}, {"key", key}, {"value", QString::fromUtf8(canonicalJson(place))}});
}

Result<QJsonObject> PlaceStore::place(const ReviewerId& reviewer, const QString& key) const
{
    PINGSHEN_ASSIGN(const auto all, places(reviewer, key));
    return all.value(0);
}

Result<QList<QJsonObject>> PlaceStore::places(const ReviewerId& reviewer, const QString& key) const
{
    PINGSHEN_ASSIGN(const auto same, PersonStore(m_database).same());
    return m_database.list(
        "SELECT value FROM place WHERE reviewer IN (SELECT value FROM json_each(:ids)) AND key = :key"
        " ORDER BY reviewer <> :reviewer, reviewer"_L1,
        {{"ids", column::jsonList(QList{reviewer} + same.others(reviewer))},
         {"key", key},
         {"reviewer", reviewer.value()}},
        placeFrom);
}

Result<QJsonObject> PlaceStore::placeUnder(const ReviewerId& id, const QString& key) const
{
    PINGSHEN_ASSIGN(const auto place,
                    m_database.first("SELECT value FROM place WHERE reviewer = :reviewer AND key = :key"_L1,
                                     {{"reviewer", id.value()}, {"key", key}}, placeFrom));
    return place.value_or(QJsonObject());
}

} // namespace pingshen
