// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"
#include "core/render/PageSource.h"

namespace pingshen {

/// The links of a page from 0 that lead to a page of the document, or name an address outside of it, in the order in
/// which they lie on each other; at most renderlimit::links. What a link would run or open is not looked at.
QList<PdfLink> linksOf(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages, int page);

} // namespace pingshen
