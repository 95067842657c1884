// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leastRoom = 64 * 1024; ///< below it a file system refuses one write or another

QString existingFolderOf(const QString& path)
{
    auto folder = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo::exists(folder) && QFileInfo(folder).absolutePath() != folder) {
        folder = QFileInfo(folder).absolutePath();
    }
    return folder;
}

bool isVolumeFull(const QString& path)
{
    const QStorageInfo volume(existingFolderOf(path));
    return volume.isValid() && !volume.isReadOnly() && volume.bytesAvailable() < leastRoom;
}

bool meansFull(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT) {
        return true;
    }
#endif
    return systemError == ENOSPC;
}

/// Where a file of this name would come to be: links followed, also those that lead to nothing yet. Empty where they go
/// round in a circle.
QString placeOf(QString path)
{
    constexpr int mostLinks = 40; // as Linux follows
    for (int links = 0; links < mostLinks; ++links) {
        const QFileInfo info(path);
        if (!info.isSymbolicLink()) {
            const auto folder = QFileInfo(info.absolutePath()).canonicalFilePath();
            return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
        }
        path = info.symLinkTarget();
    }
    return {};
}

/// Nothing may have been put at the place that is not to be replaced; `path` is what it was called.
Done checkPlace(const QString& place, const QString& path, WrittenFor whom, IfThere ifThere)
{
    const QFileInfo there(place);
    const bool isLink = whom == WrittenFor::Person && there.isSymbolicLink();
    if (place.isEmpty() || isLink || (whom == WrittenFor::Person && liesInVault(place))) {
        return {Error::Code::FileNotWritable, {}, path};
    }
    if (!there.exists()) {
        return {};
    }
    if (!there.isFile()) {
        return {Error::Code::FileNotRegular, {}, path};
    }
    if (ifThere == IfThere::Refuse) {
        return {Error::Code::FileExists, {{u"path"_s, path}}, path};
    }
    return there.isWritable() ? Done() : Done(Error::Code::FileNotWritable, {}, path);
}

/// All of it is to be on the disk before it takes the place of what was there. Some file systems cannot wait for that.
Done putOnDisk(QFileDevice& file, const QString& path)
{
    if (!file.flush()) {
        return writeError(file, path);
    }
#ifdef Q_OS_WIN
    const bool synced = _commit(file.handle()) == 0;
#else
    const bool synced = ::fsync(file.handle()) == 0;
#endif
    return synced || errno == EINVAL || errno == ENOTSUP ? Done() : Done(writeError(errno, path));
}

} // namespace

Error writeError(int systemError, const QString& path)
{
    const bool saysNothing = systemError == 0 || systemError == EIO;
    const bool full = meansFull(systemError) || (saysNothing && isVolumeFull(path));
    return {full ? Error::Code::DiskFull : Error::Code::FileNotWritable, {{u"path"_s, path}}, path, nullptr};
}

Error writeError(const QFileDevice& file, const QString& path)
{
    return writeError(file.error() == QFileDevice::ResourceError ? ENOSPC : 0, path);
}

bool liesInVault(const QString& path)
{
    const QFileInfo target(path);
    const auto real = target.exists() ? target.canonicalFilePath() : placeOf(path);
    for (QDir folder(QFileInfo(real).absolutePath());;) {
        if (folder.exists(QStringLiteral("pingshen.db")) && folder.exists(QStringLiteral("documents"))) {
            return true;
        }
        if (folder.isRoot() || !folder.cdUp()) {
            return false;
        }
    }
}

bool isOnePath(const QString& text)
{
    constexpr qsizetype longestPath = 4096; // PATH_MAX of Linux
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return text.size() < longestPath && std::ranges::none_of(text, isControl) && QDir::isAbsolutePath(text);
}

Done checkOrdinary(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return {Error::Code::FileNotFound, {}, path};
    }
    return info.isFile() ? Done() : Done(Error::Code::FileNotRegular, {}, path);
}

Result<std::unique_ptr<QFile>> openOrdinary(const QString& path)
{
    PINGSHEN_TRY(checkOrdinary(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {}, path};
    }
    return file;
}

Done writeWhole(const QString& path, const QByteArray& bytes, WrittenFor whom)
{
    return writeWhole(
        path,
        [&](QFileDevice& file) { return file.write(bytes) == bytes.size() ? Done() : Done(writeError(file, path)); },
        whom);
}

Done writeWhole(const QString& path, const std::function<Done(QFileDevice&)>& write, WrittenFor whom, IfThere ifThere)
{
    // Not QSaveFile: it follows a link that was put there after the place was looked at.
    const auto place = whom == WrittenFor::Person ? placeOf(path) : QFileInfo(path).absoluteFilePath();
    PINGSHEN_TRY(checkPlace(place, path, whom, ifThere));
    const QFileInfo target(place);
    QTemporaryFile file(QDir(target.absolutePath()).filePath(u".pingshen-XXXXXX"_s)); // for its owner only
    if (!file.open()) {
        return writeError(file, path);
    }
    PINGSHEN_TRY(write(file)); // not given its name, it goes
    PINGSHEN_TRY(putOnDisk(file, path));
    file.close();
    PINGSHEN_TRY(checkPlace(place, path, whom, ifThere));
    std::error_code error;
    std::filesystem::rename(QFileInfo(file.fileName()).filesystemAbsoluteFilePath(),
                            target.filesystemAbsoluteFilePath(), error);
    if (error) {
        return writeError(error.value(), path);
    }
    file.setAutoRemove(false);
    return {};
}

Done makePrivateFolder(const QString& path)
{
    const QFileInfo folder(path);
    if (folder.isDir()) {
        return {};
    }
    const auto parent = folder.absolutePath();
    if (parent != folder.absoluteFilePath()) {
        PINGSHEN_TRY(makePrivateFolder(parent));
    }
    errno = 0;
    if (!QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) && !QFileInfo(path).isDir()) {
        return writeError(errno, path);
    }
    return {};
}

bool openPrivate(QFile& file, QIODevice::OpenMode mode)
{
    return file.open(mode, QFile::ReadOwner | QFile::WriteOwner);
}

void startWriteOut([[maybe_unused]] const QFileDevice& file)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(file.handle(), 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

} // namespace pingshen
