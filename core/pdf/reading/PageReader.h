// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/reading/Ocr.h"

#include <QRect>
#include <QSizeF>

#include <functional>

namespace pingshen {

/// The text of a page's picture.
struct PageReading
{
    QString text;
    int confidence = 0;         ///< 0 to 100; 0 when nothing was read
    bool isPoor = false;        ///< most of it could not be read with certainty; doubtful words were left out
    QList<PageWord> words = {}; ///< those of `text`, where they stand on the page as it was given
};

/// Reads pages whatever way they lie: takes red seals off what they lie upon and reads them by themselves, turns pages
/// that were scanned sideways, straightens those that lie askew, cuts those that are longer than the recogniser takes
/// at white rows, calms speckled ones, and keeps to a time limit. One thread.
class PageReader
{
public:
    /// Draws a part of the page, whose whole has the given size in pixels.
    using Draw = std::function<Result<QImage>(QSize pageSize, QRect rect)>;

    /// `points` is the page's size. Errors: OcrUnavailable, those of `draw`.
    Result<PageReading> read(QSizeF points, const Draw& draw);

private:
    Result<Reading> readWhole(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline);
    /// Adds what is written in red: beside the rest, and along the rims of seals.
    Result<Reading> withRed(Reading reading, const QImage& red, int dotsPerInch, const QDeadlineTimer& deadline);
    Result<Reading> readStrips(QSize size, int dotsPerInch, const Draw& draw, const QDeadlineTimer& deadline);
    Result<Reading> readTurned(const QImage& image, int degrees, int dotsPerInch, const QDeadlineTimer& deadline);
    Result<int> turnOf(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline);

    Ocr m_ocr;
};

/// The best row at or above `from` to cut a picture at: the middle of a run of rows without ink, no higher than
/// `least`. Nothing when every row has some.
std::optional<int> whiteRow(const QImage& image, int least, int from);

} // namespace pingshen
