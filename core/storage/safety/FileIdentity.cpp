// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/FileIdentity.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

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

QByteArray birthMarkOf(const QString& path)
{
    const auto birth = QFileInfo(path).birthTime();
    if (!birth.isValid()) {
        return "-";
    }
    auto mark = QByteArray::number(birth.toMSecsSinceEpoch());
#ifdef Q_OS_DARWIN // copies keep the time there, and disks their files' numbers
    mark += '-' + QByteArray::number(identityOf(path).value_or(std::pair(quint64(0), quint64(0))).second);
#endif
    return mark;
}

} // namespace pingshen
