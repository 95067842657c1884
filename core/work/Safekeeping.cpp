// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Safekeeping.h"

#include "core/base/Files.h"
#include "core/storage/Backup.h"
#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "core/storage/VaultCheck.h"
#include "core/storage/journal/Continuation.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/storage/journal/ReceivedContents.h"
#include "core/storage/journal/SigningAnew.h"
#include "core/storage/journal/StateCheck.h"
#include "core/work/MergeAuthority.h"
#include "core/work/OwnMerge.h"
#include "core/work/SheetCheck.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace pingshen {

namespace {

Error brokenError(const VaultProblem& problem)
{
    const bool isOfEdit = problem.code != VaultProblem::Code::EditsMiscounted; // else of an application
    const auto where = isOfEdit ? problem.subject : QString();                 // "device/seq", or the device alone
    return {Error::Code::JournalBroken,
            {{QStringLiteral("device"), where.section(QLatin1Char('/'), 0, 0)},
             {QStringLiteral("seq"), where.section(QLatin1Char('/'), 1)}},
            {},
            nullptr};
}

} // namespace

bool isVault(const QString& folder)
{
    return Vault::exists(folder);
}

bool isVaultPlace(const QString& folder)
{
    return Vault::isPlace(folder);
}

Result<LostDocuments> backUpTo(Workplace& workplace, const QString& file, const Task& task)
{
    if (liesInVault(file)) {
        return {Error::Code::FileNotWritable, {}, file};
    }
    return backUp(workplace.vault(), file, workplace.clock(), task);
}

QList<SnapshotInfo> snapshotsOf(Workplace& workplace)
{
    return snapshotsIn(workplace.vault().folder());
}

QList<SnapshotInfo> snapshotsOf(const QString& folder)
{
    return snapshotsIn(folder);
}

std::optional<SnapshotInfo> fullestSnapshotOf(const QString& folder)
{
    return fullestSnapshot(folder);
}

std::optional<SnapshotInfo> replacedSince(const QString& folder, const QDateTime& start)
{
    const auto snapshots = snapshotsIn(folder);
    const auto kept = std::ranges::find_if(snapshots, [&start](const SnapshotInfo& snapshot) {
        return snapshot.reason == SnapshotInfo::Reason::Restore && snapshot.at >= start;
    });
    return kept == snapshots.end() ? std::nullopt : std::optional(*kept);
}

Done takeDailySnapshot(Workplace& workplace)
{
    if (workplace.vault().isReadOnly() || !isSnapshotDue(workplace.vault(), workplace.clock())) {
        return {};
    }
    return takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Daily, workplace.clock());
}

Done takeClosingSnapshot(Workplace& workplace)
{
    if (workplace.vault().isReadOnly()) {
        return {};
    }
    return takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Closing, workplace.clock());
}

namespace {

/// What may be signed anew is; then nothing is wrong with the chain any more, or it stays as it is.
Result<SignedAnew> mendSignatures(Workplace& workplace, const Task& task)
{
    auto& database = workplace.database();
    PINGSHEN_ASSIGN(const auto anew, signAnew(database, workplace.vault().key()));
    PINGSHEN_TRY(StateCheck(database, {}).restoreSchema());
    PINGSHEN_ASSIGN(const auto left, workplace.journal().checkChain(task));
    return left.isEmpty() ? Result<SignedAnew>(anew) : brokenError(left.first());
}

/// How many subjects have other rows than the history gives.
Result<qint64> subjectsApart(Workplace& workplace, const Task& task)
{
    PINGSHEN_ASSIGN(const auto problems, StateCheck(workplace.database(), workplace.summariser()).checkRows(task));
    QSet<QString> subjects;
    for (const auto& problem : problems) {
        subjects.insert(problem.subject);
    }
    return subjects.size();
}

} // namespace

Result<Rebuilt> rebuildState(Workplace& workplace, const Task& task)
{
    PINGSHEN_TRY(workplace.vault().writable());
    auto& journal = workplace.journal();
    auto& database = workplace.database();
    const auto& own = workplace.vault().key();
    PINGSHEN_ASSIGN(const auto broken, brokenForGood(workplace.folder(), database, own, task));
    if (!broken.isEmpty()) {
        return brokenError(broken.first());
    }
    PINGSHEN_TRY(takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Restore, workplace.clock()));
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    // First: a trigger might change what is written next.
    PINGSHEN_ASSIGN(const auto restored, StateCheck(database, {}).restoreSchema());
    PINGSHEN_ASSIGN(const auto anew, mendSignatures(workplace, task));
    PINGSHEN_ASSIGN(const auto apart, subjectsApart(workplace, task));
    PINGSHEN_TRY(journal.rebuild(task));
    if (anew.isAny()) {
        PINGSHEN_TRY(journal.record(changeOf(anew, own)));
    }
    PINGSHEN_ASSIGN(const auto edits, journal.count());
    PINGSHEN_TRY(transaction.commit());
    return Rebuilt{edits, apart + restored.size(), anew.edits + anew.counts};
}

bool hasSigningKey(const QString& folder)
{
    return keptDevice(folder).has_value();
}

bool hasSigningKey(const Workplace& workplace)
{
    return hasSigningKey(workplace.folder());
}

QStringList foldersToWatch(const Workplace& workplace)
{
    return {workplace.folder(), QFileInfo(workplace.folder()).absolutePath()};
}

Result<qint64> pendingDocuments(Workplace& workplace)
{
    PINGSHEN_ASSIGN(const auto missing, missingContents(workplace.database(), workplace.vault().documents()));
    return missing.pending.size();
}

Result<QList<VaultProblem>> mendsOf(Workplace& workplace)
{
    const auto said = [&]() -> Result<QList<VaultProblem>> {
        PINGSHEN_ASSIGN(const auto mends, mendsIn(workplace.database()));
        PINGSHEN_ASSIGN(const auto merges, ownMergesThatShow(workplace));
        PINGSHEN_ASSIGN(const auto others, mergesNotByOffice(workplace));
        return mends + merges + others;
    }();
    const bool isUnreadable = !said && said.error().code == Error::Code::JournalBroken;
    return isUnreadable ? Result<QList<VaultProblem>>(QList<VaultProblem>()) : said;
}

namespace {

/// With what is wrong with submitted sheets.
Result<QList<VaultProblem>> withSheets(Workplace& workplace, const QList<VaultProblem>& problems, const Task& task)
{
    if (problems.contains(VaultProblem{VaultProblem::Code::StateOutdated, {}, {}})) {
        return problems; // what another version made of the sheets says nothing of what they were submitted as
    }
    const auto sheets = checkSheets(workplace, {}, {}, task);
    if (sheets) {
        return problems + *sheets;
    }
    const bool isSaid = sheets.error().code == Error::Code::VaultDamaged && !problems.isEmpty();
    return isSaid ? Result<QList<VaultProblem>>(problems) : sheets;
}

} // namespace

Result<QList<VaultProblem>> checkVault(Workplace& workplace, const Task& task)
{
    PINGSHEN_ASSIGN(const auto problems, verify(workplace.vault(), task, workplace.summariser()));
    return withSheets(workplace, problems, task);
}

Result<QList<VaultProblem>> checkRecords(Workplace& workplace, const Task& task)
{
    PINGSHEN_ASSIGN(const auto problems, verifyRecords(workplace.vault(), task, workplace.summariser()));
    return withSheets(workplace, problems, task);
}

} // namespace pingshen
