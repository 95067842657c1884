// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "app/services/Installation.h"
#include "core/base/Blank.h"
#include "core/domain/PersonBook.h"
#include "core/work/HistoryCheck.h"
#include "core/work/KeptChanges.h"
#include "core/work/Queue.h"
#include "core/work/Reports.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "core/work/importing/UnpackerGuards.h"
#include "ui/text/Formats.h"
#include "ui/text/GuardText.h"
#include "ui/text/KeptText.h"
#include "ui/text/MarkText.h"
#include "ui/text/ProblemText.h"
#include "ui/text/RestoreText.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

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

QString textOf(const QList<VaultProblem>& problems, const QString& vault)
{
    QStringList lines;
    for (const auto& problem : problems) {
        lines.append(ui::problemText(problem));
    }
    if (!lines.isEmpty()) {
        return lines.join(u'\n');
    }
    return hasSigningKey(vault) ? Cli::tr("No problems found.")
                                : Cli::tr("No problems found in what could be checked.");
}

QJsonArray toJson(const QList<SheetDigest>& sheets)
{
    QJsonArray array;
    for (const auto& sheet : sheets) {
        array.append(QJsonObject{{u"application"_s, sheet.application.value()},
                                 {u"caseNumber"_s, sheet.caseNumber},
                                 {u"reviewer"_s, sheet.reviewer.zh},
                                 {u"sha256"_s, sheet.digest.hex()}});
    }
    return array;
}

/// What the foot of a printed sheet begins, in full.
QString textOf(const QList<SheetDigest>& sheets)
{
    if (sheets.isEmpty()) {
        return {};
    }
    TextTable table;
    for (const auto& sheet : sheets) {
        const auto name = sheet.caseNumber.isEmpty() ? sheet.application.value() : sheet.caseNumber;
        table.add({u"  "_s + name, sheet.reviewer.in(ui::Phrasebook().language()), sheet.digest.hex()});
    }
    return u'\n' + Cli::tr("Checksums of the submitted score sheets:") + u'\n' + table.text();
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

QStringList missingOf(CommandContext& context, ui::Helper helper, const Result<Guards>& guards)
{
    return guards ? ui::missingGuardTexts(helper, *guards) : QStringList{context.textOf(guards.error())};
}

/// What this computer does not keep the helper programs from, and others from the vault's key. The vault is no worse
/// for it, so it is no problem of the vault.
QStringList unguardedOf(CommandContext& context)
{
    const auto pdf = missingOf(context, ui::Helper::Pdf, context.pdf().guards());
    const auto archives =
        missingOf(context, ui::Helper::Archive, unpackerGuards({.program = unpackerProgram()}, Task()));
    const auto key = hasSigningKey(context.vaultFolder())
                         ? Cli::tr("The key that signs the history lies unlocked in the vault's folder: whoever can "
                                   "read the folder can sign entries.")
                         : Cli::tr("The key that signs the history is missing or unreadable. Whether entries were "
                                   "removed from the end of this computer's history could not be checked, and no "
                                   "further entry can be signed with it. When the vault is next opened for writing, it "
                                   "gets a new one and continues as another computer.");
    auto unguarded = pdf + archives;
    unguarded.removeDuplicates(); // neither could be started
    return unguarded + QStringList{key};
}

/// Applications of a standard that this program does not have: the vault is no worse for it, but nobody can score them
/// here.
Result<QStringList> unknownStandardsOf(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto page, queuePage(*workplace, {}, 0, std::numeric_limits<int>::max()));
    QStringList notes;
    for (const auto& row : page.rows) {
        if (row.isStandardUnknown) {
            notes.append(
                Cli::tr(
                    "The standard of application %1 is unknown to this program: \"%2\". To show and score it, use a "
                    "version of the program that has the standard.")
                    .arg(row.caseNumber.isEmpty() ? row.id.value() : row.caseNumber, row.rubric.value()));
        }
    }
    return notes;
}

