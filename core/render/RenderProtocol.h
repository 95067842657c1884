// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PdfMark.h"
#include "core/domain/PdfSignature.h"
#include "core/process/WorkerFrame.h"
#include "core/render/PdfService.h"

#include <QImage>
#include <QRect>
#include <QSize>

#include <optional>
#include <variant>

namespace pingshen {

class SharedPixels;

/// What neither side accepts more of. Anything above is a broken peer, not a big document.
namespace renderlimit {
inline constexpr qint64 requestBytes = 8 * 1024 * 1024; ///< most of them marks
inline constexpr qint64 replyBytes = 16 * 1024 * 1024;
inline constexpr qint64 pixelBytes = 64 * 1024 * 1024;  ///< of one picture, four bytes a pixel
inline constexpr qint64 pageEdge = 200'000;             ///< width or height of a whole page at some zoom, pixels
inline constexpr int marks = 10'000;                    ///< of one document
inline constexpr qint64 updateBytes = 12 * 1024 * 1024; ///< behind a document
inline constexpr int pages = 100'000;
inline constexpr int outlineEntries = 5'000;
inline constexpr int attachments = 500;
inline constexpr int fonts = 8;
inline constexpr int links = 2'000; ///< of one page
inline constexpr int addressLength = 2'000;
inline constexpr int notices = 1'000;   ///< of one document
inline constexpr int differences = 100; ///< of one document
inline constexpr int signatures = 50;
inline constexpr int words = 100'000; ///< of one page
inline constexpr int wordCharacters = 20'000;
inline constexpr int pageCharacters = 1'000'000; ///< of a page's words
} // namespace renderlimit

/// One question to a worker. Complete in itself: a worker opens what it has not open, from the bytes that come with
/// the request through the DocumentChannel.
struct RenderRequest
{
    /// Glance: Open without what takes long, for a page that is to be shown.
    enum class Kind : quint8 { Open, Tile, Text, Probe, Examine, Links, Signatures, Glance, Mark, Close };

    quint64 id = 0;
    Kind kind = Kind::Open;
    Digest document = {};
    quint64 ticket = 0; ///< see DocumentChannel
    QString password = {};
    int page = 0;                                                ///< Tile, Text, Examine, Links, Glance
    QSize pageSize = {};                                         ///< Tile: as in TileKey
    QRect rect = {};                                             ///< Tile
    int rotation = 0;                                            ///< Tile
    PdfService::Recognise recognise = PdfService::Recognise::No; ///< Text
    bool words = false;                                          ///< Text: with their boxes
    QList<PdfMark> marks = {};                                   ///< Mark

    friend bool operator==(const RenderRequest&, const RenderRequest&) = default;
};

/// The answer to one question. Close has none.
struct RenderReply
{
    using Value = std::variant<PdfSummary, QImage, PageText, PdfProbe, QList<PageNotice>, QList<PdfLink>,
                               QList<PdfSignature>, PdfUpdate>;

    quint64 id = 0;
    Result<Value> value = Error::Code::WorkerCrashed;
};

WorkerFrame encode(const RenderRequest& request);
/// Nothing when malformed or out of range: a rectangle outside its page, a picture above the limit, a rotation of 45.
std::optional<RenderRequest> decodeRequest(const WorkerFrame& frame);

/// Pictures go to `shared` when they fit there, else into the frame.
WorkerFrame encode(const RenderReply& reply, SharedPixels* shared);
/// Nothing when malformed, or when it is no answer to `request`: wrong id, wrong kind, wrong size of picture.
std::optional<RenderReply> decodeReply(const WorkerFrame& frame, const SharedPixels* shared,
                                       const RenderRequest& request);

} // namespace pingshen
