// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/SessionBus.h"

#include <QFileInfo>

namespace pingshen {

bool hasSessionBus(const QByteArray& address, const QByteArray& runtimeFolder)
{
    if (!address.isEmpty()) {
        return !address.startsWith("autolaunch:");
    }
    return !runtimeFolder.isEmpty() && QFileInfo::exists(QFile::decodeName(runtimeFolder + "/bus"));
}

void neverWaitForSessionBus()
{
#ifdef Q_OS_LINUX
    if (!hasSessionBus(qgetenv("DBUS_SESSION_BUS_ADDRESS"), qgetenv("XDG_RUNTIME_DIR"))) {
        // A transport that no bus library knows: it is refused at once.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }
#endif
}

} // namespace pingshen
