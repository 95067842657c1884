// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PlaceStore.h"

#include "core/base/Json.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Done PlaceStore::put(const ReviewerId& reviewer, const QString& key, const QJsonObject& place)
{
    return m_database.run(
        "INSERT OR REPLACE INTO place (reviewer, key, value) VALUES (:reviewer, :key, :value)"_L1,
        {{"reviewer", reviewer.value()}, {"key", key}, {"value", QString::fromUtf8(canonicalJson(place))}});
}

Result<QJsonObject> PlaceStore::place(const ReviewerId& reviewer, const QString& key) const
{
    const auto value = [](const Row& row) {
        return parseJsonObject(row.text("value").toUtf8()).value_or(QJsonObject());
    };
    PINGSHEN_ASSIGN(const auto place,
                    m_database.first("SELECT value FROM place WHERE reviewer = :reviewer AND key = :key"_L1,
                                     {{"reviewer", reviewer.value()}, {"key", key}}, value));
    return place.value_or(QJsonObject());
}

} // namespace pingshen
