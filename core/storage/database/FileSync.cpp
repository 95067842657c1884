// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database/FileSync.h"

#include <QFile>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pingshen {

namespace {

std::filesystem::path nativePath(const QString& path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

Done syncFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        return writeError(errno, path);
    }
#ifdef Q_OS_WIN
    const bool synced = _commit(file.handle()) == 0;
#else
    const bool synced = ::fsync(file.handle()) == 0;
#endif
    return synced ? Done() : Done(writeError(errno, path));
}

Done syncFolder([[maybe_unused]] const QString& path)
{
#ifndef Q_OS_WIN
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0) {
        return writeError(errno, path);
    }
    const bool synced = ::fsync(folder) == 0;
    const int reason = errno;
    ::close(folder);
    if (!synced && reason != EINVAL) { // EINVAL: a file system that has nothing to sync
        return writeError(reason, path);
    }
#endif
    return {};
}

Done moveOver(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(nativePath(from), nativePath(to), error);
    return error ? Done(writeError(error.default_error_condition().value(), to)) : Done();
}

} // namespace pingshen
