// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace pingshen::cli {

inline Option reviewer(Option::Need need)
{
    return {QLatin1StringView("reviewer"), Option::Form::Text, QLatin1StringView("NAME"),
            QT_TRANSLATE_NOOP("Cli", "reviewer whose score sheet is used"), need};
}

/// It changes nothing in the vault.
inline Command reading(Command command)
{
    command.access = Command::Access::Read;
    return command;
}

} // namespace pingshen::cli
