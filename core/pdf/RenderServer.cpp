// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/RenderServer.h"

#include "core/pdf/words/PlacedWords.h"

#include <algorithm>
#include <numeric>

namespace pingshen {

namespace {

constexpr size_t openFiles = 8;
constexpr qint64 copiedBytes = 256LL << 20; // of all open files

QString folded(const QString& text)
{
    return text.toCaseFolded().remove(u' ').remove(u'\n');
}

/// What was recognised, and the lines of the page's own text that are not among it.
QString joined(const QString& recognised, const QString& own)
{
    auto text = recognised;
    const auto known = folded(recognised);
    for (const auto& line : own.split(u'\n', Qt::SkipEmptyParts)) {
        if (!known.contains(folded(line))) {
            text += u'\n' + line;
        }
    }
    return text;
}

/// The same of the words.
QList<PageWord> joinedWords(const PageReading& read, const QList<PageWord>& own)
{
    auto words = read.words;
    const auto known = folded(read.text);
    for (auto first = own.begin(); first != own.end();) {
        const auto next = std::find_if(first, own.end(), [&](const auto& word) { return word.line != first->line; });
        QString line;
        std::for_each(first, next, [&](const PageWord& word) { line += word.text; });
        if (!known.contains(folded(line))) {
            const int number = words.isEmpty() ? 0 : words.last().line + 1;
            std::for_each(first, next, [&](PageWord word) {
                word.line = number;
                words.append(std::move(word));
            });
        }
        first = next;
    }
    return words;
}

} // namespace

RenderReply RenderServer::answer(const RenderRequest& request, std::shared_ptr<const OpenDocument> bytes)
{
    RenderReply reply{request.id, valueOf(request, std::move(bytes))};
    letGo();
    return reply;
}

void RenderServer::close(const Digest& document)
{
    m_open.remove_if([&](const Open& open) { return open.document == document; });
}

Result<PdfFile*> RenderServer::fileOf(const RenderRequest& request, std::shared_ptr<const OpenDocument> bytes)
{
    const auto found = std::find_if(m_open.begin(), m_open.end(), [&](const Open& open) {
        return open.document == request.document && open.password == request.password;
    });
    if (!m_open.empty() && found != m_open.begin()) {
        m_open.front().file->forgetPictures();
    }
    if (found != m_open.end()) {
        m_open.splice(m_open.begin(), m_open, found);
        return m_open.front().file.get();
    }
    PINGSHEN_ASSIGN(auto file, PdfFile::open(std::move(bytes), request.password));
    m_open.push_front({request.document, request.password, std::move(file)});
    return m_open.front().file.get();
}

/// A file is copied when a page asks for it, not when it is opened.
void RenderServer::letGo()
{
    const auto copied = [&] {
        return std::accumulate(m_open.begin(), m_open.end(), qint64(0),
                               [](qint64 sum, const Open& open) { return sum + open.file->copiedBytes(); });
    };
    while (m_open.size() > openFiles || (m_open.size() > 1 && copied() > copiedBytes)) {
        m_open.pop_back();
    }
}

Result<RenderReply::Value> RenderServer::valueOf(const RenderRequest& request,
                                                 std::shared_ptr<const OpenDocument> bytes)
{
    PINGSHEN_ASSIGN(auto* file, fileOf(request, std::move(bytes)));
    switch (request.kind) {
    case RenderRequest::Kind::Open:
    case RenderRequest::Kind::Close:
        return RenderReply::Value(file->summary());
    case RenderRequest::Kind::Glance:
        return RenderReply::Value(file->glance(request.page));
    case RenderRequest::Kind::Probe:
        return RenderReply::Value(file->probe());
    case RenderRequest::Kind::Tile: {
        PINGSHEN_ASSIGN(auto image, file->tile(request.page, request.pageSize, request.rect, request.rotation));
        return RenderReply::Value(std::move(image));
    }
    case RenderRequest::Kind::Text: {
        PINGSHEN_ASSIGN(auto text, textOf(*file, request));
        return RenderReply::Value(std::move(text));
    }
    case RenderRequest::Kind::Signatures:
        return RenderReply::Value(file->signatures());
    case RenderRequest::Kind::Mark: {
        PINGSHEN_ASSIGN(auto update, file->marked(request.marks));
        return update.bytes.size() <= renderlimit::updateBytes ? Result(RenderReply::Value(std::move(update)))
                                                               : Error::Code::PdfMarksTooMany;
    }
    case RenderRequest::Kind::Links: {
        PINGSHEN_ASSIGN(auto links, file->links(request.page));
        return RenderReply::Value(std::move(links));
    }
    case RenderRequest::Kind::Examine: {
        PINGSHEN_ASSIGN(auto notices, file->notices(request.page));
        return RenderReply::Value(std::move(notices));
    }
    }
    return Error::Code::WorkerProtocolBroken;
}

Result<PageText> RenderServer::textOf(PdfFile& file, const RenderRequest& request)
{
    using Worth = PdfFile::Layer::Worth;
    PINGSHEN_ASSIGN(auto layer, file.layer(request.page));
    const auto origin = layer.text.isEmpty() ? PageText::Origin::None : PageText::Origin::Pdf;
    PageText own{request.page, std::move(layer.text), origin, origin == PageText::Origin::Pdf ? 100 : 0};
    own.size = file.pageSize(request.page);
    if (request.words && origin == PageText::Origin::Pdf) {
        own.words = file.words(request.page);
    }
    if (layer.worth == Worth::Good || request.recognise == PdfService::Recognise::No) {
        return own;
    }
    const auto draw = [&](QSize pageSize, QRect rect) { return file.tile(request.page, pageSize, rect, 0); };
    PINGSHEN_ASSIGN(const auto read, m_reader.read(file.pageSize(request.page), draw));
    if (read.text.isEmpty()) {
        own.isPoor = read.isPoor;
        own.edition = Ocr::edition();
        return own;
    }
    PageText text{request.page, joined(read.text, own.text), PageText::Origin::Ocr, read.confidence, read.isPoor};
    text.size = own.size;
    text.words = request.words ? placedWords(joinedWords(read, own.words), own.size) : QList<PageWord>();
    text.edition = Ocr::edition();
    return text;
}

} // namespace pingshen
