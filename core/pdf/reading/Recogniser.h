// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

#include <QDeadlineTimer>
#include <QImage>
#include <QTransform>

#include <optional>

namespace pingshen {

/// A word as it was read, and how sure the recogniser is of it, 0 to 100. Where it stands counts in pixels of the
/// picture that was given, also where another one was read in its place.
struct ReadWord
{
    QString text;
    double confidence = 0;
    bool endsLine = false;
    bool endsBlock = false;
    QRectF rect = {};
    PageWord::Direction direction = PageWord::Direction::Right;
    QList<double> ends = {}; ///< as in PageWord
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
    /// These words as those of a page, of which a point has so many pixels; `placedWords` is still to be asked.
    QList<PageWord> pageWords(double leastConfidence, QSizeF pixelsPerPoint) const;
};

/// A picture turned by a few degrees, so that its lines lie level, and larger by as much as its corners stick out.
struct Straightened
{
    QImage image;
    QTransform toOriginal;
};

/// What is looked for: whole pages in blocks and columns, or one line.
enum class RecognisedLayout { Page, Line };

/// Reads simplified Chinese and English from pictures, and looks at their ink. One thread.
class Recogniser
{
public:
    virtual ~Recogniser() = default;

    virtual QString edition() const = 0;
    /// Nothing: there are no data of these languages.
    virtual std::optional<Reading> read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline,
                                        RecognisedLayout layout) = 0;
    virtual QImage withoutSpeckles(const QImage& image, int window) = 0;
    virtual std::optional<Straightened> straightened(const QImage& image) = 0;
    virtual int piecesOfInk(const QImage& image) = 0;
};

/// What the module that recognises exports, under this name: it alone is linked to Tesseract, which would otherwise be
/// loaded, with forty libraries, at every worker's start.
inline constexpr auto makeRecogniserName = "pingshenMakeRecogniser";
using MakeRecogniser = Recogniser* (*)();

} // namespace pingshen
