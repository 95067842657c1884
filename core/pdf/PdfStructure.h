// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"

#include <QByteArray>
#include <QSizeF>

#include <memory>
#include <optional>

namespace pingshen {

/// What a PDF's objects tell without drawing it, through qpdf: sizes, rotations, outline, whether there is text.
/// Only for files that qpdf reads without repair, so that it and the drawing library see the same document.
/// Pages count from 0. Reads the file as it goes, never copies it whole.
class PdfStructure
{
public:
    ~PdfStructure();

    /// Nothing when the file cannot be read this way, for whatever reason.
    static std::unique_ptr<PdfStructure> open(const QString& path, const QString& password);

    int pages() const;
    /// In points, as shown: crop box within media box, turned by the page's own rotation. PDFium's rules.
    QSizeF pageSize(int page) const;
    /// 0, 90, 180 or 270 degrees clockwise.
    int rotation(int page) const;
    /// The page's content, or a form it could draw, shows a string, visible or not.
    /// Nothing when its content cannot be read.
    std::optional<bool> hasText(int page) const;
    /// The JPEG that is all there is to see of the page and fills it exactly, upright before the page's rotation.
    /// Nothing when there is anything else to draw, or anything unusual about the image.
    std::optional<QByteArray> soleJpeg(int page) const;
    /// At most renderlimit::outlineEntries; entries without a page in this document are left out.
    QList<PdfOutlineEntry> outline() const;

private:
    struct File;
    explicit PdfStructure(std::unique_ptr<File> file);

    std::unique_ptr<File> m_file;
};

} // namespace pingshen
