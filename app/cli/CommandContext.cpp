// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"

#include "app/cli/Words.h"
#include "app/services/Installation.h"
#include "core/base/Blank.h"
#include "core/render/WorkerPdfService.h"
#include "core/work/HistoryCheck.h"
#include "core/work/RecordChange.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "core/work/UncheckedRestore.h"
#include "ui/text/ErrorText.h"
#include "ui/text/KeptText.h"
#include "ui/text/ProblemText.h"
#include "ui/text/RestoreText.h"
#include "ui/text/Sentence.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds lockPatience{3}; ///< two scripts at once, a window that is just closing

/// What the window offers as a button is an option or a command here.
QString hintOf(const Error& error, const Invocation& line)
{
    const bool takesReviewer =
        std::ranges::any_of(line.command->options, [](const Option& option) { return option.name == "reviewer"_L1; });
    if (error.code == Error::Code::ReviewerMissing && takesReviewer && !line.has("reviewer"_L1)) {
        return Cli::tr("Several reviewers have a score sheet here; say whose with --reviewer NAME.");
    }
    if (error.code == Error::Code::VaultLockLeft) {
        return Cli::tr("To take it over, add --take-over.");
    }
    if (error.code == Error::Code::SettingUnknown) {
        return Cli::tr("A key is \"step\", \"option.INDICATOR.OPTION\" or \"split.INDICATOR.SECONDARY\", with the ids "
                       "that \"pingshen-cli rubric show\" lists.");
    }
    return error.code == Error::Code::VaultEmptied
               ? Cli::tr("To restore the latest full snapshot: pingshen-cli restore --latest")
               : QString();
}

} // namespace

CommandContext::~CommandContext() = default;

QString CommandContext::vaultFolder() const
{
    return pingshen::vaultFolder(line.value("vault"_L1));
}

bool CommandContext::hasVault() const
{
    return isVault(vaultFolder());
}

Done CommandContext::checkPlace() const
{
    const QFileInfo place(vaultFolder());
    if (place.exists() && !place.isDir()) {
        return {Error::Code::FileNotWritable, {}, QDir::toNativeSeparators(vaultFolder())};
    }
    return isVaultPlace(vaultFolder()) ? Done()
                                       : Done(Error::Code::FolderNotVault, {}, QDir::toNativeSeparators(vaultFolder()));
}

VaultOpening CommandContext::opening() const
{
    VaultOpening how;
    how.task.progress = [this, isSaid = false](qint64, qint64) mutable {
        if (!isSaid) {
            console.say(Cli::tr("Updating the vault for this version of the program."));
        }
        isSaid = true;
    };
    how.patience = lockPatience;
    how.purpose = line.onlyReads() ? VaultOpening::Purpose::Reading : VaultOpening::Purpose::Work;
    how.lock = line.has("take-over"_L1) ? VaultOpening::Lock::TakeOver : VaultOpening::Lock::Respect;
    return how;
}

Result<Workplace*> CommandContext::workplace()
{
    if (!m_workplace) {
        const auto how = opening();
        const bool isToRead = how.purpose == VaultOpening::Purpose::Reading;
        PINGSHEN_ASSIGN(m_workplace, isToRead ? openedToRead(how) : openedToWork(how));
        if (!m_workplace->isReadOnly()) {
            sayEnd();
        }
        for (const auto& sentence : ui::keptTexts(m_workplace->kept())) {
            console.say(sentence);
        }
        if (m_workplace->isReadOnly()) {
            return m_workplace.get(); // without a log
        }
        auto log = Log::open(m_workplace->logFolder(), m_clock, {});
        if (log) {
            m_log = std::move(log).value();
        }
    }
    return m_workplace.get();
}

Result<std::unique_ptr<Workplace>> CommandContext::openedToRead(VaultOpening how)
{
    const auto noted = uncheckedIn(vaultFolder());
    if (noted.isAny()) {
        how.outdated = VaultOpening::Outdated::Leave; // nothing is made anew from a history that nobody looked at
    }
    auto workplace = Workplace::open(vaultFolder(), m_clock, how);
    if (noted.isAny() && !workplace && workplace.error().code == Error::Code::VaultReadOnly) {
        return openedToWork(opening()); // of an older format: it can only be read once it was brought up to date
    }
    // Another program may have put something back since.
    if (const auto now = noted.isAny() ? noted : uncheckedIn(vaultFolder()); workplace && now.isAny()) {
        console.markUnchecked();
        console.say(
            Cli::tr("The vault was restored from \"%1\" and has not been checked against its history since: what "
                    "is shown may have been altered. The window checks it when it opens, as does any command "
                    "that writes.")
                .arg(QFileInfo(now.restored.file).fileName()));
    }
    return workplace;
}

