// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/WholePages.h"

#include <cstddef>
#include <set>
#include <stdexcept>

namespace pingshen {

namespace {

/// The pages below the list, in no order; one that is shown at several places as often.
size_t countWhole(QPDFObjectHandle list)
{
    size_t pages = 0;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> open{list};
    while (!open.empty()) {
        auto node = open.back();
        open.pop_back();
        if (!node.isDictionary()) {
            throw std::runtime_error("no page");
        }
        if (!node.hasKey("/Kids")) {
            if (!node.isIndirect() || !node.isDictionaryOfType("/Page")) {
                throw std::runtime_error("no whole page");
            }
            node.getKey("/Annots").isArray(); // reads it
            ++pages;
            continue;
        }
        auto kids = node.getKey("/Kids");
        if (!kids.isArray() || (node.isIndirect() && !seen.insert(node.getObjGen()).second)) {
            throw std::runtime_error("no list of pages");
        }
        const auto below = kids.getArrayAsVector();
        open.insert(open.end(), below.begin(), below.end());
    }
    return pages;
}

} // namespace

std::vector<QPDFObjectHandle> wholePages(QPDF& pdf)
{
    pdf.getWarnings(); // those about the table's size, say, are no matter of the pages; they are dropped
    const auto count = countWhole(pdf.getRoot().getKey("/Pages"));
    if (pdf.anyWarnings()) {
        throw std::runtime_error("read with repair");
    }
    auto pages = pdf.getAllPages();
    pdf.getWarnings(); // of pages shown at several places, which are well
    if (pages.size() != count) {
        throw std::runtime_error("other pages");
    }
    return pages;
}

} // namespace pingshen
