// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/UnpackerGuards.h"

#include "core/archive/Unpacker.h"

namespace pingshen {

Result<Guards> unpackerGuards(const UnpackerSettings& unpacker, const Task& task)
{
    return Unpacker(unpacker, task).guards();
}

} // namespace pingshen
