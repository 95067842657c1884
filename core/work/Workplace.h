// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/rubric/RubricCatalog.h"
#include "core/storage/Database.h"
#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"

#include <memory>

namespace pingshen {

/// What a work function stands on: the vault, one connection to it, the clock and the rubrics.
/// Used on one thread; further threads take `newConnection()`.
class Workplace
{
public:
    /// Opens the vault in `folder`, creating it when there is none. Errors: those of Vault::open.
    static Result<std::unique_ptr<Workplace>> open(const QString& folder, const Clock& clock,
                                                   const VaultOpening& how = {});

    /// A further connection to the same vault, to be used on one other thread.
    Result<std::unique_ptr<Workplace>> newConnection() const;

    const RubricCatalog& rubrics() const { return *m_rubrics; }
    const QString& folder() const { return m_vault->folder(); }
    bool isReadOnly() const { return m_vault->isReadOnly(); }
    /// How many of this computer's edits an older data file in the vault's place does not have; 0 ordinarily.
    qint64 lacking() const { return m_vault->lacking(); }
    /// The database is still the file that was opened. Thread-safe. Errors: VaultMoved.
    Done inPlace() const { return m_vault->inPlace(); }

    /// For core/work and what stands on it without a window; the window asks core/work.
    Vault& vault() const { return *m_vault; }
    Database& database() { return m_database; }
    const Clock& clock() const { return m_clock; }

    /// The journal on this connection; it keeps the sheets' totals for the queue.
    EditJournal& journal() { return m_journal; }
    /// What that keeps of the sheets.
    SummariseSheet summariser() const;

    /// The rubric with the office's settings laid over it. Errors: RubricNotFound.
    Result<Rubric> rubric(const RubricId& id);

private:
    Workplace(std::shared_ptr<const RubricCatalog> rubrics, std::shared_ptr<Vault> vault, Database database,
              const Clock& clock);

    std::shared_ptr<const RubricCatalog> m_rubrics;
    std::shared_ptr<Vault> m_vault;
    Database m_database;
    const Clock& m_clock;
    EditJournal m_journal;
};

} // namespace pingshen
