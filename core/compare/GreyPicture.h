// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QImage>
#include <QPointF>
#include <QRect>

#include <vector>

namespace pingshen {

/// The luminance of a picture, 0 black to 255 white. Outside it is white, as paper.
class GreyPicture
{
public:
    GreyPicture() = default;
    /// Of that height, the width as the picture's shape asks.
    GreyPicture(const QImage& picture, int height);

    bool isNull() const { return m_width == 0 || m_height == 0; }
    int width() const { return m_width; }
    int height() const { return m_height; }

    QByteArrayView pixels() const { return {m_pixels.data(), qsizetype(m_pixels.size())}; }
    int at(int x, int y) const;
    /// Between the pixels.
    double at(QPointF place) const;

    GreyPicture scaledTo(int height) const;
    /// Each pixel the mean of itself and its neighbours.
    GreyPicture softened() const;

    friend bool operator==(const GreyPicture&, const GreyPicture&) = default;

private:
    GreyPicture(int width, int height) : m_width(width), m_height(height), m_pixels(size_t(width) * size_t(height)) {}

    int m_width = 0;
    int m_height = 0;
    std::vector<quint8> m_pixels;
};

/// How much two windows of the same size look alike, brightness and contrast aside.
struct WindowLikeness
{
    double correlation = 0; ///< -1 to 1; 0 where one of them is plain
    double spread = 0;      ///< standard deviation of the one with more to see
};

/// The window of `a`, and that of `b` with its top left there.
WindowLikeness likeness(const GreyPicture& a, const QRect& window, const GreyPicture& b, QPoint other);

} // namespace pingshen
