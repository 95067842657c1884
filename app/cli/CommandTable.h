// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <QStringList>

namespace pingshen::cli {

/// All commands, in the order of the help.
const QList<Command>& commandTable();

/// Options that every command takes.
const QList<Option>& commonOptions();

/// The command that the operands begin with; null if there is none.
const Command* commandOf(const QStringList& operands);

/// An option of that name of any command: all options of one name take a value, or none does. Null if there is none.
const Option* anyOption(QStringView name);

} // namespace pingshen::cli
