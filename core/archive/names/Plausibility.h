// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/names/Encodings.h"

namespace pingshen {

/// How much a decoded name looks like what people write, in tenths of a usual letter: common ideographs and words of
/// one script count for it; rare ideographs, symbols and scripts mixed within a word against it. ASCII counts nothing.
int plausibility(const QString& text, NameScript script);

} // namespace pingshen
