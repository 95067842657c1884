// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database/VaultValues.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Result<bool> hasTable(Database& database, const QString& table)
{
    PINGSHEN_ASSIGN(const auto tables,
                    database.first("SELECT count(*) AS number FROM sqlite_master WHERE name = :name"_L1,
                                   {{"name", table}}, [](const Row& row) { return row.number("number"); }));
    return *tables > 0;
}

Result<QString> vaultValue(Database& database, QLatin1StringView name)
{
    PINGSHEN_ASSIGN(const auto hasValues, hasTable(database, u"vault"_s));
    if (!hasValues) {
        return QString();
    }
    PINGSHEN_ASSIGN(const auto value,
                    database.first("SELECT value FROM vault WHERE key = :key"_L1, {{"key", QString(name)}},
                                   [](const Row& row) { return row.text("value"); }));
    return value.value_or(QString());
}

Done setVaultValue(Database& database, QLatin1StringView name, const QString& value)
{
    return database.run("INSERT OR REPLACE INTO vault (key, value) VALUES (:key, :value)"_L1,
                        {{"key", QString(name)}, {"value", value}});
}

Done removeVaultValue(Database& database, QLatin1StringView name)
{
    return database.run("DELETE FROM vault WHERE key = :key"_L1, {{"key", QString(name)}});
}

} // namespace pingshen
