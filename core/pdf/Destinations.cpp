// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/Destinations.h"

#include "core/pdf/PageBoxes.h"

namespace pingshen {

namespace {

QPDFObjectHandle valueIn(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

std::optional<double> numberAt(QPDFObjectHandle array, int index)
{
    auto item = index < array.getArrayNItems() ? array.getArrayItem(index) : QPDFObjectHandle::newNull();
    return item.isNumber() ? std::optional(item.getNumericValue()) : std::nullopt;
}

} // namespace

Destinations::Destinations(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages) : m_pdf(pdf), m_pages(pages)
{
    int number = 0;
    for (const auto& page : pages) {
        m_numbers.emplace(page.getObjGen(), number++);
    }
}

std::optional<Destinations::Place> Destinations::of(QPDFObjectHandle entry)
{
    auto destination = valueIn(entry, "/Dest");
    auto action = valueIn(entry, "/A");
    if (destination.isNull() && valueIn(action, "/S").isNameAndEquals("/GoTo")) {
        destination = action.getKey("/D");
    }
    if (destination.isName()) {
        destination = valueIn(valueIn(m_pdf.getRoot(), "/Dests"), destination.getName().c_str());
    } else if (destination.isString()) {
        destination = named(destination.getUTF8Value());
    }
    if (destination.isDictionary()) {
        destination = destination.getKey("/D");
    }
    if (!destination.isArray() || destination.getArrayNItems() == 0) {
        return std::nullopt;
    }
    const auto number = m_numbers.find(destination.getArrayItem(0).getObjGen());
    if (number == m_numbers.end()) {
        return std::nullopt;
    }
    return Place{number->second, pointOn(number->second, destination)};
}

QPDFObjectHandle Destinations::named(const std::string& name)
{
    auto tree = valueIn(valueIn(m_pdf.getRoot(), "/Names"), "/Dests");
    auto found = QPDFObjectHandle::newNull();
    try {
        if (tree.isDictionary()) {
            QPDFNameTreeObjectHelper(tree, m_pdf, false).findObject(name, found);
        }
    } catch (const std::exception&) {
        return QPDFObjectHandle::newNull(); // a damaged tree of names loses its names, not all bookmarks
    }
    return found;
}

std::optional<QPointF> Destinations::pointOn(int page, QPDFObjectHandle destination) const
{
    auto kind = destination.getArrayNItems() > 1 ? destination.getArrayItem(1) : QPDFObjectHandle::newNull();
    const auto handle = m_pages.at(static_cast<size_t>(page));
    const auto box = shownBoxOf(handle);
    std::optional<double> left;
    std::optional<double> top;
    if (kind.isNameAndEquals("/XYZ")) {
        left = numberAt(destination, 2);
        top = numberAt(destination, 3);
    } else if (kind.isNameAndEquals("/FitH") || kind.isNameAndEquals("/FitBH")) {
        top = numberAt(destination, 2);
    } else if (kind.isNameAndEquals("/FitR")) {
        left = numberAt(destination, 2);
        top = numberAt(destination, 5);
    }
    if (!left && !top) {
        return std::nullopt;
    }
    return shownPoint(handle, {left.value_or(box.left), top.value_or(box.top)});
}

} // namespace pingshen
