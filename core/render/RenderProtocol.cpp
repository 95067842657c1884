// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RenderProtocol.h"

#include "core/render/MarkMessage.h"
#include "core/render/SharedPixels.h"
#include "core/render/TextMessage.h"

#include <QDataStream>
#include <QIODevice>
#include <QMetaEnum>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace pingshen {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_0;

enum class ReplyKind : quint8 { Failure, Summary, Picture, Text, Probe, Notices, Links, Signatures, Update };

QDataStream& operator<<(QDataStream& out, const PdfOutlineEntry& entry)
{
    return out << entry.title << entry.page << entry.level;
}

QDataStream& operator>>(QDataStream& in, PdfOutlineEntry& entry)
{
    return in >> entry.title >> entry.page >> entry.level;
}

// QDataStream writes an enumeration by itself, and would read any number as one.
QDataStream& operator>>(QDataStream& in, PageNotice& notice)
{
    quint8 number = 0;
    in >> number;
    if (number > static_cast<quint8>(PageNotice::TextUnreadable)) {
        in.setStatus(QDataStream::ReadCorruptData);
    }
    notice = static_cast<PageNotice>(number);
    return in;
}

QDataStream& operator<<(QDataStream& out, PageNotice notice)
{
    return out << static_cast<quint8>(notice);
}

QDataStream& operator<<(QDataStream& out, const std::pair<int, PageNotice>& notice)
{
    return out << notice.first << notice.second;
}

QDataStream& operator>>(QDataStream& in, std::pair<int, PageNotice>& notice)
{
    return in >> notice.first >> notice.second;
}

QDataStream& operator<<(QDataStream& out, const PdfLink& link)
{
    return out << link.rect << link.page << link.at.has_value() << link.at.value_or(QPointF()) << link.address;
}

QDataStream& operator>>(QDataStream& in, PdfLink& link)
{
    bool hasPoint = false;
    QPointF at;
    in >> link.rect >> link.page >> hasPoint >> at >> link.address;
    link.at = hasPoint ? std::optional(at) : std::nullopt;
    return in;
}

QDataStream& operator<<(QDataStream& out, const PdfSignature& signature)
{
    return out << signature.signer << signature.issuer << signature.at << signature.coversWholeFile
               << signature.digestMatches << static_cast<quint8>(signature.chain);
}

QDataStream& operator>>(QDataStream& in, PdfSignature& signature)
{
    quint8 chain = 0;
    in >> signature.signer >> signature.issuer >> signature.at >> signature.coversWholeFile >> signature.digestMatches
        >> chain;
    if (chain > static_cast<quint8>(PdfSignature::Chain::Broken)) {
        in.setStatus(QDataStream::ReadCorruptData);
    }
    signature.chain = static_cast<PdfSignature::Chain>(chain);
    return in;
}

QDataStream& operator<<(QDataStream& out, const FieldDifference& difference)
{
    return out << difference.page << difference.field << difference.stored << difference.drawn;
}

QDataStream& operator>>(QDataStream& in, FieldDifference& difference)
{
    return in >> difference.page >> difference.field >> difference.stored >> difference.drawn;
}

template<class T>
void writeList(QDataStream& out, const QList<T>& list)
{
    out << static_cast<quint32>(list.size());
    for (const auto& item : list) {
        out << item;
    }
}

// QDataStream's own reading of a list reserves whatever length the peer claims.
template<class T>
bool readList(QDataStream& in, QList<T>& list, int limit)
{
    quint32 count = 0;
    in >> count;
    if (count > static_cast<quint32>(limit)) {
        return false;
    }
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        T item;
        in >> item;
        list.append(item);
    }
    return true;
}

void write(QDataStream& out, const Error& error)
{
    out << ReplyKind::Failure << nameOf(error.code);
}

void write(QDataStream& out, const PdfSummary& summary)
{
    out << ReplyKind::Summary;
    writeList(out, summary.pageSizes);
    writeList(out, summary.outline);
    out << summary.isWhole << summary.isRevised;
}

void write(QDataStream& out, const PdfProbe& probe)
{
    out << ReplyKind::Probe << probe.pages << probe.textPages << probe.rotatedPages << probe.firstText
        << probe.isXfaForm << probe.isOutlineShortened;
    writeList(out, probe.missingFonts);
    writeList(out, probe.attachments);
    writeList(out, probe.notices);
    writeList(out, probe.differences);
}

