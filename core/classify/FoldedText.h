// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// Traditional characters as simplified ones, one by one; everything else stays but \u7740, which becomes \u8457.
QString simplifiedChinese(const QString& text);

/// A text in the two forms in which words are looked for, whatever the script, width, case and punctuation were.
class FoldedText
{
public:
    /// For a text that `simplifiedChinese` has seen already: that costs more than all the rest.
    struct FromSimplified
    {};

    explicit FoldedText(const QString& text);
    FoldedText(FromSimplified, const QString& text);

    /// `word` is folded too. Chinese is found anywhere; other words as whole words, in singular or plural.
    bool contains(const FoldedText& word) const;

private:
    QString m_spaced;  ///< words between single spaces, one at either end
    QString m_compact; ///< the same without spaces
    bool m_isChinese = false;
};

} // namespace pingshen
