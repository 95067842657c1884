// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/RenderServer.h"

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr size_t openFiles = 8;
constexpr double recognisedDotsPerPoint = 300.0 / 72.0;
constexpr double recognisedPixels = 30e6; // a larger page, say a drawing, is read at fewer dots an inch

QSize recognisedSize(QSizeF points)
{
    const auto full = points * recognisedDotsPerPoint;
    const auto shrink = std::min(1.0, std::sqrt(recognisedPixels / (full.width() * full.height())));
    return (full * shrink).toSize().expandedTo({1, 1});
}

} // namespace

RenderReply RenderServer::answer(const RenderRequest& request)
{
    return {request.id, valueOf(request)};
}

void RenderServer::closeFile(const QString& path)
{
    m_open.remove_if([&](const Open& open) { return open.path == path; });
}

Result<PdfFile*> RenderServer::fileOf(const RenderRequest& request)
{
    const auto found = std::find_if(m_open.begin(), m_open.end(), [&](const Open& open) {
        return open.path == request.path && open.password == request.password;
    });
    if (!m_open.empty() && found != m_open.begin()) {
        m_open.front().file->forgetPictures();
    }
    if (found != m_open.end()) {
        m_open.splice(m_open.begin(), m_open, found);
        return m_open.front().file.get();
    }
    PINGSHEN_ASSIGN(auto file, PdfFile::open(request.path, request.password));
    m_open.push_front({request.path, request.password, std::move(file)});
    if (m_open.size() > openFiles) {
        m_open.pop_back();
    }
    return m_open.front().file.get();
}

Result<RenderReply::Value> RenderServer::valueOf(const RenderRequest& request)
{
    PINGSHEN_ASSIGN(auto* file, fileOf(request));
    switch (request.kind) {
    case RenderRequest::Kind::Open:
    case RenderRequest::Kind::Close:
        return RenderReply::Value(file->summary());
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
    }
    return Error::Code::WorkerProtocolBroken;
}

Result<PageText> RenderServer::textOf(PdfFile& file, const RenderRequest& request)
{
    PINGSHEN_ASSIGN(auto text, file.text(request.page));
    if (!text.trimmed().isEmpty()) {
        return PageText{request.page, std::move(text), PageText::Origin::Pdf};
    }
    if (request.recognise == PdfService::Recognise::No) {
        return PageText{request.page, {}, PageText::Origin::None};
    }
    const auto size = recognisedSize(file.summary().pageSizes.at(request.page));
    PINGSHEN_ASSIGN(const auto image, file.tile(request.page, size, QRect(QPoint(0, 0), size), 0));
    PINGSHEN_ASSIGN(auto read, m_ocr.read(image));
    const auto origin = read.isEmpty() ? PageText::Origin::None : PageText::Origin::Ocr;
    return PageText{request.page, std::move(read), origin};
}

} // namespace pingshen
