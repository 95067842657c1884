// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// The words of a text, folded (core/text), in the two forms in which words are looked for, whatever the punctuation
/// was.
class FoldedWords
{
public:
    explicit FoldedWords(const QString& text);

    /// `word` is folded too. Chinese is found anywhere; other words as whole words, in singular or plural.
    bool contains(const FoldedWords& word) const;

private:
    QString m_spaced;  ///< words between single spaces, one at either end
    QString m_compact; ///< the same without spaces
    bool m_isChinese = false;
};

} // namespace pingshen
