// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/VaultLock.h"

#include "core/base/Files.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <optional>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestLock = 4096; ///< bytes; what is larger is no lock of ours
constexpr unsigned long settling = 250;
constexpr unsigned long lockPause = 50; ///< milliseconds

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

/// The lines that QLockFile writes.
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
    const bool isPlain = std::ranges::all_of(shown, [](QChar character) { return character.isPrint(); });
    const bool whole = lines.size() >= 4 && owner.pid > 0 && !owner.program.isEmpty() && isPlain;
    return whole ? std::optional(owner) : std::nullopt;
}

bool isThisMachine(const LockOwner& owner)
{
    const auto machine = QSysInfo::machineUniqueId();
    if (!owner.machine.isEmpty() && !machine.isEmpty()) {
        return owner.machine == machine;
    }
    return owner.host.isEmpty() || owner.host == QSysInfo::machineHostName();
}

bool isPlainFile(const QFileInfo& file)
{
    return file.isFile() && !file.isSymLink() && file.size() <= largestLock;
}

/// A program of this machine has the file open as its lock: the system forgets that when the program ends.
bool isHeldHere([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (file < 0) {
        return false;
    }
    const bool held = ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return held;
#else
    return false; // an open file cannot be read or put aside there
#endif
}

QJsonObject argsOf(const LockOwner& owner, const QFileInfo& file)
{
    return {{u"program"_s, owner.program},
            {u"pid"_s, owner.pid},
            {u"host"_s, owner.host},
            {u"since"_s, file.lastModified().toUTC().toString(Qt::ISODateWithMs)}};
}

/// Nothing is read from what cannot be a lock. A file that is being written is read when it is complete: its writer
/// holds it before it writes the first byte.
LockState lockStateOf(const QString& path)
{
    QFileInfo file(path);
    if (!file.exists() && !file.isSymLink()) {
        return {};
    }
    std::optional<LockOwner> owner;
    for (int look = 0; look < 2 && !owner && isPlainFile(file); ++look) {
        QThread::msleep(look == 0 ? 0 : settling);
        QFile lock(path);
        if (!lock.open(QIODevice::ReadOnly)) {
            return lock.exists() ? LockState{Holder::Unseen} : LockState{};
        }
        owner = lockOwnerFrom(lock.read(largestLock));
        file.refresh();
    }
    const auto args = owner ? argsOf(*owner, file) : QJsonObject();
    if (isHeldHere(path)) {
        return {Holder::Running, args};
    }
    return {owner && !isThisMachine(*owner) ? Holder::Unseen : Holder::Abandoned, args};
}

/// What is not a small file may be somebody's: it stays, under another name.
Done putLockAside(const QString& path)
{
    const QFileInfo lock(path);
    if (isPlainFile(lock)) {
        return QFile::remove(path) || !lock.exists() ? Done() : Done(writeError(errno, path));
    }
    for (int number = 1;; ++number) {
        const auto aside = QString(path + u'.' + QString::number(number));
        if (!QFileInfo::exists(aside) && !QFileInfo(aside).isSymLink()) {
            return QDir().rename(path, aside) ? Done() : Done(writeError(errno, path));
        }
    }
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

Result<std::unique_ptr<QLockFile>> takeVaultLock(const QString& folder, const VaultOpening& how)
{
    const auto path = lockFileIn(folder);
    const QDeadlineTimer deadline(how.patience);
    for (;;) {
        const auto state = lockStateOf(path);
        if (state.holder == Holder::Unseen && how.lock == VaultOpening::Lock::Respect) {
            return lockRefused(Error::Code::VaultLockLeft, state, folder);
        }
        if (state.holder == Holder::Unseen || state.holder == Holder::Abandoned) {
            PINGSHEN_TRY(putLockAside(path));
        }
        auto lock = std::make_unique<QLockFile>(path);
        lock->setStaleLockTime(0); // age says nothing: a window stays open for days
        if (state.holder != Holder::Running && lock->tryLock(0)) {
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
            return lock;
        }
        if (lock->error() == QLockFile::PermissionError || lock->error() == QLockFile::UnknownError) {
            return writeError(lock->error() == QLockFile::PermissionError ? EACCES : 0, folder);
        }
        if (deadline.hasExpired()) {
            return lockRefused(Error::Code::VaultBusy, state, folder);
        }
        QThread::msleep(lockPause);
    }
}

Done awaitVaultLock(const QString& folder, const VaultOpening& how)
{
    const QDeadlineTimer deadline(how.patience);
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
