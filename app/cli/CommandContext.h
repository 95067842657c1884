// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/Console.h"
#include "core/base/Clock.h"
#include "core/base/Log.h"
#include "core/domain/RestoreOutcome.h"
#include "core/render/PdfService.h"
#include "core/work/People.h"
#include "core/work/Safekeeping.h"
#include "core/work/Workplace.h"
#include "ui/text/Phrasebook.h"

#include <memory>

namespace pingshen::cli {

/// What a command works with. Vault and worker are opened when they are first asked for: most commands need only one.
class CommandContext
{
public:
    CommandContext(const Invocation& line, Console& console) : line(line), console(console) {}
    ~CommandContext();

    const Invocation& line;
    Console& console;

    /// The vault of this call, made when there is none; for a command that only reads it must exist. Errors: those of
    /// Workplace::open.
    Result<Workplace*> workplace();
    /// The same, but a vault that is not there stays so: the folder was misspelt. Errors also: FileNotFound,
    /// FolderNotVault.
    Result<Workplace*> existingWorkplace();
    bool hasVault() const;
    /// Errors: FolderNotVault.
    Done checkPlace() const;
    /// What keeps the vault that was opened from being changed; none: nothing does.
    std::optional<Error::Code> obstacle() const { return m_workplace ? m_workplace->obstacle() : std::nullopt; }
    /// The vault was opened, and is only read.
    bool isReading() const { return m_workplace && m_workplace->isReadOnly(); }
    /// How to open a vault: with --take-over also one that another machine left locked; after a short wait.
    VaultOpening opening() const;
    QString vaultFolder() const;

    /// Who is named by an option; empty without a name. One whom nobody here is called gets added with what is recorded
    /// next; where nothing is, the name itself stands for them. Errors: PersonAmbiguous, those of existingWorkplace.
    Result<PersonId> person(QLatin1StringView option, Roles roles = Role::ReviewingExpert);
    /// The same of a name that no option gave.
    Result<PersonId> personCalled(const QString& typed, Roles roles);
    /// Takes in who is new, and the changes: all or none. Errors: those of recordChanges.
    Result<QList<Edit>> record(const QList<Change>& changes);

    PdfService& pdf();
    const Clock& clock() const { return m_clock; }
    const RubricCatalog& rubrics();

    /// The standard that an error is about, so that it can name indicators by their labels.
    void speakOf(const Rubric& rubric) { m_rubric = std::make_unique<Rubric>(rubric); }
    /// What is said to a person about the failure; it goes to the vault's log too, as a code.
    QString textOf(const Error& error);
    /// Says which documents could not be saved or put back; whether there are any.
    bool sayLost(const LostDocuments& lost);
    /// What a vault was put back to, and whether it is as its history says.
    void sayRestored(const RestoreOutcome& restored);
    void sayCheck(const RestoreCheck& check);
    /// Warns when the vault that was opened is an older one, or nobody can say whether it is, or has another key. Of
    /// one that is opened for work that is said at once.
    void sayEnd();
    /// Warns when the application's history, or the office's, holds what only a later program knows.
    Done sayNewer(Workplace& workplace, const ApplicationId& application);

    /// The program's language, as --lang or the settings have it.
    Language language() const { return ui::Phrasebook().language(); }

private:
    /// What was put back and not checked yet is read as it is, and said.
    Result<std::unique_ptr<Workplace>> openedToRead(VaultOpening how);
    /// What was put back, also by the window's wish, is checked first, and said.
    Result<std::unique_ptr<Workplace>> openedToWork(VaultOpening how);

    SystemClock m_clock;
    std::unique_ptr<RubricCatalog> m_rubrics;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<Log> m_log;
    RestoreOutcome m_restored;          ///< what the window was asked for
    QList<Change> m_added;              ///< people
    QMap<PersonId, PersonId> m_writers; ///< of people whose names were given, see NamedPerson
    std::unique_ptr<PdfService> m_pdf;
    std::unique_ptr<Rubric> m_rubric;
};

} // namespace pingshen::cli
