// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/text/PageText.h"

#include <QDeadlineTimer>
#include <QImage>
#include <QStringList>
#include <QTransform>

#include <memory>
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

/// The reading of a picture that was turned, moved or straightened: `toOriginal` leads from its points to those of the
/// picture that it was made of.
Reading movedBack(Reading reading, const QTransform& toOriginal);

/// Reads simplified Chinese and English from a picture, through Tesseract. The model is loaded once, on first use.
/// One thread.
class Ocr
{
public:
    Ocr();
    ~Ocr();

    /// The recogniser, its version and languages: text of another edition may read otherwise.
    static QString edition();

    /// What is looked for: whole pages in blocks and columns, or one line.
    enum class Layout { Page, Line };
    /// The picture upright, at most 32,000 pixels either way. Errors: OcrUnavailable (no language data).
    Result<Reading> read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline,
                         Layout layout = Layout::Page);

private:
    struct Engine;
    Done prepare();

    std::unique_ptr<Engine> m_engine;
};

/// The picture without speckles smaller than half of `window` (pixels, odd), as photocopies of photocopies have them.
QImage withoutSpeckles(const QImage& image, int window = 3);

/// A picture turned by a few degrees, so that its lines lie level, and larger by as much as its corners stick out.
struct Straightened
{
    QImage image;
    QTransform toOriginal;
};

/// Nothing: the lines lie level, or nobody can tell.
std::optional<Straightened> straightened(const QImage& image);

/// Separate pieces of ink; dense pages have some thousands, speckled ones tens of thousands.
int piecesOfInk(const QImage& image);

/// Tesseract sets a space between any two ideographs; nobody writes them so.
QString withoutSpacesBetweenIdeographs(const QString& text);

} // namespace pingshen
