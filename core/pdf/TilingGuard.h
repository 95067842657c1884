// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <set>
#include <vector>

namespace pingshen {

/// Finds tiling patterns with so many tiles that drawing them would not end (ISO 32000-1, 8.7.3).
/// Resources that several pages share are looked at for the first of them.
class TilingGuard
{
public:
    std::vector<QPDFObjectHandle> endlessTilings(QPDFObjectHandle page);

private:
    void look(QPDFObjectHandle resources, double area, int depth, std::vector<QPDFObjectHandle>& found);

    std::set<QPDFObjGen> m_seen;
};

/// Widens its steps until it can be drawn.
void simplify(QPDFObjectHandle tiling);

} // namespace pingshen
