// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/VaultLock.h"

#include "core/base/VisibleText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds settling{250}; ///< who only looks at a lock holds it for less
constexpr unsigned long lockPause = 50;            ///< milliseconds

enum class Holder {
    Nobody,
    Abandoned, ///< of a program that is gone, or no lock at all
    Running,   ///< on this machine
    Unseen,    ///< on another machine, or not to be read
};

struct LockState
{
    Holder holder = Holder::Nobody;
    QJsonObject args = {}; ///< who
};

/// The lines of a lock, as QLockFile writes them.
struct LockOwner
{
    qint64 pid = 0;
    QString program;
    QString host;
    QByteArray machine;
};

std::optional<LockOwner> lockOwnerFrom(const QByteArray& text)
{
    const auto lines = text.split('\n');
    const LockOwner owner{lines.value(0).toLongLong(), QString::fromUtf8(lines.value(1)),
                          QString::fromUtf8(lines.value(2)), lines.value(3).trimmed()};
    const QString shown = owner.program + owner.host; // to a person, also on a terminal
    constexpr qsizetype longestNames = 320;           // a name of a file or of a machine has at most 255
    const bool isPlain = shown.size() <= longestNames && visibleText(shown, Breaks::Show) == shown;
    const bool whole = lines.size() >= 4 && owner.pid > 0 && !owner.program.isEmpty() && isPlain;
    return whole ? std::optional(owner) : std::nullopt;
}

bool isThisMachine(const LockOwner& owner)
{
    const auto machine = QSysInfo::machineUniqueId();
    const bool sameId = owner.machine.isEmpty() || machine.isEmpty() || owner.machine == machine;
    // Cloned machines have one id.
    return sameId && (owner.host.isEmpty() || owner.host == QSysInfo::machineHostName());
}

QByteArray ownText()
{
    const QByteArrayList lines{QByteArray::number(QCoreApplication::applicationPid()),
                               QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8(),
                               QSysInfo::machineHostName().toUtf8(), QSysInfo::machineUniqueId(),
                               QSysInfo::bootUniqueId()};
    return lines.join('\n') + '\n';
}

QJsonObject argsOf(const LockOwner& owner, const QFileInfo& file)
{
    return {{u"program"_s, owner.program},
            {u"pid"_s, owner.pid},
            {u"host"_s, owner.host},
            {u"since"_s, file.lastModified().toUTC().toString(Qt::ISODateWithMs)}};
}

bool isUnseen(const std::optional<LockOwner>& owner)
{
    return owner && !isThisMachine(*owner);
}

/// Nothing is read from what cannot be a lock.
LockState lockStateOf(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists() && !file.isSymLink()) {
        return {};
    }
    const bool small = file.isFile() && !file.isSymLink() && file.size() <= LockedFile::largestText;
    QFile lock(path);
    if (small && !lock.open(QIODevice::ReadOnly)) {
        return lock.exists() ? LockState{Holder::Unseen} : LockState{};
    }
    const auto owner = small ? lockOwnerFrom(lock.read(LockedFile::largestText)) : std::nullopt;
    const auto args = owner ? argsOf(*owner, file) : QJsonObject();
    if (LockedFile::isHeld(path)) {
        return {Holder::Running, args};
    }
    return {isUnseen(owner) ? Holder::Unseen : Holder::Abandoned, args};
}

Error lockRefused(Error::Code code, const LockState& state, const QString& folder)
{
    return {code, state.args, folder, nullptr};
}

QString lockFileIn(const QString& folder)
{
    return folder + u"/vault.lock"_s;
}

} // namespace

Result<std::unique_ptr<LockedFile>> takeVaultLock(const QString& folder, const VaultOpening& how)
{
    const auto path = lockFileIn(folder);
    const QDeadlineTimer deadline(std::max(how.patience, settling));
    for (;;) {
        std::optional<LockState> left;
        const auto judge = [&](const FileFound& found) {
            const auto owner = lockOwnerFrom(found.text);
            const bool unseen = found.what == FileFound::What::Unreadable || isUnseen(owner);
            if (!unseen || how.lock == VaultOpening::Lock::TakeOver) {
                return Takeover::Replace;
            }
            left = LockState{Holder::Unseen, owner ? argsOf(*owner, QFileInfo(path)) : QJsonObject()};
            return Takeover::LeaveIt;
        };
        PINGSHEN_ASSIGN(auto held, LockedFile::acquire(path, ownText(), judge));
        if (held) {
            return held;
        }
        if (left) {
            return lockRefused(Error::Code::VaultLockLeft, *left, folder);
        }
        if (deadline.hasExpired()) {
            return lockRefused(Error::Code::VaultBusy, lockStateOf(path), folder);
        }
        QThread::msleep(lockPause);
    }
}

std::optional<Error> lockLeftElsewhere(const QString& folder)
{
    const auto state = lockStateOf(lockFileIn(folder));
    return state.holder == Holder::Unseen ? std::optional(lockRefused(Error::Code::VaultLockLeft, state, folder))
                                          : std::nullopt;
}

Done awaitVaultLock(const QString& folder, const VaultOpening& how)
{
    const QDeadlineTimer deadline(std::max(how.patience, settling));
    for (;;) {
        const auto state = lockStateOf(lockFileIn(folder));
        if (state.holder == Holder::Unseen && how.lock == VaultOpening::Lock::Respect) {
            return lockRefused(Error::Code::VaultLockLeft, state, folder);
        }
        if (state.holder != Holder::Running) {
            return {};
        }
        if (deadline.hasExpired()) {
            return lockRefused(Error::Code::VaultBusy, state, folder);
        }
        QThread::msleep(lockPause);
    }
}

} // namespace pingshen