void write(QDataStream& out, const QList<PageNotice>& notices)
{
    out << ReplyKind::Notices;
    writeList(out, notices);
}

void write(QDataStream& out, const QList<PdfLink>& links)
{
    out << ReplyKind::Links;
    writeList(out, links);
}

void write(QDataStream& out, const QList<PdfSignature>& signatures)
{
    out << ReplyKind::Signatures;
    writeList(out, signatures);
}

bool isSane(const PdfSummary& summary)
{
    const auto sizeIsSane = [](const QSizeF& size) {
        return std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() > 0 && size.height() > 0;
    };
    const auto entryIsSane = [&](const PdfOutlineEntry& entry) {
        return entry.page >= 0 && entry.page < summary.pages() && entry.level >= 0;
    };
    return std::all_of(summary.pageSizes.begin(), summary.pageSizes.end(), sizeIsSane)
           && std::all_of(summary.outline.begin(), summary.outline.end(), entryIsSane);
}

std::optional<RenderReply::Value> readSummary(QDataStream& in)
{
    PdfSummary summary;
    const auto read = readList(in, summary.pageSizes, renderlimit::pages)
                      && readList(in, summary.outline, renderlimit::outlineEntries);
    in >> summary.isWhole >> summary.isRevised;
    return read && isSane(summary) ? std::optional<RenderReply::Value>(summary) : std::nullopt;
}

std::optional<RenderReply::Value> readProbe(QDataStream& in)
{
    PdfProbe probe;
    in >> probe.pages >> probe.textPages >> probe.rotatedPages >> probe.firstText >> probe.isXfaForm
        >> probe.isOutlineShortened;
    const auto read = readList(in, probe.missingFonts, renderlimit::fonts)
                      && readList(in, probe.attachments, renderlimit::attachments)
                      && readList(in, probe.notices, renderlimit::notices)
                      && readList(in, probe.differences, renderlimit::differences);
    const auto differencesAreSane = std::ranges::all_of(
        probe.differences, [&](const auto& found) { return found.page >= 0 && found.page < probe.pages; });
    const auto noticesAreSane = std::all_of(probe.notices.begin(), probe.notices.end(), [&](const auto& notice) {
        return notice.first >= 0 && notice.first < probe.pages;
    });
    const auto sane = read && noticesAreSane && differencesAreSane && probe.pages >= 0 && probe.textPages >= 0
                      && probe.textPages <= probe.pages && probe.rotatedPages >= 0 && probe.rotatedPages <= probe.pages;
    return sane ? std::optional<RenderReply::Value>(probe) : std::nullopt;
}

std::optional<RenderReply::Value> readTextOf(QDataStream& in, const RenderRequest& request)
{
    auto text = readText(in);
    const bool isAsked = text && text->page == request.page && (request.words || text->words.isEmpty());
    return isAsked ? std::optional<RenderReply::Value>(*std::move(text)) : std::nullopt;
}

std::optional<RenderReply::Value> readNotices(QDataStream& in)
{
    QList<PageNotice> notices;
    return readList(in, notices, renderlimit::notices) ? std::optional<RenderReply::Value>(notices) : std::nullopt;
}

bool isSane(const PdfLink& link)
{
    const auto isNumber = [](double number) { return std::isfinite(number) && std::abs(number) <= 1e6; };
    const auto& rect = link.rect;
    const auto at = link.at.value_or(QPointF());
    return isNumber(rect.x()) && isNumber(rect.y()) && isNumber(rect.width()) && isNumber(rect.height())
           && isNumber(at.x()) && isNumber(at.y()) && link.page >= -1 && link.page < renderlimit::pages
           && (link.page >= 0) == link.address.isEmpty() && link.address.size() <= renderlimit::addressLength;
}

std::optional<RenderReply::Value> readLinks(QDataStream& in)
{
    QList<PdfLink> links;
    const bool read = readList(in, links, renderlimit::links);
    const bool sane = std::ranges::all_of(links, [](const PdfLink& link) { return isSane(link); });
    return read && sane ? std::optional<RenderReply::Value>(links) : std::nullopt;
}

