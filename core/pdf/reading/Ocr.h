// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/pdf/reading/Recogniser.h"

#include <memory>

namespace pingshen {

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

    /// The picture upright, at most 32,000 pixels either way. Errors: OcrUnavailable (no language data).
    Result<Reading> read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline,
                         RecognisedLayout layout = RecognisedLayout::Page);

private:
    std::unique_ptr<Recogniser> m_recogniser;
};

/// The picture without speckles smaller than half of `window` (pixels, odd), as photocopies of photocopies have them.
QImage withoutSpeckles(const QImage& image, int window = 3);

/// Nothing: the lines lie level, or nobody can tell.
std::optional<Straightened> straightened(const QImage& image);

/// Separate pieces of ink; dense pages have some thousands, speckled ones tens of thousands.
int piecesOfInk(const QImage& image);

/// Tesseract sets a space between any two ideographs; nobody writes them so.
QString withoutSpacesBetweenIdeographs(const QString& text);

} // namespace pingshen
