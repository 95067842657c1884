// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/TilingGuard.h"

#include "core/pdf/Qpdf.h"

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr double mostTiles = 4e6; // on one page
constexpr double pageEdge = 1000; // points; what a tiling is measured by when its page is not known
constexpr int deepestForm = 4;

double numberIn(QPDFObjectHandle dictionary, const char* key)
{
    auto value = dictionary.getKey(key);
    return value.isNumber() ? std::abs(value.getNumericValue()) : 0;
}

/// How much the pattern's matrix enlarges an area.
double enlargement(QPDFObjectHandle dictionary)
{
    auto value = dictionary.getKey("/Matrix");
    if (!value.isMatrix()) {
        return 1;
    }
    const auto m = value.getArrayAsMatrix();
    return std::abs(m.a * m.d - m.b * m.c);
}

bool isEndless(QPDFObjectHandle pattern, double area)
{
    auto dictionary = pattern.getDict();
    auto kind = dictionary.getKey("/PatternType");
    if (!kind.isInteger() || kind.getIntValueAsInt() != 1) {
        return false;
    }
    const double tile = numberIn(dictionary, "/XStep") * numberIn(dictionary, "/YStep") * enlargement(dictionary);
    return !(tile > 0) || area / tile > mostTiles;
}

} // namespace

void TilingGuard::look(QPDFObjectHandle resources, double area, int depth, std::vector<QPDFObjectHandle>& found)
{
    if (!resources.isDictionary() || depth > deepestForm
        || (resources.isIndirect() && !m_seen.insert(resources.getObjGen()).second)) {
        return;
    }
    auto patterns = resources.getKey("/Pattern");
    for (auto& [name, pattern] :
         patterns.isDictionary() ? patterns.getDictAsMap() : std::map<std::string, QPDFObjectHandle>()) {
        if (!pattern.isStream() || !m_seen.insert(pattern.getObjGen()).second) {
            continue;
        }
        if (isEndless(pattern, area)) {
            found.push_back(pattern);
        }
        look(pattern.getDict().getKey("/Resources"), area, depth + 1, found);
    }
    auto objects = resources.getKey("/XObject");
    for (auto& [name, object] :
         objects.isDictionary() ? objects.getDictAsMap() : std::map<std::string, QPDFObjectHandle>()) {
        if (object.isFormXObject() && m_seen.insert(object.getObjGen()).second) {
            look(object.getDict().getKey("/Resources"), area, depth + 1, found);
        }
    }
}

std::vector<QPDFObjectHandle> TilingGuard::endlessTilings(QPDFObjectHandle page)
{
    std::vector<QPDFObjectHandle> found;
    look(QPDFPageObjectHelper(page).getAttribute("/Resources", false), pageEdge * pageEdge, 0, found);
    return found;
}

void simplify(QPDFObjectHandle tiling)
{
    auto dictionary = tiling.getDict();
    const double scale = std::sqrt(std::max(enlargement(dictionary), 1e-6));
    double width = pageEdge;
    double height = pageEdge;
    if (auto box = dictionary.getKey("/BBox"); box.isRectangle()) {
        const auto r = box.getArrayAsRectangle();
        width = std::abs(r.urx - r.llx);
        height = std::abs(r.ury - r.lly);
    }
    const double least = pageEdge / std::sqrt(mostTiles) / scale;
    dictionary.replaceKey("/XStep",
                          QPDFObjectHandle::newReal(std::max({width, least, numberIn(dictionary, "/XStep")})));
    dictionary.replaceKey("/YStep",
                          QPDFObjectHandle::newReal(std::max({height, least, numberIn(dictionary, "/YStep")})));
}

} // namespace pingshen
