// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/storage/Database.h"

namespace pingshen {

/// One step of the schema, from `resources/sql/sqlite/NNNN_name.sql`. Never edited after a release.
struct Migration
{
    int number = 0; ///< 1, 2, ... without gaps
    QString name;
    QByteArray sql; ///< each statement ends with a `;` at the end of a line, a trigger with `END;`
};

/// The step that drops what the journal's first format held; the last one that such a database goes through.
constexpr int firstFormatGoesStep = 3;

/// Brings a database's schema up to date, each step with its checksum recorded: the missing steps in one transaction,
/// and before, in one of its own, a step that was changed before its release.
class Migrator
{
public:
    /// The steps this program was built with.
    static QList<Migration> builtIn();

    /// What else is done with a step, before its statements, given its number.
    using Conversion = std::function<Done(Database&, int number)>;

    explicit Migrator(QList<Migration> migrations = builtIn());

    /// The number of the last step done; 0 for a new database.
    Result<int> versionOf(Database& database) const;
    /// What the database should look like for this program.
    int newest() const { return static_cast<int>(m_migrations.size()); }

    /// Does the steps that are missing. `beforeChange` is called once, before the first of them, and only when the
    /// database is not new; when it fails nothing is changed. `conversion` is done with each step on a
    /// database that is not new.
    /// Errors: VaultNewer {found, supported}, VaultMigrationFailed {number} (cause: why), DiskFull, VaultBusy.
    Done migrate(Database& database, const Clock& clock, const std::function<Done()>& beforeChange,
                 const Conversion& conversion = {}) const;

private:
    Done checkDone(Database& database) const;
    QList<Migration> stepsAfter(int version) const;
    Done renewChangedStep(Database& database) const;
    Done perform(Database& database, const Migration& migration, const Clock& clock,
                 const Conversion& conversion) const;

    QList<Migration> m_migrations;
};

/// The single statements of a migration.
QStringList statementsOf(const QByteArray& sql);

} // namespace pingshen
