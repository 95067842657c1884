// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/FormAppearance.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace pingshen {

namespace {

constexpr double linesSize = 12; // of text in several lines whose size is left to the viewer
constexpr double smallestSize = 4;
constexpr double largestSize = 300;

// Helvetica's widths of U+0020 to U+007E, in thousandths of the size (Adobe's font metrics).
constexpr std::array<int, 95> latinWidths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
// Those of Zapf Dingbats.
constexpr std::array<int, 95> symbolWidths = {
    278, 974, 961, 974, 980, 719, 789, 790, 791, 690, 960, 939, 549, 855, 911, 933, 911, 945, 974,
    755, 846, 762, 761, 571, 677, 763, 760, 759, 754, 494, 552, 537, 577, 692, 786, 788, 788, 790,
    793, 794, 816, 823, 789, 841, 823, 833, 816, 831, 923, 744, 723, 749, 790, 792, 695, 776, 768,
    792, 759, 707, 708, 682, 701, 826, 815, 789, 789, 707, 687, 696, 689, 786, 787, 713, 791, 785,
    791, 873, 761, 762, 762, 759, 759, 892, 892, 788, 784, 438, 138, 277, 415, 392, 392, 668, 668};
constexpr double rowHeight = 1.1; // of a list, in sizes of its text
constexpr int accentedWidth = 556;
constexpr int wideWidth = 1000;

struct Style
{
    double size = 0; ///< 0: left to the viewer
    std::string colour = "0 g";
};

enum class Font { Latin, Chinese, Korean };

bool isIn(char16_t c, char16_t first, char16_t last)
{
    return c >= first && c <= last;
}

Font fontOf(QChar c)
{
    const auto code = c.unicode();
    if (isIn(code, 0x20, 0x7E) || isIn(code, 0xA0, 0xFF)) {
        return Font::Latin;
    }
    return isIn(code, 0xAC00, 0xD7A3) || isIn(code, 0x3131, 0x318E) ? Font::Korean : Font::Chinese;
}

double widthOf(QChar c)
{
    const auto code = c.unicode();
    if (fontOf(c) != Font::Latin) {
        return wideWidth / 1000.0;
    }
    return (code < 0x7F ? latinWidths.at(code - 0x20U) : accentedWidth) / 1000.0;
}

double widthOf(const QString& text)
{
    double width = 0;
    for (const auto c : text) {
        width += widthOf(c);
    }
    return width;
}

/// Zapf Dingbats has a glyph at this code.
bool isSymbol(QChar c)
{
    return isIn(c.unicode(), 0x20, 0x7E);
}

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

std::string join(const QList<QByteArray>& words, qsizetype first, qsizetype count)
{
    return words.mid(first, count).join(' ').toStdString();
}

/// Only numbers and the operators looked for are taken over.
Style styleOf(const std::string& defaultAppearance)
{
    Style style;
    const auto words = QByteArray::fromStdString(defaultAppearance).simplified().split(' ');
    const auto areNumbers = [&](qsizetype first, qsizetype last) {
        bool ok = first >= 0;
        for (auto i = first; ok && i < last; ++i) {
            words[i].toDouble(&ok);
        }
        return ok;
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const int operands = word == "g" ? 1 : word == "rg" ? 3 : word == "k" ? 4 : 0;
        if (word == "Tf" && areNumbers(i - 1, i)) {
            style.size = std::clamp(words[i - 1].toDouble(), 0.0, largestSize);
        } else if (operands > 0 && areNumbers(i - operands, i)) {
            style.colour = join(words, i - operands, operands + 1);
        }
    }
    return style;
}

std::string shownLatin(const QString& run)
{
    QByteArray escaped;
    for (const auto c : run) {
        if (c == u'(' || c == u')' || c == u'\\') {
            escaped += '\\';
        }
        escaped += static_cast<char>(c.unicode());
    }
    return "(" + escaped.toStdString() + ") Tj ";
}

std::string shownWide(const QString& run)
{
    QByteArray hex;
    for (const auto c : run) {
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return "<" + hex.toStdString() + "> Tj ";
}

/// One piece of text from a position, in as many fonts as it needs.
std::string shown(const QString& text, double size, double x, double y)
{
    std::string content = "1 0 0 1 " + number(x) + " " + number(y) + " Tm ";
    for (qsizetype i = 0; i < text.size();) {
        const auto font = fontOf(text[i]);
        auto end = i;
        while (end < text.size() && fontOf(text[end]) == font) {
            ++end;
        }
        const auto run = text.mid(i, end - i);
        const auto* name = font == Font::Latin ? "/L " : font == Font::Chinese ? "/C " : "/K ";
        content += name + number(size) + " Tf " + (font == Font::Latin ? shownLatin(run) : shownWide(run));
        i = end;
    }
    return content;
}

QStringList wrapped(const QString& text, double width)
{
    QStringList lines;
    for (const auto& paragraph : text.split(u'\n')) {
        qsizetype start = 0;
        qsizetype space = -1;
        double used = 0;
        for (qsizetype i = 0; i < paragraph.size(); ++i) {
            space = paragraph[i] == u' ' ? i : space;
            used += widthOf(paragraph[i]);
            if (used > width && i > start) {
                const auto breakAt = space > start && fontOf(paragraph[i]) == Font::Latin ? space + 1 : i;
                lines << paragraph.mid(start, breakAt - start).trimmed();
                start = breakAt;
                used = widthOf(paragraph.mid(start, i + 1 - start));
                space = -1;
            }
        }
        lines << paragraph.mid(start);
    }
    return lines;
}

double startOf(const FieldLook& look, double textWidth)
{
    const double room = look.size.width() - textWidth;
    const double side = look.side + look.border;
    return look.alignment == 1 ? room / 2 : look.alignment == 2 ? room - side : side;
}

std::string lineContent(const FieldLook& look, const Style& style)
{
    const auto text = QString(look.text).replace(u'\n', u' ');
    const double room = look.size.width() - 2 * (look.side + look.border);
    double size = style.size;
    if (size <= 0) {
        size = std::min(0.67 * look.size.height(), room / std::max(0.1, widthOf(text)));
        size = std::max(size, smallestSize);
    }
    const double y = 0.5 * look.size.height() - 0.4 * size;
    if (look.layout != FieldLook::Layout::Cells || look.cells < 1) {
        return shown(text, size, startOf(look, widthOf(text) * size), y);
    }
    const double cell = look.size.width() / look.cells;
    size = style.size > 0 ? size : std::max(smallestSize, std::min(0.67 * look.size.height(), cell));
    const auto empty = static_cast<double>(std::max<qsizetype>(0, look.cells - text.size()));
    const double before = look.alignment == 1 ? empty / 2 : look.alignment == 2 ? empty : 0;
    std::string content;
    for (qsizetype i = 0; i < std::min<qsizetype>(text.size(), look.cells); ++i) {
        const auto character = text.mid(i, 1);
        content +=
            shown(character, size, cell * (before + static_cast<double>(i) + 0.5) - widthOf(character) * size / 2, y);
    }
    return content;
}

std::string linesContent(const FieldLook& look, const Style& style)
{
    const double room = look.size.width() - 2 * (look.side + look.border);
    double size = style.size > 0 ? style.size : linesSize;
    auto lines = wrapped(look.text, room / size);
    while (style.size <= 0 && size > smallestSize
           && static_cast<double>(lines.size()) * size > look.size.height() - look.top) {
        size -= 1;
        lines = wrapped(look.text, room / size);
    }
    std::string content;
    double y = look.size.height() - look.top;
    for (const auto& line : lines) {
        y -= size;
        content += shown(line, size, startOf(look, widthOf(line) * size), y);
    }
    return content;
}

/// A row that is chosen is white on black.
std::string rowsContent(const FieldLook& look, const Style& style)
{
    double widest = 0.1;
    for (const auto& row : look.rows) {
        widest = std::max(widest, widthOf(row.text));
    }
    const double room = look.size.width() - 2 * (look.side + look.border);
    const double size = style.size > 0 ? style.size : std::clamp(std::floor(room / widest), smallestSize, linesSize);
    std::string content;
    double y = look.size.height() - look.border - rowHeight * size;
    for (const auto& row : look.rows) {
        if (y + rowHeight * size < 0) {
            break;
        }
        if (row.isChosen) {
            content += "0 g " + number(look.border) + " " + number(y - 0.2 * size) + " "
                       + number(std::max(0.0, look.size.width() - 2 * look.border)) + " " + number(rowHeight * size)
                       + " re f ";
        }
        content += "BT " + (row.isChosen ? std::string("1 g") : style.colour) + " "
                   + shown(row.text, size, startOf(look, widthOf(row.text) * size), y) + "ET ";
        y -= rowHeight * size;
    }
    return content;
}

std::string symbolContent(const FieldLook& look, const Style& style)
{
    double width = 0;
    for (const auto c : look.text) {
        width += isSymbol(c) ? symbolWidths.at(c.unicode() - 0x20U) / 1000.0 : 0;
    }
    const double room = std::min(look.size.height(), look.size.width() / std::max(0.1, width));
    const double size = style.size > 0 ? style.size : std::max(smallestSize, std::floor(room));
    auto symbols = look.text;
    symbols.removeIf([](QChar c) { return !isSymbol(c); });
    return "BT " + style.colour + " 1 0 0 1 " + number((look.size.width() - width * size) / 2) + " "
           + number(0.5 * look.size.height() - 0.4 * size) + " Tm /Z " + number(size) + " Tf " + shownLatin(symbols)
           + "ET ";
}

std::string textContent(const FieldLook& look, const Style& style)
{
    switch (look.layout) {
    case FieldLook::Layout::Rows:
        return rowsContent(look, style);
    case FieldLook::Layout::Symbol:
        return symbolContent(look, style);
    case FieldLook::Layout::Lines:
        return "BT " + style.colour + " " + linesContent(look, style) + "ET ";
    case FieldLook::Layout::Line:
    case FieldLook::Layout::Cells:
        break;
    }
    return "BT " + style.colour + " " + lineContent(look, style) + "ET ";
}

/// The operator that turns what is drawn in a box, so that it lies in `size` again.
std::string turning(int turn, QSizeF size)
{
    const auto width = number(size.width());
    const auto height = number(size.height());
    return turn == 90    ? "0 1 -1 0 " + width + " 0 cm "
           : turn == 180 ? "-1 0 0 -1 " + width + " " + height + " cm "
           : turn == 270 ? "0 -1 1 0 0 " + height + " cm "
                         : std::string();
}

std::string fontDictionary(const std::string& name, const std::string& encoding, const std::string& ordering)
{
    // The Latin characters of Adobe-GB1 and Adobe-Korea1 are half as wide as the others.
    return "<< /Type /Font /Subtype /Type0 /BaseFont " + name + " /Encoding " + encoding
           + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont " + name
           + " /CIDSystemInfo << /Registry (Adobe) /Ordering " + ordering
           + " /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName " + name
           + " /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV "
             "80 >> >>] >>";
}

std::string resources()
{
    return "<< /Font << /L << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /Z "
           "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> /C "
           + fontDictionary("/STSong-Light", "/UniGB-UTF16-H", "(GB1)") + " /K "
           + fontDictionary("/HYSMyeongJo-Medium", "/UniKS-UTF16-H", "(Korea1)") + " >> >>";
}

/// What the characters of Zapf Dingbats mean (Adobe's list); without it a cross is the text "8".
constexpr const char* symbolMeanings =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Symbols def /CMapType 2 def "
    "1 begincodespacerange <00> <FF> endcodespacerange "
    "8 beginbfrange <21> <24> <2701> <26> <29> <2706> <2C> <47> <270C> <49> <6B> <2729> <6D> <6D> <274D> "
    "<6F> <72> <274F> <76> <76> <2756> <78> <7E> <2758> endbfrange "
    "10 beginbfchar <25> <260E> <2A> <261B> <2B> <261E> <48> <2605> <6C> <25CF> <6E> <25A0> <73> <25B2> "
    "<74> <25BC> <75> <25C6> <77> <25D7> endbfchar endcmap end end";

/// What is drawn by `content`, as a group that lets through what lies below it.
QPDFObjectHandle translucent(QPDF& pdf, QPDFObjectHandle content, double opacity)
{
    const auto alpha = number(opacity);
    content.getDict().replaceKey("/Group", QPDFObjectHandle::parse("<< /S /Transparency >>"));
    auto stream = QPDFObjectHandle::newStream(&pdf, "/O gs /N Do");
    auto dictionary = QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /Resources << /ExtGState << /O << /CA "
                                              + alpha + " /ca " + alpha + " >> >> /XObject << >> >> >>");
    dictionary.replaceKey("/BBox", content.getDict().getKey("/BBox"));
    dictionary.getKey("/Resources").getKey("/XObject").replaceKey("/N", content);
    stream.replaceDict(dictionary);
    return stream;
}

bool hasGlyphs(const QString& text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 14> known = {{{0x0A, 0x0A},
                                                                             {0x20, 0x7E},
                                                                             {0xA0, 0xFF},
                                                                             {0x0391, 0x03C9},
                                                                             {0x0401, 0x0451},
                                                                             {0x2010, 0x2026},
                                                                             {0x2030, 0x203B},
                                                                             {0x2100, 0x2642},
                                                                             {0x3000, 0x30FF},
                                                                             {0x3105, 0x3129},
                                                                             {0x3131, 0x33FF},
                                                                             {0x3400, 0x9FFF},
                                                                             {0xAC00, 0xD7A3},
                                                                             {0xFF00, 0xFFEF}}};
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return std::any_of(known.begin(), known.end(),
                           [&](const auto& range) { return isIn(c.unicode(), range.first, range.second); });
    });
}

} // namespace

