// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

namespace pingshen {

/// The text of a page as its words make it, so that each part of it knows where it stands: words with the spaces
/// between them, lines ended by "\n" but for the last. Of a page without words its plain text, which stands nowhere.
class PlacedText
{
public:
    explicit PlacedText(const PageText& page);

    const QString& text() const { return m_text; }
    /// What a part of the text covers, one rectangle a line, in points from the top left of the page as shown.
    QList<QRectF> rects(qsizetype begin, qsizetype end) const;

private:
    QString m_text;
    QList<PageWord> m_words;
    QList<qsizetype> m_starts; ///< of each word in the text
};

} // namespace pingshen
