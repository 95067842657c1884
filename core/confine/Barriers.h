// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/confine/Confinement.h"

/// The system's own means, one each; a platform that lacks one answers that nothing holds.
namespace pingshen::barrier {

/// A network namespace of its own, without a way out; only as long as there is one thread.
/// Source: Linux, user_namespaces(7). Some systems let nobody but their administrator make one.
Guards leaveNetwork();
/// Memory, core dumps, descriptors, size of files written.
bool limitResources(qint64 memoryBytes);
/// No new privileges, not traceable.
bool dropPrivileges();
/// Landlock: nothing is written, nothing is read outside `readable`, and no TCP port is bound or connected to.
/// Source: Linux, Documentation/userspace-api/landlock.rst.
Guards closeFileSystem(const QStringList& readable);
/// seccomp: only calls that computing and reading need; every other is answered as if the kernel did not have it.
Guards filterSystemCalls();
/// Windows: memory, one process, low integrity. Untested.
Guards enterJob(qint64 memoryBytes);
/// macOS: what the sandbox is not told to allow is refused. Untested.
Guards applySandboxProfile(const QStringList& readable);

} // namespace pingshen::barrier
