// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database/Schema.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

bool isRestorable(const SchemaPart& part)
{
    return part.type.isEmpty() || part.type == u"trigger"_s || part.type == u"index"_s;
}

Result<Schema> schemaOf(Database& database)
{
    Schema schema;
    PINGSHEN_TRY(database.each("SELECT type, name, sql FROM sqlite_master"
                               " WHERE NOT (type = 'table' AND name GLOB 'sqlite_*')"
                               " AND NOT (type = 'index' AND sql IS NULL)"_L1,
                               {}, [&](const Row& row) {
                                   schema.insert(row.text("name"), {row.text("type"), row.text("sql")});
                                   return Done();
                               }));
    return schema;
}

Result<QStringList> migrationSteps(Database& database)
{
    return database.list("SELECT number || name || checksum AS step FROM schema_migration ORDER BY number"_L1, {},
                         [](const Row& row) { return row.text("step"); });
}

Result<QStringList> restoreSchema(Database& database, const Schema& fresh)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto stored, schemaOf(database));
    QStringList differing;
    for (const auto& name : stored.keys() + fresh.keys()) {
        if (stored.value(name) != fresh.value(name) && !differing.contains(name)) {
            differing.append(name);
        }
    }
    for (const auto& name : std::as_const(differing)) {
        if (!isRestorable(stored.value(name)) || !isRestorable(fresh.value(name))) {
            return Error::Code::VaultDamaged;
        }
    }
    for (const auto& name : std::as_const(differing)) {
        if (const auto part = stored.value(name); !part.type.isEmpty()) {
            PINGSHEN_TRY(database.run(QString(u"DROP %1 %2"_s.arg(part.type, quoted(name)))));
        }
        if (const auto part = fresh.value(name); !part.type.isEmpty()) {
            PINGSHEN_TRY(database.run(part.sql));
        }
    }
    PINGSHEN_TRY(transaction.commit());
    return differing;
}

} // namespace pingshen
