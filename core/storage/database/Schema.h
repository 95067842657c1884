// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QMap>

namespace pingshen {

/// What a table, index or trigger was made by.
struct SchemaPart
{
    QString type;
    QString sql;

    /// White space does not count.
    friend bool operator==(const SchemaPart& a, const SchemaPart& b)
    {
        return a.type == b.type && a.sql.simplified() == b.sql.simplified();
    }
};

using Schema = QMap<QString, SchemaPart>; ///< by name

/// It holds nothing, so that restoreSchema() can make it anew: a trigger, an index, or what is missing.
bool isRestorable(const SchemaPart& part);

/// All but what SQLite makes for itself.
Result<Schema> schemaOf(Database& database);

/// The migrations that were run, with their checksums.
Result<QStringList> migrationSteps(Database& database);

/// Makes triggers and indexes those of a fresh vault, in one transaction, and returns the names of those that were not.
/// They hold nothing; tables do, and nothing brings them back. Errors: VaultDamaged when one is missing or another.
Result<QStringList> restoreSchema(Database& database, const Schema& fresh);

} // namespace pingshen