std::optional<RenderReply::Value> readSignatures(QDataStream& in)
{
    QList<PdfSignature> signatures;
    const bool read = readList(in, signatures, renderlimit::signatures);
    const bool sane = std::ranges::all_of(signatures, [](const PdfSignature& signature) {
        const auto longest = std::max(signature.signer.size(), signature.issuer.size());
        return longest <= renderlimit::addressLength && (!signature.at.isValid() || signature.at.timeSpec() == Qt::UTC);
    });
    return read && sane ? std::optional<RenderReply::Value>(signatures) : std::nullopt;
}

std::optional<RenderReply::Value> readUpdate(QDataStream& in)
{
    PdfUpdate update;
    in >> update.bytes >> update.isForbidden; // in a frame that is no longer than it may be
    return update.bytes.size() <= renderlimit::updateBytes ? std::optional<RenderReply::Value>(update) : std::nullopt;
}

/// A picture's pixels lie in the frame or in shared memory; what the worker wrote there is only ever copied.
std::optional<RenderReply::Value> readPicture(QDataStream& in, const WorkerFrame& frame, const SharedPixels* shared,
                                              const RenderRequest& request)
{
    bool isShared = false;
    in >> isShared;
    const auto bytes = qsizetype(4) * request.rect.width() * request.rect.height();
    const char* pixels = isShared ? (shared ? shared->data() : nullptr) : frame.content.constData();
    const auto available = isShared ? (shared ? shared->size() : 0) : frame.content.size();
    if (!pixels || bytes > available) {
        return std::nullopt;
    }
    QImage image(request.rect.size(), QImage::Format_RGB32);
    if (image.isNull()) {
        return std::nullopt;
    }
    Q_ASSERT(image.sizeInBytes() == bytes);
    std::memcpy(image.bits(), pixels, static_cast<size_t>(bytes));
    return image;
}

std::optional<Error> readFailure(QDataStream& in)
{
    QString name;
    in >> name;
    bool known = false;
    const auto code = QMetaEnum::fromType<Error::Code>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(Error{static_cast<Error::Code>(code), {}, {}, nullptr}) : std::nullopt;
}

ReplyKind expectedReply(RenderRequest::Kind kind)
{
    switch (kind) {
    case RenderRequest::Kind::Open:
    case RenderRequest::Kind::Glance:
    case RenderRequest::Kind::Close:
        return ReplyKind::Summary;
    case RenderRequest::Kind::Tile:
        return ReplyKind::Picture;
    case RenderRequest::Kind::Text:
        return ReplyKind::Text;
    case RenderRequest::Kind::Probe:
        return ReplyKind::Probe;
    case RenderRequest::Kind::Examine:
        return ReplyKind::Notices;
    case RenderRequest::Kind::Links:
        return ReplyKind::Links;
    case RenderRequest::Kind::Signatures:
        return ReplyKind::Signatures;
    case RenderRequest::Kind::Mark:
        return ReplyKind::Update;
    }
    return ReplyKind::Failure;
}

bool tileIsSane(const RenderRequest& request)
{
    const auto& size = request.pageSize;
    return size.width() > 0 && size.height() > 0 && size.width() <= renderlimit::pageEdge
           && size.height() <= renderlimit::pageEdge && !request.rect.isEmpty()
           && QRect(QPoint(0, 0), size).contains(request.rect)
           && qint64(4) * request.rect.width() * request.rect.height() <= renderlimit::pixelBytes
           && request.rotation % 90 == 0 && request.rotation >= 0 && request.rotation < 360;
}

} // namespace