/// In a vault that is too damaged to be asked, none.
Result<qint64> pendingOf(CommandContext& context, const QList<VaultProblem>& problems)
{
    const auto opened = context.existingWorkplace();
    const auto pending = opened ? pendingDocuments(**opened) : Result<qint64>(opened.error());
    return pending || problems.isEmpty() ? pending : Result<qint64>(0);
}

/// What was mended without a loss, and what else is said and no problem, see mendsOf. In a vault that is too damaged to
/// be asked, nothing.
QStringList mendedIn(CommandContext& context)
{
    const auto opened = context.existingWorkplace();
    const auto mends = opened ? mendsOf(**opened) : Result<QList<VaultProblem>>(opened.error());
    QStringList notes;
    for (const auto& mend : mends ? *mends : QList<VaultProblem>()) {
        notes.append(ui::problemText(mend));
    }
    return notes;
}

/// Files beside the database with changes that are not in it, and why.
QStringList strayOf(CommandContext& context)
{
    const auto opened = context.existingWorkplace();
    const auto stray = opened ? strayKept(**opened) : Result<KeptOutcome>(opened.error());
    return stray ? ui::keptTexts(*stray) : QStringList();
}

QString adviceOn(const QList<VaultProblem>& problems)
{
    const auto count = static_cast<int>(problems.size());
    switch (ui::remedyFor(problems)) {
    case ui::Remedy::Rebuild:
        return Cli::tr(
            "The vault has %n problem(s). The history is intact: \"pingshen-cli rebuild\" restores what it says.",
            nullptr, count);
    case ui::Remedy::SignAnew:
        return Cli::tr(
            "The vault has %n problem(s). \"pingshen-cli rebuild\" checks every entry of the history; if all "
            "hold, it makes the signatures anew and records that it did. Otherwise it changes nothing.",
            nullptr, count);
    case ui::Remedy::Each:
        return Cli::tr("The vault has %n problem(s). See each problem for what to do; restoring a backup would not "
                       "help.",
                       nullptr, count);
    case ui::Remedy::Backup:
        return Cli::tr("The vault has %n problem(s). Leave it unchanged and restore the latest backup into another "
                       "folder.",
                       nullptr, count);
    }
    Q_UNREACHABLE();
}

QJsonObject savedJson(const QString& file, const LostDocuments& lost)
{
    return {{u"file"_s, file}, {u"complete"_s, lost.isEmpty()}, {u"lost"_s, toJson(lost)}};
}

QJsonValue toJson(const std::optional<SnapshotInfo>& kept)
{
    return kept ? QJsonValue(QJsonObject{{u"file"_s, kept->file},
                                         {u"applications"_s, std::max<qint64>(kept->applications, 0)},
                                         {u"edits"_s, std::max<qint64>(kept->edits, 0)}})
                : QJsonValue();
}

QString textOf(const SnapshotInfo& kept)
{
    const auto file = QDir::toNativeSeparators(kept.file);
    if (!kept.isReadable()) {
        return Cli::tr("The vault that was there could not be read. It was kept as a snapshot; to go back to it: "
                       "pingshen-cli restore \"%1\"")
            .arg(file);
    }
    return Cli::tr("The vault that was there (applications: %1, changes: %2) was kept as a snapshot; to go back to it: "
                   "pingshen-cli restore \"%3\"")
        .arg(QString::number(kept.applications), QString::number(kept.edits), file);
}

QString nameOf(MarkStanding standing)
{
    switch (standing) {
    case MarkStanding::Held:
    case MarkStanding::HeldInPart: // said beside it
        return u"held"_s;
    case MarkStanding::Replaced:
        return u"replaced"_s;
    case MarkStanding::Gone:
        return u"gone"_s;
    }
    Q_UNREACHABLE();
}

bool isHeld(MarkStanding standing)
{
    return standing == MarkStanding::Held || standing == MarkStanding::HeldInPart;
}

