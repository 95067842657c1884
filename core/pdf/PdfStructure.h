// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/pdf/LentFonts.h"
#include "core/render/PageSource.h"

#include <QByteArray>
#include <QSizeF>
#include <QStringList>

#include <memory>
#include <optional>

namespace pingshen {

/// The bookmarks in reading order, at most renderlimit::outlineEntries, levels and titles shortened to what can be
/// shown. Entries without a page in this document are left out. A circle of entries is walked once.
struct BoundedOutline
{
    QList<PdfOutlineEntry> entries;
    bool isShortened = false; ///< there were more, or they refer to each other
};

/// A picture that the drawing library may fail at.
struct DoubtfulPicture
{
    QByteArray pdf;            ///< one square page: the picture on magenta
    bool isBroken = false;     ///< it cannot be drawn, whatever the library makes of it
    bool isNeverBlank = false; ///< so many bytes are not one colour
};

/// What a PDF's objects tell without drawing it, through qpdf: sizes, rotations, outline, whether there is text.
/// Only for files that qpdf reads without repair, so that it and the drawing library see the same document.
/// Pages count from 0. Reads the file as it goes, never copies it whole.
class PdfStructure
{
public:
    ~PdfStructure();

    enum class Repair { No, Yes };

    /// Nothing when the file cannot be read this way, for whatever reason. What was read with repair may be another
    /// document than the drawing library sees.
    static std::unique_ptr<PdfStructure> open(std::shared_ptr<const OpenDocument> document, const QString& password,
                                              Repair repair = Repair::No);
    /// The same, but a page is only looked for when something is asked of it, by the counts that the document gives:
    /// a document of any length is there at once. Nothing when it says to have another number of pages.
    static std::unique_ptr<PdfStructure> glance(std::shared_ptr<const OpenDocument> document, const QString& password,
                                                int pages);
    /// After a glance: looks through all pages. False: the counts were wrong, or the file cannot be read without
    /// repair after all; what was told of its pages is worth nothing.
    bool readPages();

    int pages() const;
    /// In points, as shown: crop box within media box, turned by the page's own rotation.
    QSizeF pageSize(int page) const;
    /// How many points the page's own unit is.
    double unit(int page) const;
    /// 0, 90, 180 or 270 degrees clockwise.
    int rotation(int page) const;
    /// The page's content, or a form it could draw, shows a string, visible or not.
    /// Nothing when its content cannot be read.
    std::optional<bool> hasText(int page) const;
    /// What the file holds could be read in more than one way, so that others may find more in it.
    bool isDoubted() const;
    /// The JPEG that is all there is to see of the page and fills it exactly, upright before the page's rotation.
    /// Nothing when there is anything else to draw, or anything unusual about the image.
    std::optional<QByteArray> soleJpeg(int page) const;
    BoundedOutline outline() const;
    /// Where parts of a page lead.
    QList<PdfLink> links(int page) const;
    /// What can be checked of the document's signatures; `document`: its bytes.
    QList<PdfSignature> signatures(const OpenDocument& document) const;
    /// Names of the files inside the document.
    QStringList attachments() const;
    bool isXfaForm() const;
    /// The drawing library would not show what every viewer shows of this page.
    bool needsShownCopy(int page) const;

    /// How much of a page pictures cover, 0..1, and whether text is to be seen. Nothing when it cannot be read.
    struct Contents
    {
        double pictureShare = 0;
        bool showsVisibleText = false;
        bool isBlank = false; ///< nothing is drawn, and nothing is laid over it
    };
    std::optional<Contents> contents(int page) const;
    QList<DoubtfulPicture> doubtfulPictures(int page) const;
    QList<LentFont> lentFonts(int page) const;

private:
    struct File;
    explicit PdfStructure(std::unique_ptr<File> file);

    std::unique_ptr<File> m_file;
};

} // namespace pingshen
