// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/ShownFields.h"

#include <utility>

namespace pingshen {

namespace {

constexpr size_t fieldsCompared = 5'000;    // of a document
constexpr qint64 bytesCompared = 4LL << 20; // of operators; a second or two of reading

} // namespace

const AppearanceFacts& ShownFields::factsOf(QPDFObjectHandle stream)
{
    const auto known = m_facts.find(stream.getObjGen());
    if (stream.isIndirect() && known != m_facts.end()) {
        return known->second;
    }
    auto facts = scannedAppearance(stream);
    m_bytes += facts.bytes;
    auto& kept = stream.isIndirect() ? m_facts[stream.getObjGen()] : m_factsAlone;
    kept = facts;
    return kept;
}

ShownFields::Compared ShownFields::add(int page, QPDFObjectHandle annotation, QPDFObjectHandle stream,
                                       const QString& value)
{
    if (m_fields.size() >= fieldsCompared || m_bytes > bytesCompared) {
        return Compared::TooMuch;
    }
    const auto facts = factsOf(stream);
    if (auto field = shownField(annotation, facts, value)) {
        field->page = page;
        m_fields.push_back({*field, field->isBlank ? QPDFObjectHandle::newNull() : stream});
    }
    return !value.isEmpty() && isPicture(facts) ? Compared::IsPicture : Compared::Yes;
}

bool ShownFields::addButton(int page, QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field)
{
    if (m_fields.size() >= fieldsCompared) {
        return false;
    }
    if (auto button = contradictingButton(annotation, field)) {
        button->page = page;
        m_fields.push_back({*std::move(button), QPDFObjectHandle::newNull()});
    }
    return true;
}

std::vector<ShownField> ShownFields::takeBehind(QPDF& pdf, int pages)
{
    std::vector<ShownField> fields;
    std::map<QPDFObjGen, int> behind;
    int next = pages;
    for (auto& [field, stream] : std::exchange(m_fields, {})) {
        if (stream.isStream()) {
            const auto [place, isNew] = behind.emplace(stream.getObjGen(), next);
            field.appearance = place->second;
            if (isNew) {
                appendAlone(pdf, stream);
                ++next;
            }
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace pingshen