/// The report is the problem's subject: of the vault alone nothing need be wrong.
QJsonObject entryProblem(const QString& entry, MarkStanding standing)
{
    return {{u"code"_s, standing == MarkStanding::Gone ? u"EntryGone"_s : u"EntryReplaced"_s},
            {u"subject"_s, entry},
            {u"args"_s, QJsonObject()},
            {u"text"_s, ui::standingText(standing, false)}};
}

/// The snapshot of that file; nothing without a file.
std::optional<SnapshotInfo> snapshotOf(const QString& file, const QString& folder)
{
    const auto snapshots = snapshotsOf(folder);
    const auto found = std::ranges::find(snapshots, file, &SnapshotInfo::file);
    return file.isEmpty() || found == snapshots.end() ? std::nullopt : std::optional(*found);
}

QJsonValue toJson(const std::optional<ChangesApart>& without)
{
    return without ? QJsonValue(QJsonObject{{u"changes"_s, without->changes},
                                            {u"submissions"_s, without->submissions},
                                            {u"returns"_s, without->returns}})
                   : QJsonValue();
}

QJsonObject restoredJson(const RestoreOutcome& restored, const std::optional<SnapshotInfo>& replaced)
{
    auto json = savedJson(restored.file, restored.lost);
    json[u"complete"_s] = restored.lost.isEmpty() && restored.check.isClear();
    json[u"checked"_s] = restored.check.isWhole;
    json[u"problems"_s] = toJson(restored.check.problems);
    json[u"rebuilt"_s] = restored.check.rebuilt;
    json[u"replaced"_s] = toJson(replaced);
    json[u"without"_s] = toJson(restored.without);
    return json;
}

/// The vault that was there, and what of it is not in what was put back.
QStringList replacedTexts(const RestoreOutcome& restored, const std::optional<SnapshotInfo>& replaced)
{
    QStringList lines;
    if (replaced) {
        lines.append(textOf(*replaced));
    }
    if (restored.without) {
        lines.append(ui::changesWithoutText(*restored.without));
    }
    return lines;
}

QString fileOperand(const CommandContext& context)
{
    return QFileInfo(context.line.operands.first()).absoluteFilePath();
}

/// By the name alone: the vault may be gone, or not open.
Restorer restorerTyped(const QString& name)
{
    const auto person = personTyped(plainName(name));
    PersonBook one;
    one.put({PersonId(name), person.latinName, person.chineseName, person.remark, {}});
    return name.isEmpty() ? Restorer() : Restorer{{}, one.label(PersonId(name))};
}

} // namespace

