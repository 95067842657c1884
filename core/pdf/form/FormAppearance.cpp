// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/FormAppearance.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>

namespace pingshen {

namespace {

constexpr double padding = 2;
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
    const double side = padding + look.border;
    return look.alignment == 1 ? room / 2 : look.alignment == 2 ? room - side : side;
}

std::string lineContent(const FieldLook& look, const Style& style)
{
    const auto text = QString(look.text).replace(u'\n', u' ');
    const double room = look.size.width() - 2 * (padding + look.border);
    double size = style.size;
    if (size <= 0) {
        size = std::min(0.67 * look.size.height(), room / std::max(0.1, widthOf(text)));
        size = std::max(size, smallestSize);
    }
    const double y = 0.5 * look.size.height() - 0.4 * size;
    if (look.layout != FieldLook::Layout::Cells || look.cells < 1) {
        return shown(text, size, startOf(look, widthOf(text) * size), y);
    }
    size = style.size > 0 ? size : 0.67 * look.size.height();
    const double cell = look.size.width() / look.cells;
    std::string content;
    for (qsizetype i = 0; i < std::min<qsizetype>(text.size(), look.cells); ++i) {
        const auto character = text.mid(i, 1);
        content += shown(character, size, cell * (static_cast<double>(i) + 0.5) - widthOf(character) * size / 2, y);
    }
    return content;
}

std::string linesContent(const FieldLook& look, const Style& style)
{
    const double room = look.size.width() - 2 * (padding + look.border);
    double size = style.size > 0 ? style.size : linesSize;
    auto lines = wrapped(look.text, room / size);
    while (style.size <= 0 && size > smallestSize
           && static_cast<double>(lines.size()) * size > look.size.height() - 2 * padding) {
        size -= 1;
        lines = wrapped(look.text, room / size);
    }
    std::string content;
    double y = look.size.height() - 3;
    for (const auto& line : lines) {
        y -= size;
        content += shown(line, size, startOf(look, widthOf(line) * size), y);
    }
    return content;
}

/// As a path, so that no font has to have it.
std::string shapeContent(const FieldLook& look)
{
    const double edge = 0.6 * std::min(look.size.width(), look.size.height());
    const double x = look.size.width() / 2;
    const double y = look.size.height() / 2;
    const auto point = [&](double dx, double dy) { return number(x + dx * edge) + " " + number(y + dy * edge) + " "; };
    if (look.shape == FieldLook::Shape::Tick) {
        return number(0.16 * edge) + " w 0 G " + point(-0.45, 0.0) + "m " + point(-0.1, -0.4) + "l " + point(0.45, 0.4)
               + "l S ";
    }
    constexpr double k = 0.5523 * 0.4; // a circle of four curves
    return "0 g " + point(-0.4, 0) + "m " + point(-0.4, k) + point(-k, 0.4) + point(0, 0.4) + "c " + point(k, 0.4)
           + point(0.4, k) + point(0.4, 0) + "c " + point(0.4, -k) + point(k, -0.4) + point(0, -0.4) + "c "
           + point(-k, -0.4) + point(-0.4, -k) + point(-0.4, 0) + "c f ";
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
    return "<< /Font << /L << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /C "
           + fontDictionary("/STSong-Light", "/UniGB-UTF16-H", "(GB1)") + " /K "
           + fontDictionary("/HYSMyeongJo-Medium", "/UniKS-UTF16-H", "(Korea1)") + " >> >>";
}

} // namespace

bool canBeDrawn(const QString& text)
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

QPDFObjectHandle appearanceOf(QPDF& pdf, const FieldLook& look)
{
    const auto style = styleOf(look.defaultAppearance);
    const auto box = "0 0 " + number(look.size.width()) + " " + number(look.size.height());
    std::string content = look.frame;
    if (look.shape != FieldLook::Shape::None) {
        content += "q " + shapeContent(look) + "Q ";
    }
    if (!look.text.isEmpty()) {
        const auto text =
            look.layout == FieldLook::Layout::Lines ? linesContent(look, style) : lineContent(look, style);
        content += "/Tx BMC q " + box + " re W n BT " + style.colour + " " + text + "ET Q EMC";
    }
    auto stream = QPDFObjectHandle::newStream(&pdf, content);
    stream.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [" + box + "] /Resources "
                                               + resources() + " >>"));
    return stream;
}

} // namespace pingshen
