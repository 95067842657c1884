// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/journal/StateRows.h"

namespace pingshen {

/// Compares every row and column of the state with what the edits give in an empty database of its own, and the
/// schema with that of a fresh vault. What another ICU or rubric makes otherwise of the same edits (the words that are
/// searched, progress, totals of sheets that are not submitted) is out of date where it differs, not forged, and keeps
/// nobody from submitting. What rests on edits that cannot be read is passed over, for
/// the chain's check names those. One use.
class StateCheck
{
public:
    StateCheck(Database& stored, SummariseSheet summarise);
    ~StateCheck();

    /// Errors: Cancelled.
    Result<QList<VaultProblem>> check(const Task& task);
    /// Triggers and indexes become those of a fresh vault; their names. Errors: VaultDamaged (of tables).
    Result<QStringList> restoreSchema();
    /// The rows without the schema.
    Result<QList<VaultProblem>> checkRows(const Task& task);
    /// The rows of one application and the office's settings: StateDiffers; but first whether the edits they rest on
    /// are those that were signed, see checkCover.
    Result<QList<VaultProblem>> checkApplication(const ApplicationId& application);

private:
    Done prepare(StateRows::Searchable searchable, const Task& task);
    Done compareSchema();
    Done compareAll(const Task& task);
    Done compareSettings();
    Done comparePersons();
    Done compareApplication(const ApplicationId& application);
    Done compareList(const ApplicationId& application);
    Done compareStrays(const QList<ApplicationId>& edited);
    Done compareTable(const QString& table, const QString& condition, const Binds& binds, const QString& subject);
    Done compareColumns(const QString& table, const QStringList& columns, const QString& condition, const Binds& binds,
                        const QString& subject);
    Result<QStringList> comparedColumns(const QString& table);

    Database& m_stored;
    SummariseSheet m_summarise;
    std::unique_ptr<Database> m_fresh;
    std::unique_ptr<StateRows> m_rows;
    bool m_isSearchable = false;           ///< the words that are searched are made by this program's rules
    bool m_knowsOffice = true;             ///< all edits of the office could be read
    bool m_knowsAuthors = true;            ///< all edits could be read
    QHash<QString, QStringList> m_columns; ///< of each table
    QList<VaultProblem> m_problems;
};

} // namespace pingshen
