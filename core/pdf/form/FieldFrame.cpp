// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/FieldFrame.h"

#include <QByteArray>
#include <QList>
#include <QPointF>

#include <algorithm>
#include <array>

namespace pingshen {

namespace {

constexpr double widest = 20;
constexpr int mostDashes = 16;

enum class Shade { Lighter, Darker };
enum class Paint { Stroke, Fill };

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString() + ' ';
}

std::string at(double x, double y)
{
    return number(x) + number(y);
}

/// Empty: it is no colour.
QList<double> colourIn(QPDFObjectHandle array)
{
    QList<double> parts;
    const int count = array.isArray() ? array.getArrayNItems() : 0;
    for (int i = 0; i < std::min(count, 5); ++i) {
        auto part = array.getArrayItem(i);
        if (!part.isNumber()) {
            return {};
        }
        parts.append(std::clamp(part.getNumericValue(), 0.0, 1.0));
    }
    return count == 1 || count == 3 || count == 4 ? parts : QList<double>();
}

QList<double> shaded(QList<double> colour, Shade shade)
{
    // More of an ink is darker.
    const bool adds = (shade == Shade::Lighter) != (colour.size() == 4);
    for (auto& part : colour) {
        part = 0.5 * part + (adds ? 0.5 : 0);
    }
    return colour;
}

std::string setting(const QList<double>& colour, Paint paint)
{
    std::string content;
    for (const auto part : colour) {
        content += number(part);
    }
    const bool fills = paint == Paint::Fill;
    return content
           + (colour.size() == 1   ? (fills ? "g " : "G ")
              : colour.size() == 3 ? (fills ? "rg " : "RG ")
                                   : (fills ? "k " : "K "));
}

QList<double> characteristic(QPDFObjectHandle annotation, const char* key)
{
    auto look = annotation.getKey("/MK");
    return look.isDictionary() ? colourIn(look.getKey(key)) : QList<double>();
}

std::string dashesIn(QPDFObjectHandle array)
{
    std::string lengths;
    double sum = 0;
    for (int i = 0; array.isArray() && i < std::min(array.getArrayNItems(), mostDashes); ++i) {
        auto item = array.getArrayItem(i);
        const double length = item.isNumber() ? item.getNumericValue() : -1;
        if (length < 0) {
            return {};
        }
        sum += length;
        lengths += number(length);
    }
    return sum > 0 ? lengths : std::string();
}

/// Of so many quarters, anticlockwise; it begins on the right, or an eighth of a circle later.
std::string arc(QPointF centre, double radius, bool isLater, int quarters)
{
    constexpr double k = 0.5523;
    const auto turned = [&](double x, double y) {
        const double c = isLater ? 0.70710678 : 1;
        const double s = isLater ? 0.70710678 : 0;
        return at(centre.x() + radius * (x * c - y * s), centre.y() + radius * (x * s + y * c));
    };
    constexpr std::array<double, 4> x{1, 0, -1, 0};
    constexpr std::array<double, 4> y{0, 1, 0, -1};
    auto content = turned(1, 0) + "m ";
    for (size_t i = 0; i < static_cast<size_t>(quarters); ++i) {
        const size_t n = (i + 1) % 4;
        content += turned(x[i % 4] + k * x[n], y[i % 4] + k * y[n]) + turned(x[n] + k * x[i % 4], y[n] + k * y[i % 4])
                   + turned(x[n], y[n]) + "c ";
    }
    return content;
}

/// The light or dark half of a raised or sunk border: on the left and above, or below and on the right.
std::string edge(QSizeF size, double w, bool isAbove)
{
    const double dx = size.width();
    const double dy = size.height();
    const auto corner = isAbove ? at(0, dy) + "l " : at(dx, 0) + "l ";
    const auto inner = isAbove ? at(w, dy - w) + "l " : at(dx - w, w) + "l ";
    return at(0, 0) + "m " + corner + at(dx, dy) + "l " + at(dx - w, dy - w) + "l " + inner + at(w, w) + "l f ";
}

std::string roundBorder(const FieldBorder& border, QSizeF size, const QList<double>& colour)
{
    const QPointF centre(size.width() / 2, size.height() / 2);
    const double radius = std::min(size.width(), size.height()) / 2;
    const double w = border.width;
    if (border.style != 'B' && border.style != 'I') {
        return number(w) + "w " + setting(colour, Paint::Stroke) + arc(centre, radius - w / 2, false, 4) + "s ";
    }
    const auto above = border.style == 'B' ? Shade::Lighter : Shade::Darker;
    const auto below = border.style == 'B' ? Shade::Darker : Shade::Lighter;
    return number(w / 2) + "w " + setting(colour, Paint::Stroke) + arc(centre, radius - w / 4, false, 4) + "s "
           + setting(shaded(colour, above), Paint::Stroke) + arc(centre, radius - 3 * w / 4, true, 2) + "S "
           + setting(shaded(colour, below), Paint::Stroke) + "q -1 0 0 -1 " + at(2 * centre.x(), 2 * centre.y()) + "cm "
           + arc(centre, radius - 3 * w / 4, true, 2) + "S Q ";
}

std::string straightBorder(const FieldBorder& border, QSizeF size, const QList<double>& colour)
{
    const auto stroke = number(border.width) + "w " + setting(colour, Paint::Stroke);
    if (border.style == 'U') {
        return stroke + at(0, 0) + "m " + at(size.width(), 0) + "l S ";
    }
    if (border.style == 'B' || border.style == 'I') {
        const auto above = border.style == 'B' ? Shade::Lighter : Shade::Darker;
        const auto below = border.style == 'B' ? Shade::Darker : Shade::Lighter;
        return setting(shaded(colour, above), Paint::Fill) + edge(size, border.width, true)
               + setting(shaded(colour, below), Paint::Fill) + edge(size, border.width, false);
    }
    return stroke + rectangle(size, border.width / 2) + "re S ";
}

std::string dashing(const FieldBorder& border)
{
    return border.style == 'D' ? "[" + border.dashes + "] 0 d " : std::string();
}

} // namespace

