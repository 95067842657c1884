// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PlainSqlite.h"

#include <QByteArrayList>

#include <sqlite3.h>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

PlainSqlite::PlainSqlite(const QString& file)
{
    if (sqlite3_open(file.toUtf8().constData(), &m_database) != SQLITE_OK) {
        qFatal("sqlite3: %s", sqlite3_errmsg(m_database));
    }
    run(u"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"_s);
}

PlainSqlite::~PlainSqlite()
{
    sqlite3_close(m_database);
}

void PlainSqlite::run(const QString& sql)
{
    if (sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        qFatal("sqlite3: %s", sqlite3_errmsg(m_database));
    }
}

int PlainSqlite::read(const QString& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK) {
        qFatal("sqlite3: %s", sqlite3_errmsg(m_database));
    }
    int rows = 0;
    qsizetype bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            bytes += QByteArrayView(reinterpret_cast<const char*>(sqlite3_column_text(statement, column))).size();
        }
    }
    sqlite3_finalize(statement);
    return bytes > 0 ? rows : 0;
}

void PlainSqlite::copyFrom(const QString& vaultFile)
{
    run(u"ATTACH '%1' AS vault"_s.arg(vaultFile));
    copySchema();
    run(u"INSERT INTO application SELECT * FROM vault.application"_s);
}

void PlainSqlite::copySchema()
{
    QByteArrayList statements;
    const auto collect = [](void* list, int, char** values, char**) {
        static_cast<QByteArrayList*>(list)->append(values[0]);
        return 0;
    };
    constexpr auto* tablesFirst = "SELECT sql FROM vault.sqlite_master WHERE sql IS NOT NULL ORDER BY type <> 'table'";
    sqlite3_exec(m_database, tablesFirst, collect, &statements, nullptr);
    for (const auto& statement : statements) {
        run(QString::fromUtf8(statement));
    }
}

} // namespace pingshen::bench
