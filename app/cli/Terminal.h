// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pingshen::cli {

/// Whether a person sees standard error as it is written. The one platform call of the command line.
bool isErrorOutputATerminal();

} // namespace pingshen::cli
