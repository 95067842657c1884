// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "tests/support/Programs.h"

namespace pingshen::test {

inline WorkerSettings realWorkers(int workers = 2)
{
    WorkerSettings settings;
    settings.program = programPath("pingshen-worker");
    settings.workers = workers;
    return settings;
}

} // namespace pingshen::test
