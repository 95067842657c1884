// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Fact.h"
#include "core/facts/FactPage.h"

namespace pingshen {

/// Reads what documents say of an applicant, page after page, from text and recognition alike: under labels in Chinese
/// and English (beside them and below them), in sentences, and in machine-readable zones. It guesses nothing: what is
/// not announced as a fact is none. Time grows with the text, however it is made; of a page no more than `mostOfPage`
/// facts are told. For one thread at a time; keep it, since characters are remembered.
class FactReader
{
public:
    static constexpr qsizetype mostOfPage = 200;

    /// In the order of the page, by kind; a fact that a page states twice in the same words is told once.
    QList<Fact> read(const PageText& page);

private:
    PlainCharacters m_characters;
};

} // namespace pingshen
