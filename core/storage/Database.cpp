// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes, https://sqlite.org/rescode.html
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;
constexpr int sqliteShmSize = 4874; ///< extended: no room for the WAL's index

constexpr int busyMilliseconds = 5000;

Error::Code codeOf(int sqliteCode)
{
    if (sqliteCode == sqliteShmSize) {
        return Error::Code::DiskFull;
    }
    switch (sqliteCode & 0xff) {
    case sqliteBusy:
    case sqliteLocked:
        return Error::Code::VaultBusy;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return Error::Code::VaultDamaged;
    case sqliteFull:
        return Error::Code::DiskFull;
    default:
        return Error::Code::DatabaseFailed;
    }
}

Error errorOf(const QSqlError& error)
{
    const auto code = codeOf(error.nativeErrorCode().toInt());
    return {code, {{u"detail"_s, error.databaseText()}}, {}, nullptr};
}

QVariant bound(const QVariant& value)
{
    const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return isNullText ? QVariant(u""_s) : value;
}

} // namespace

int Row::indexOf(const char* column) const
{
    auto known = m_columns.constFind(column);
    if (known == m_columns.constEnd()) {
        const int index = m_query.record().indexOf(QLatin1StringView(column));
        Q_ASSERT(index >= 0);
        known = m_columns.insert(column, index);
    }
    return *known;
}

QString Row::text(const char* column) const
{
    return m_query.value(indexOf(column)).toString();
}

qint64 Row::number(const char* column) const
{
    return m_query.value(indexOf(column)).toLongLong();
}

bool Row::isNull(const char* column) const
{
    return m_query.isNull(indexOf(column));
}

Result<Database> Database::open(const QString& path, Access access)
{
    Database database(QUuid::createUuid().toString(QUuid::Id128));
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_connection);
        connection.setDatabaseName(path);
        const auto readOnly = access == Access::ReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString();
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds) + readOnly);
        if (!connection.open()) {
            auto error = errorOf(connection.lastError());
            error.where = path;
            return error;
        }
    }
    PINGSHEN_TRY(database.run("PRAGMA foreign_keys = ON"_L1));
    PINGSHEN_TRY(database.run("PRAGMA synchronous = FULL"_L1));
    PINGSHEN_TRY(database.run("PRAGMA temp_store = MEMORY"_L1)); // nothing personal in temporary files
    PINGSHEN_TRY(database.run("PRAGMA trusted_schema = OFF"_L1));
    if (access == Access::ReadWrite) {
        PINGSHEN_TRY(database.run("PRAGMA journal_mode = WAL"_L1));
    }
    return database;
}

Database::Database(Database&& other) noexcept : m_connection(std::exchange(other.m_connection, {}))
{
    Q_ASSERT(other.m_depth == 0);
}

Database::~Database()
{
    if (m_connection.isEmpty()) {
        return;
    }
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Done Database::run(QAnyStringView sql, const Binds& binds)
{
    return each(sql, binds, [](const Row&) { return Done(); });
}

Done Database::each(QAnyStringView sql, const Binds& binds, const std::function<Done(const Row&)>& visit)
{
    if (m_spoiled) {
        return Error::Code::DatabaseFailed;
    }
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql.toString())) {
        return failed(query);
    }
    for (const auto& bind : binds) {
        query.bindValue(u':' + QLatin1StringView(bind.name), bound(bind.value));
    }
    if (!query.exec()) {
        return failed(query);
    }
    const Row row(query);
    while (query.next()) {
        PINGSHEN_TRY(visit(row));
    }
    return query.lastError().isValid() ? Done(failed(query)) : Done();
}

Done Database::limitPages(int pages)
{
    return run(u"PRAGMA max_page_count = %1"_s.arg(pages));
}

Error Database::failed(const QSqlQuery& query)
{
    m_spoiled = m_depth > 0;
    return errorOf(query.lastError());
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (database.m_depth == 0) {
        PINGSHEN_TRY(database.run("BEGIN IMMEDIATE"_L1));
    }
    ++database.m_depth;
    return Transaction(&database);
}

Transaction::~Transaction()
{
    if (!m_database) {
        return;
    }
    if (--m_database->m_depth > 0) {
        m_database->m_spoiled = true;
        return;
    }
    m_database->m_spoiled = false;
    // A failed statement may have rolled back already; then there is nothing left to do.
    const auto rolledBack = m_database->run("ROLLBACK"_L1);
    Q_UNUSED(rolledBack)
}

Done Transaction::commit()
{
    Q_ASSERT(m_database);
    if (m_database->m_depth == 1) {
        PINGSHEN_TRY(m_database->run("COMMIT"_L1));
    }
    --m_database->m_depth;
    m_database = nullptr;
    return {};
}

} // namespace pingshen
