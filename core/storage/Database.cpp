// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/base/Files.h"
#include "core/storage/safety/FileIdentity.h"

#include <QCache>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes, https://sqlite.org/rescode.html
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteInputOutput = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;
constexpr int sqliteReadOnlyMoved = 1032; ///< extended: the file was replaced while it was open
constexpr int sqliteShmSize = 4874;       ///< extended: no room for the WAL's index

constexpr int busyMilliseconds = 5000;
constexpr int keptStatements = 100;

Error::Code codeOf(int sqliteCode, const QString& path)
{
    if (sqliteCode == sqliteShmSize) {
        return Error::Code::DiskFull;
    }
    switch (sqliteCode & 0xff) {
    case sqliteBusy:
    case sqliteLocked:
        return Error::Code::VaultBusy;
    case sqliteReadOnly:
        return sqliteCode == sqliteReadOnlyMoved ? Error::Code::VaultMoved : Error::Code::VaultReadOnly;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return Error::Code::VaultDamaged;
    case sqliteFull:
        return Error::Code::DiskFull;
    case sqliteInputOutput:
    case sqliteCannotOpen: // also when there is no room for a journal
        return writeError(0, path).code == Error::Code::DiskFull ? Error::Code::DiskFull : Error::Code::DatabaseFailed;
    default:
        return Error::Code::DatabaseFailed;
    }
}

Error errorOf(const QSqlError& error, const QString& path)
{
    const auto code = codeOf(error.nativeErrorCode().toInt(), path);
    return {code, {{u"detail"_s, error.databaseText()}}, {}, nullptr};
}

bool hasWriteAheadLog(const QString& path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

/// The file as a URI. An immutable file is read without locks and without a file beside it, but also without its
/// write-ahead log; with the log it is read by a file layer that locks nothing.
QString frozenUri(const QString& path)
{
#ifdef Q_OS_WIN
    const auto unlocked = u"win32-none"_s;
#else
    const auto unlocked = u"unix-none"_s;
#endif
    const auto encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    const QString how = hasWriteAheadLog(path) ? QString(u"vfs="_s + unlocked) : u"immutable=1"_s;
    return u"file://"_s + (path.startsWith(u'/') ? QString() : u"/"_s) + encoded + u"?mode=ro&"_s + how;
}

QString optionsOf(Database::Access access)
{
    const auto timeout = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds);
    switch (access) {
    case Database::Access::ReadWrite:
        return timeout;
    case Database::Access::ReadOnly:
        return timeout + u";QSQLITE_OPEN_READONLY"_s;
    case Database::Access::Frozen:
        return timeout + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    }
    Q_UNREACHABLE();
}

bool isWriting(const QString& sql)
{
    return sql.startsWith("INSERT"_L1) || sql.startsWith("UPDATE"_L1) || sql.startsWith("DELETE"_L1)
           || sql.startsWith("REPLACE"_L1);
}

QVariant bound(const QVariant& value)
{
    const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return isNullText ? QVariant(u""_s) : value;
}

} // namespace

/// Prepared once; its columns are looked up once as well.
struct Database::Statement
{
    explicit Statement(const QSqlDatabase& database) : query(database) {}

    void readColumns()
    {
        const auto record = query.record();
        for (int i = 0; i < record.count(); ++i) {
            names.append(record.fieldName(i).toUtf8());
        }
        for (int i = 0; i < record.count(); ++i) {
            columns.insert(names[i], i);
        }
    }

    QSqlQuery query;
    QList<QByteArray> names; ///< what the keys of the columns look at
    Row::Columns columns;
};

/// The connection's name in Qt's list, and its statements, prepared once and used again.
struct Database::Connection
{
    QString name = QUuid::createUuid().toString(QUuid::Id128);
    QString path;
    FileIdentity file; ///< none: it is only read
    QCache<QString, Statement> statements{keptStatements};

    QSqlDatabase database() const { return QSqlDatabase::database(name, false); }

