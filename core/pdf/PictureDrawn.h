// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/PdfStructure.h"

namespace pingshen {

/// Draws the picture by itself: whether anything of it is to be seen.
bool isPictureDrawn(const DoubtfulPicture& picture);

} // namespace pingshen
