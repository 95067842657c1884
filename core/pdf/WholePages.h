// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <vector>

namespace pingshen {

/// Every page in order, of a file whose list of pages and pages are read as they stand: each a dictionary with a number
/// of its own that says it is a page. Only such a page can be written anew without losing what it had. Throws where
/// qpdf would have to leave something out or put something in. What it warns of later (`anyWarnings`) is of something
/// else that the pages name.
std::vector<QPDFObjectHandle> wholePages(QPDF& pdf);

} // namespace pingshen
