// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDeadlineTimer>
#include <QImage>
#include <QStringList>

#include <memory>
#include <optional>

namespace pingshen {

/// A word as it was read, and how sure the recogniser is of it, 0 to 100.
struct ReadWord
{
    QString text;
    double confidence = 0;
    bool endsLine = false;
    bool endsBlock = false;
};

/// What was read from one picture.
struct Reading
{
    QList<ReadWord> words;
    bool isWhole = true; ///< false: the time was over before the end

    /// Mean of the words' confidence by their length; 0 when there are none.
    int confidence() const;
    /// How much was read with certainty: characters, weighted by confidence.
    double evidence() const;
    /// Lines ended by "\n", blocks by an empty line; of the words that the recogniser is at least so sure of.
    QString text(double leastConfidence = 0) const;
};

/// Reads simplified Chinese and English from a picture, through Tesseract. The model is loaded once, on first use.
/// One thread.
class Ocr
{
public:
    Ocr();
    ~Ocr();

    /// The picture upright, at most 32,000 pixels either way. Errors: OcrUnavailable (no language data).
    Result<Reading> read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline);

private:
    struct Engine;
    Done prepare();

    std::unique_ptr<Engine> m_engine;
};

/// The picture without speckles smaller than half of `window` (pixels, odd), as photocopies of photocopies have them.
QImage withoutSpeckles(const QImage& image, int window = 3);

/// The picture turned by a few degrees, so that its lines lie level; nothing: they do, or nobody can tell.
std::optional<QImage> straightened(const QImage& image);

/// Separate pieces of ink; dense pages have some thousands, speckled ones tens of thousands.
int piecesOfInk(const QImage& image);

/// Tesseract sets a space between any two ideographs; nobody writes them so.
QString withoutSpacesBetweenIdeographs(const QString& text);

} // namespace pingshen
