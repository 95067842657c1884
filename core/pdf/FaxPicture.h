// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <set>
#include <vector>

namespace pingshen {

/// A picture that is packed as a fax holds fewer rows than it is high: its data end early, or turn into something else.
/// A decoder leaves the rest white, or fills it with noise. Throws what qpdf throws.
bool isFaxShort(QPDFObjectHandle picture);

/// Finds fax pictures that say they are much larger than their data: a decoder draws all of the size that is said, for
/// many seconds. All of it throws what qpdf throws.
class FaxGuard
{
public:
    bool isCostly(QPDFObjectHandle page);
    /// Leaves of each the rows that there are, where they stand.
    void shorten(QPDFObjectHandle page);

private:
    std::vector<QPDFObjectHandle> costlyOn(QPDFObjectHandle page);
    void collect(QPDFObjectHandle resources, int depth, std::vector<QPDFObjectHandle>& found);

    std::set<QPDFObjGen> m_looked; ///< that are not, or not any more, and the forms of those
};

} // namespace pingshen
