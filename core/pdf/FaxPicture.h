// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

namespace pingshen {

/// A picture that is packed as a fax holds fewer rows than it is high: its data end early, or turn into something else.
/// A decoder leaves the rest white, or fills it with noise. Throws what qpdf throws.
bool isFaxShort(QPDFObjectHandle picture);

} // namespace pingshen
