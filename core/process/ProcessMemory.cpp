// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/ProcessMemory.h"

#ifdef Q_OS_LINUX
#include <QFile>

#include <unistd.h>
#endif

namespace pingshen {

#ifdef Q_OS_LINUX
qint64 residentBytesOf(qint64 processId)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(processId));
    if (processId <= 0 || !file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const auto fields = file.read(128).split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}
#else
qint64 residentBytesOf(qint64)
{
    return 0;
}
#endif

} // namespace pingshen
