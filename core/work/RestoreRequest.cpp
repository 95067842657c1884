// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreRequest.h"

#include "core/base/Files.h"
#include "core/storage/Backup.h"
#include "core/storage/ChangesSince.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/storage/journal/JournalRows.h"
#include "core/work/RestoreCheck.h"
#include "core/work/Safekeeping.h"
#include "core/work/UncheckedRestore.h"
#include "core/work/Workplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString requestFile(const QString& vaultFolder)
{
    return QDir(vaultFolder).filePath(u"restore.request"_s);
}

/// What is to be put back, whose wish it is, and its id.
struct Wish
{
    QString file;
    Restorer by = {};
    QString id = {};
};

/// Earlier programs wrote the path alone.
Wish wishIn(const QByteArray& request)
{
    const auto json = QJsonDocument::fromJson(request).object();
    return json.isEmpty()
               ? Wish{QString::fromUtf8(request)}
               : Wish{json[u"file"_s].toString(), restorerFrom(json[u"by"_s].toObject()), json[u"id"_s].toString()};
}

std::optional<SnapshotInfo> infoOf(const QString& file, const QString& vaultFolder)
{
    const auto snapshots = snapshotsIn(vaultFolder);
    const auto found = std::ranges::find(snapshots, QFileInfo(file).absoluteFilePath(), &SnapshotInfo::file);
    return found == snapshots.end() ? std::nullopt : std::optional(*found);
}

/// When the last entry was made that came with what was put back: once it was opened for work the vault's own device
/// goes on behind it. Of a history that cannot be read nothing is known.
QDateTime newestBefore(Workplace& workplace)
{
    const auto isAsItCame = isRestored(workplace.database());
    const auto newest =
        newestEditTime(workplace.database(), isAsItCame && *isAsItCame ? DeviceId() : workplace.vault().device());
    return newest ? *newest : QDateTime();
}

/// What a snapshot of before holds and the vault does not; one that cannot be read says nothing.
std::optional<ChangesApart> changesIn(const QString& snapshot, Workplace& workplace, const Task& task)
{
    auto before = Database::open(snapshot, Database::Access::Frozen);
    const auto apart =
        before ? changesApart(*before, workplace.database(), task) : Result<ChangesApart>(before.error());
    return apart ? std::optional(*apart) : std::nullopt;
}

/// With what was lost, and without the restore before it, unless another program put something back meanwhile. What is
/// noted already is true enough where this fails.
void noteAgain(const UncheckedRestore& unchecked, const QString& folder)
{
    if (uncheckedIn(folder).restoration != unchecked.restoration) {
        return;
    }
    if (const auto noted = noteUnchecked(folder, unchecked); !noted) {
        qWarning("%s", qPrintable(logLine(noted.error())));
    }
}

/// `begun` says what is put back and, if the same request put it back before, instead of what.
Result<RestoreOutcome> putBack(UncheckedRestore begun, const QString& folder, const Clock& clock, const Task& task,
                               const VaultOpening& how, const Restorer& by)
{
    bool isAnotherNoted = false;
    const auto start = clock.now().addMSecs(-1); // names of snapshots have milliseconds
    auto& restored = begun.restored;
    const auto around = [&](const QString& restoration, const std::function<Done()>& replace) -> Done {
        if (restored.replaced.isEmpty()) {
            const auto kept = replacedSince(folder, start);
            restored.replaced = kept ? kept->file : QString();
        }
        begun.restoration = restoration;
        const auto earlier = uncheckedIn(folder);
        isAnotherNoted = earlier.isAny();
        PINGSHEN_TRY(noteUnchecked(folder, begun, earlier));
        return replace();
    };
    PINGSHEN_ASSIGN(restored.lost, restore(restored.file, folder, clock, task, how, around, by));
    if (!restored.lost.isEmpty() || isAnotherNoted) {
        noteAgain(begun, folder);
    }
    return restored;
}

RestoreOutcome unopened(RestoreOutcome restored, const Error& why)
{
    restored.check.isWhole = false;
    restored.check.fault = why;
    restored.isLeft = true;
    return restored;
}

/// All that is known of it, once it was looked at.
void complete(RestoreOutcome& restored, Workplace& workplace, const Task& task)
{
    const auto& check = restored.check;
    restored.isLeft = check.fault.has_value() || keepsOutdatedRows(check)
                      || (workplace.isReadOnly() && wantsWork(check) && !task.stop.stop_requested());
    restored.newest = newestBefore(workplace);
    if (!restored.replaced.isEmpty()) {
        restored.without = changesIn(restored.replaced, workplace, task);
    }
}

