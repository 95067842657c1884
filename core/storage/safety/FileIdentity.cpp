// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/FileIdentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace pingshen {

FileIdentity identityOf(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return std::nullopt;
    }
    return std::pair(quint64(status.st_dev), quint64(status.st_ino));
#else
    return QFile::exists(path) ? FileIdentity(std::pair(quint64(0), quint64(0))) : std::nullopt;
#endif
}

} // namespace pingshen
