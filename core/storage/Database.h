// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QAnyStringView>
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace pingshen {

/// The row a statement stands on, read by column name. An unknown column is a bug.
class Row
{
public:
    QString text(const char* column) const;
    qint64 number(const char* column) const;
    QByteArray bytes(const char* column) const;
    bool isNull(const char* column) const;

private:
    friend class Database;
    using Columns = QHash<QByteArrayView, int>;
    Row(const QSqlQuery& query, const Columns& columns) : m_query(query), m_columns(columns) {}
    int indexOf(const char* column) const;

    const QSqlQuery& m_query;
    const Columns& m_columns;
};

/// A named value of a statement: `{"id", id}` for `:id`. An invalid QVariant is NULL; text is never NULL.
struct Bind
{
    const char* name;
    QVariant value;
};
using Binds = QList<Bind>;

/// One connection to one SQLite file, for one thread. Closed when destroyed.
/// WAL, foreign keys, synchronous=FULL: what was committed survives a power cut.
/// Nothing is acknowledged while the file at its path is not the one that was opened: a transaction cannot be
/// committed; a single statement, or a transaction that is written when the file goes, is said to have failed, though
/// the open file has it. A file that is overwritten in place (cp) is the same file and only noticed by what SQLite
/// makes of its bytes (VaultDamaged) or by verify(). Errors of every call: DiskFull, VaultDamaged, VaultBusy,
/// VaultReadOnly, VaultMoved, else DatabaseFailed {detail}.
class Database
{
public:
    enum class Access {
        ReadWrite, ///< creates the file when it is missing, for its owner only; the folder must exist
        ReadOnly,  ///< beside others that write
        Frozen,    ///< a file that nobody writes to, such as on a read-only medium: nothing is created beside it, and
                   ///< what a killed program left in the write-ahead log is read from there
    };

    static Result<Database> open(const QString& path, Access access);
    /// One of its own that is gone with this object.
    static Result<Database> inMemory();

    Database(Database&& other) noexcept; ///< not while a Transaction is open
    Database& operator=(Database&&) = delete;
    ~Database();

    /// Executes one statement without rows.
    Done run(QAnyStringView sql, const Binds& binds = {});
    /// Calls `visit` for each row; its failure ends the walk and is handed on.
    Done each(QAnyStringView sql, const Binds& binds, const std::function<Done(const Row&)>& visit);

    template<class FromRow>
    auto list(QAnyStringView sql, const Binds& binds, FromRow fromRow)
        -> Result<QList<decltype(fromRow(std::declval<Row>()))>>
    {
        QList<decltype(fromRow(std::declval<Row>()))> values;
        PINGSHEN_TRY(each(sql, binds, [&](const Row& row) {
            values.append(fromRow(row));
            return Done();
        }));
        return values;
    }

    /// The first row, or nothing.
    template<class FromRow>
    auto first(QAnyStringView sql, const Binds& binds, FromRow fromRow)
        -> Result<std::optional<decltype(fromRow(std::declval<Row>()))>>
    {
        PINGSHEN_ASSIGN(auto values, list(sql, binds, fromRow));
        return values.isEmpty() ? std::nullopt : std::optional(std::move(values.front()));
    }

    /// The file at the path is the one that was opened, and may be written as far as its guard says. Errors:
    /// VaultMoved, those of the guard.
    Done inPlace() const;
    /// Asked before anything that was written counts.
    void setGuard(std::function<Done()> guard) { m_guard = std::move(guard); }
    /// From now on writing counts wherever the file is, if its guard allows it: for the last words of a program that
    /// ends.
    void acceptMovedFile() { m_mayBeMoved = true; }

    /// Hears each statement before it is executed. For tests of what something costs: that submitting reads the edits
    /// of its application only is a promise about statements, and nothing else shows them. SQLite's own sqlite3_trace
    /// is out of reach, for where Qt's driver carries SQLite within itself nobody can link against that one.
    void setListener(std::function<void(const QString& sql)> listener) { m_listener = std::move(listener); }

    /// Done once what the open transaction wrote is committed; dropped when it is rolled back.
    void afterCommit(std::function<void()> action);

    /// Pages may not grow beyond this; what does not fit fails with DiskFull.
    Done limitPages(int pages);

private:
    friend class Savepoint;
    friend class Transaction;
    struct Connection;
    struct Statement;
    explicit Database(std::unique_ptr<Connection> connection);
    Done perform(Statement& statement, const Binds& binds, const std::function<Done(const Row&)>& visit);
    Error failed(const QSqlQuery& query);
    Done configure(Access access);

    std::unique_ptr<Connection> m_connection;
    QList<std::function<void()>> m_afterCommit;
    std::function<Done()> m_guard;
    std::function<void(const QString&)> m_listener;
    int m_depth = 0;
    bool m_mayBeMoved = false;
    bool m_spoiled = false; ///< a statement of the open transaction failed: it can only be rolled back
};

/// Rolls back unless committed. An inner one joins the outer; when an inner one is not committed, the outer cannot be.
/// A statement that fails spoils the transaction, so that nothing half-written is ever committed.
class Transaction
{
public:
    /// Takes the write lock at once (IMMEDIATE). The database must outlive it, on the same thread.
    static Result<Transaction> begin(Database& database);

    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Done commit();

private:
    explicit Transaction(Database* database) : m_database(database) {}

    Database* m_database;
};

/// Within a transaction: what is written from here on is taken back unless it is kept, and the transaction goes on.
class Savepoint
{
public:
    static Result<Savepoint> begin(Database& database);

    Savepoint(Savepoint&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)),
          m_actions(other.m_actions)
    {}
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();

    Done keep();

private:
    explicit Savepoint(Database* database);

    Database* m_database;
    qsizetype m_actions; ///< after the commit, of what was written before
};

} // namespace pingshen
