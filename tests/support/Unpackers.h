// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/Unpacker.h"

namespace pingshen::test {

inline UnpackerSettings realUnpacker()
{
    UnpackerSettings settings;
    settings.program = QStringLiteral(PINGSHEN_UNPACKER);
    return settings;
}

} // namespace pingshen::test
