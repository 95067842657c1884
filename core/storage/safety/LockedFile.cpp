// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/LockedFile.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFileDevice>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A name beside it that nobody has.
QString nameAside(const QString& path)
{
    for (int number = 1;; ++number) {
        const auto aside = QString(path + u'.' + QString::number(number));
        if (!QFileInfo::exists(aside) && !QFileInfo(aside).isSymLink()) {
            return aside;
        }
    }
}

} // namespace

LockedFile::LockedFile(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

LockedFile::~LockedFile() = default;

#ifdef Q_OS_UNIX

namespace {

/// An open file, closed with this; the system forgets its lock with it.
class Descriptor
{
public:
    Descriptor(const QString& path, int flags)
        : m_file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {}
    ~Descriptor()
    {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_file; }
    bool isOpen() const { return m_file >= 0; }

private:
    int m_file;
};

bool lockNow(const Descriptor& file, int kind)
{
    // A file system that knows no locks cannot tell, and SQLite does not work there.
    return ::flock(file.number(), kind | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

bool isSame(const struct stat& one, const struct stat& other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool isStillAt(const Descriptor& file, const QString& path)
{
    struct stat held = {};
    struct stat there = {};
    return ::fstat(file.number(), &held) == 0 && ::lstat(QFile::encodeName(path).constData(), &there) == 0
           && isSame(held, there);
}

QByteArray textOf(const Descriptor& file)
{
    QByteArray text(LockedFile::largestText, '\0');
    const auto bytes = ::pread(file.number(), text.data(), static_cast<size_t>(text.size()), 0);
    return text.left(std::max<qsizetype>(0, bytes));
}

bool isSmallFile(const Descriptor& file)
{
    struct stat status = {};
    return ::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= LockedFile::largestText;
}

bool rewrite(const Descriptor& file, const QByteArray& text)
{
    ::fchmod(file.number(), S_IRUSR | S_IWUSR);
    errno = 0;
    return ::pwrite(file.number(), text.constData(), static_cast<size_t>(text.size()), 0) == text.size()
           && ::ftruncate(file.number(), text.size()) == 0;
}

FileFound::What whatIsAt(const QString& path)
{
    struct stat there = {};
    const bool file = ::lstat(QFile::encodeName(path).constData(), &there) == 0 && S_ISREG(there.st_mode);
    return file ? FileFound::What::Unreadable : FileFound::What::Thing;
}

/// What cannot be held itself is moved while the folder is held, so that nobody moves what came into its place.
Done putAside(const QString& path, FileFound::What what)
{
    const Descriptor folder(QFileInfo(path).path(), O_RDONLY | O_DIRECTORY);
    if (folder.isOpen()) {
        ::flock(folder.number(), LOCK_EX);
    }
    const bool usable = ::access(QFile::encodeName(path).constData(), R_OK | W_OK) == 0;
    const bool isStill = whatIsAt(path) == what && (what == FileFound::What::Thing || !usable);
    if (!isStill || (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())) {
        return {};
    }
    const bool gone = what == FileFound::What::Thing ? QDir().rename(path, nameAside(path)) : QFile::remove(path);
    return gone ? Done() : Done(writeError(errno, path));
}

} // namespace

struct LockedFile::Handle
{
    Handle(const QString& place, int flags) : path(place), file(place, flags) {}
    ~Handle()
    {
        // Before it is let go: later it may be somebody else's.
        if (isOurs && isStillAt(file, path)) {
            QFile::remove(path);
        }
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    QString path;
    Descriptor file;
    bool isOurs = false;
};

Result<std::unique_ptr<LockedFile>> LockedFile::acquire(const QString& path, const QByteArray& text,
                                                        const std::function<Takeover(const FileFound&)>& judge)
{
    for (;;) {
        auto handle = std::make_unique<Handle>(path, O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW);
        if (!handle->file.isOpen()) {
            const int reason = errno;
            if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink()) {
                return writeError(reason, QFileInfo(path).path());
            }
            const auto what = whatIsAt(path);
            if (judge({what}) == Takeover::LeaveIt) {
                return std::unique_ptr<LockedFile>();
            }
            PINGSHEN_TRY(putAside(path, what));
            continue;
        }
        if (!lockNow(handle->file, LOCK_EX)) {
            return std::unique_ptr<LockedFile>();
        }
        if (!isStillAt(handle->file, path)) { // its owner removed it meanwhile
            continue;
        }
        const bool small = isSmallFile(handle->file);
        const auto what = small ? FileFound::What::Text : FileFound::What::Thing;
        if (judge({what, small ? textOf(handle->file) : QByteArray()}) == Takeover::LeaveIt) {
            return std::unique_ptr<LockedFile>();
        }
        if (!small) {
            if (!QDir().rename(path, nameAside(path))) {
                return writeError(errno, path);
            }
            continue;
        }
        handle->isOurs = true;
        if (!rewrite(handle->file, text)) {
            return writeError(errno, QFileInfo(path).path());
        }
        return std::unique_ptr<LockedFile>(new LockedFile(std::move(handle)));
    }
}

bool LockedFile::isInPlace() const
{
    return isStillAt(m_handle->file, m_handle->path);
}

bool LockedFile::isHeld(const QString& path)
{
    const Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    return file.isOpen() && !lockNow(file, LOCK_SH);
}

void LockedFile::hold(const QFileDevice& file)
{
    ::flock(file.handle(), LOCK_EX | LOCK_NB);
}

#else

/// An open lock file cannot be removed or replaced there, so that QLockFile is enough.
struct LockedFile::Handle
{
    explicit Handle(const QString& path) : file(path)
    {
        file.setStaleLockTime(0); // age says nothing: a window stays open for days
    }
    QLockFile file;
};

Result<std::unique_ptr<LockedFile>> LockedFile::acquire(const QString& path, const QByteArray&,
                                                        const std::function<Takeover(const FileFound&)>& judge)
{
    const QFileInfo there(path);
    if (there.exists() || there.isSymLink()) {
        const bool small = there.isFile() && !there.isSymLink() && there.size() <= largestText;
        QFile file(path);
        const bool readable = small && file.open(QIODevice::ReadOnly);
        const auto what = !small     ? FileFound::What::Thing
                          : readable ? FileFound::What::Text
                                     : FileFound::What::Unreadable;
        const auto text = readable ? file.read(largestText) : QByteArray();
        file.close();
        if (judge({what, text}) == Takeover::LeaveIt) {
            return std::unique_ptr<LockedFile>();
        }
        const bool gone = small ? QFile::remove(path) : QDir().rename(path, nameAside(path));
        if (!gone && QFileInfo::exists(path)) {
            return std::unique_ptr<LockedFile>(); // held
        }
    }
    auto handle = std::make_unique<Handle>(path);
    if (handle->file.tryLock(0)) {
        return std::unique_ptr<LockedFile>(new LockedFile(std::move(handle)));
    }
    const auto error = handle->file.error();
    if (error == QLockFile::LockFailedError) {
        return std::unique_ptr<LockedFile>();
    }
    return writeError(error == QLockFile::PermissionError ? EACCES : 0, there.path());
}

bool LockedFile::isInPlace() const
{
    return true; // an open file cannot be removed there
}

bool LockedFile::isHeld(const QString&)
{
    return false; // an open file cannot be read there
}

void LockedFile::hold(const QFileDevice&) {}

#endif

} // namespace pingshen
