// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/FieldDifferences.h"

#include "core/pdf/reading/TextQuality.h"

#include <QPdfDocument>

#include <algorithm>

namespace pingshen {

namespace {

/// A long text may end where the field ends.
bool isShown(const ShownField& field, const QString& drawn)
{
    if (field.shape == ShownField::Shape::List) {
        return std::ranges::all_of(field.stored, [&](const auto& row) { return holds(drawn, row); });
    }
    return std::ranges::any_of(field.stored, [&](const auto& value) {
        return isSameValue(value, drawn, field.formatting)
               || (field.shape == ShownField::Shape::Lines && isBeginning(value, drawn));
    });
}

} // namespace

const QString& FieldDifferences::textOf(int appearance, QPdfDocument& document)
{
    auto known = m_texts.constFind(appearance);
    if (known == m_texts.constEnd()) {
        known = m_texts.insert(appearance, document.getAllText(appearance).text().simplified());
    }
    return *known;
}

std::optional<FieldDifference> FieldDifferences::differenceOf(const ShownField& field, QPdfDocument& document)
{
    FieldDifference difference{field.page, field.name,
                               field.shape == ShownField::Shape::List ? field.stored.join(u'\n') : field.stored.first(),
                               field.drawn};
    if (field.shape == ShownField::Shape::Button) {
        return difference;
    }
    if (field.appearance) {
        difference.drawn = textOf(*field.appearance, document);
        if (inkedCharacters(difference.drawn) == 0 || isUnreadable(difference.drawn)) {
            return std::nullopt; // it draws characters that nobody can tell
        }
    }
    return isShown(field, difference.drawn) ? std::nullopt : std::optional(difference);
}

const FieldDifferences::Found& FieldDifferences::found(int page, QPdfDocument& document)
{
    if (const auto known = m_found.constFind(page); known != m_found.constEnd()) {
        return *known;
    }
    Found found;
    for (const auto& field : m_fields) {
        auto difference = field.page == page ? differenceOf(field, document) : std::nullopt;
        if (!difference) {
            continue;
        }
        if (field.shape != ShownField::Shape::Button) {
            found.hidden << difference->stored;
        }
        if (!found.differences.contains(*difference)) { // a field may stand on its page several times
            found.differences.append(*std::move(difference));
        }
    }
    return *m_found.insert(page, found);
}

QList<FieldDifference> shortened(QList<FieldDifference> differences, qsizetype most)
{
    constexpr qsizetype longest = 200;
    differences = differences.first(std::min(most, differences.size()));
    for (auto& difference : differences) {
        for (auto* text : {&difference.stored, &difference.drawn}) {
            *text = text->size() > longest ? text->first(longest) + u'\u2026' : text->simplified();
        }
    }
    return differences;
}

} // namespace pingshen
