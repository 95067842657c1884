// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"
#include "core/text/PageText.h"
#include "core/text/PlacedText.h"

#include <QHash>

namespace pingshen {

/// What single characters become so that they can be compared. Keep it: they are remembered.
class PlainCharacters
{
public:
    /// Of half width, one sign for each of the many dashes and middle dots, a radical as its ideograph; case and
    /// accents stay.
    QChar plain(QChar c);
    /// Of that the folded one: small, without accents, simplified.
    QChar key(QChar c);

private:
    QHash<QChar, QChar> m_plain;
    QHash<QChar, QChar> m_keys;
};

/// A page's text as facts are looked for in it. Every form of it counts the same places, in UTF-16.
class FactPage
{
public:
    /// Of longer texts the rest is left out.
    static constexpr qsizetype longestText = 60'000;

    FactPage(const PageText& page, PlainCharacters& characters);

    /// A line, and its characters without the spaces between them: 姓 名 is 姓名.
    struct Line
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        QString keys;            ///< folded, without spaces
        QList<qsizetype> places; ///< of each key in the page's text
    };

    int number() const { return m_number; } ///< from 0
    bool isRecognised() const { return m_isRecognised; }
    const QString& text() const { return m_placed.text(); } ///< as it stands; may be longer than `plain`
    const QString& plain() const { return m_plain; }
    const QList<Line>& lines() const { return m_lines; }
    /// The line in which a place is; -1: none.
    qsizetype lineAt(qsizetype at) const;

    /// How much wider than a line is high the free space before a character is; 0 within a word. Of a text without
    /// boxes two spaces count as wide.
    double gapBefore(qsizetype at) const;
    /// The part of the line below that stands under a part of a line: what a form prints under its label. Empty: none.
    struct Span
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    Span below(qsizetype begin, qsizetype end) const;

    QList<PageRect> rects(qsizetype begin, qsizetype end) const;
    /// Of the words in it, by their length; 100 of a PDF's own text.
    int confidence(qsizetype begin, qsizetype end) const;

private:
    qsizetype wordAt(qsizetype place) const;

    PlacedText m_placed;
    QList<PageWord> m_words;
    QList<qsizetype> m_starts; ///< of each word in the text
    QString m_plain;
    QList<Line> m_lines;
    int m_number = 0;
    bool m_isRecognised = false;
    int m_confidence = 0;
};

} // namespace pingshen