enum class Look { Done, Outstanding };

/// Before anything is written to what was put back, also when another version of the program made it: once it is opened
/// for work its history goes on. Outstanding: there is something to make anew, or it is of a format that can only be
/// looked at after it was brought up to date, of which a snapshot is kept.
Look lookFirst(RestoreOutcome& restored, const QString& folder, const Clock& clock, const Task& task,
               const VaultOpening& how)
{
    auto reading = how;
    reading.purpose = VaultOpening::Purpose::Reading;
    reading.outdated = VaultOpening::Outdated::Leave;
    const auto read = Workplace::open(folder, clock, reading);
    if (!read) {
        restored = unopened(std::move(restored), read.error());
        return read.error().code == Error::Code::VaultReadOnly ? Look::Outstanding : Look::Done;
    }
    restored.check = settleRestored(**read, task);
    complete(restored, **read, task);
    const bool isOutstanding = wantsWork(restored.check) && !(*read)->obstacle() && !task.stop.stop_requested();
    return isOutstanding ? Look::Outstanding : Look::Done;
}

/// As it is: nothing is made anew from its history, and nothing that waits beside it follows.
VaultOpening asItCame(VaultOpening how)
{
    how.outdated = VaultOpening::Outdated::Leave;
    how.kept = VaultOpening::Kept::Leave;
    return how;
}

/// What waited for the vault to be looked at: nothing speaks against its history, or it was not put back.
Done goOn(Workplace& workplace, const VaultOpening& how)
{
    if (!workplace.isReadOnly() && how.outdated == VaultOpening::Outdated::Renew) {
        PINGSHEN_TRY(workplace.renewRows(how.task));
    }
    if (!workplace.isReadOnly() && how.kept == VaultOpening::Kept::TakeIn) {
        workplace.takeInKept();
    }
    return {};
}

/// What was found is made good before what waits beside the vault is taken in. One of a format that could not be looked
/// at before is, before any of it is made anew.
Result<std::unique_ptr<Workplace>> openedToWork(RestoreOutcome& restored, const QString& folder, const Clock& clock,
                                                const Task& task, const VaultOpening& how)
{
    auto opening = asItCame(how);
    opening.purpose = VaultOpening::Purpose::Work;
    PINGSHEN_ASSIGN(auto workplace, Workplace::open(folder, clock, opening));
    if (restored.check.fault) {
        restored.check = settleRestored(*workplace, task);
    }
    const bool isSound = mayBeBuiltOn(restored.check);
    if (isSound) {
        PINGSHEN_TRY(workplace->isReadOnly() ? Done() : workplace->renewRows(how.task));
        restored.check = settleRestored(*workplace, task);
    }
    complete(restored, *workplace, task);
    if (isSound && !workplace->isReadOnly()) {
        workplace->takeInKept();
    }
    return workplace;
}

/// Of a vault that nothing is noted of. Whoever had it until now may have put something back: then it is not opened,
/// and that is what is noted.
Result<std::unique_ptr<Workplace>> openedAsNoted(UncheckedRestore& noted, const QString& folder, const Clock& clock,
                                                 const VaultOpening& how)
{
    if (how.purpose == VaultOpening::Purpose::Reading) {
        return Workplace::open(folder, clock, how);
    }
    PINGSHEN_ASSIGN(auto workplace, Workplace::open(folder, clock, asItCame(how)));
    noted = uncheckedIn(folder);
    if (noted.isAny()) {
        return std::unique_ptr<Workplace>();
    }
    if (!workplace->isReadOnly()) {
        forgetUnchecked(folder);
    }
    PINGSHEN_TRY(goOn(*workplace, how));
    return workplace;
}

/// Once it is told nothing of it is left to the next start.
bool isSettled(const RestoreOutcome& restored, Stopped how)
{
    const bool isLeft = restored.isLeft || (restored.check.isStopped() && how == Stopped::ByTheEnd);
    return restored.isAny() && !isLeft;
}

RestoreOutcome begunOf(const QString& file, const QString& folder)
{
    const auto snapshot = infoOf(file, folder); // it may be dropped for being one too many
    return RestoreOutcome{.file = file, .at = snapshot ? snapshot->at : QDateTime()};
}

} // namespace

