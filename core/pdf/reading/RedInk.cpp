// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/RedInk.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace pingshen {

namespace {

constexpr int leastRedness = 50;      // by how much red is lighter than green and blue
constexpr int darkestRed = 110;       // the red of what is black beneath a seal
constexpr int lightestRed = 180;      // and of the seal alone
constexpr double leastShare = 0.0004; // of the page
constexpr double mostShare = 0.12;
constexpr int cell = 8;           // pixels: gaps within a seal are narrower
constexpr int leastInkOfCell = 6; // pixels of 64
constexpr int smallestSeal = 180; // pixels
constexpr int largestSeal = 710;
constexpr double widestOval = 1.15;
constexpr double rimFrom = 0.56; // of the radius: five-pointed stars end within
constexpr double rimTo = 0.90;   // the ring itself lies beyond
constexpr int lineHeight = 64;   // pixels of the unrolled line

int rednessOf(QRgb colour)
{
    return qRed(colour) - std::max(qGreen(colour), qBlue(colour));
}

/// What is red alone becomes white, what is black beneath it stays.
int withoutRed(int red)
{
    return std::clamp(255 * (red - darkestRed) / (lightestRed - darkestRed), 0, 255);
}

/// Cells of the page that have red ink, in rows.
class Mask
{
public:
    explicit Mask(const QImage& red)
        : m_columns((red.width() + cell - 1) / cell),
          m_rows((red.height() + cell - 1) / cell),
          m_ink(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
    {
        for (int y = 0; y < red.height(); ++y) {
            const auto* line = red.constScanLine(y);
            for (int x = 0; x < red.width(); ++x) {
                at(x / cell, y / cell) += line[x] < 128 ? 1 : 0;
            }
        }
    }

    /// The cells that hang together, in pixels; each is told once.
    QList<QRect> pieces()
    {
        QList<QRect> found;
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                if (at(column, row) >= leastInkOfCell) {
                    const auto cells = takePiece(column, row);
                    found.append(QRect(cells.topLeft() * cell, cells.size() * cell));
                }
            }
        }
        return found;
    }

private:
    int& at(int column, int row) { return m_ink[static_cast<size_t>(row) * m_columns + column]; }

    QRect takePiece(int column, int row)
    {
        QRect cells;
        std::vector<QPoint> open{{column, row}};
        at(column, row) = 0;
        while (!open.empty()) {
            const auto here = open.back();
            open.pop_back();
            cells |= QRect(here, QSize(1, 1));
            // A gap of one cell parts nothing.
            for (int y = std::max(0, here.y() - 2); y <= std::min(m_rows - 1, here.y() + 2); ++y) {
                for (int x = std::max(0, here.x() - 2); x <= std::min(m_columns - 1, here.x() + 2); ++x) {
                    if (at(x, y) >= leastInkOfCell) {
                        at(x, y) = 0;
                        open.emplace_back(x, y);
                    }
                }
            }
        }
        return cells;
    }

    int m_columns;
    int m_rows;
    std::vector<int> m_ink;
};

bool isRound(const QRect& piece)
{
    const int shorter = std::min(piece.width(), piece.height());
    const int longer = std::max(piece.width(), piece.height());
    return shorter >= smallestSeal && longer <= largestSeal && longer <= widestOval * shorter;
}

} // namespace

std::optional<Inks> separatedInks(const QImage& page)
{
    const auto colours = page.convertToFormat(QImage::Format_RGB32);
    Inks inks{page.convertToFormat(QImage::Format_Grayscale8), QImage(page.size(), QImage::Format_Grayscale8)};
    qint64 count = 0;
    for (int y = 0; y < colours.height(); ++y) {
        const auto* source = reinterpret_cast<const QRgb*>(colours.constScanLine(y));
        auto* print = inks.print.scanLine(y);
        auto* red = inks.red.scanLine(y);
        for (int x = 0; x < colours.width(); ++x) {
            const int redness = rednessOf(source[x]);
            red[x] = static_cast<uchar>(std::clamp(255 - 2 * redness, 0, 255));
            count += redness >= leastRedness ? 1 : 0;
            if (redness >= leastRedness / 2) {
                print[x] = static_cast<uchar>(withoutRed(qRed(source[x])));
            }
        }
    }
    const double share = static_cast<double>(count) / (static_cast<double>(page.width()) * page.height());
    return share >= leastShare && share <= mostShare ? std::optional(std::move(inks)) : std::nullopt;
}

QList<QRect> roundSeals(const QImage& red)
{
    auto pieces = Mask(red).pieces();
    pieces.removeIf([](const QRect& piece) { return !isRound(piece); });
    return pieces;
}

QImage unrolledRim(const QImage& red, const QRect& seal, int quarters)
{
    const QPointF centre = QRectF(seal).center();
    const double radius = (seal.width() + seal.height()) / 4.0;
    const double middle = radius * (rimFrom + rimTo) / 2;
    const double scale = lineHeight / (radius * (rimTo - rimFrom));
    QImage line(qRound(2 * M_PI * middle * scale), lineHeight, QImage::Format_Grayscale8);
    for (int y = 0; y < line.height(); ++y) {
        const double distance = radius * rimTo - y / scale;
        auto* pixels = line.scanLine(y);
        for (int x = 0; x < line.width(); ++x) {
            const double angle = M_PI / 2 * (1 + quarters) + 2 * M_PI * x / line.width(); // from the bottom, clockwise
            const QPoint at((centre + distance * QPointF(std::cos(angle), std::sin(angle))).toPoint());
            pixels[x] = red.rect().contains(at) ? red.constScanLine(at.y())[at.x()] : 255;
        }
    }
    // The recogniser wants room around a line.
    QImage framed(line.width() + lineHeight, 2 * lineHeight, QImage::Format_Grayscale8);
    framed.fill(255);
    QPainter(&framed).drawImage(lineHeight / 2, lineHeight / 2, line);
    return framed;
}

std::optional<QImage> redBeside(QImage red, const QList<QRect>& parts)
{
    QPainter painter(&red);
    for (const auto& part : parts) {
        painter.fillRect(part.adjusted(-cell, -cell, cell, cell), Qt::white);
    }
    painter.end();
    qint64 ink = 0;
    for (int y = 0; y < red.height(); ++y) {
        const auto* line = red.constScanLine(y);
        ink += std::count_if(line, line + red.width(), [](uchar value) { return value < 128; });
    }
    const double share = static_cast<double>(ink) / (static_cast<double>(red.width()) * red.height());
    return share >= leastShare ? std::optional(std::move(red)) : std::nullopt;
}

} // namespace pingshen
