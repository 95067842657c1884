// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/GreyPicture.h"

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr int paper = 255;

QImage greyImage(const QImage& picture, int height)
{
    if (picture.isNull() || height < 1) {
        return {};
    }
    const int width = std::max(1, static_cast<int>(std::lround(double(picture.width()) * height / picture.height())));
    return picture.convertToFormat(QImage::Format_Grayscale8)
        .scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

GreyPicture::GreyPicture(const QImage& picture, int height)
{
    const auto grey = greyImage(picture, height);
    if (grey.isNull()) {
        return;
    }
    *this = GreyPicture(grey.width(), grey.height());
    for (int y = 0; y < m_height; ++y) {
        std::copy_n(grey.constScanLine(y), m_width, m_pixels.begin() + std::ptrdiff_t(y) * m_width);
    }
}

int GreyPicture::at(int x, int y) const
{
    const bool isInside = x >= 0 && y >= 0 && x < m_width && y < m_height;
    return isInside ? m_pixels[size_t(y) * size_t(m_width) + size_t(x)] : paper;
}

double GreyPicture::at(QPointF place) const
{
    const double left = std::floor(place.x());
    const double top = std::floor(place.y());
    const double right = place.x() - left;
    const double down = place.y() - top;
    const int x = static_cast<int>(left);
    const int y = static_cast<int>(top);
    return (at(x, y) * (1 - right) + at(x + 1, y) * right) * (1 - down)
           + (at(x, y + 1) * (1 - right) + at(x + 1, y + 1) * right) * down;
}

GreyPicture GreyPicture::scaledTo(int height) const
{
    if (isNull()) {
        return {};
    }
    const QImage picture(m_pixels.data(), m_width, m_height, m_width, QImage::Format_Grayscale8);
    return GreyPicture(picture, height);
}

GreyPicture GreyPicture::softened() const
{
    GreyPicture result(m_width, m_height);
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            int sum = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                sum += at(x - 1, y + dy) + 2 * at(x, y + dy) + at(x + 1, y + dy);
            }
            sum += at(x - 1, y) + 2 * at(x, y) + at(x + 1, y);
            result.m_pixels[size_t(y) * size_t(m_width) + size_t(x)] = static_cast<quint8>(sum / 16);
        }
    }
    return result;
}

WindowLikeness likeness(const GreyPicture& a, const QRect& window, const GreyPicture& b, QPoint other)
{
    // Whole numbers: the same on every processor. A window is too small for the sums to overflow.
    qint64 sumA = 0;
    qint64 sumB = 0;
    qint64 squaresA = 0;
    qint64 squaresB = 0;
    qint64 products = 0;
    for (int y = 0; y < window.height(); ++y) {
        for (int x = 0; x < window.width(); ++x) {
            const qint64 one = a.at(window.x() + x, window.y() + y);
            const qint64 two = b.at(other.x() + x, other.y() + y);
            sumA += one;
            sumB += two;
            squaresA += one * one;
            squaresB += two * two;
            products += one * two;
        }
    }
    const double count = double(window.width()) * window.height();
    const double varianceA = (double(squaresA) - double(sumA) * double(sumA) / count) / count;
    const double varianceB = (double(squaresB) - double(sumB) * double(sumB) / count) / count;
    const double covariance = (double(products) - double(sumA) * double(sumB) / count) / count;
    const double spread = std::sqrt(std::max({varianceA, varianceB, 0.0}));
    const double scale = std::sqrt(std::max(varianceA, 0.0)) * std::sqrt(std::max(varianceB, 0.0));
    return {scale < 1 ? 0 : covariance / scale, spread};
}

} // namespace pingshen