    /// Taken out while it is used, so that a statement may run within itself.
    std::unique_ptr<Statement> take(const QString& sql)
    {
        std::unique_ptr<Statement> statement(statements.take(sql));
        if (!statement) {
            statement = std::make_unique<Statement>(database());
            statement->query.setForwardOnly(true);
            statement->query.prepare(sql); // a failure is looked at by perform()
        }
        return statement;
    }

    /// The ones that were not used for longest make room.
    void recycle(const QString& sql, std::unique_ptr<Statement> statement)
    {
        statement->query.finish();
        const bool once = sql.startsWith("PRAGMA"_L1) || sql.startsWith("VACUUM"_L1);
        if (!once) {
            statements.insert(sql, statement.release());
        }
    }

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection()
    {
        statements.clear();
        database().close();
        QSqlDatabase::removeDatabase(name);
    }
};

int Row::indexOf(const char* column) const
{
    const int index = m_columns.value(column, -1);
    Q_ASSERT(index >= 0);
    return index;
}

QString Row::text(const char* column) const
{
    return m_query.value(indexOf(column)).toString();
}

qint64 Row::number(const char* column) const
{
    return m_query.value(indexOf(column)).toLongLong();
}

QByteArray Row::bytes(const char* column) const
{
    return m_query.value(indexOf(column)).toByteArray();
}

bool Row::isNull(const char* column) const
{
    return m_query.isNull(indexOf(column));
}

Result<Database> Database::open(const QString& path, Access access)
{
    Database database(std::make_unique<Connection>());
    database.m_connection->path = QFileInfo(path).absoluteFilePath();
    if (access == Access::ReadWrite && !QFileInfo::exists(path)) {
        QFile file(path); // SQLite would make it readable for others; its journals take the mode of this file
        openPrivate(file, QIODevice::WriteOnly | QIODevice::NewOnly);
    }
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_connection->name);
        connection.setDatabaseName(access == Access::Frozen ? frozenUri(database.m_connection->path) : path);
        connection.setConnectOptions(optionsOf(access));
        if (!connection.open()) {
            auto error = errorOf(connection.lastError(), database.m_connection->path);
            error.where = path;
            return error;
        }
    }
    if (access == Access::ReadWrite) {
        database.m_connection->file = identityOf(database.m_connection->path);
    }
    PINGSHEN_TRY(database.configure(access));
    return database;
}

Result<Database> Database::inMemory()
{
    Database database(std::make_unique<Connection>());
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_connection->name);
        connection.setDatabaseName(u":memory:"_s);
        if (!connection.open()) {
            return errorOf(connection.lastError(), {});
        }
    }
    PINGSHEN_TRY(database.run("PRAGMA foreign_keys = ON"_L1));
    return database;
}

Done Database::configure(Access access)
{
    if (access == Access::Frozen && hasWriteAheadLog(m_connection->path)) {
        PINGSHEN_TRY(run("PRAGMA locking_mode = EXCLUSIVE"_L1)); // first: keeps the log's index out of the folder
    }
    PINGSHEN_TRY(run("PRAGMA foreign_keys = ON"_L1));
    PINGSHEN_TRY(run("PRAGMA synchronous = FULL"_L1));
    PINGSHEN_TRY(run("PRAGMA temp_store = MEMORY"_L1)); // nothing personal in temporary files
    PINGSHEN_TRY(run("PRAGMA trusted_schema = OFF"_L1));
    return access == Access::ReadWrite ? run("PRAGMA journal_mode = WAL"_L1) : Done();
}

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

Database::Database(Database&& other) noexcept
    : m_connection(std::move(other.m_connection)),
      m_guard(std::move(other.m_guard)),
      m_listener(std::move(other.m_listener)),
      m_mayBeMoved(other.m_mayBeMoved)
{
    Q_ASSERT(other.m_depth == 0);
}

Database::~Database() = default;

Done Database::run(QAnyStringView sql, const Binds& binds)
{
    return each(sql, binds, [](const Row&) { return Done(); });
}

