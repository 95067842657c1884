// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/WorkerStart.h"

#include "core/process/Descriptors.h"
#include "core/process/WorkerEnvironment.h"

#include <QProcess>

#ifdef Q_OS_UNIX
#include <sched.h>
#include <unistd.h>
#endif

namespace pingshen {

void prepareWorker(QProcess& process, const QString& messagesFile,
                   [[maybe_unused]] const std::function<void()>& keepOpen, [[maybe_unused]] Urgency urgency)
{
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(messagesFile.isEmpty() ? QProcess::nullDevice() : messagesFile, QIODevice::Append);
    process.setProcessEnvironment(workerEnvironment());
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([keepOpen, urgency] {
        closeDescriptorsOnExec(STDERR_FILENO + 1);
        keepOpen();
        if (urgency == Urgency::Background) {
            constexpr int step = 10; // of twenty
            const int now = nice(step);
            Q_UNUSED(now)
#ifdef Q_OS_LINUX
            // Never before who waits at the screen, also where the window runs with a priority of its own.
            const sched_param none{};
            sched_setscheduler(0, SCHED_BATCH, &none);
#endif
        }
    });
#endif
}

} // namespace pingshen
