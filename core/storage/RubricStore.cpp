// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RubricStore.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Result<QList<QByteArray>> RubricStore::all() const
{
    QList<QByteArray> rubrics;
    PINGSHEN_TRY(m_database.each("SELECT digest, json FROM rubric ORDER BY digest"_L1, {}, [&](const Row& row) {
        const auto json = row.bytes("json");
        if (Digest::of(json).hex() == row.text("digest")) {
            rubrics.append(json);
        }
        return Done();
    }));
    return rubrics;
}

Done RubricStore::keep(const QList<QByteArray>& rubrics)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    for (const auto& json : rubrics) {
        PINGSHEN_TRY(m_database.run("INSERT OR IGNORE INTO rubric (digest, json) VALUES (:digest, :json)"_L1,
                                    {{"digest", Digest::of(json).hex()}, {"json", json}}));
    }
    return transaction.commit();
}

} // namespace pingshen