FieldBorder borderOf(QPDFObjectHandle annotation, double otherwise)
{
    FieldBorder border{.width = otherwise, .dashes = "3 "};
    const auto widthIn = [](QPDFObjectHandle value) {
        return value.isNumber() ? std::clamp(value.getNumericValue(), 0.0, widest) : 1.0;
    };
    auto style = annotation.getKey("/BS");
    auto array = annotation.getKey("/Border");
    auto dashes = QPDFObjectHandle::newNull();
    if (style.isDictionary()) {
        border.width = widthIn(style.getKey("/W"));
        auto name = style.getKey("/S");
        border.style = name.isName() && name.getName().size() == 2 ? name.getName()[1] : 'S';
        dashes = style.getKey("/D");
    } else if (array.isArray() && array.getArrayNItems() > 2) {
        border.width = widthIn(array.getArrayItem(2));
        dashes = array.getArrayNItems() > 3 ? array.getArrayItem(3) : dashes;
        border.style = dashesIn(dashes).empty() ? 'S' : 'D';
    }
    if (const auto lengths = dashesIn(dashes); !lengths.empty()) {
        border.dashes = lengths;
    }
    return border;
}

FieldBorder borderOfField(QPDFObjectHandle annotation)
{
    return borderOf(annotation, characteristic(annotation, "/BC").isEmpty() ? 0 : 1);
}

std::string frameOfField(QPDFObjectHandle annotation, QSizeF size, bool isRound)
{
    std::string frame;
    if (const auto back = characteristic(annotation, "/BG"); !back.isEmpty()) {
        frame += setting(back, Paint::Fill) + rectangle(size, 0) + "re f ";
    }
    const auto border = borderOfField(annotation);
    if (const auto colour = characteristic(annotation, "/BC"); !colour.isEmpty() && border.width > 0) {
        frame += dashing(border) + (isRound ? roundBorder(border, size, colour) : straightBorder(border, size, colour));
    }
    return frame.empty() ? frame : "q " + frame + "Q ";
}

std::string frameOfNote(QPDFObjectHandle annotation, QSizeF size, const std::string& stroke)
{
    std::string frame;
    if (const auto back = colourIn(annotation.getKey("/C")); !back.isEmpty()) {
        frame += setting(back, Paint::Fill) + rectangle(size, 0) + "re f ";
    }
    if (const auto border = borderOf(annotation, 1); border.width > 0) {
        frame += dashing(border) + stroke + number(border.width) + "w " + rectangle(size, border.width / 2) + "re S ";
    }
    return frame.empty() ? frame : "q " + frame + "Q ";
}

std::string discOfField(QPDFObjectHandle annotation, QSizeF size)
{
    const auto colour = characteristic(annotation, "/BC");
    return setting(colour.isEmpty() ? QList<double>{0} : colour, Paint::Fill)
           + arc({size.width() / 2, size.height() / 2}, 0.2 * std::min(size.width(), size.height()), false, 4) + "f ";
}

std::string rectangle(QSizeF size, double inset)
{
    std::string text;
    for (const double value : {inset, inset, size.width() - 2 * inset, size.height() - 2 * inset}) {
        text += number(std::max(0.0, value));
    }
    return text;
}

} // namespace pingshen
