// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPdfService.h"

#include "core/render/WorkerPool.h"

#include <condition_variable>
#include <cstring>
#include <future>
#include <mutex>

using namespace Qt::StringLiterals;

namespace pingshen {

namespace {

constexpr int highestPicture = 100'000;

/// Where the caller waits and the pool's thread puts the answer; outlives whoever leaves first.
struct Mailbox
{
    std::mutex mutex;
    std::condition_variable_any arrived;
    std::optional<RenderReply> reply;
};

} // namespace

WorkerPdfService::WorkerPdfService(const WorkerSettings& settings) : m_pool(std::make_unique<WorkerPool>(settings)) {}

WorkerPdfService::~WorkerPdfService() = default;

void WorkerPdfService::prestart(int workers)
{
    m_pool->prestart(workers);
}

template<class T>
Result<T> WorkerPdfService::ask(const PdfSource& source, RenderRequest request, const Task& task)
{
    PINGSHEN_TRY(task.proceed());
    auto box = std::make_shared<Mailbox>();
    const auto id = m_pool->submit(source, std::move(request), RequestPriority::Background, [box](RenderReply reply) {
        const std::lock_guard lock(box->mutex);
        box->reply = std::move(reply);
        box->arrived.notify_one();
    });
    std::unique_lock lock(box->mutex);
    if (!box->arrived.wait(lock, task.stop, [&] { return box->reply.has_value(); })) {
        lock.unlock();
        if (!m_pool->cancel(id)) {
            m_pool->abandon(id);
        }
        return Error::Code::Cancelled;
    }
    PINGSHEN_ASSIGN(auto value, std::move(box->reply->value));
    return std::get<T>(std::move(value));
}

Result<PdfProbe> WorkerPdfService::probe(const PdfSource& source, const Task& task)
{
    return ask<PdfProbe>(source, {.kind = RenderRequest::Kind::Probe}, task);
}

Result<QImage> WorkerPdfService::render(const PdfSource& source, int page, int width, const Task& task)
{
    PINGSHEN_ASSIGN(const auto summary, ask<PdfSummary>(source, {.kind = RenderRequest::Kind::Open}, task));
    const QJsonObject args{{u"page"_s, page + 1}};
    if (page < 0 || page >= summary.pages()) {
        return {Error::Code::PdfPageMissing, args};
    }
    const auto points = summary.pageSizes.at(page);
    const auto height = std::max(1, qRound(std::min(width * points.height() / points.width(), 1e9)));
    QImage image(width, height <= highestPicture ? height : 0, QImage::Format_RGB32);
    if (image.isNull()) {
        return {Error::Code::PdfPageUnrenderable, args};
    }
    const auto stripHeight = static_cast<int>(renderlimit::pixelBytes / (qint64(4) * width));
    for (int top = 0; top < height; top += stripHeight) {
        const QRect strip(0, top, width, std::min(stripHeight, height - top));
        PINGSHEN_ASSIGN(
            const auto part,
            ask<QImage>(source,
                        {.kind = RenderRequest::Kind::Tile, .page = page, .pageSize = image.size(), .rect = strip},
                        task));
        std::memcpy(image.scanLine(top), part.constBits(), static_cast<size_t>(part.sizeInBytes()));
    }
    return image;
}

Result<PageText> WorkerPdfService::text(const PdfSource& source, int page, Recognise recognise, const Task& task)
{
    return ask<PageText>(source, {.kind = RenderRequest::Kind::Text, .page = page, .recognise = recognise}, task);
}

Result<PageText> WorkerPdfService::words(const PdfSource& source, int page, Recognise recognise, const Task& task)
{
    return ask<PageText>(
        source, {.kind = RenderRequest::Kind::Text, .page = page, .recognise = recognise, .words = true}, task);
}

Result<QList<PdfSignature>> WorkerPdfService::signatures(const PdfSource& source, const Task& task)
{
    return ask<QList<PdfSignature>>(source, {.kind = RenderRequest::Kind::Signatures}, task);
}

Result<PdfUpdate> WorkerPdfService::marked(const PdfSource& source, const QList<PdfMark>& marks, const Task& task)
{
    RenderRequest request{.kind = RenderRequest::Kind::Mark, .marks = marks};
    if (marks.size() > renderlimit::marks || encode(request).body.size() > renderlimit::requestBytes / 2) {
        return Error::Code::PdfMarksTooMany;
    }
    return ask<PdfUpdate>(source, std::move(request), task);
}

Result<Guards> WorkerPdfService::guards()
{
    std::promise<Result<Guards>> answer;
    m_pool->askGuards([&answer](const Result<Guards>& guards) { answer.set_value(guards); });
    return answer.get_future().get();
}

} // namespace pingshen
