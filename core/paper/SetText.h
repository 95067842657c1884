// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/Fonts.h"
#include "core/paper/GlyphBook.h"

#include <QColor>
#include <QPointF>

#include <memory>

class QGlyphRun;
class QPainter;
class QTextLayout;

namespace pingshen {

enum class Align { Left, Right, Centre };

inline constexpr QRgb inkColour = 0xFF1B2330;
inline constexpr QRgb secondColour = 0xFF5A6575;

struct TextStyle
{
    double size = 9.5; ///< points
    Face face = Face::Sans;
    Weight weight = Weight::Regular;
    QColor colour = QColor::fromRgb(inkColour);
    Align align = Align::Left;
    double leading = 1.5;     ///< line pitch over size
    double firstIndent = 0;   ///< of the first line of each paragraph, in ems; negative hangs the other lines
    double letterSpacing = 0; ///< points between letters
};

/// Words in one style. A line feed begins a new line.
struct Text
{
    QString text;
    TextStyle style;
};

/// A text broken into lines of a given width. Immutable; cheap to copy.
/// Full-width punctuation that meets is closed up by half an em (GB/T 15834), quotation marks beside Latin letters get
/// their Latin width, and no line begins with a closing or ends with an opening mark.
class SetText
{
public:
    SetText(const Text& text, double width, const Fonts& fonts);

    int lines() const { return m_lines; }
    double pitch() const { return m_pitch; } ///< height of one line, points
    double height() const { return m_lines * m_pitch; }
    /// The widest line, points.
    double naturalWidth() const;

    /// The characters of one line, in no promised order.
    QString characters(int line) const;

    /// Notes the glyphs that paint() will use for the line, in its order.
    void note(int line, GlyphBook& book) const;

    /// Paints one line; `at` is its left upper corner.
    void paint(QPainter& painter, QPointF at, int line) const;

private:
    QList<QGlyphRun> runs(int line) const;
    void explainShapes(int line, GlyphBook& book) const;

    std::shared_ptr<QTextLayout> m_layout;
    std::shared_ptr<const PlainGlyphs> m_plainGlyphs;
    QColor m_colour;
    int m_lines = 0;
    double m_pitch = 0;
    double m_offset = 0; ///< from a line's top to its letters' top
};

} // namespace pingshen
