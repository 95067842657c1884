// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/work/Safekeeping.h"
#include "ui/text/GuardText.h"
#include "ui/text/ProblemText.h"

#include <QFileInfo>
#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const QList<VaultProblem>& problems)
{
    QJsonArray array;
    for (const auto& problem : problems) {
        array.append(QJsonObject{{u"code"_s, nameOf(problem.code)},
                                 {u"subject"_s, problem.subject},
                                 {u"args"_s, problem.args},
                                 {u"text"_s, ui::problemText(problem)}});
    }
    return array;
}

QString textOf(const QList<VaultProblem>& problems)
{
    QStringList lines;
    for (const auto& problem : problems) {
        lines.append(ui::problemText(problem));
    }
    return lines.isEmpty() ? Cli::tr("No problems found.") : lines.join(u'\n');
}

/// A database that is too damaged to be opened is a problem found, not a check that failed.
Result<QList<VaultProblem>> problemsOf(CommandContext& context)
{
    const auto opened = context.existingWorkplace();
    if (!opened && opened.error().code == Error::Code::VaultDamaged) {
        return QList{VaultProblem{VaultProblem::Code::DatabaseCorrupt, {}, opened.error().args}};
    }
    if (!opened && opened.error().code == Error::Code::VaultEmptied) {
        return QList{VaultProblem{VaultProblem::Code::DatabaseEmptied, {}, opened.error().args}};
    }
    PINGSHEN_ASSIGN(auto* workplace, opened);
    return checkVault(*workplace, context.console.task(Cli::tr("Checking")));
}

/// What this computer does not keep the worker from. The vault is no worse for it, so it is no problem of the vault.
QStringList unguardedOf(CommandContext& context)
{
    const auto guards = context.pdf().guards();
    return guards ? ui::missingGuardTexts(*guards) : QStringList{context.textOf(guards.error())};
}

QJsonObject savedJson(const QString& file, const LostDocuments& lost)
{
    return {{u"file"_s, file}, {u"complete"_s, lost.isEmpty()}, {u"lost"_s, toJson(lost)}};
}

QString fileOperand(const CommandContext& context)
{
    return QFileInfo(context.line.operands.first()).absoluteFilePath();
}

} // namespace

Result<ExitCode> verifyVault(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto problems, problemsOf(context));
    const auto unguarded = unguardedOf(context);
    context.console.answer({{u"ok"_s, problems.isEmpty()},
                            {u"problems"_s, toJson(problems)},
                            {u"unguarded"_s, QJsonArray::fromStringList(unguarded)}},
                           (QStringList{textOf(problems)} + unguarded).join(u'\n'));
    if (problems.isEmpty()) {
        return ExitCode::Done;
    }
    context.console.say(
        Cli::tr("The vault has %n problem(s). Leave it unchanged and restore the latest backup into another folder.",
                nullptr, static_cast<int>(problems.size())));
    return ExitCode::Failed;
}

Result<ExitCode> backUpVault(CommandContext& context)
{
    const auto file = fileOperand(context);
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto lost, backUpTo(*workplace, file, context.console.task(Cli::tr("Backing up"))));
    context.console.answer(savedJson(file, lost), Cli::tr("Vault backed up to %1.").arg(file));
    if (!context.sayLost(lost)) {
        return ExitCode::Done;
    }
    context.console.say(Cli::tr("The backup lacks %n document(s); everything else is in it. Import their packages "
                                "again, then make another backup.",
                                nullptr, static_cast<int>(lost.size())));
    return ExitCode::Failed;
}

Result<ExitCode> restoreVault(CommandContext& context)
{
    const auto folder = context.vaultFolder();
    const auto snapshot = context.line.operands.isEmpty() ? fullestSnapshotOf(folder) : std::nullopt;
    if (context.line.operands.isEmpty() && !snapshot) {
        context.console.say(Cli::tr("The vault has no snapshot to restore. Restore a backup file instead."));
        return ExitCode::Failed;
    }
    const auto file = snapshot ? snapshot->file : fileOperand(context);
    PINGSHEN_ASSIGN(const auto lost, restoreFrom(file, folder, context.clock(),
                                                 context.console.task(Cli::tr("Restoring")), context.opening()));
    context.console.answer(savedJson(file, lost), Cli::tr("Vault %1 restored from %2.").arg(folder, file));
    if (!context.sayLost(lost)) {
        return ExitCode::Done;
    }
    context.console.say(Cli::tr("%n document(s) could not be restored; everything else was. Import their packages "
                                "again.",
                                nullptr, static_cast<int>(lost.size())));
    return ExitCode::Failed;
}

} // namespace pingshen::cli
