// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"
#include "core/text/WordBreaks.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace pingshen::ui {

/// Which way an arrow points on the page.
enum class Arrow { Right, Down, Left, Up };

/// The characters of one page and where they stand: what is at a point, and what a part of the text covers. Positions
/// lie between characters and count UTF-16 units of `text()`; lengths are points (1/72 inch) of the page as shown.
class PageGlyphs
{
public:
    PageGlyphs() = default;
    explicit PageGlyphs(const PageText& page);

    /// In reading order: words with the spaces between them, lines ended by "\n", but for the last.
    const QString& text() const { return m_text; }
    int end() const { return static_cast<int>(m_text.size()); }
    bool isEmpty() const { return m_words.isEmpty(); }
    PageText::Origin origin() const { return m_origin; }

    /// Whether a character is there.
    bool isOnText(QPointF point) const;
    /// The position nearest to a point. Lines run in columns: what counts most is the distance across the line.
    int positionAt(QPointF point) const;
    /// The position before the character that is there, or nearest.
    int characterAt(QPointF point) const;
    /// Of the character behind a position, as thin as a line at its start; at the end of a line behind its last one.
    QRectF caretAt(int position) const;
    /// What a part of the text covers, one rectangle a line.
    QList<QRectF> rects(TextSpan span) const;

    TextSpan wordAt(int position) const;
    /// Without its end.
    TextSpan lineAt(int position) const;
    /// The words whose middle is within a rectangle, as they are read.
    QString textIn(const QRectF& rect) const;

    /// One character, or one word, on (+1) or back (-1); -1 beyond the page's first or last position.
    int step(int position, int direction) const;
    int stepWord(int position, int direction) const;
    /// Whether an arrow leads along the line at a position: 1 on, -1 back, 0 to another line.
    int along(Arrow arrow, int position) const;
    /// Whether it leads to the next line (1) or to the one before (-1); 0 along it.
    int across(Arrow arrow, int position) const;
    /// In the next (+1) or previous (-1) line at the place nearest to `point`; -1 when there is none.
    int inLineBeside(int position, int direction, QPointF point) const;

private:
    struct Line
    {
        int firstWord = 0;
        int endWord = 0;
        TextSpan span;
        QRectF rect;
        PageWord::Direction direction = PageWord::Direction::Right;
    };

    void addLine(int firstWord, int endWord);
    const Line* lineOf(int position) const;
    enum class Side { Nearest, Before };

    const Line* lineNear(QPointF point) const;
    int positionIn(const Line& line, QPointF point, Side side) const;
    QRectF part(const PageWord& word, int firstUnit, int endUnit) const;
    QRectF partOf(const Line& line, TextSpan span) const;

    QString m_text;
    QList<PageWord> m_words;
    QList<int> m_starts; ///< of each word in the text
    QList<Line> m_lines;
    PageText::Origin m_origin = PageText::Origin::None;
};

} // namespace pingshen::ui
