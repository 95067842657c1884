// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"

namespace pingshen::cli {

/// All commands, one line each.
QString overviewText();
/// Of a command, or of all commands of a group such as "rubric"; the overview for an empty or unknown topic.
QString helpText(const QString& topic);
/// What is wrong with the line, then its usage.
QString usageFaultText(const UsageFault& fault);

} // namespace pingshen::cli
