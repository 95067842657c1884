// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/HiddenLayers.h"

#include <qpdf/Pl_Buffer.hh>

#include <algorithm>
#include <exception>
#include <string>
#include <vector>

namespace pingshen {

namespace {

constexpr int deepestForm = 28; // PDFium goes no deeper
constexpr int deepestExpression = 16;
constexpr int layersLookedAt = 10'000;

QPDFObjectHandle entry(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

std::map<std::string, QPDFObjectHandle> entries(QPDFObjectHandle resources, const char* category)
{
    auto all = entry(resources, category);
    return all.isDictionary() ? all.getDictAsMap() : std::map<std::string, QPDFObjectHandle>();
}

std::set<QPDFObjGen> groupsIn(QPDFObjectHandle array)
{
    std::set<QPDFObjGen> groups;
    for (int i = 0; array.isArray() && i < std::min(array.getArrayNItems(), layersLookedAt); ++i) {
        groups.insert(array.getArrayItem(i).getObjGen());
    }
    return groups;
}

/// A membership names one group or several.
std::vector<QPDFObjectHandle> groupsOf(QPDFObjectHandle membership)
{
    auto groups = entry(membership, "/OCGs");
    if (groups.isDictionary()) {
        return {groups};
    }
    auto all = groups.isArray() && groups.getArrayNItems() <= layersLookedAt ? groups.getArrayAsVector()
                                                                             : std::vector<QPDFObjectHandle>();
    all.erase(std::remove_if(all.begin(), all.end(), [](auto& group) { return !group.isDictionary(); }), all.end());
    return all;
}

/// What a content stream draws in layers that are off is left out; whatever else its operators do, they still do.
class HiddenFilter final : public QPDFObjectHandle::TokenFilter
{
public:
    HiddenFilter(const HiddenLayers& layers, QPDFObjectHandle resources) : m_layers(layers), m_resources(resources) {}

    void handleToken(const QPDFTokenizer::Token& token) override
    {
        m_pending += token.getRawValue();
        const auto type = token.getType();
        if (type == QPDFTokenizer::tt_word) {
            apply(token.getValue());
            m_pending.clear();
            m_operands.clear();
        } else if (type != QPDFTokenizer::tt_space && type != QPDFTokenizer::tt_comment) {
            const bool isText = type == QPDFTokenizer::tt_string;
            m_operands.push_back(isText ? std::string() : token.getValue());
        }
    }
    /// What stays open at the end is closed: what is added to the page later stands in no layer of the page's.
    void handleEOF() override
    {
        write(m_pending);
        for (size_t i = 0; i < m_open.size(); ++i) {
            write("\nEMC");
        }
    }

private:
    void apply(const std::string& word)
    {
        if (word == "BDC" || word == "BMC") {
            m_open.push_back(word == "BDC" && opensHidden());
            m_hidden += m_open.back() ? 1 : 0;
        } else if (word == "EMC" && !m_open.empty()) {
            m_hidden -= m_open.back() ? 1 : 0;
            m_open.pop_back();
        }
        const bool isLeftOut = word == "Do" ? m_hidden > 0 || drawsHidden() : m_hidden > 0;
        write(isLeftOut ? replaced(word) : m_pending);
    }

    /// What is left of an operator that draws nothing any more.
    std::string replaced(const std::string& word) const
    {
        static const std::set<std::string> painting = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"};
        static const std::set<std::string> drawing = {"Do", "sh", "Tj", "TJ", "BI", "ID", "EI"};
        if (painting.count(word) > 0) {
            return " n "; // the path may clip what follows
        }
        if (word == "'") {
            return " T* ";
        }
        if (word == "\"") { // word spacing, character spacing, text
            const bool isWhole = m_operands.size() == 3;
            return (isWhole ? " " + m_operands[0] + " Tw " + m_operands[1] + " Tc" : std::string()) + " T* ";
        }
        return drawing.count(word) > 0 ? std::string("\n") : m_pending;
    }

    bool opensHidden() const
    {
        const bool isLayer = m_operands.size() == 2 && m_operands[0] == "/OC" && !m_operands[1].empty();
        return isLayer && m_layers.hides(named("/Properties", m_operands[1]));
    }

    bool drawsHidden() const
    {
        return m_operands.size() == 1 && m_layers.hidesObject(named("/XObject", m_operands[0]));
    }

    QPDFObjectHandle named(const char* category, const std::string& name) const
    {
        auto all = entry(m_resources, category);
        return all.isDictionary() ? all.getKey(name) : QPDFObjectHandle::newNull();
    }

    const HiddenLayers& m_layers;
    QPDFObjectHandle m_resources;
    std::string m_pending; ///< the operands of the next operator, as written
    std::vector<std::string> m_operands;
    std::vector<bool> m_open;
    int m_hidden = 0;
};

std::string text(Pl_Buffer& buffer)
{
    const auto bytes = buffer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace

HiddenLayers::HiddenLayers(QPDF& pdf)
{
    auto properties = entry(pdf.getRoot(), "/OCProperties");
    m_hasLayers = properties.isDictionary();
    m_config = entry(properties, "/D");
    m_isOffAtFirst = entry(m_config, "/BaseState").isNameAndEquals("/OFF");
    m_on = groupsIn(entry(m_config, "/ON"));
    m_off = groupsIn(entry(m_config, "/OFF"));
}

bool HiddenLayers::isOffByDefault(QPDFObjectHandle group) const
{
    const auto id = group.getObjGen();
    bool isOff = m_off.count(id) > 0 || (m_isOffAtFirst && m_on.count(id) == 0);
    auto usages = entry(m_config, "/AS");
    for (int i = 0; usages.isArray() && i < std::min(usages.getArrayNItems(), layersLookedAt); ++i) {
        auto usage = usages.getArrayItem(i);
        auto event = entry(usage, "/Event");
        const bool isOfViewing = event.isNull() || event.isNameAndEquals("/View");
        auto state = entry(entry(usage, "/View"), "/ViewState");
        if (isOfViewing && state.isName() && groupsIn(entry(usage, "/OCGs")).count(id) > 0) {
            isOff = state.isNameAndEquals("/OFF");
        }
    }
    return isOff;
}

bool HiddenLayers::isOff(QPDFObjectHandle group) const
{
    auto intent = entry(group, "/Intent");
    const auto isForViewing = [](QPDFObjectHandle name) {
        return name.isNameAndEquals("/View") || name.isNameAndEquals("/All");
    };
    bool isViewed = intent.isNull() || isForViewing(intent);
    for (int i = 0; intent.isArray() && i < std::min(intent.getArrayNItems(), layersLookedAt); ++i) {
        isViewed = isViewed || isForViewing(intent.getArrayItem(i));
    }
    if (!isViewed) {
        return false;
    }
    auto state = entry(entry(entry(group, "/Usage"), "/View"), "/ViewState");
    return state.isName() ? state.isNameAndEquals("/OFF") : isOffByDefault(group);
}

bool HiddenLayers::isTrue(QPDFObjectHandle expression, int depth) const
{
    if (!expression.isArray()) {
        return expression.isDictionary() && !isOff(expression);
    }
    if (depth > deepestExpression || expression.getArrayNItems() < 2) {
        return false;
    }
    auto terms = expression.getArrayAsVector();
    const auto isTerm = [&](QPDFObjectHandle term) { return isTrue(term, depth + 1); };
    if (terms[0].isNameAndEquals("/Not")) {
        return !isTerm(terms[1]);
    }
    return terms[0].isNameAndEquals("/Or") ? std::any_of(terms.begin() + 1, terms.end(), isTerm)
                                           : std::all_of(terms.begin() + 1, terms.end(), isTerm);
}

bool HiddenLayers::membershipHides(QPDFObjectHandle membership) const
{
    if (auto expression = entry(membership, "/VE"); expression.isArray()) {
        return !isTrue(expression, 0);
    }
    const auto groups = groupsOf(membership);
    if (groups.empty()) {
        return false;
    }
    const auto isOn = [&](QPDFObjectHandle group) { return !isOff(group); };
    auto policy = entry(membership, "/P");
    if (policy.isNameAndEquals("/AllOn")) {
        return !std::all_of(groups.begin(), groups.end(), isOn);
    }
    if (policy.isNameAndEquals("/AnyOff")) {
        return std::all_of(groups.begin(), groups.end(), isOn);
    }
    const bool isAnyOn = std::any_of(groups.begin(), groups.end(), isOn);
    return policy.isNameAndEquals("/AllOff") ? isAnyOn : !isAnyOn;
}

bool HiddenLayers::hides(QPDFObjectHandle layer) const
{
    if (!m_hasLayers || !layer.isDictionary()) {
        return false;
    }
    return layer.getKey("/Type").isNameAndEquals("/OCMD") ? membershipHides(layer) : isOff(layer);
}

bool HiddenLayers::hidesObject(QPDFObjectHandle object) const
{
    return hides(entry(object.isStream() ? object.getDict() : object, "/OC"));
}

bool HiddenLayers::areIn(QPDFObjectHandle resources, int depth, std::set<QPDFObjGen>& seen) const
{
    for (const auto& [name, layer] : entries(resources, "/Properties")) {
        if (hides(layer)) {
            return true;
        }
    }
    for (auto& [name, object] : entries(resources, "/XObject")) {
        if (hidesObject(object)) {
            return true;
        }
        const bool isNew = object.isFormXObject() && depth < deepestForm && seen.insert(object.getObjGen()).second;
        if (isNew && areIn(object.getDict().getKey("/Resources"), depth + 1, seen)) {
            return true;
        }
    }
    return false;
}

bool HiddenLayers::areOn(QPDFObjectHandle page) const
{
    std::set<QPDFObjGen> seen;
    return m_hasLayers && areIn(QPDFPageObjectHelper(page).getAttribute("/Resources", false), 0, seen);
}

void HiddenLayers::takeOutOfForms(QPDFObjectHandle resources, int depth)
{
    for (auto& [name, object] : entries(resources, "/XObject")) {
        if (!object.isFormXObject() || depth >= deepestForm || !m_done.insert(object.getObjGen()).second) {
            continue;
        }
        auto own = object.getDict().getKey("/Resources");
        const auto used = own.isDictionary() ? own : resources;
        HiddenFilter filter(*this, used);
        Pl_Buffer buffer("form");
        object.filterAsContents(&filter, &buffer);
        object.replaceStreamData(text(buffer), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        takeOutOfForms(own, depth + 1);
    }
}

bool HiddenLayers::takeOut(QPDFObjectHandle page)
{
    try {
        QPDFPageObjectHelper helper(page);
        const auto resources = helper.getAttribute("/Resources", false);
        HiddenFilter filter(*this, resources);
        Pl_Buffer buffer("page");
        helper.filterContents(&filter, &buffer);
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(page.getOwningQPDF(), text(buffer)));
        takeOutOfForms(resources, 0);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace pingshen
