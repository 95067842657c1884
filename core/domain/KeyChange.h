// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pingshen {

/// Why a vault that was opened signs with another key than before without anybody having asked for it.
enum class KeyChange {
    None,
    Missing, ///< the file of its key was not there, or made no sense
    Other,   ///< the key in its folder was another vault's
};

} // namespace pingshen
