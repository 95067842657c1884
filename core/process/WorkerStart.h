// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QProcess;

namespace pingshen {

/// Makes a process that is not started yet one of ours: with an environment of a few variables, its messages in a file
/// (nowhere, if that is empty), and none of the program's descriptors but the standard ones and those that `keepOpen`
/// lets pass on: the vault, its lock and the display are none of its business. `keepOpen` runs in the child between
/// fork and exec and must be async-signal-safe; elsewhere than on Unix it does not run. One in the background leaves
/// the processors to whoever else wants them, where the system can be told so.
enum class Urgency { Normal, Background };
void prepareWorker(QProcess& process, const QString& messagesFile, const std::function<void()>& keepOpen,
                   Urgency urgency = Urgency::Normal);

} // namespace pingshen
