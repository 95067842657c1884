// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PdfMark.h"
#include "core/domain/PdfSignature.h"
#include "core/pdf/PdfStructure.h"
#include "core/pdf/form/FieldDifferences.h"
#include "core/render/PdfService.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QMap>
#include <QRect>
#include <QSet>

class QBuffer;
class QPdfDocument;

namespace pingshen {

class PageWords;

/// One open PDF: its pages drawn and read. Pages count from 0. One thread; only in a worker process.
class PdfFile
{
public:
    ~PdfFile();

    /// Errors: PdfPasswordRequired (none was given), PdfPasswordWrong, PdfUnsupported (its encryption), PdfDamaged.
    /// A PDF without pages opens.
    static Result<std::unique_ptr<PdfFile>> open(std::shared_ptr<const OpenDocument> original, const QString& password);

    int pages() const;
    /// In points, as shown.
    QSizeF pageSize(int page);
    PdfSummary summary();
    /// The same, told at once: the sizes of this page and of those around it; all others are taken to be like it.
    PdfSummary glance(int page);
    PdfProbe probe();

    /// A part of a page on white, opaque (RGB32), of the size of `rect`; parts fit each other without a seam.
    /// `pageSize` and `rect` are in pixels, after `rotation` (0, 90, 180, 270 clockwise, on top of the page's own).
    /// Errors: PdfPageMissing, PdfPageUnrenderable.
    Result<QImage> tile(int page, QSize pageSize, QRect rect, int rotation);

    /// The text that the PDF itself has for a page.
    struct Layer
    {
        QString text; ///< in reading order, lines ended by "\n"; values of form fields are in it
        /// Good: it is the page's text. Mark: hardly any, beside a picture that covers the page. None: there is none,
        /// or none that could be read; `text` is empty.
        enum class Worth { None, Mark, Good } worth = Worth::None;
    };
    /// Errors: PdfPageMissing.
    Result<Layer> layer(int page);
    Result<QString> text(int page);
    /// The words of that text and where they stand, in points, as `placedWords` says. Of a page that the document has.
    QList<PageWord> words(int page);

    /// Where parts of a page lead. Errors: PdfPageMissing.
    Result<QList<PdfLink>> links(int page);

    /// What the document says it is signed by, and what can be checked of that, in the order of its form.
    QList<PdfSignature> signatures();

    /// See markedUpdate.
    Result<PdfUpdate> marked(const QList<PdfMark>& marks) const;

    /// What a page lacks when it is drawn. Errors: PdfPageMissing.
    Result<QList<PageNotice>> notices(int page);
    /// Bytes in memory that a copy of the file takes.
    qint64 copiedBytes() const;

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

    explicit PdfFile(std::shared_ptr<const OpenDocument> original);

    static Result<std::unique_ptr<PdfFile>> load(std::shared_ptr<const OpenDocument> original, const QString& password);

    const PdfStructure* structure();
    const PdfStructure* quickStructure();
    const PdfStructure* anyStructure();
    void prepare(int page);
    void prepareAll();
    void useShownCopy();
    std::optional<bool> toldText(int page);
    bool hasText(int page);
    Layer::Worth worthOf(int page, const QString& text);
    QStringList valuesOn(int page);
    static QString withValues(const QStringList& values, QString text);
    bool isPictureMissing(int page);
    QStringList missingFonts(int page);
    void lookAtPages(PdfProbe& probe);
    void lookForNotices(PdfProbe& probe);
    bool isInked(int page);
    std::optional<PageNotice> noticeOfContent(int page);
    QImage uprightTile(int page, QSize pageSize, QRect rect);
    QImage draw(int page, QSize pageSize, QRect rect);
    QImage decodeScan(int page, QSize pageSize);
    const QImage* remembered(int page, QSize pageSize) const;
    const QImage* remember(int page, QSize pageSize, QImage image);
    QImage scaledDown(int page, QSize pageSize) const;

    std::shared_ptr<const OpenDocument> m_original;
    std::unique_ptr<QIODevice> m_device; ///< outlives m_document
    std::unique_ptr<QBuffer> m_copied;   ///< read by m_document instead, where the original is not shown whole
    std::unique_ptr<QPdfDocument> m_document;
    int m_pages = -1;                ///< of the copy, before the appearances of fields; -1: as the document has
    QSet<int> m_changed;             ///< pages that the copy has otherwise
    QMap<int, QStringList> m_values; ///< of the form fields
    FieldDifferences m_fields;
    QSet<int> m_formMissing;
    QSet<int> m_uncompared; ///< pages of whose fields nobody knows whether they show what they hold
    QSet<int> m_simplified;
    QSet<int> m_costly;                ///< pages that some of their content was left out of
    QSet<int> m_wordless;              ///< pages that were found without text that can be read
    QHash<int, bool> m_pictureMissing; ///< of the pages looked at
    FontsHere m_fonts;
    QString m_password;
    std::unique_ptr<PageWords> m_words;        ///< null: not asked for yet
    std::unique_ptr<PdfStructure> m_glance;    ///< until the structure is asked for; null also where that is needed
    std::unique_ptr<PdfStructure> m_structure; ///< null: not asked for yet, or qpdf cannot read the file as it is
    std::unique_ptr<PdfStructure> m_mended;    ///< read with repair, for what does not need to agree with PDFium
    QSet<int> m_prepared;                      ///< pages of which it is known whether the original shows them whole
    bool m_isSettled = false;                  ///< a copy was needed: it is in use, or could not be made
    bool m_isRevised = false;                  ///< what was told of the document at first was wrong
    bool m_glanceAsked = false;
    bool m_structureAsked = false;
    bool m_mendedAsked = false;
    bool m_mayBeScanned = false; ///< worth asking for the structure before anything is drawn
    QList<Picture> m_pictures;   ///< newest first
    Picture m_slow;              ///< of which one part took long to draw
    Shortcuts m_shortcuts = Shortcuts::Yes;
};

} // namespace pingshen