Done Database::each(QAnyStringView sql, const Binds& binds, const std::function<Done(const Row&)>& visit)
{
    if (m_spoiled) {
        return Error::Code::DatabaseFailed;
    }
    const auto text = sql.toString();
    if (m_listener) {
        m_listener(text);
    }
    auto statement = m_connection->take(text);
    auto done = perform(*statement, binds, visit);
    if (!done) {
        return done;
    }
    m_connection->recycle(text, std::move(statement));
    return m_depth == 0 && isWriting(text) ? inPlace() : Done();
}

Done Database::perform(Statement& statement, const Binds& binds, const std::function<Done(const Row&)>& visit)
{
    auto& query = statement.query;
    if (query.lastError().isValid()) {
        return failed(query);
    }
    for (const auto& bind : binds) {
        query.bindValue(u':' + QLatin1StringView(bind.name), bound(bind.value));
    }
    if (!query.exec()) {
        return failed(query);
    }
    if (query.next()) {
        if (statement.columns.isEmpty()) {
            statement.readColumns();
        }
        const Row row(query, statement.columns);
        do {
            PINGSHEN_TRY(visit(row));
        } while (query.next());
    }
    return query.lastError().isValid() ? Done(failed(query)) : Done();
}

Done Database::inPlace() const
{
    if (!m_mayBeMoved && m_connection->file && identityOf(m_connection->path) != m_connection->file) {
        return {Error::Code::VaultMoved, {}, QFileInfo(m_connection->path).path()};
    }
    return m_guard ? m_guard() : Done();
}

Done Database::limitPages(int pages)
{
    return run(u"PRAGMA max_page_count = %1"_s.arg(pages));
}

void Database::afterCommit(std::function<void()> action)
{
    Q_ASSERT(m_depth > 0);
    m_afterCommit.append(std::move(action));
}

Error Database::failed(const QSqlQuery& query)
{
    m_spoiled = m_depth > 0;
    if (auto there = inPlace(); !there) { // a medium that is gone fails in many ways
        return std::move(there).error();
    }
    return errorOf(query.lastError(), m_connection->path);
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (database.m_depth == 0) {
        PINGSHEN_TRY(database.run("BEGIN IMMEDIATE"_L1));
    }
    ++database.m_depth;
    return Transaction(&database);
}

Result<Savepoint> Savepoint::begin(Database& database)
{
    Q_ASSERT(database.m_depth > 0);
    PINGSHEN_TRY(database.run("SAVEPOINT kept_or_not"_L1));
    return Savepoint(&database);
}

Savepoint::Savepoint(Database* database) : m_database(database), m_actions(database->m_afterCommit.size()) {}

Savepoint::~Savepoint()
{
    if (!m_database) {
        return;
    }
    m_database->m_afterCommit.resize(m_actions);
    const auto back = m_database->run("ROLLBACK TO kept_or_not"_L1);
    const auto released = back ? m_database->run("RELEASE kept_or_not"_L1) : back;
    m_database->m_spoiled = m_database->m_spoiled || !released;
}

Done Savepoint::keep()
{
    Q_ASSERT(m_database);
    return std::exchange(m_database, nullptr)->run("RELEASE kept_or_not"_L1);
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
    m_database->m_afterCommit.clear();
    // A failed statement may have rolled back already; then there is nothing left to do.
    const auto rolledBack = m_database->run("ROLLBACK"_L1);
    Q_UNUSED(rolledBack)
}

Done Transaction::commit()
{
    Q_ASSERT(m_database);
    if (m_database->m_depth == 1) {
        PINGSHEN_TRY(m_database->inPlace());
        PINGSHEN_TRY(m_database->run("COMMIT"_L1));
    }
    auto* database = std::exchange(m_database, nullptr);
    if (--database->m_depth > 0) {
        return {};
    }
    for (const auto& action : std::exchange(database->m_afterCommit, {})) {
        action();
    }
    return database->inPlace(); // once more: it takes a while to reach the disk
}

} // namespace pingshen
