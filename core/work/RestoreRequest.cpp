// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreRequest.h"

#include "core/base/Files.h"
#include "core/storage/Backup.h"
#include "core/storage/ChangesSince.h"
#include "core/storage/Vault.h"
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

/// What is to be put back, and whose wish it is. Earlier programs wrote the path alone.
std::pair<QString, Restorer> wishIn(const QByteArray& request)
{
    const auto json = QJsonDocument::fromJson(request).object();
    return json.isEmpty() ? std::pair(QString::fromUtf8(request), Restorer())
                          : std::pair(json[u"file"_s].toString(), restorerFrom(json[u"by"_s].toObject()));
}

std::optional<SnapshotInfo> infoOf(const QString& file, const QString& vaultFolder)
{
    const auto snapshots = snapshotsIn(vaultFolder);
    const auto found = std::ranges::find(snapshots, QFileInfo(file).absoluteFilePath(), &SnapshotInfo::file);
    return found == snapshots.end() ? std::nullopt : std::optional(*found);
}

/// When the last entry was made that came with what was put back: the vault's own device goes on behind it. Of a
/// history that cannot be read nothing is known.
QDateTime newestBefore(Workplace& workplace)
{
    const auto newest = newestEditTime(workplace.database(), workplace.vault().device());
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

/// What is noted already is true enough where this fails.
void noteAgain(const RestoreOutcome& restored, const QString& folder)
{
    if (!restored.isAny()) {
        forgetUnchecked(folder);
    } else if (const auto noted = noteUnchecked(folder, restored); !noted) {
        qWarning("%s", qPrintable(logLine(noted.error())));
    }
}

/// `begun` says what is put back and, if it was put back before and not settled, instead of what.
Result<RestoreOutcome> putBack(RestoreOutcome begun, const QString& folder, const Clock& clock, const Task& task,
                               const VaultOpening& how, const Restorer& by)
{
    const auto earlier = uncheckedIn(folder);
    const auto start = clock.now().addMSecs(-1); // names of snapshots have milliseconds
    const auto around = [&](const std::function<Done()>& replace) -> Done {
        if (begun.replaced.isEmpty()) {
            const auto kept = replacedSince(folder, start);
            begun.replaced = kept ? kept->file : QString();
        }
        PINGSHEN_TRY(noteUnchecked(folder, begun));
        auto replaced = replace();
        if (!replaced) { // the vault is as it was
            noteAgain(earlier, folder);
        }
        return replaced;
    };
    PINGSHEN_ASSIGN(begun.lost, restore(begun.file, folder, clock, task, how, around, by));
    if (!begun.lost.isEmpty()) {
        noteAgain(begun, folder);
    }
    return begun;
}

RestoreOutcome unopened(RestoreOutcome restored, const Error& why)
{
    restored.check.isWhole = false;
    restored.check.fault = why;
    return restored;
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
    const QJsonObject request{{u"file"_s, file}, {u"by"_s, toJson(by)}};
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
    return putBack(begunOf(file, folder), folder, clock, task, how, by);
}

Result<RestoreOutcome> carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task,
                                       const VaultOpening& how)
{
    constexpr qint64 longestRequest = 1 << 16;
    const auto earlier = uncheckedIn(vaultFolder);
    const auto request = openOrdinary(requestFile(vaultFolder)); // nobody would ever write into a pipe
    if (!request) {
        const bool isNone = request.error().code != Error::Code::FileNotRegular;
        return isNone ? Result<RestoreOutcome>(earlier) : request.error();
    }
    const auto [backup, by] = wishIn((*request)->read(longestRequest));
    (*request)->close();
    if (!isOnePath(backup)) { // whatever it is, nothing of it is told
        (*request)->remove();
        return {Error::Code::FileNotReadable, {}, requestFile(vaultFolder)};
    }
    // Killed before the request was gone: it is done once more, and what was there first is what was replaced.
    const bool isAgain = earlier.file == backup;
    const auto restored = putBack(isAgain ? earlier : begunOf(backup, vaultFolder), vaultFolder, clock, task, how, by);
    const bool mayComeLater =
        !restored
        && (restored.error().code == Error::Code::VaultBusy || restored.error().code == Error::Code::VaultLockLeft
            || restored.error().code == Error::Code::VaultReadOnly);
    if (!mayComeLater) {
        (*request)->remove();
    }
    const bool isToBeRead = !restored && restored.error().code == Error::Code::VaultReadOnly;
    return isToBeRead ? Result<RestoreOutcome>(earlier) : restored;
}

RestoreOutcome settled(RestoreOutcome restored, Workplace& workplace, const Task& task)
{
    if (!restored.isAny()) {
        return restored;
    }
    restored.check = settleRestored(workplace, task);
    restored.newest = newestBefore(workplace);
    if (!restored.replaced.isEmpty()) {
        restored.without = changesIn(restored.replaced, workplace, task);
    }
    const bool isLeft = restored.check.fault || (workplace.isReadOnly() && isMendable(restored.check));
    if (!isLeft) {
        forgetUnchecked(workplace.folder());
    }
    return restored;
}

RestoreOutcome settled(RestoreOutcome restored, const QString& folder, const Clock& clock, const Task& task,
                       const VaultOpening& how)
{
    auto opening = how;
    opening.purpose = VaultOpening::Purpose::Reading;
    {
        const auto read = Workplace::open(folder, clock, opening);
        if (!read) {
            return unopened(std::move(restored), read.error());
        }
        auto done = settled(restored, **read, task);
        if (!isMendable(done.check) || !(*read)->isReadOnly() || (*read)->obstacle()) {
            return done;
        }
    }
    opening.purpose = VaultOpening::Purpose::Work;
    const auto workplace = Workplace::open(folder, clock, opening);
    return workplace ? settled(std::move(restored), **workplace, task)
                     : unopened(std::move(restored), workplace.error());
}

Result<std::optional<ChangesApart>> changesNotIn(const QString& backup, Workplace& workplace, const Task& task)
{
    return changesSince(backup, workplace.database(), task);
}

} // namespace pingshen
