// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QtGlobal>

#include <map>
#include <set>
#include <vector>

namespace pingshen {

/// All that a page may draw, itself and through forms.
struct Reach
{
    static constexpr int deepestForm = 12;

    bool hasMasks = false; ///< in graphics states
    std::map<QPDFObjGen, QPDFObjectHandle> images;
    std::map<QPDFObjGen, QPDFObjectHandle> forms;
    std::vector<QPDFObjectHandle> fonts; ///< whose glyphs are content of their own (Type 3)
    std::set<QPDFObjGen> shared;         ///< resources and fonts that several may name, each looked at once

    /// Throws what qpdf throws.
    void add(QPDFObjectHandle drawn, int depth);
};

/// The entry of a dictionary; null of anything else.
QPDFObjectHandle entry(QPDFObjectHandle dictionary, const char* key);
/// Of a graphics state.
bool hasMask(QPDFObjectHandle state);
/// The same resources, whose graphics states have no masks.
QPDFObjectHandle unmasked(QPDFObjectHandle resources);

/// The glyphs of the font, which lie on `page`, are drawn through masks: one for each letter; or there may be masks and
/// more content than the `bytes` that are left to be read, of which what was read is taken. Throws what qpdf throws.
bool hasMaskedGlyphs(QPDFObjectHandle font, QPDFObjectHandle page, qint64& bytes);
/// Takes those masks out.
void unmaskGlyphs(QPDFObjectHandle font, QPDFObjectHandle page);

} // namespace pingshen
