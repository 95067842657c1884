// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace pingshen {

/// Takes a content stream and tells whether it shows a string. Keeps none of it, and ends a stream that goes on for
/// ever by throwing.
class TextScan final : public Pipeline
{
public:
    TextScan() : Pipeline("text", nullptr) {}

    void write(const unsigned char* data, size_t length) override;
    void finish() override {}

    bool found() const { return m_found; }

private:
    qint64 m_length = 0;
    unsigned char m_last = 0; ///< other than a space
    bool m_isBehindT = false; ///< right behind a T that a string came before
    bool m_found = false;
};

/// Where a page's only image is drawn.
struct ImagePlacement
{
    std::string name; ///< in the page's resources, with its slash
    QPDFMatrix matrix;
};

/// The image, when all that the page's content does is to draw one whole image, besides invisible text.
/// Throws what qpdf throws.
std::optional<ImagePlacement> soleImage(QPDFPageObjectHelper& page);

constexpr qint64 longestShortContent = 512 << 10; ///< bytes; pages of images have less

/// What a page, a form or a glyph draws, as it comes. Throws what qpdf throws.
void pipeContent(QPDFObjectHandle pageOrForm, Pipeline& pipeline);

/// The same as a whole; nothing when it is longer. Throws what qpdf throws.
std::optional<std::string> shortContent(QPDFObjectHandle pageOrForm, qint64 longest = longestShortContent);

/// More annotations of a page are left to PDFium.
inline constexpr int annotationsOfPage = 5'000;

/// What an annotation is drawn by, in each of its states. Throws what qpdf throws.
std::vector<QPDFObjectHandle> appearancesOf(QPDFObjectHandle annotation);

} // namespace pingshen
