// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/CostGuard.h"
#include "core/pdf/FaxPicture.h"
#include "core/pdf/HiddenLayers.h"
#include "core/pdf/MarkGuard.h"
#include "core/pdf/MaskGuard.h"
#include "core/pdf/Qpdf.h"
#include "core/pdf/TilingGuard.h"

namespace pingshen {

/// What PDFium leaves out, and what it draws without telling its text. Marks such as highlights are left to it: it
/// knows how they blend.
bool becomesContent(QPDFObjectHandle annotation);

/// Tells of one page after the other whether the original is not what viewers show (`ShownCopy`): what pages share is
/// read once. All of it throws what qpdf throws.
class ShownCopyNeed
{
public:
    explicit ShownCopyNeed(QPDF& pdf);

    bool isOn(QPDFObjectHandle page);

private:
    TilingGuard m_tilings;
    CostGuard m_costs;
    MaskGuard m_masks;
    HiddenLayers m_layers;
    MarkGuard m_marks;
    FaxGuard m_faxes;
    int m_annotations = 0; ///< looked at, on all pages
};

} // namespace pingshen
