// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/Unpacker.h"
#include "tests/support/Programs.h"

namespace pingshen::test {

inline UnpackerSettings realUnpacker()
{
    UnpackerSettings settings;
    settings.program = programPath("pingshen-unpacker");
    return settings;
}

} // namespace pingshen::test
