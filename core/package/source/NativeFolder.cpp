// SPDX-License-Identifier: GPL-3.0-or-later
// The one file of this module that asks the system itself.
#include "core/package/source/NativeFolder.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QDir>
#include <QDirIterator>
#endif

namespace pingshen {

#ifdef Q_OS_UNIX

namespace {

using Directory = std::unique_ptr<DIR, int (*)(DIR*)>;

int linkFlag(LastLink link)
{
    return link == LastLink::Refused ? O_NOFOLLOW : 0;
}

Directory openDirectory(const QByteArray& path, LastLink link)
{
    const auto descriptor = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | linkFlag(link));
    auto* directory = descriptor < 0 ? nullptr : ::fdopendir(descriptor);
    if (!directory && descriptor >= 0) {
        ::close(descriptor);
    }
    return {directory, &::closedir};
}

NativeEntry entryOf(DIR* directory, const char* name)
{
    struct stat status
    {};
    if (::fstatat(::dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        return {name, NativeEntry::Type::File, 0}; // reading it will tell what is wrong
    }
    using Type = NativeEntry::Type;
    const auto type = S_ISREG(status.st_mode)   ? Type::File
                      : S_ISDIR(status.st_mode) ? Type::Folder
                      : S_ISLNK(status.st_mode) ? Type::Link
                                                : Type::Special;
    return {name, type, type == Type::File ? static_cast<qint64>(status.st_size) : 0};
}

} // namespace

bool areNativeNamesUnicode()
{
#ifdef Q_OS_DARWIN
    return true;
#else
    return false;
#endif
}

Result<QList<NativeEntry>> entriesOf(const QByteArray& folder, LastLink link, int maximum)
{
    const auto directory = openDirectory(folder, link);
    if (!directory) {
        return Error::Code::FileNotReadable;
    }
    QList<NativeEntry> entries;
    while (const auto* found = ::readdir(directory.get())) {
        const QByteArrayView name(found->d_name);
        if (name == "." || name == "..") {
            continue;
        }
        if (entries.size() >= maximum) {
            return Error::Code::PackageTooManyEntries;
        }
        entries.append(entryOf(directory.get(), found->d_name));
    }
    return entries;
}

bool openNative(QFile& file, const QByteArray& path, LastLink link)
{
    const auto descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | linkFlag(link));
    struct stat status
    {};
    if (descriptor < 0) {
        return false;
    }
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return false;
    }
    return file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
}

#else

namespace {

bool isLink(const QFileInfo& info)
{
    return info.isSymbolicLink() || info.isShortcut() || info.isJunction();
}

} // namespace

bool areNativeNamesUnicode()
{
    return true;
}

Result<QList<NativeEntry>> entriesOf(const QByteArray& folder, LastLink, int maximum)
{
    using Type = NativeEntry::Type;
    const auto path = QString::fromUtf8(folder);
    if (!QDir(path).isReadable()) {
        return Error::Code::FileNotReadable;
    }
    QList<NativeEntry> entries;
    const auto filter = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (QDirIterator found(path, filter); found.hasNext();) {
        found.next();
        if (entries.size() >= maximum) {
            return Error::Code::PackageTooManyEntries;
        }
        const auto info = found.fileInfo();
        const auto type = isLink(info)    ? Type::Link
                          : info.isDir()  ? Type::Folder
                          : info.isFile() ? Type::File
                                          : Type::Special;
        entries.append({info.fileName().toUtf8(), type, type == Type::File ? info.size() : 0});
    }
    return entries;
}

bool openNative(QFile& file, const QByteArray& path, LastLink link)
{
    const auto name = QString::fromUtf8(path);
    file.setFileName(name);
    return !(link == LastLink::Refused && isLink(QFileInfo(name))) && QFileInfo(name).isFile()
           && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

#endif

} // namespace pingshen
