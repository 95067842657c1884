// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/KeptNotes.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto keptPrefix = "kept:"_L1;

QString keyOf(const Digest& file)
{
    return keptPrefix + file.hex();
}

} // namespace

Result<std::optional<QStringList>> leftOfKept(Database& database, const Digest& file)
{
    return database.first("SELECT value FROM vault WHERE key = :key"_L1, {{"key", keyOf(file)}},
                          [](const Row& row) { return row.text("value").split(u',', Qt::SkipEmptyParts); });
}

Done noteLeftOfKept(Database& database, const Digest& file, const QStringList& left)
{
    return database.run("INSERT OR REPLACE INTO vault (key, value) VALUES (:key, :value)"_L1,
                        {{"key", keyOf(file)}, {"value", left.join(u',')}});
}

bool isKeptNote(const QString& key)
{
    return key.startsWith(keptPrefix);
}

} // namespace pingshen
