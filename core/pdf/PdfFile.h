// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/PdfStructure.h"
#include "core/render/PdfService.h"

#include <QImage>
#include <QList>
#include <QRect>

class QPdfDocument;

namespace pingshen {

/// One open PDF: its pages drawn and read. Pages count from 0. One thread; only in a worker process.
class PdfFile
{
public:
    ~PdfFile();

    /// Errors: FileNotReadable, PdfPasswordRequired (none was given), PdfPasswordWrong, PdfUnsupported (its
    /// encryption), PdfDamaged. A PDF without pages opens.
    static Result<std::unique_ptr<PdfFile>> open(const QString& path, const QString& password);

    int pages() const;
    PdfSummary summary();
    PdfProbe probe();

    /// A part of a page on white, opaque (RGB32), of the size of `rect`; parts fit each other without a seam.
    /// `pageSize` and `rect` are in pixels, after `rotation` (0, 90, 180, 270 clockwise, on top of the page's own).
    /// Errors: PdfPageMissing, PdfPageUnrenderable.
    Result<QImage> tile(int page, QSize pageSize, QRect rect, int rotation);

    /// The page's text in reading order, lines ended by "\n". Errors: PdfPageMissing.
    Result<QString> text(int page);

    /// Lets go of the pictures kept for the next part of a page.
    void forgetPictures() { m_pictures.clear(); }

    /// Whether pages that are one JPEG are decoded directly at the size needed; a test compares both ways.
    enum class Shortcuts { No, Yes };
    void setShortcuts(Shortcuts shortcuts) { m_shortcuts = shortcuts; }

private:
    /// A whole page, upright as shown, at one size.
    struct Picture
    {
        int page = -1;
        QSize size;
        QImage image;
    };

    PdfFile();

    const PdfStructure* structure();
    QSizeF pageSize(int page);
    bool hasText(int page);
    QImage uprightTile(int page, QSize pageSize, QRect rect);
    QImage draw(int page, QSize pageSize, QRect rect);
    QImage decodeScan(int page, QSize pageSize);
    const QImage* remembered(int page, QSize pageSize) const;
    const QImage* remember(int page, QSize pageSize, QImage image);

    std::unique_ptr<QPdfDocument> m_document;
    QString m_path;
    QString m_password;
    std::unique_ptr<PdfStructure> m_structure; ///< null: not asked for yet, or qpdf cannot read the file as it is
    bool m_structureAsked = false;
    bool m_mayBeScanned = false; ///< worth asking for the structure before anything is drawn
    QList<Picture> m_pictures;   ///< newest first
    Picture m_slow;              ///< of which one part took long to draw
    Shortcuts m_shortcuts = Shortcuts::Yes;
};

} // namespace pingshen
