// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace pingshen {

/// A run of characters without a space in it, and where it stands: an English word, a Chinese phrase.
struct PageWord
{
    /// The way its characters follow each other on the page as shown.
    enum class Direction : quint8 { Right, Down, Left, Up };

    QString text;
    QRectF rect; ///< points (1/72 inch) from the top left of the page as shown, y downwards
    Direction direction = Direction::Right;
    QList<double> ends = {}; ///< where each code point ends: points from the word's start, along its direction
    int line = 0;            ///< the same for all words of a line; lines count up in reading order
    int confidence = 100;    ///< 0 to 100: of the recogniser; 100 for text of the PDF
    bool spaceAfter = false; ///< a space stands between it and the next word of the line

    friend bool operator==(const PageWord&, const PageWord&) = default;
};

/// The part of a word from `begin` to `end`: points from its start, along its direction.
QRectF partOfWord(const PageWord& word, double begin, double end);

/// What stands on a page, where, and how sure that is.
struct PageText
{
    int page = 0;      ///< from 0
    QString text = {}; ///< in reading order, lines ended by "\n"
    enum class Origin { Pdf, Ocr, None } origin = Origin::None;
    int confidence = 0;         ///< 0 to 100: of the recogniser; 100 for text of the PDF, 0 without text
    bool isPoor = false;        ///< recognised, but most of the page could not be read; doubtful words were left out
    QSizeF size = {0, 0};       ///< of the page as shown, in points
    QList<PageWord> words = {}; ///< in reading order; empty too where the boxes were not asked for
    QString edition = {};       ///< what recognised it, with its version; empty for text of the PDF

    friend bool operator==(const PageText&, const PageText&) = default;
};

} // namespace pingshen
