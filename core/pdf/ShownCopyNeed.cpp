// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/ShownCopyNeed.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/PageBoxes.h"
#include "core/pdf/form/LineAppearance.h"

#include <algorithm>

namespace pingshen {

namespace {

constexpr int annotationsLookedAt = 50'000;
constexpr int hiddenFlags = an_hidden | an_no_view;

} // namespace

bool becomesContent(QPDFObjectHandle annotation)
{
    auto flags = annotation.isDictionary() ? annotation.getKey("/F") : QPDFObjectHandle::newNull();
    if (!annotation.isDictionary() || (flags.isInteger() && (flags.getIntValueAsInt() & hiddenFlags) != 0)) {
        return false;
    }
    auto kind = annotation.getKey("/Subtype");
    return kind.isNameAndEquals("/Widget") || kind.isNameAndEquals("/FreeText") || kind.isNameAndEquals("/Stamp")
           || isBareLine(annotation);
}

ShownCopyNeed::ShownCopyNeed(QPDF& pdf) : m_layers(pdf) {}

bool ShownCopyNeed::isOn(QPDFObjectHandle page)
{
    if (isCropOutside(page) || m_layers.areOn(page) || !m_tilings.endlessTilings(page).empty()
        || m_costs.look(page).isCostly() || m_masks.isCostly(page) || m_faxes.isCostly(page)
        || m_marks.isTooDeep(page)) {
        return true;
    }
    auto annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
    for (int i = 0; i < std::min(count, annotationsOfPage) && m_annotations < annotationsLookedAt;
         ++i, ++m_annotations) {
        if (becomesContent(annotations.getArrayItem(i))) {
            return true;
        }
    }
    return false;
}

} // namespace pingshen
