// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

#ifdef Q_OS_LINUX
#include <fcntl.h>
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
    const auto real =
        target.exists() ? target.canonicalFilePath() : QFileInfo(target.absolutePath()).canonicalFilePath();
    for (QDir folder(target.exists() ? QFileInfo(real).absolutePath() : real);;) {
        if (folder.exists(QStringLiteral("pingshen.db")) && folder.exists(QStringLiteral("documents"))) {
            return true;
        }
        if (folder.isRoot() || !folder.cdUp()) {
            return false;
        }
    }
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

Done writeWhole(const QString& path, const std::function<Done(QFileDevice&)>& write, WrittenFor whom)
{
    if (whom == WrittenFor::Person && liesInVault(path)) {
        return {Error::Code::FileNotWritable, {}, path};
    }
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) {
        return {Error::Code::FileNotRegular, {}, path};
    }
    QSaveFile file(path);
    // Buffered, a short file would be committed empty on a full disk.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return writeError(file, path);
    }
    PINGSHEN_TRY(write(file)); // not committed, it goes
    return file.commit() ? Done() : Done(writeError(file, path));
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
