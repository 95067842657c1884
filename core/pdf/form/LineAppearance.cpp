// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/LineAppearance.h"

#include "core/pdf/form/FieldFacts.h"

#include <QByteArray>
#include <QPointF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace pingshen {

namespace {

constexpr int mostPoints = 10'000;
constexpr double farthest = 1e6; // points
constexpr double widest = 200;
constexpr double headLength = 9; // of an arrow, in widths of the line
constexpr double headAngle = 0.5;

bool isOfKind(QPDFObjectHandle annotation, const char* kind)
{
    return annotation.getKey("/Subtype").isNameAndEquals(kind);
}

std::vector<double> numbersIn(QPDFObjectHandle array)
{
    std::vector<double> numbers;
    const int count = array.isArray() ? std::min(array.getArrayNItems(), mostPoints) : 0;
    for (int i = 0; i < count; ++i) {
        auto item = array.getArrayItem(i);
        if (!item.isNumber()) {
            return {};
        }
        numbers.push_back(std::clamp(item.getNumericValue(), -farthest, farthest));
    }
    return numbers;
}

std::vector<QPointF> pointsOf(QPDFObjectHandle annotation)
{
    const auto numbers = numbersIn(annotation.getKey(isOfKind(annotation, "/Line") ? "/L" : "/Vertices"));
    std::vector<QPointF> points;
    for (size_t i = 0; i + 1 < numbers.size(); i += 2) {
        points.emplace_back(numbers[i], numbers[i + 1]);
    }
    return points;
}

std::string written(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString() + ' ';
}

std::string written(QPointF point)
{
    return written(point.x()) + written(point.y());
}

double widthOf(QPDFObjectHandle annotation)
{
    auto style = annotation.getKey("/BS");
    auto border = annotation.getKey("/Border");
    auto width = style.isDictionary()                              ? style.getKey("/W")
                 : border.isArray() && border.getArrayNItems() > 2 ? border.getArrayItem(2)
                                                                   : QPDFObjectHandle::newNull();
    return width.isNumber() ? std::clamp(width.getNumericValue(), 0.0, widest) : 1;
}

std::string dashesOf(QPDFObjectHandle annotation)
{
    auto style = annotation.getKey("/BS");
    if (!style.isDictionary() || !style.getKey("/S").isNameAndEquals("/D")) {
        return {};
    }
    auto lengths = numbersIn(style.getKey("/D"));
    if (lengths.empty() || std::any_of(lengths.begin(), lengths.end(), [](double length) { return length <= 0; })) {
        lengths = {3};
    }
    std::string pattern = "[";
    for (const auto length : lengths) {
        pattern += written(length);
    }
    return pattern + "] 0 d ";
}

/// Empty: there is none.
std::string colourOf(QPDFObjectHandle array, const char* grey, const char* rgb, const char* cmyk)
{
    const auto numbers = numbersIn(array);
    const auto* name = numbers.size() == 1 ? grey : numbers.size() == 3 ? rgb : numbers.size() == 4 ? cmyk : nullptr;
    std::string colour;
    for (const auto number : numbers) {
        colour += written(std::clamp(number, 0.0, 1.0));
    }
    return name ? colour + name : std::string();
}

bool isArrow(QPDFObjectHandle ending)
{
    return ending.isNameAndEquals("/OpenArrow") || ending.isNameAndEquals("/ClosedArrow");
}

std::string arrowHead(QPointF tip, QPointF from, double width)
{
    const double back = std::atan2(from.y() - tip.y(), from.x() - tip.x());
    const auto side = [&](double angle) {
        return tip + headLength * std::max(width, 1.0) * QPointF(std::cos(back + angle), std::sin(back + angle));
    };
    return written(side(headAngle)) + "m " + written(tip) + "l " + written(side(-headAngle)) + "l S ";
}

std::string arrowsOf(QPDFObjectHandle annotation, const std::vector<QPointF>& points, double width)
{
    auto endings = annotation.getKey("/LE");
    if (!endings.isArray() || endings.getArrayNItems() != 2 || isOfKind(annotation, "/Polygon")) {
        return {};
    }
    std::string heads;
    heads += isArrow(endings.getArrayItem(0)) ? arrowHead(points[0], points[1], width) : std::string();
    heads +=
        isArrow(endings.getArrayItem(1)) ? arrowHead(points.back(), points[points.size() - 2], width) : std::string();
    return heads;
}

std::string contentOf(QPDFObjectHandle annotation, const std::vector<QPointF>& points)
{
    const double width = widthOf(annotation);
    const bool isPolygon = isOfKind(annotation, "/Polygon");
    const auto fill = isPolygon ? colourOf(annotation.getKey("/IC"), "g ", "rg ", "k ") : std::string();
    const auto stroke = colourOf(annotation.getKey("/C"), "G ", "RG ", "K ");
    std::string content =
        "/O gs " + written(width) + "w " + (stroke.empty() ? "0 G " : stroke) + fill + dashesOf(annotation);
    for (size_t i = 0; i < points.size(); ++i) {
        content += written(points[i]) + (i == 0 ? "m " : "l ");
    }
    content += isPolygon ? "h " : "";
    content += !fill.empty() && width > 0 ? "B " : !fill.empty() ? "f " : width > 0 ? "S " : "n ";
    return content + (width > 0 ? arrowsOf(annotation, points, width) : std::string());
}

} // namespace

bool isBareLine(QPDFObjectHandle annotation)
{
    const bool isLine =
        isOfKind(annotation, "/Line") || isOfKind(annotation, "/Polygon") || isOfKind(annotation, "/PolyLine");
    auto appearances = annotation.getKey("/AP");
    return isLine && !(appearances.isDictionary() && appearances.getKey("/N").isStream());
}

bool giveLineAppearance(QPDF& pdf, QPDFObjectHandle annotation)
{
    const auto points = pointsOf(annotation);
    if (points.size() < 2) {
        return false;
    }
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [bottom, top] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    const double margin = (headLength + 1) * std::max(widthOf(annotation), 1.0);
    const auto box = QPDFObjectHandle::newArray(
        QPDFObjectHandle::Rectangle(left->x() - margin, bottom->y() - margin, right->x() + margin, top->y() + margin));
    const auto alpha = written(opacityOf(annotation));
    auto stream = QPDFObjectHandle::newStream(&pdf, contentOf(annotation, points));
    auto dictionary = QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /Resources << /ExtGState << /O << /CA "
                                              + alpha + "/ca " + alpha + ">> >> >> >>");
    dictionary.replaceKey("/BBox", box);
    stream.replaceDict(dictionary);
    auto appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", stream);
    annotation.replaceKey("/AP", appearances);
    annotation.replaceKey("/Rect", box);
    return true;
}

} // namespace pingshen
