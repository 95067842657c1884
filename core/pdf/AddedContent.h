// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <string>

namespace pingshen {

/// Draws more on a page, whatever graphics state its own content leaves behind. Throws what qpdf throws.
void addContent(QPDFObjectHandle page, const std::string& content);

} // namespace pingshen