WorkerFrame encode(const RenderRequest& request)
{
    WorkerFrame frame;
    QDataStream out(&frame.body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << request.id << request.kind << request.document.bytes() << request.ticket << request.password << request.page
        << request.pageSize << request.rect << request.rotation << (request.recognise == PdfService::Recognise::Yes)
        << request.words;
    writeMarks(out, request.marks);
    return frame;
}

std::optional<RenderRequest> decodeRequest(const WorkerFrame& frame)
{
    QDataStream in(frame.body);
    in.setVersion(streamVersion);
    RenderRequest request;
    quint8 kind = 0;
    bool recognise = false;
    QByteArray document;
    in >> request.id >> kind >> document >> request.ticket >> request.password >> request.page >> request.pageSize
        >> request.rect >> request.rotation >> recognise >> request.words;
    const auto marks = readMarks(in);
    request.marks = marks.value_or(QList<PdfMark>());
    request.document = Digest::fromBytes(document);
    const auto whole = marks && in.status() == QDataStream::Ok && in.atEnd() && frame.content.isEmpty();
    if (!whole || request.document.isEmpty() || kind > static_cast<quint8>(RenderRequest::Kind::Close)) {
        return std::nullopt;
    }
    request.kind = static_cast<RenderRequest::Kind>(kind);
    request.recognise = recognise ? PdfService::Recognise::Yes : PdfService::Recognise::No;
    if (request.kind == RenderRequest::Kind::Tile && !tileIsSane(request)) {
        return std::nullopt;
    }
    return request;
}

WorkerFrame encode(const RenderReply& reply, SharedPixels* shared)
{
    WorkerFrame frame;
    QDataStream out(&frame.body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << reply.id;
    if (!reply.value) {
        write(out, reply.value.error());
        return frame;
    }
    if (const auto* image = std::get_if<QImage>(&reply.value.value())) {
        Q_ASSERT(image->format() == QImage::Format_RGB32);
        const auto isShared = shared && image->sizeInBytes() <= shared->size();
        out << ReplyKind::Picture << isShared;
        if (isShared) {
            std::memcpy(shared->data(), image->constBits(), static_cast<size_t>(image->sizeInBytes()));
        } else {
            frame.content = QByteArray(reinterpret_cast<const char*>(image->constBits()), image->sizeInBytes());
        }
    } else if (const auto* summary = std::get_if<PdfSummary>(&reply.value.value())) {
        write(out, *summary);
    } else if (const auto* text = std::get_if<PageText>(&reply.value.value())) {
        out << ReplyKind::Text;
        writeText(out, *text);
    } else if (const auto* notices = std::get_if<QList<PageNotice>>(&reply.value.value())) {
        write(out, *notices);
    } else if (const auto* links = std::get_if<QList<PdfLink>>(&reply.value.value())) {
        write(out, *links);
    } else if (const auto* signatures = std::get_if<QList<PdfSignature>>(&reply.value.value())) {
        write(out, *signatures);
    } else if (const auto* update = std::get_if<PdfUpdate>(&reply.value.value())) {
        out << ReplyKind::Update << update->bytes << update->isForbidden;
    } else {
        write(out, std::get<PdfProbe>(reply.value.value()));
    }
    return frame;
}

std::optional<RenderReply> decodeReply(const WorkerFrame& frame, const SharedPixels* shared,
                                       const RenderRequest& request)
{
    QDataStream in(frame.body);
    in.setVersion(streamVersion);
    RenderReply reply;
    auto kind = ReplyKind::Failure;
    in >> reply.id >> kind;
    std::optional<RenderReply::Value> value;
    if (kind == ReplyKind::Failure) {
        const auto error = readFailure(in);
        const auto whole = error && in.status() == QDataStream::Ok && in.atEnd() && reply.id == request.id;
        return whole ? std::optional(RenderReply{reply.id, *error}) : std::nullopt;
    }
    if (kind != expectedReply(request.kind)) {
        return std::nullopt;
    }
    if (kind == ReplyKind::Picture) {
        value = readPicture(in, frame, shared, request);
    } else if (kind == ReplyKind::Summary) {
        value = readSummary(in);
    } else if (kind == ReplyKind::Notices) {
        value = readNotices(in);
    } else if (kind == ReplyKind::Links) {
        value = readLinks(in);
    } else if (kind == ReplyKind::Signatures) {
        value = readSignatures(in);
    } else if (kind == ReplyKind::Update) {
        value = readUpdate(in);
    } else {
        value = kind == ReplyKind::Text ? readTextOf(in, request) : readProbe(in);
    }
    const auto whole = value && in.status() == QDataStream::Ok && in.atEnd() && reply.id == request.id;
    return whole ? std::optional(RenderReply{reply.id, std::move(*value)}) : std::nullopt;
}

} // namespace pingshen