bool canBeDrawn(const FieldLook& look)
{
    if (look.layout == FieldLook::Layout::Symbol) {
        return std::all_of(look.text.begin(), look.text.end(), isSymbol);
    }
    return hasGlyphs(look.text)
           && std::all_of(look.rows.begin(), look.rows.end(), [](const FieldRow& row) { return hasGlyphs(row.text); });
}

std::string strokeOf(const std::string& defaultAppearance)
{
    auto colour = QByteArray::fromStdString(styleOf(defaultAppearance).colour);
    return colour.toUpper().toStdString() + " ";
}

QPDFObjectHandle appearanceOf(QPDF& pdf, const FieldLook& look)
{
    const auto style = styleOf(look.defaultAppearance);
    const auto box = "0 0 " + number(look.size.width()) + " " + number(look.size.height());
    std::string content = look.frame;
    if (!look.text.isEmpty() || !look.rows.isEmpty()) {
        auto laid = look;
        laid.size = look.turn % 180 == 0 ? look.size : look.size.transposed();
        content += "/Tx BMC q " + box + " re W n " + turning(look.turn, look.size) + textContent(laid, style) + "Q EMC";
    }
    auto stream = QPDFObjectHandle::newStream(&pdf, content);
    stream.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [" + box + "] /Resources "
                                               + resources() + " >>"));
    if (look.layout == FieldLook::Layout::Symbol) {
        auto fonts = stream.getDict().getKey("/Resources").getKey("/Font");
        fonts.getKey("/Z").replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, symbolMeanings));
    }
    return look.opacity < 1 ? translucent(pdf, stream, look.opacity) : stream;
}

} // namespace pingshen
