// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database/Migrator.h"

#include "core/base/Digest.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The same on every platform, whatever a checkout does to line ends.
QString checksumOf(const Migration& migration)
{
    auto sql = migration.sql;
    return Digest::of(sql.replace("\r\n", "\n")).hex();
}

Error migrationFailed(int number, Error cause)
{
    if (cause.code == Error::Code::DiskFull || cause.code == Error::Code::VaultBusy) {
        return cause;
    }
    const QJsonObject args{{u"number"_s, number}};
    return {Error::Code::VaultMigrationFailed, args, {}, std::make_shared<Error>(std::move(cause))};
}

/// A step whose file was changed before its release: what a database needs that did it as it was.
constexpr int changedStep = 2;
constexpr auto changedSql = ":/sql/sqlite/unreleased/0002_journal.sql"_L1;
constexpr std::array checksumsBefore{"fbc98c679ca1ec9006a6f673d2fb17f37138ee66eec6048c1c08467266d3109b"_L1,
                                     "02972ee512f9df2ea18fb581490f8be07e43f1c0fd487490b625a8ac5dd3e93c"_L1};

bool isBefore(int number, const QString& checksum)
{
    return number == changedStep && std::ranges::find(checksumsBefore, checksum) != checksumsBefore.end();
}

Result<bool> hasChangedStep(Database& database)
{
    PINGSHEN_ASSIGN(const auto checksum,
                    database.first("SELECT checksum FROM schema_migration WHERE number = :number"_L1,
                                   {{"number", changedStep}}, [](const Row& row) { return row.text("checksum"); }));
    return checksum && isBefore(changedStep, *checksum);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

struct DoneStep
{
    int number;
    QString checksum;
};

DoneStep doneStepFrom(const Row& row)
{
    return {static_cast<int>(row.number("number")), row.text("checksum")};
}

} // namespace

QList<Migration> Migrator::builtIn()
{
    QList<Migration> migrations;
    const QDir folder(u":/sql/sqlite"_s);
    for (const auto& name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        migrations.append({name.section(u'_', 0, 0).toInt(), name.chopped(4), contentOf(folder.filePath(name))});
    }
    return migrations;
}

Migrator::Migrator(QList<Migration> migrations) : m_migrations(std::move(migrations))
{
    Q_ASSERT(!m_migrations.isEmpty());
    Q_ASSERT(m_migrations.back().number == m_migrations.size());
}

Result<int> Migrator::versionOf(Database& database) const
{
    const auto number = [](const Row& row) { return static_cast<int>(row.number("number")); };
    PINGSHEN_ASSIGN(
        const auto tables,
        database.first("SELECT count(*) AS number FROM sqlite_master WHERE name = 'schema_migration'"_L1, {}, number));
    if (*tables == 0) {
        return 0;
    }
    PINGSHEN_ASSIGN(const auto version,
                    database.first("SELECT ifnull(max(number), 0) AS number FROM schema_migration"_L1, {}, number));
    PINGSHEN_ASSIGN(const auto isChanged, hasChangedStep(database));
    return isChanged ? changedStep - 1 : *version;
}

/// As if the step had been done as it is now.
Done Migrator::renewChangedStep(Database& database) const
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    for (const auto& statement : statementsOf(contentOf(changedSql))) {
        PINGSHEN_TRY(database.run(statement));
    }
    const auto now = std::ranges::find(m_migrations, changedStep, &Migration::number);
    PINGSHEN_TRY(database.run("UPDATE schema_migration SET checksum = :checksum WHERE number = :number"_L1,
                              {{"checksum", checksumOf(*now)}, {"number", changedStep}}));
    return transaction.commit();
}

Done Migrator::migrate(Database& database, const Clock& clock, const std::function<Done()>& beforeChange,
                       const Conversion& conversion) const
{
    PINGSHEN_ASSIGN(auto version, versionOf(database));
    if (version > newest()) {
        return {Error::Code::VaultNewer, {{u"found"_s, version}, {u"supported"_s, newest()}}};
    }
    if (version > 0) {
        PINGSHEN_TRY(checkDone(database));
    }
    if (version == newest()) {
        return {};
    }
    if (version > 0 && beforeChange) {
        PINGSHEN_TRY(beforeChange());
    }
    if (version > 0) {
        PINGSHEN_ASSIGN(const auto isChanged, hasChangedStep(database));
        PINGSHEN_TRY(isChanged ? renewChangedStep(database) : Done());
        PINGSHEN_ASSIGN(version, versionOf(database));
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    for (const auto& migration : stepsAfter(version)) {
        if (auto done = perform(database, migration, clock, version > 0 ? conversion : Conversion()); !done) {
            return migrationFailed(migration.number, std::move(done).error());
        }
    }
    return transaction.commit();
}

/// What the first format held is folded into the newest tables, and goes when that is done.
QList<Migration> Migrator::stepsAfter(int version) const
{
    auto steps = m_migrations.sliced(version);
    if (version > 0 && version < changedStep) {
        std::stable_partition(steps.begin(), steps.end(),
                              [](const Migration& step) { return step.number != firstFormatGoesStep; });
    }
    return steps;
}

Done Migrator::checkDone(Database& database) const
{
    PINGSHEN_ASSIGN(const auto steps, database.list("SELECT number, checksum FROM schema_migration ORDER BY number"_L1,
                                                    {}, doneStepFrom));
    for (const auto& step : steps) {
        const auto known = std::ranges::find(m_migrations, step.number, &Migration::number);
        const bool isKnown = known != m_migrations.end() && checksumOf(*known) == step.checksum;
        if (!isKnown && !isBefore(step.number, step.checksum)) {
            return {Error::Code::VaultMigrationFailed, {{u"number"_s, step.number}}};
        }
    }
    return {};
}

Done Migrator::perform(Database& database, const Migration& migration, const Clock& clock,
                       const Conversion& conversion) const
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_TRY(database.run("CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY,"
                              " name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)"_L1));
    if (conversion) {
        PINGSHEN_TRY(conversion(database, migration.number));
    }
    for (const auto& statement : statementsOf(migration.sql)) {
        PINGSHEN_TRY(database.run(statement));
    }
    PINGSHEN_TRY(database.run("INSERT INTO schema_migration (number, name, checksum, applied_at)"
                              " VALUES (:number, :name, :checksum, :at)"_L1,
                              {{"number", migration.number},
                               {"name", migration.name},
                               {"checksum", checksumOf(migration)},
                               {"at", clock.now().toMSecsSinceEpoch()}}));
    return transaction.commit();
}

QStringList statementsOf(const QByteArray& sql)
{
    QStringList statements;
    QString statement;
    for (const auto& line : QString::fromUtf8(sql).split(u'\n')) {
        const auto text = line.trimmed();
        if (text.isEmpty() || text.startsWith("--"_L1)) {
            continue;
        }
        statement += line + u'\n';
        const bool isTrigger = statement.startsWith("CREATE TRIGGER"_L1);
        if (isTrigger ? text == "END;"_L1 : text.endsWith(u';')) {
            statements.append(std::exchange(statement, {}));
        }
    }
    Q_ASSERT(statement.isEmpty());
    return statements;
}

} // namespace pingshen
