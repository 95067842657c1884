// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/DocumentHandle.h"
#include "core/base/Guard.h"
#include "core/base/Result.h"
#include "core/domain/PdfSignature.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QRect>
#include <QSizeF>
#include <QString>

#include <optional>

namespace pingshen {

/// A PDF on this machine. The digest names it in caches and messages.
struct PdfSource
{
    Digest digest;
    DocumentHandle bytes;
    QString password = {};
    /// What it arrived with: an application, or a package being looked at. No worker ever sees documents of two.
    QString owner = {};

    friend bool operator==(const PdfSource&, const PdfSource&) = default;
};

/// What opening a PDF tells at once.
struct PdfOutlineEntry
{
    QString title;
    int page = 0; ///< from 0
    int level = 0;
};

/// A part of a page that leads elsewhere.
struct PdfLink
{
    QRectF rect;                    ///< points (1/72 inch) from the top left of the page as shown
    int page = -1;                  ///< of this document, from 0; -1: outside of it
    std::optional<QPointF> at = {}; ///< a point of that page as shown; nothing: its top
    QString address = {};           ///< outside, as the document writes it; it is shown, never opened

    friend bool operator==(const PdfLink&, const PdfLink&) = default;
};

/// Why a page is not what its author saw.
enum class PageNotice : quint8 {
    PictureMissing,   ///< a picture cannot be decoded
    FontMissing,      ///< a font that the document does not bring, and no installed one stands in for it
    FormMissing,      ///< a form field or annotation cannot be drawn
    Simplified,       ///< a pattern would have no end
    TinyPage,         ///< its box is so small that next to nothing can be shown
    Blank,            ///< nothing is drawn on it; the probe alone tells
    FieldDiffers,     ///< a form field shows a different value from the one stored in it
    FieldsUncompared, ///< of its form fields nobody can tell whether they show what is stored in them
    TextUnreadable,   ///< its text is in characters that nobody can read or search; the probe alone tells
};

struct PdfSummary
{
    QList<QSizeF> pageSizes; ///< in points (1/72 inch), as shown: after the page's own rotation
    QList<PdfOutlineEntry> outline;
    bool isWhole = true;    ///< else most sizes are guessed and the outline is missing: all of it follows
    bool isRevised = false; ///< what was told or drawn of the document before may be wrong

    int pages() const { return static_cast<int>(pageSizes.size()); }
};

/// A rectangle of a page drawn at some size. Pages count from 0, sizes are device pixels.
struct TileKey
{
    Digest document;
    int page = 0;
    QSize pageSize;   ///< the whole page at this zoom, after `rotation`
    QRect rect;       ///< the part wanted, within (0, 0, pageSize)
    int rotation = 0; ///< 0, 90, 180 or 270 degrees clockwise, on top of the page's own

    friend bool operator==(const TileKey&, const TileKey&) = default;
};

size_t qHash(const TileKey& key, size_t seed = 0);

/// What is asked for first.
enum class TilePriority { Visible, Preview, Neighbour, Thumbnail };

/// Where the viewer gets its pictures. Lives on the window's thread and never blocks it; every answer is a signal.
class PageSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answers with `opened` or `openFailed`, also when it is open already. A long document is opened twice: at once
    /// with the sizes of this page and those around it, and whole when a page of it has been shown.
    virtual void open(const PdfSource& source, int page) = 0;
    /// Forgets a document and all that was asked of it.
    virtual void close(const Digest& document) = 0;
    /// Answers with `tileReady` or `tileFailed`, unless dropped before. Asking twice for one key gives one answer;
    /// asking again with a higher priority moves it forward, and of one priority what was asked first comes first.
    virtual void request(const TileKey& key, TilePriority priority) = 0;
    /// A picture that was drawn before anybody asked, if it is there: it is given once, and not told by `tileReady`.
    virtual QImage takeAtHand(const TileKey& /*key*/) { return {}; }
    /// Drops what was asked and not yet begun, but for the keys in `keep`.
    virtual void dropAllBut(const QList<TileKey>& keep) = 0;
    /// What the processes that parse PDFs have given up; nothing until the first of them has said so.
    virtual std::optional<Guards> guards() const = 0;

Q_SIGNALS:
    void opened(const pingshen::Digest& document, const pingshen::PdfSummary& summary);
    void openFailed(const pingshen::Digest& document, const pingshen::Error& error);
    void tileReady(const pingshen::TileKey& key, const QImage& image);
    /// Said once for each page that was drawn and lacks something; never for a page that is whole.
    void noticed(const pingshen::Digest& document, int page, const QList<pingshen::PageNotice>& notices);
    /// Said once for each page that was drawn and has links.
    void linked(const pingshen::Digest& document, int page, const QList<pingshen::PdfLink>& links);
    /// Said once, when a page was drawn, of a document that is signed digitally.
    void signedBy(const pingshen::Digest& document, const QList<pingshen::PdfSignature>& signatures);
    /// The page cannot be shown: crashed, hung or outgrew the worker, or is damaged.
    void tileFailed(const pingshen::TileKey& key, const pingshen::Error& error);
};

} // namespace pingshen