Done requestRestore(const QString& vaultFolder, const QString& backup, const Restorer& by)
{
    PINGSHEN_TRY(checkOrdinary(backup));
    const auto file = QFileInfo(backup).absoluteFilePath();
    if (!isOnePath(file)) { // the request would not be taken for one
        return {Error::Code::FileNotReadable, {}, file};
    }
    const auto id = QUuid::createUuid().toString(QUuid::Id128);
    const QJsonObject request{{u"file"_s, file}, {u"by"_s, toJson(by)}, {u"id"_s, id}};
    return writeWhole(requestFile(vaultFolder), QJsonDocument(request).toJson(QJsonDocument::Compact),
                      WrittenFor::Vault);
}

Done requestRestore(const Workplace& workplace, const QString& backup, const Restorer& by)
{
    return requestRestore(workplace.folder(), backup, by);
}

Result<RestoreOutcome> restoreFrom(const QString& file, const QString& folder, const Clock& clock, const Task& task,
                                   const VaultOpening& how, const Restorer& by)
{
    return putBack({.restored = begunOf(file, folder)}, folder, clock, task, how, by);
}

Result<RestoreOutcome> carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task,
                                       const VaultOpening& how)
{
    constexpr qint64 longestRequest = 1 << 16;
    const auto earlier = uncheckedIn(vaultFolder);
    const auto request = openOrdinary(requestFile(vaultFolder)); // nobody would ever write into a pipe
    if (!request) {
        const bool isNone = request.error().code != Error::Code::FileNotRegular;
        return isNone ? Result<RestoreOutcome>(earlier.restored) : request.error();
    }
    const auto wish = wishIn((*request)->read(longestRequest));
    (*request)->close();
    if (!isOnePath(wish.file)) { // whatever it is, nothing of it is told
        (*request)->remove();
        return {Error::Code::FileNotReadable, {}, requestFile(vaultFolder)};
    }
    // Killed before the request was gone: it is done once more, and what was there first is what was replaced.
    const bool isAgain = !wish.id.isEmpty() && earlier.request == wish.id;
    const UncheckedRestore begun{.restored = isAgain ? earlier.restored : begunOf(wish.file, vaultFolder),
                                 .request = wish.id};
    const auto restored = putBack(begun, vaultFolder, clock, task, how, wish.by);
    const bool mayComeLater =
        !restored
        && (restored.error().code == Error::Code::VaultBusy || restored.error().code == Error::Code::VaultLockLeft
            || restored.error().code == Error::Code::VaultReadOnly);
    if (!mayComeLater) {
        (*request)->remove();
    }
    const bool isToBeRead = !restored && restored.error().code == Error::Code::VaultReadOnly;
    return isToBeRead ? Result<RestoreOutcome>(earlier.restored) : restored;
}

RestoreOutcome settled(RestoreOutcome restored, const QString& folder, const Clock& clock, const Task& task,
                       const VaultOpening& how)
{
    if (lookFirst(restored, folder, clock, task, how) == Look::Done) {
        return restored;
    }
    const auto workplace = openedToWork(restored, folder, clock, task, how);
    return workplace ? restored : unopened(std::move(restored), workplace.error());
}

Result<std::unique_ptr<Workplace>> openRestored(RestoreOutcome& restored, const QString& folder, const Clock& clock,
                                                const Task& task, const VaultOpening& how)
{
    if (!restored.isAny()) {
        UncheckedRestore noted;
        PINGSHEN_ASSIGN(auto workplace, openedAsNoted(noted, folder, clock, how));
        if (workplace) {
            return workplace;
        }
        restored = noted.restored;
    }
    if (lookFirst(restored, folder, clock, task, how) == Look::Outstanding) {
        return openedToWork(restored, folder, clock, task, how);
    }
    return Workplace::open(folder, clock, mayBeBuiltOn(restored.check) ? how : asItCame(how));
}

void restoreTold(const RestoreOutcome& restored, const QString& folder, Stopped how)
{
    if (!isSettled(restored, how)) {
        return;
    }
    // Whoever has the vault by now has looked at it, or puts another one back: then nothing is forgotten.
    const auto forget = [&] {
        if (uncheckedIn(folder).restored.file == restored.file) {
            forgetUnchecked(folder);
        }
    };
    const auto isForgotten = Vault::whileLocked(folder, forget);
    Q_UNUSED(isForgotten)
}

void restoreTold(const RestoreOutcome& restored, const Workplace& workplace, Stopped how)
{
    if (workplace.isReadOnly()) {
        restoreTold(restored, workplace.folder(), how);
    } else if (isSettled(restored, how)) {
        forgetUnchecked(workplace.folder());
    }
}

Result<std::optional<ChangesApart>> changesNotIn(const QString& backup, Workplace& workplace, const Task& task)
{
    return changesSince(backup, workplace.database(), task);
}

} // namespace pingshen
