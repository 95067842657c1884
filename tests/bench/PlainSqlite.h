// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sqlite3;

namespace pingshen::bench {

/// As run.sh's table names it.
inline const QString sqliteName = QStringLiteral("sqlite3");

/// The same tables by SQLite's own C interface, without a line of ours: what the database itself costs.
/// A failure ends the program.
class PlainSqlite
{
public:
    explicit PlainSqlite(const QString& file);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;

    /// A database with the tables of the vault's, and its applications; the vault's own is attached as `vault`.
    void copyFrom(const QString& vaultFile);

    /// Runs statements one after the other.
    void run(const QString& sql);
    /// Reads every column of every row as text. Returns the number of rows.
    int read(const QString& sql);

private:
    void copySchema();

    sqlite3* m_database = nullptr;
};

} // namespace pingshen::bench
