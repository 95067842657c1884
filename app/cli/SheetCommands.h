// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

/// Rows of the command table about score sheets, their evidence and notes.
namespace pingshen::cli {

QList<Command> scoreCommands();
QList<Command> pinCommands();
QList<Command> materialCommands();

} // namespace pingshen::cli
