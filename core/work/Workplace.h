// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/domain/KeptOutcome.h"
#include "core/domain/KeyChange.h"
#include "core/domain/VaultOpening.h"
#include "core/domain/VaultProblem.h"
#include "core/rubric/RubricCatalog.h"

#include <functional>
#include <memory>
#include <optional>

namespace pingshen {

class Database;
class EditJournal;
class Vault;
struct SheetContext;
struct SheetSummary;

/// What a work function stands on: the vault, one connection to it, the clock and the rubrics.
/// Used on one thread; further threads take `newConnection()`.
class Workplace
{
public:
    /// Opens the vault in `folder`, creating it when there is none, and takes in what was kept beside it. Its state is
    /// made anew, once, when another version of the program had made it, after a snapshot of what was there: `how.task`
    /// is told. Where that fails the state stays as it is, and the checks say so. Errors: those of Vault::open,
    /// Cancelled.
    static Result<std::unique_ptr<Workplace>> open(const QString& folder, const Clock& clock,
                                                   const VaultOpening& how = {});
    ~Workplace();

    /// A further connection to the same vault, to be used on one other thread.
    Result<std::unique_ptr<Workplace>> newConnection() const;

    const RubricCatalog& rubrics() const;
    const QString& folder() const;
    /// Where the program's log of this vault belongs; empty: it is only read.
    QString logFolder() const;
    bool isReadOnly() const;
    /// Why it cannot be changed by anybody just now: VaultReadOnly (write-protected), DiskFull; none: it can.
    std::optional<Error::Code> obstacle() const;
    /// How many of this computer's edits an older data file in the vault's place does not have; 0 ordinarily.
    qint64 lacking() const;
    /// It goes on with another key since it was opened, unasked.
    KeyChange keyChange() const;
    /// What this opening found to be missing of the history; it is in the history for good. See Vault::loss.
    std::optional<VaultProblem> loss() const;
    /// Makes the rows that another version of the program made anew, where the opening left them; a snapshot of what
    /// was there is kept. Where that fails they stay as they are, and the checks say so. Errors: Cancelled.
    Done renewRows(const Task& task);
    /// Takes in what was kept beside the vault (recordKept), where the opening left it.
    void takeInKept();
    /// What this opening made of changes that a session before could not save.
    const KeptOutcome& kept() const;
    /// The database is still the file that was opened, and nobody else has the vault. Thread-safe. Errors: VaultMoved,
    /// VaultBusy, VaultLockLeft.
    Done inPlace() const;

    /// The rubric with the office's settings laid over it. Errors: RubricNotFound.
    Result<Rubric> rubric(const RubricId& id);
    const Clock& clock() const;

    /// The person may know of the application, see Visibility::seesApplication.
    bool seesApplication(const ReviewerId& reader, const ApplicationId& application) const;
    /// Another rule than Visibility's, on this connection and on those that are made of it from now on.
    using SeesApplication = std::function<bool(const ReviewerId&, const ApplicationId&)>;
    void setSeesApplication(SeesApplication rule);

    /// For core/work, which includes what these are; everybody else asks core/work.
    Vault& vault() const;
    Database& database();
    /// The journal on this connection; it keeps the sheets' totals for the queue.
    EditJournal& journal();
    /// What that keeps of the sheets: a SummariseSheet.
    std::function<SheetSummary(const SheetContext&)> summariser() const;

private:
    struct Parts;
    explicit Workplace(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace pingshen
