// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/MaskReach.h"

#include "core/pdf/ContentScan.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <string>

namespace pingshen {

namespace {

std::map<std::string, QPDFObjectHandle> entries(QPDFObjectHandle resources, const char* category)
{
    auto all = entry(resources, category);
    return all.isDictionary() ? all.getDictAsMap() : std::map<std::string, QPDFObjectHandle>();
}

/// A name stands before the operator; the bytes of a bitmap may hold its letters by chance.
bool hasOperator(const std::string& content, const char* word)
{
    for (auto at = content.find(word); at != std::string::npos; at = content.find(word, at + 1)) {
        const auto end = at > 0 ? content.find_last_not_of(" \r\n\t", at - 1) : std::string::npos;
        const auto begin = end != std::string::npos ? content.find_last_of("/ \r\n\t", end) : std::string::npos;
        if (begin != std::string::npos && end + 1 < at && content[begin] == '/') {
            return true;
        }
    }
    return false;
}

/// Sets a graphics state, itself or in a form, or is more than may be read; what cannot be read is not drawn either.
bool usesStates(QPDFObjectHandle glyph, qint64& bytes)
{
    try {
        const auto content = glyph.isStream() ? shortContent(glyph, bytes) : std::optional(std::string());
        bytes -= content ? static_cast<qint64>(content->size()) : 0;
        return !content || hasOperator(*content, "gs") || hasOperator(*content, "Do");
    } catch (const std::exception&) {
        return false;
    }
}

/// Those of the font, or of the page.
QPDFObjectHandle resourcesOf(QPDFObjectHandle font, QPDFObjectHandle page)
{
    auto own = font.getKey("/Resources");
    return own.isDictionary() ? own : QPDFPageObjectHelper(page).getAttribute("/Resources", false);
}

/// What its glyphs may draw.
Reach reachOf(QPDFObjectHandle font, QPDFObjectHandle page)
{
    Reach reach;
    reach.add(resourcesOf(font, page), 0);
    for (auto& [name, glyph] : entries(font, "/CharProcs")) {
        reach.add(entry(glyph.isStream() ? glyph.getDict() : glyph, "/Resources"), 0);
    }
    return reach;
}

} // namespace

QPDFObjectHandle entry(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool hasMask(QPDFObjectHandle state)
{
    return entry(entry(state, "/SMask"), "/G").isStream();
}

void Reach::add(QPDFObjectHandle drawn, int depth)
{
    if (drawn.isIndirect() && !shared.insert(drawn.getObjGen()).second) {
        return;
    }
    for (auto& [name, state] : entries(drawn, "/ExtGState")) {
        hasMasks = hasMasks || hasMask(state);
    }
    for (auto& [name, object] : entries(drawn, "/XObject")) {
        if (object.isImage()) {
            images.emplace(object.getObjGen(), object);
        } else if (object.isFormXObject() && depth < deepestForm && forms.emplace(object.getObjGen(), object).second) {
            add(object.getDict().getKey("/Resources"), depth + 1);
        }
    }
    for (auto& [name, font] : entries(drawn, "/Font")) {
        const bool isNew = !font.isIndirect() || shared.insert(font.getObjGen()).second;
        if (isNew && entry(font, "/Subtype").isNameAndEquals("/Type3")) {
            fonts.push_back(font);
        }
    }
}

/// The same resources, whose graphics states have no masks.
QPDFObjectHandle unmasked(QPDFObjectHandle resources)
{
    auto copy = resources.shallowCopy();
    auto states = entry(copy, "/ExtGState");
    if (!states.isDictionary()) {
        return copy;
    }
    states = states.shallowCopy();
    for (auto& [name, state] : states.getDictAsMap()) {
        if (hasMask(state)) {
            auto plain = state.shallowCopy();
            plain.replaceKey("/SMask", QPDFObjectHandle::newName("/None"));
            states.replaceKey(name, plain);
        }
    }
    copy.replaceKey("/ExtGState", states);
    return copy;
}

bool hasMaskedGlyphs(QPDFObjectHandle font, QPDFObjectHandle page, qint64& bytes)
{
    const auto reach = reachOf(font, page);
    auto glyphs = entries(font, "/CharProcs");
    return reach.hasMasks
           && std::any_of(glyphs.begin(), glyphs.end(), [&](auto& glyph) { return usesStates(glyph.second, bytes); });
}

void unmaskGlyphs(QPDFObjectHandle font, QPDFObjectHandle page)
{
    const auto reach = reachOf(font, page);
    if (auto resources = resourcesOf(font, page); resources.isDictionary()) {
        font.replaceKey("/Resources", unmasked(resources));
    }
    const auto unmask = [](QPDFObjectHandle stream) {
        auto own = stream.isStream() ? stream.getDict().getKey("/Resources") : QPDFObjectHandle::newNull();
        if (own.isDictionary()) {
            stream.getDict().replaceKey("/Resources", unmasked(own));
        }
    };
    for (auto& [name, glyph] : entries(font, "/CharProcs")) {
        unmask(glyph);
    }
    for (const auto& [id, form] : reach.forms) {
        unmask(form);
    }
}

} // namespace pingshen