Result<ExitCode> verifyVault(CommandContext& context)
{
    const auto mark = printedMarkFrom(context.line.value("entry"_L1));
    if (context.line.has("entry"_L1) && !mark) {
        context.console.refuse(Cli::tr("Option \"--entry\" requires the entry printed in a report: KEY/ENTRY/SHA256."));
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(const auto problems, problemsOf(context));
    std::optional<MarkStanding> standing;
    if (const auto opened = context.existingWorkplace(); mark && opened) {
        PINGSHEN_ASSIGN(standing, standingOf(**opened, *mark));
    }
    const bool isSound = problems.isEmpty() && isHeld(standing.value_or(MarkStanding::Held));
    QList<SheetDigest> sheets;
    QStringList notes;
    PINGSHEN_ASSIGN(const auto pending, pendingOf(context, problems));
    if (pending > 0) {
        notes.append(ui::pendingDocumentsText(pending));
    }
    notes += mendedIn(context);
    notes += strayOf(context);
    if (problems.isEmpty()) {
        PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
        PINGSHEN_ASSIGN(sheets, submittedSheets(*workplace));
        PINGSHEN_ASSIGN(const auto unknown, unknownStandardsOf(context));
        notes += unknown;
        PINGSHEN_ASSIGN(const auto newer, editsOfNewerProgram(*workplace));
        notes += newer > 0 ? QStringList{ui::newerEditsText(newer)} : QStringList();
    }
    const auto unguarded = unguardedOf(context);
    const auto marked =
        standing ? QStringList{ui::standingText(*standing, hasAllBefore(*standing, problems))} : QStringList();
    const auto found = problems.isEmpty() && !isSound ? QStringList() // the report's entry is the problem
                                                      : QStringList{textOf(problems, context.vaultFolder())};
    const auto text = found + marked + notes + unguarded;
    QJsonObject json{{u"ok"_s, isSound},
                     {u"problems"_s, toJson(problems)},
                     {u"sheets"_s, toJson(sheets)},
                     {u"awaited"_s, pending},
                     {u"notes"_s, QJsonArray::fromStringList(notes)},
                     {u"unguarded"_s, QJsonArray::fromStringList(unguarded)}};
    if (standing && !isHeld(*standing)) {
        json[u"problems"_s] = toJson(problems) + entryProblem(context.line.value("entry"_L1), *standing);
    }
    if (standing) {
        json[u"entry"_s] = nameOf(*standing);
        json[u"heldInPart"_s] = *standing == MarkStanding::HeldInPart;
        json[u"allBefore"_s] = hasAllBefore(*standing, problems);
    }
    context.console.answer(json, text.join(u'\n') + textOf(sheets));
    if (!problems.isEmpty()) {
        context.console.say(adviceOn(problems));
    }
    return isSound ? ExitCode::Done : ExitCode::Failed;
}

Result<ExitCode> rebuildVault(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto rebuilt, rebuildState(*workplace, context.console.task(Cli::tr("Rebuilding"))));
    const auto state = rebuilt.changed == 0
                           ? Cli::tr("Everything already matched the history.")
                           : Cli::tr("Rebuilt from the history; %n part(s) of the stored data did not match it.",
                                     nullptr, static_cast<int>(rebuilt.changed));
    const auto anew = Cli::tr("Every entry was checked; invalid signatures were replaced (%n), and the history "
                              "and \"pingshen-cli verify\" will always say so.",
                              nullptr, static_cast<int>(rebuilt.signedAnew));
    QJsonObject json{{u"edits"_s, rebuilt.edits}, {u"changed"_s, rebuilt.changed}};
    if (rebuilt.signedAnew > 0) {
        json[u"signedAnew"_s] = rebuilt.signedAnew;
    }
    context.console.answer(json, rebuilt.signedAnew > 0 ? QString(state + u'\n' + anew) : state);
    return ExitCode::Done;
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
        context.console.refuse(Cli::tr("The vault has no snapshot to restore. Restore a backup file instead."));
        return ExitCode::Failed;
    }
    const auto file = snapshot ? snapshot->file : fileOperand(context);
    PINGSHEN_ASSIGN(auto restored,
                    restoreFrom(file, folder, context.clock(), context.console.task(Cli::tr("Restoring")),
                                context.opening(), restorerTyped(context.line.value("reviewer"_L1))));
    restored = settled(std::move(restored), folder, context.clock(), context.console.task(Cli::tr("Checking")),
                       context.opening());
    const auto replaced = snapshotOf(restored.replaced, folder);
    const auto text = QStringList{ui::restoredFromText(restored, folder)} + replacedTexts(restored, replaced);
    context.console.answer(restoredJson(restored, replaced), text.join(u'\n'));
    context.sayCheck(restored.check);
    restoreTold(restored, folder, Stopped::ByTheEnd);
    if (!context.sayLost(restored.lost)) {
        return restored.check.isClear() ? ExitCode::Done : ExitCode::Failed;
    }
    context.console.say(Cli::tr("%n document(s) could not be restored; everything else was. Import their packages "
                                "again.",
                                nullptr, static_cast<int>(restored.lost.size())));
    return ExitCode::Failed;
}

} // namespace pingshen::cli
