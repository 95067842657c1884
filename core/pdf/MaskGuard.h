// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <map>
#include <set>

namespace pingshen {

/// Finds soft masks that take many seconds to draw: a mask is drawn anew for everything that is painted through it, as
/// large as that, and the mask of an image is unpacked whole. Also those of annotations. All of it throws what qpdf
/// throws.
class MaskGuard
{
public:
    /// Takes the masks out of a page that has too many or too large ones; what they cover is then drawn in full. True:
    /// there were such, or another page shares them and has lost them already.
    bool simplify(QPDFObjectHandle page);
    /// Whether there are such.
    bool isCostly(QPDFObjectHandle page);

private:
    std::set<QPDFObjGen> m_harmless;      ///< resources of whole pages, which many pages may share
    std::set<QPDFObjGen> m_harmlessFonts; ///< on pages without masks
    std::set<QPDFObjGen> m_cut;           ///< images and forms that lack their masks now
};

} // namespace pingshen
