// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QImage>

#include <memory>

namespace pingshen {

/// Reads simplified Chinese and English from a picture, through Tesseract. The model is loaded once, on first use.
/// One thread.
class Ocr
{
public:
    Ocr();
    ~Ocr();

    /// The picture at 300 dots an inch, upright. Errors: OcrUnavailable (no language data).
    Result<QString> read(const QImage& image);

private:
    struct Engine;
    Done prepare();

    std::unique_ptr<Engine> m_engine;
};

/// Tesseract sets a space between any two ideographs; nobody writes them so.
QString withoutSpacesBetweenIdeographs(const QString& text);

} // namespace pingshen
