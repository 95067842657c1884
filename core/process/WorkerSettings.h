// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace pingshen {

/// Where the workers are and how long and how much each may take.
struct WorkerSettings
{
    QString program;       ///< the worker's executable, absolute
    QStringList arguments; ///< passed before our own
    QString messagesFile;  ///< where the workers' stderr goes; empty: nowhere
    int workers = 2;       ///< processes at work at most, 1..16
    int spares = 0;        ///< kept ready beside them for documents of another owner
    /// How long what nobody waits for before the screen waits for those that are at work before one more is started.
    std::chrono::milliseconds patience{0};

    std::chrono::milliseconds helloLimit{10'000};
    std::chrono::milliseconds openLimit{20'000};
    std::chrono::milliseconds tileLimit{20'000};
    std::chrono::milliseconds textLimit{20'000};
    std::chrono::milliseconds probeLimit{12'000};
    std::chrono::milliseconds recogniseLimit{100'000};

    bool isInBackground = false; ///< it leaves the processors to whoever else wants them

    qint64 memoryBytes = qint64(1024) * 1024 * 1024; ///< of one worker
    qsizetype sharedBytes = qsizetype(16) << 20;     ///< pictures above it, and all of them at 0, go through the pipe

    /// A worker that dies this often before it says hello is not started again until the pause is over.
    int startAttempts = 3;
    std::chrono::milliseconds startPause{2'000};
};

} // namespace pingshen
