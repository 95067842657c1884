// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/SetText.h"

#include "core/base/VisibleText.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Type is laid out in tenths of a point: font sizes are whole pixels there.
constexpr double unitsPerPoint = 10;

/// A letter whose glyph depends on its neighbours: the scripts from Hebrew to Burmese, Khmer and Mongolian; emoji.
bool isShaped(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x0590 && code < 0x1100) || (code >= 0x1780 && code < 0x1900) || c.isSurrogate();
}

/// Characters that no font draws are written as their number: a box would hide what was said. Of the picture of a
/// control that is the number of the control.
QString numbered(const QString& text, const QSet<char32_t>& absent)
{
    if (absent.isEmpty()) {
        return text;
    }
    QString written;
    for (const char32_t code : text.toUcs4()) {
        const auto number = QString::number(controlOfPicture(code).value_or(code), 16).toUpper();
        written +=
            absent.contains(code) ? u"‹U+%1›"_s.arg(number.rightJustified(4, u'0')) : QString::fromUcs4(&code, 1);
    }
    return written;
}

bool isClosing(QChar c)
{
    return u"，。、；：！？）】》」』〕〉”’"_s.contains(c);
}

bool isOpening(QChar c)
{
    return u"（【《「『〔〈“‘"_s.contains(c);
}

bool isLatinLetter(QChar c)
{
    return c.isLetterOrNumber() && c.unicode() < 0x2000;
}

/// Does the mark at `index` belong to Latin text? It looks at the neighbour it clings to.
bool isLatinMark(const QString& text, qsizetype index)
{
    const auto mark = text[index];
    if (mark == u'·') {
        return index > 0 && text[index - 1].isSpace(); // between words; within a Chinese name it is full-width
    }
    if (!u"‘’“”…"_s.contains(mark)) {
        return false;
    }
    const bool looksAhead = mark == u'‘' || mark == u'“';
    const auto step = looksAhead ? 1 : -1;
    for (auto i = index + step; i >= 0 && i < text.size(); i += step) {
        if (text[i].isLetterOrNumber()) {
            return isLatinLetter(text[i]);
        }
    }
    return false;
}

/// Two full-width marks side by side leave a hole as wide as a letter: the first one gives half an em back.
bool closesUp(const QString& text, qsizetype index)
{
    if (index + 1 >= text.size() || isLatinMark(text, index) || isLatinMark(text, index + 1)) {
        return false;
    }
    const auto next = text[index + 1];
    return isClosing(text[index]) ? isClosing(next) || isOpening(next) : isOpening(text[index]) && isOpening(next);
}

QList<QTextLayout::FormatRange> punctuation(const QString& text, const QString& latinFamily, double em)
{
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QTextCharFormat format;
        if (isLatinMark(text, i)) {
            format.setFontFamilies({latinFamily});
        } else if (closesUp(text, i)) {
            format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            format.setFontLetterSpacing(-em / 2);
        } else {
            continue;
        }
        ranges.append({static_cast<int>(i), 1, format});
    }
    return ranges;
}

Qt::Alignment alignmentOf(Align align)
{
    switch (align) {
    case Align::Right:
        return Qt::AlignRight;
    case Align::Centre:
        return Qt::AlignHCenter;
    case Align::Left:
        break;
    }
    return Qt::AlignLeft;
}

QFont fontOf(const TextStyle& style, const Fonts& fonts)
{
    auto font = paperFont(fonts.family(style.face), style.weight, qRound(style.size * unitsPerPoint));
    if (style.letterSpacing != 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.letterSpacing * unitsPerPoint);
    }
    return font;
}

/// Breaks the layout's text; indents count in its own units.
int breakLines(QTextLayout& layout, double width, double indent)
{
    layout.beginLayout();
    bool first = true;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const auto shift = first ? std::max(indent, 0.0) : std::max(-indent, 0.0);
        line.setLineWidth(std::max(width - shift, 1.0));
        line.setPosition({shift, 0});
        const auto end = line.textStart() + line.textLength();
        first = end > 0 && layout.text()[end - 1] == QChar::LineSeparator;
    }
    layout.endLayout();
    return layout.lineCount();
}

} // namespace

SetText::SetText(const Text& text, double width, const Fonts& fonts) : m_plainGlyphs(fonts.plainGlyphs)
{
    const auto& style = text.style;
    auto words = numbered(visibleText(text.text), fonts.absent);
    words.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', QChar::LineSeparator).replace(u'\t', u' ');
    const auto em = style.size * unitsPerPoint;
    m_layout = std::make_shared<QTextLayout>(words, fontOf(style, fonts));
    QTextOption option(alignmentOf(style.align));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setFormats(punctuation(words, fonts.latinFamily(style.face), em));
    m_lines = breakLines(*m_layout, width * unitsPerPoint, style.firstIndent * em);
    m_colour = style.colour;
    m_pitch = style.size * style.leading;
    const auto letters = m_lines > 0 ? m_layout->lineAt(0).height() / unitsPerPoint : m_pitch;
    m_offset = (m_pitch - letters) / 2;
}

double SetText::naturalWidth() const
{
    double widest = 0;
    for (int i = 0; i < m_lines; ++i) {
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    }
    return widest / unitsPerPoint;
}

QString SetText::characters(int line) const
{
    const auto set = m_layout->lineAt(line);
    return m_layout->text().mid(set.textStart(), set.textLength());
}

void SetText::paint(QPainter& painter, QPointF at, int line) const
{
    painter.save();
    painter.translate(at.x(), at.y() + m_offset);
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    painter.setPen(m_colour);
    for (const auto& run : runs(line)) {
        painter.drawGlyphRun({0, 0}, run);
    }
    painter.restore();
}

QList<QGlyphRun> SetText::runs(int line) const
{
    auto runs = m_layout->lineAt(line).glyphRuns();
    for (auto& run : runs) {
        auto glyphs = run.glyphIndexes();
        for (auto& glyph : glyphs) {
            glyph = m_plainGlyphs->plain(run.rawFont(), glyph);
        }
        run.setGlyphIndexes(glyphs);
    }
    return runs;
}

void SetText::note(int line, GlyphBook& book) const
{
    for (const auto& run : runs(line)) {
        for (const auto glyph : run.glyphIndexes()) {
            book.add(run.rawFont(), glyph);
        }
    }
    if (std::ranges::any_of(characters(line), isShaped)) {
        explainShapes(line, book);
    }
}

/// Cluster by cluster, since only the line knows which characters a glyph came of.
void SetText::explainShapes(int line, GlyphBook& book) const
{
    const auto set = m_layout->lineAt(line);
    const auto text = characters(line);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (auto end = finder.toNextBoundary(); end > begin; end = finder.toNextBoundary()) {
        const auto length = static_cast<int>(end - begin);
        for (const auto& run : set.glyphRuns(set.textStart() + static_cast<int>(begin), length)) {
            book.explain(run.rawFont(), run.glyphIndexes(), text.mid(begin, length));
        }
        begin = end;
    }
}

} // namespace pingshen
