// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pingshen {

/// Lets no descriptor from `first` on survive the next exec. For a child between fork and exec: async-signal-safe,
/// and what the parent has open stays open there. Does nothing where descriptors are not inherited.
void closeDescriptorsOnExec(int first);

} // namespace pingshen