Result<std::unique_ptr<Workplace>> CommandContext::openedToWork(VaultOpening how)
{
    how.purpose = VaultOpening::Purpose::Work;
    // What the window was asked for comes first, or what is done now would be lost to it.
    PINGSHEN_ASSIGN(m_restored, carryOutRestore(vaultFolder(), m_clock, {}, how));
    sayLost(m_restored.lost);
    const auto checking = m_restored.isAny() ? console.task(Cli::tr("Checking")) : Task();
    PINGSHEN_ASSIGN(auto workplace, openRestored(m_restored, vaultFolder(), m_clock, checking, how));
    if (m_restored.isAny()) {
        sayRestored(m_restored);
        restoreTold(m_restored, *workplace, Stopped::ByTheEnd);
    }
    return workplace;
}

Result<Workplace*> CommandContext::existingWorkplace()
{
    PINGSHEN_TRY(checkPlace());
    if (!m_workplace && !hasVault()) {
        return {Error::Code::FileNotFound, {}, QDir::toNativeSeparators(vaultFolder())};
    }
    return workplace();
}

Result<PersonId> CommandContext::person(QLatin1StringView option, Roles roles)
{
    return personCalled(line.value(option), roles);
}

Result<PersonId> CommandContext::personCalled(const QString& typed, Roles roles)
{
    PINGSHEN_ASSIGN(auto* place, existingWorkplace());
    PINGSHEN_ASSIGN(auto persons, personsOf(*place));
    for (const auto& change : std::as_const(m_added)) {
        Edit edit;
        edit.change = change;
        apply(persons, edit);
    }
    PINGSHEN_ASSIGN(const auto named, personTypedIn(persons, typed, roles));
    m_writers[named.id] = named.writer;
    if (!named.added) {
        return named.id;
    }
    if (line.onlyReads()) {
        return PersonId(plainName(typed));
    }
    m_added.append(*named.added);
    return named.id;
}

Result<QList<Edit>> CommandContext::record(const QList<Change>& changes)
{
    PINGSHEN_ASSIGN(auto* place, existingWorkplace());
    auto all = std::exchange(m_added, {}) + changes;
    for (auto& change : all) {
        change.author = m_writers.value(change.author, change.author);
    }
    return recordChanges(*place, all);
}

PdfService& CommandContext::pdf()
{
    if (!m_pdf) {
        WorkerSettings settings;
        settings.program = workerProgram();
        m_pdf = std::make_unique<WorkerPdfService>(settings);
    }
    return *m_pdf;
}

const RubricCatalog& CommandContext::rubrics()
{
    if (!m_rubrics) {
        m_rubrics = std::make_unique<RubricCatalog>();
    }
    return *m_rubrics;
}

void CommandContext::sayEnd()
{
    if (const auto lacking = m_workplace->lacking(); lacking > 0) {
        console.say(textOf(Error{Error::Code::VaultOlder, {{QStringLiteral("count"), lacking}}, {}, nullptr}));
    }
    if (const auto change = m_workplace->keyChange(); change != KeyChange::None) {
        console.say(ui::keyChangeText(change, ui::lossOf(m_workplace->loss())));
    }
    if (const auto loss = m_workplace->loss(); loss && loss->code != VaultProblem::Code::EditsLost) {
        console.say(ui::problemText(*loss));
    }
}

Done CommandContext::sayNewer(Workplace& workplace, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto count, editsOfNewerProgram(workplace, application));
    if (count > 0) {
        console.say(ui::newerEditsText(count));
    }
    return {};
}

bool CommandContext::sayLost(const LostDocuments& lost)
{
    for (const auto& problem : lost) {
        console.say(ui::problemText(problem));
    }
    return !lost.isEmpty();
}

void CommandContext::sayRestored(const RestoreOutcome& restored)
{
    console.say(ui::restoredText(restored));
    sayCheck(restored.check);
}

void CommandContext::sayCheck(const RestoreCheck& check)
{
    for (const auto& problem : check.problems) {
        console.say(ui::problemText(problem));
    }
    if (const auto sentence = ui::restoreCheckText(check); !sentence.isEmpty()) {
        console.say(sentence);
    }
}

QString CommandContext::textOf(const Error& error)
{
    if (m_log) {
        m_log->write(error);
    }
    return ui::sentences({ui::errorText(error, {}, m_rubric.get()), hintOf(error, line)});
}

} // namespace pingshen::cli
