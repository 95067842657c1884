// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PlacedText.h"

#include <algorithm>

namespace pingshen {

namespace {

/// From a code point of the word to before another one.
QRectF placeOfCharacters(const PageWord& word, qsizetype from, qsizetype to)
{
    const bool isKnown = from < to && to <= word.ends.size();
    return isKnown ? partOfWord(word, from == 0 ? 0 : word.ends[from - 1], word.ends[to - 1]) : word.rect;
}

} // namespace

PlacedText::PlacedText(const PageText& page) : m_words(page.words)
{
    if (m_words.isEmpty()) {
        m_text = page.text;
        return;
    }
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (i > 0 && m_words[i].line != m_words[i - 1].line) {
            m_text += u'\n';
        } else if (i > 0 && m_words[i - 1].spaceAfter) {
            m_text += u' ';
        }
        m_starts.append(m_text.size());
        m_text += m_words[i].text;
    }
}

QList<QRectF> PlacedText::rects(qsizetype begin, qsizetype end) const
{
    QList<QRectF> rects;
    int line = -1;
    const auto first = std::ranges::upper_bound(m_starts, begin) - m_starts.begin() - 1;
    for (auto i = std::max<qsizetype>(first, 0); i < m_words.size() && m_starts[i] < end; ++i) {
        const auto& word = m_words[i];
        const auto from = std::max<qsizetype>(begin - m_starts[i], 0);
        const auto to = std::min(end - m_starts[i], word.text.size());
        if (from >= to) {
            continue; // the space behind it
        }
        const QStringView text(word.text);
        const auto points = [&text](qsizetype units) { return text.first(units).toUcs4().size(); };
        const auto rect = placeOfCharacters(word, points(from), points(to));
        if (!rects.isEmpty() && word.line == line) {
            rects.last() = rects.last().united(rect);
        } else {
            rects.append(rect);
        }
        line = word.line;
    }
    return rects;
}

} // namespace pingshen
