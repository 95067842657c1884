// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Printed.h"

#include "tests/report/ReadBack.h"

#include <QBuffer>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int perPoint = 2;        ///< pixels
constexpr int shortestLine = 140;  ///< pixels; what is shorter and no ground belongs to great letters
constexpr int shortestStroke = 60; ///< pixels; those of letters as people read them are shorter
constexpr int shortestUpright = 40;
constexpr double tallestWord = 40; ///< points; what is higher lies across the page, behind the others
constexpr auto lookMark = "  {";   // as of what is on screen: words before it

struct Ink
{
    QRgb letters = 0;
    QRgb ground = 0;
};

/// Drawn without half tones: a colour is the one that was meant.
QImage pictureOf(QPdfDocument& document, int page)
{
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::TextAliased
                           | QPdfDocumentRenderOptions::RenderFlag::ImageAliased
                           | QPdfDocumentRenderOptions::RenderFlag::PathAliased);
    const auto size = (document.pagePointSize(page) * perPoint).toSize();
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).drawImage(0, 0, document.render(page, size, options));
    return picture;
}

QRect pixelsOf(const QRectF& place, const QImage& picture)
{
    const QRectF scaled(place.topLeft() * perPoint, place.size() * perPoint);
    return scaled.toAlignedRect() & picture.rect();
}

int distance(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

/// What most of an area is painted with, and what stands out from it most without being a speck.
Ink inkIn(const QImage& picture, const QRect& area)
{
    QHash<QRgb, int> points;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            ++points[picture.pixel(x, y)];
        }
    }
    auto colours = points.keys();
    std::ranges::sort(colours, [&](QRgb a, QRgb b) { return std::pair(points[b], b) < std::pair(points[a], a); });
    Ink ink{colours.value(0), colours.value(0)};
    const int speck = area.width() * area.height() / 50;
    for (const auto colour : std::as_const(colours)) {
        if (points[colour] > speck && distance(colour, ink.ground) > distance(ink.letters, ink.ground)) {
            ink.letters = colour;
        }
    }
    return ink;
}

QString named(QRgb colour)
{
    return QColor(colour).name();
}

QString placeOf(const QRectF& place)
{
    return u"%1,%2 %3x%4"_s.arg(std::lround(place.x()))
        .arg(std::lround(place.y()))
        .arg(std::lround(place.width()))
        .arg(std::lround(place.height()));
}

/// Rows of one colour, as wide as each other and under each other, are one ground; one row of them is a line.
class Grounds
{
public:
    explicit Grounds(const QImage& picture) : m_picture(picture) {}

    QStringList told()
    {
        for (int y = 0; y < m_picture.height(); ++y) {
            row(y);
        }
        for (int x = 1; x + 1 < m_picture.width(); ++x) {
            column(x);
        }
        std::ranges::stable_sort(m_found, [](const Found& a, const Found& b) {
            return std::pair(a.place.top(), a.place.left()) < std::pair(b.place.top(), b.place.left());
        });
        QStringList lines;
        QMap<QRgb, QRect> strokes;
        for (const auto& found : std::as_const(m_found)) {
            if (found.place.height() < 3 && found.place.width() < shortestLine) {
                strokes[found.colour] |= found.place;
            } else {
                lines.append(line(u" ground"_s, found.place, found.colour));
            }
        }
        for (auto stroke = strokes.cbegin(); stroke != strokes.cend(); ++stroke) {
            lines.append(line(u" strokes"_s, *stroke, stroke.key()));
        }
        return lines;
    }

private:
    static QString line(const QString& what, const QRect& place, QRgb colour)
    {
        const QRectF points(QPointF(place.topLeft()) / perPoint, QSizeF(place.size()) / perPoint);
        return what + QLatin1StringView(lookMark) + placeOf(points) + u"; "_s + named(colour) + u'}';
    }

    struct Found
    {
        QRect place;
        QRgb colour;
    };

    bool isPaper(QRgb colour) const { return (colour & 0xFFFFFF) == 0xFFFFFF; }

    void row(int y)
    {
        for (int x = 0; x < m_picture.width();) {
            const auto colour = m_picture.pixel(x, y);
            int end = x + 1;
            while (end < m_picture.width() && m_picture.pixel(end, y) == colour) {
                ++end;
            }
            if (!isPaper(colour) && end - x >= shortestStroke) {
                add({x, y, end - x, 1}, colour);
            }
            x = end;
        }
    }

    void add(const QRect& strip, QRgb colour)
    {
        const auto above = std::ranges::find_if(m_found, [&](const Found& found) {
            return found.colour == colour && found.place.left() == strip.left() && found.place.right() == strip.right()
                   && found.place.bottom() + 1 == strip.top();
        });
        if (above != m_found.end()) {
            above->place.setBottom(strip.bottom());
        } else {
            m_found.append({strip, colour});
        }
    }

    /// An upright line is one that has another colour on both sides.
    void column(int x)
    {
        const auto isLine = [&](int y) {
            const auto colour = m_picture.pixel(x, y);
            return !isPaper(colour) && m_picture.pixel(x - 1, y) != colour && m_picture.pixel(x + 1, y) != colour;
        };
        for (int y = 0; y < m_picture.height();) {
            int end = y;
            while (end < m_picture.height() && isLine(end) && m_picture.pixel(x, end) == m_picture.pixel(x, y)) {
                ++end;
            }
            if (end - y >= shortestUpright) {
                m_found.append({{x, y, 1, end - y}, m_picture.pixel(x, y)});
            }
            y = std::max(end, y + 1);
        }
    }

    const QImage& m_picture;
    QList<Found> m_found;
};

} // namespace

QStringList printed(const QByteArray& pdf)
{
    const ReadBack read(pdf);
    QBuffer buffer;
    buffer.setData(pdf);
    EXPECT_TRUE(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QStringList lines;
    for (int page = 0; page < document.pageCount(); ++page) {
        lines.append(u"page %1 of %2"_s.arg(page + 1).arg(document.pageCount()) + QLatin1StringView(lookMark)
                     + placeOf({{}, document.pagePointSize(page)}) + u'}');
        auto picture = pictureOf(document, page);
        for (const auto& piece : read.onPage(page + 1)) {
            const auto area = pixelsOf(piece.rect, picture);
            const auto ink = inkIn(picture, area);
            lines.append(u" “"_s + piece.text + u'”' + QLatin1StringView(lookMark) + placeOf(piece.rect) + u"; "_s
                         + named(ink.letters) + u" on "_s + named(ink.ground) + u'}');
            for (int y = area.top(); piece.rect.height() < tallestWord && y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x) {
                    picture.setPixel(x, y, ink.ground);
                }
            }
        }
        lines += Grounds(picture).told();
    }
    return lines;
}

QStringList elementsOf(const QByteArray& html)
{
    static const QRegularExpression picture(u"base64,([A-Za-z0-9+/=]+)"_s);
    auto text = QString::fromUtf8(html);
    for (auto found = picture.match(text); found.hasMatch(); found = picture.match(text)) {
        text.replace(found.capturedStart(), found.capturedLength(),
                     u"a picture of %1 letters"_s.arg(found.capturedLength(1) / 100 * 100));
    }
    text.replace(u'<', u"\n<"_s);
    auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    std::ranges::for_each(lines, [](QString& line) { line = line.trimmed(); });
    lines.removeAll(QString());
    return lines;
}

} // namespace pingshen::test
