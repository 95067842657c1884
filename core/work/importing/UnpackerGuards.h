// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/base/UnpackerSettings.h"

namespace pingshen {

/// What an unpacker is kept from on this computer; starts one. Errors: WorkerNotStarted, Cancelled.
Result<Guards> unpackerGuards(const UnpackerSettings& unpacker, const Task& task);

} // namespace pingshen
