// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerCrew.h"

#include "core/render/WorkerProcess.h"

using namespace Qt::StringLiterals;

namespace pingshen {

namespace {

/// What is not tried again once it brought a worker down: a page, or the opening or probing of a document.
QString culpritOf(const RenderRequest& request)
{
    switch (request.kind) {
    case RenderRequest::Kind::Open:
    case RenderRequest::Kind::Close:
        return u"open "_s + request.path;
    case RenderRequest::Kind::Probe:
        return u"probe "_s + request.path;
    case RenderRequest::Kind::Examine:
        return u"examine "_s + QString::number(request.page) + u' ' + request.path;
    case RenderRequest::Kind::Tile:
    case RenderRequest::Kind::Text:
        break;
    }
    return QString::number(request.page) + u' ' + request.path;
}

/// The error as the asker sees it: which file, which page.
Error placed(Error error, const RenderRequest& request)
{
    error.where = request.path;
    if (request.kind == RenderRequest::Kind::Tile || request.kind == RenderRequest::Kind::Text) {
        error.args.insert(u"page"_s, request.page + 1);
    }
    return error;
}

void fail(const QueuedRequest& queued, const Error& error)
{
    queued.answer({queued.request.id, placed(error, queued.request)});
}

} // namespace

WorkerCrew::WorkerCrew(const WorkerSettings& settings, RequestQueue& queue) : m_settings(settings), m_queue(queue)
{
    connect(this, &WorkerCrew::workArrived, this, &WorkerCrew::dispatch, Qt::QueuedConnection);
}

WorkerCrew::~WorkerCrew()
{
    for (auto& [worker, slot] : m_slots) {
        worker->disconnect(this);
        if (slot.inHand) {
            fail(*slot.inHand, Error{Error::Code::Cancelled, {}, {}, nullptr});
        }
    }
}

void WorkerCrew::prestart(int workers)
{
    while (!isPaused() && std::cmp_less(m_slots.size(), std::min(workers, m_settings.workers))) {
        startWorker();
    }
}

bool WorkerCrew::isPaused() const
{
    return !m_pause.hasExpired();
}

void WorkerCrew::startWorker()
{
    auto owned = std::make_unique<WorkerProcess>(m_settings);
    auto* worker = owned.get();
    m_slots.emplace(worker, Slot{std::move(owned), std::nullopt});
    connect(worker, &WorkerProcess::ready, this, [this] {
        m_failedStarts = 0;
        dispatch();
    });
    connect(worker, &WorkerProcess::replied, this,
            [this, worker](const RenderReply& reply) { takeReply(worker, reply); });
    // Queued: a worker that cannot be started says so while it is being started.
    connect(
        worker, &WorkerProcess::died, this, [this, worker](const Error& error) { takeDeath(worker, error); },
        Qt::QueuedConnection);
    worker->start();
}

bool WorkerCrew::anyIdle() const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [](const auto& slot) { return slot.first->isIdle(); });
}

bool WorkerCrew::anyReady() const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [](const auto& slot) { return slot.first->isReady(); });
}

void WorkerCrew::dispatch()
{
    if (isPaused() && !anyReady()) {
        failAll(Error{Error::Code::WorkerNotStarted, {}, {}, nullptr});
        return;
    }
    failBroken();
    while (anyIdle()) {
        auto next = m_queue.takeFirst();
        if (!next) {
            return;
        }
        give(idleWorkerFor(next->request), std::move(*next));
    }
    startForDemand();
}

std::optional<Error::Code> WorkerCrew::brokenBy(const RenderRequest& request) const
{
    for (const QString& culprit : {QString(u"open "_s + request.path), culpritOf(request)}) {
        if (const auto found = m_broken.constFind(culprit); found != m_broken.constEnd()) {
            return *found;
        }
    }
    return std::nullopt;
}

void WorkerCrew::failBroken()
{
    if (m_broken.isEmpty()) {
        return;
    }
    const auto isBroken = [this](const RenderRequest& request) { return brokenBy(request).has_value(); };
    for (const auto& queued : m_queue.takeIf(isBroken)) {
        fail(queued, Error{*brokenBy(queued.request), {}, {}, nullptr});
    }
}

void WorkerCrew::startForDemand()
{
    if (isPaused()) {
        return;
    }
    const auto starting =
        std::count_if(m_slots.begin(), m_slots.end(), [](const auto& slot) { return !slot.first->isReady(); });
    const auto wanted = m_queue.size() - starting;
    const auto free = m_settings.workers - static_cast<qsizetype>(m_slots.size());
    for (qsizetype i = 0; i < std::min<qsizetype>(wanted, free); ++i) {
        startWorker();
    }
}

/// Whoever worked on this page last has its picture at hand, whoever worked on this file has it open.
WorkerProcess* WorkerCrew::idleWorkerFor(const RenderRequest& request) const
{
    WorkerProcess* best = nullptr;
    int bestRank = -1;
    for (const auto& [worker, slot] : m_slots) {
        const auto& last = worker->request();
        const int rank = last.path != request.path ? 0 : last.page != request.page ? 1 : 2;
        if (worker->isIdle() && rank > bestRank) {
            best = worker;
            bestRank = rank;
        }
    }
    return best;
}

void WorkerCrew::give(WorkerProcess* worker, QueuedRequest request)
{
    auto& slot = m_slots.at(worker);
    slot.inHand = std::move(request);
    worker->send(slot.inHand->request);
}

void WorkerCrew::takeReply(WorkerProcess* worker, const RenderReply& reply)
{
    const auto queued = std::exchange(m_slots.at(worker).inHand, std::nullopt);
    // A worker that has grown starts anew between two requests, so that no innocent page is blamed for it.
    if (worker->residentBytes() > m_settings.memoryBytes / 2) {
        dismiss(worker).release()->deleteLater();
    }
    dispatch();
    if (reply.value) {
        queued->answer(reply);
    } else {
        fail(*queued, reply.value.error());
    }
}

void WorkerCrew::takeDeath(WorkerProcess* worker, const Error& error)
{
    const auto queued = std::exchange(m_slots.at(worker).inHand, std::nullopt);
    dismiss(worker).release()->deleteLater();
    if (queued) {
        m_broken.insert(culpritOf(queued->request), error.code);
        fail(*queued, error);
    } else {
        countFailedStart(error);
    }
    dispatch();
}

// Only deaths between requests could go on for ever; any other one uses up a request.
void WorkerCrew::countFailedStart(const Error& error)
{
    ++m_failedStarts;
    if (m_failedStarts >= m_settings.startAttempts) {
        m_pause.setRemainingTime(m_settings.startPause);
        if (!anyReady()) {
            failAll(error);
        }
    }
}

std::unique_ptr<WorkerProcess> WorkerCrew::dismiss(WorkerProcess* worker)
{
    worker->disconnect(this);
    auto owned = std::move(m_slots.at(worker).worker);
    m_slots.erase(worker);
    return owned;
}

void WorkerCrew::failAll(const Error& error)
{
    for (const auto& queued : m_queue.takeIf([](const auto&) { return true; })) {
        fail(queued, error);
    }
}

void WorkerCrew::closeFile(const QString& path)
{
    for (const auto& [worker, slot] : m_slots) {
        worker->closeFile(path);
    }
}

void WorkerCrew::abandon(quint64 id)
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [id](const auto& slot) {
        return slot.second.inHand && slot.second.inHand->request.id == id;
    });
    if (found != m_slots.end()) {
        dismiss(found->first).release()->deleteLater();
        dispatch();
    }
}

} // namespace pingshen
