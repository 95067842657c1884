// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerCrew.h"

#include "core/render/WorkerProcess.h"

using namespace Qt::StringLiterals;

namespace pingshen {

namespace {

constexpr std::chrono::milliseconds quietBeforeSpare{300};

/// What is not tried again once it brought a worker down: a page, or the opening or probing of a document.
QString culpritOf(const RenderRequest& request)
{
    const auto document = request.document.hex();
    switch (request.kind) {
    case RenderRequest::Kind::Open:
    case RenderRequest::Kind::Glance:
    case RenderRequest::Kind::Close:
        return u"open "_s + document;
    case RenderRequest::Kind::Probe:
        return u"probe "_s + document;
    case RenderRequest::Kind::Examine:
        return u"examine "_s + QString::number(request.page) + u' ' + document;
    case RenderRequest::Kind::Links:
        return u"links "_s + QString::number(request.page) + u' ' + document;
    case RenderRequest::Kind::Signatures:
        return u"signatures "_s + document;
    case RenderRequest::Kind::Mark:
        return u"mark "_s + document;
    case RenderRequest::Kind::Tile:
    case RenderRequest::Kind::Text:
        break;
    }
    return QString::number(request.page) + u' ' + document;
}

/// The error as the asker sees it: which page. What the document is called, only the asker knows.
Error placed(Error error, const RenderRequest& request)
{
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

WorkerCrew::WorkerCrew(const WorkerSettings& settings, RequestQueue& queue)
    : m_settings(settings),
      m_queue(queue),
      m_quiet(this),
      m_waited(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietBeforeSpare);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (needsSpare()) {
            startWorker();
        }
    });
    m_waited.setSingleShot(true);
    m_waited.setInterval(settings.patience);
    connect(&m_waited, &QTimer::timeout, this, [this] { startForDemand(Patience::IsOver); });
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
    answerGuards(Error::Code::Cancelled);
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
    m_slots.emplace(worker, Slot{std::move(owned), std::nullopt, std::nullopt});
    connect(worker, &WorkerProcess::ready, this, [this, worker] {
        m_failedStarts = 0;
        m_guards = worker->guards().toInt();
        answerGuards(worker->guards());
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

bool WorkerCrew::anyReady() const
{
    return countOf([](const Slot& slot) { return slot.worker->isReady(); }) > 0;
}

void WorkerCrew::dispatch()
{
    if (isPaused()) {
        failUnserved();
    }
    failBroken();
    while (giveFirst()) {
    }
    startForDemand(Patience::Lasts);
    startSpare();
    if (!m_guardsAsked.empty() && !isPaused()) {
        prestart(1);
    }
}

/// Whether the first that waits went to a worker.
bool WorkerCrew::giveFirst()
{
    WorkerProcess* worker = nullptr;
    auto first = m_queue.takeFirst([&](const QueuedRequest& queued) {
        worker = workerFor(queued);
        return worker != nullptr;
    });
    if (first) {
        give(worker, std::move(*first));
    }
    return first.has_value();
}

/// Who is idle and has seen no other owner's documents. Best is who worked on this page last and has its picture at
/// hand, then who worked on this document and has it open.
WorkerProcess* WorkerCrew::workerFor(const QueuedRequest& queued) const
{
    WorkerProcess* best = nullptr;
    int bestRank = -1;
    for (const auto& [worker, slot] : m_slots) {
        const int rank = worker->isIdle() ? rankOf(slot, queued) : -1;
        if (rank > bestRank) {
            best = worker;
            bestRank = rank;
        }
    }
    return best;
}

int WorkerCrew::rankOf(const Slot& slot, const QueuedRequest& queued) const
{
    if (!slot.owner) {
        const auto isAtWork = [](const Slot& other) { return other.owner.has_value(); };
        return countOf(isAtWork) < m_settings.workers || idleWorkerOfAnotherOwner(queued.owner) ? 0 : -1;
    }
    if (*slot.owner != queued.owner) {
        return -1;
    }
    const auto& last = slot.worker->request();
    return last.document != queued.request.document ? 1 : last.page != queued.request.page ? 2 : 3;
}

/// A worker that can only make room: it has nothing to do and has seen documents of somebody else than this owner.
WorkerProcess* WorkerCrew::idleWorkerOfAnotherOwner(const std::optional<QString>& owner) const
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const auto& slot) {
        return slot.first->isIdle() && slot.second.owner && slot.second.owner != owner;
    });
    return found != m_slots.end() ? found->first : nullptr;
}

qsizetype WorkerCrew::countOf(const std::function<bool(const Slot&)>& isWanted) const
{
    return std::count_if(m_slots.begin(), m_slots.end(), [&](const auto& slot) { return isWanted(slot.second); });
}

void WorkerCrew::give(WorkerProcess* worker, QueuedRequest queued)
{
    const auto bytes = queued.bytes.open();
    if (!bytes) {
        fail(queued, bytes.error());
        return;
    }
    auto& slot = m_slots.at(worker);
    if (!slot.owner && countOf([](const Slot& other) { return other.owner.has_value(); }) >= m_settings.workers) {
        retire(idleWorkerOfAnotherOwner(queued.owner));
    }
    slot.owner = queued.owner;
    slot.inHand = std::move(queued);
    worker->send(slot.inHand->request, **bytes);
}

std::optional<Error::Code> WorkerCrew::brokenBy(const RenderRequest& request) const
{
    for (const QString& culprit : {QString(u"open "_s + request.document.hex()), culpritOf(request)}) {
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
    const auto isBroken = [this](const QueuedRequest& queued) { return brokenBy(queued.request).has_value(); };
    for (const auto& queued : m_queue.takeIf(isBroken)) {
        fail(queued, Error{*brokenBy(queued.request), {}, {}, nullptr});
    }
}

/// While no worker can be started: what none of those that run may have.
void WorkerCrew::failUnserved()
{
    const auto isUnserved = [this](const QueuedRequest& queued) {
        return std::none_of(m_slots.begin(), m_slots.end(), [&](const auto& slot) {
            return slot.first->isReady() && slot.second.owner.value_or(queued.owner) == queued.owner;
        });
    };
    for (const auto& queued : m_queue.takeIf(isUnserved)) {
        fail(queued, Error{Error::Code::WorkerNotStarted, {}, {}, nullptr});
    }
}

/// Whether all that waits is for later, and what is at work may come to it in time.
bool WorkerCrew::mayWait(qsizetype starting) const
{
    const auto isInSight = [](const QueuedRequest& queued) { return queued.priority <= RequestPriority::Visible; };
    return m_settings.patience.count() > 0 && !m_slots.empty() && m_queue.countIf(isInSight) <= starting;
}

void WorkerCrew::startForDemand(Patience patience)
{
    const auto starting = countOf([](const Slot& slot) { return !slot.worker->isReady(); });
    // What a worker broke at is answered without one, also if it was asked for only this moment.
    const auto wanted =
        m_queue.countIf([this](const QueuedRequest& queued) { return !brokenBy(queued.request); }) - starting;
    if (isPaused() || wanted <= 0) {
        m_waited.stop();
        return;
    }
    if (patience == Patience::Lasts && mayWait(starting)) {
        if (!m_waited.isActive()) {
            m_waited.start();
        }
        return;
    }
    const auto free = m_settings.workers - static_cast<qsizetype>(m_slots.size());
    for (qsizetype i = 0; i < std::min(wanted, free); ++i) {
        startWorker();
    }
    // Whoever is idle now, while something waits, has seen another owner's documents.
    auto* idle = idleWorkerOfAnotherOwner({});
    if (idle && countOf([](const Slot& slot) { return !slot.owner; }) == 0) {
        retire(idle);
        startWorker();
    }
}

/// While nothing else is to be done for a moment, so that neither a page nor the window's start waits for it.
void WorkerCrew::startSpare()
{
    if (!needsSpare()) {
        m_quiet.stop();
    } else if (!m_quiet.isActive()) {
        m_quiet.start();
    }
}

bool WorkerCrew::needsSpare() const
{
    const auto isBusy = [](const Slot& slot) { return slot.inHand.has_value(); };
    const auto isFresh = [](const Slot& slot) { return !slot.owner; };
    const bool isQuiet = !isPaused() && m_queue.size() == 0 && countOf(isBusy) == 0;
    return isQuiet && !m_slots.empty() && countOf(isFresh) < m_settings.spares;
}

void WorkerCrew::takeReply(WorkerProcess* worker, const RenderReply& reply)
{
    const auto queued = std::exchange(m_slots.at(worker).inHand, std::nullopt);
    // A worker that has grown starts anew between two requests, so that no innocent page is blamed for it.
    if (worker->residentBytes() > m_settings.memoryBytes / 2) {
        retire(worker);
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
    const auto slot = m_slots.find(worker);
    if (slot == m_slots.end()) {
        return; // abandoned after it had died and before that was heard of
    }
    auto queued = std::exchange(slot->second.inHand, std::nullopt);
    const bool isInnocent = queued && !worker->hasBeenReached() && !std::exchange(queued->isSecondTry, true);
    retire(worker);
    if (isInnocent) {
        m_queue.push(std::move(*queued));
    } else if (queued) {
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

/// Not at once: it may be the one that is just speaking.
void WorkerCrew::retire(WorkerProcess* worker)
{
    worker->disconnect(this);
    m_slots.at(worker).worker.release()->deleteLater();
    m_slots.erase(worker);
}

void WorkerCrew::failAll(const Error& error)
{
    for (const auto& queued : m_queue.takeIf([](const auto&) { return true; })) {
        fail(queued, error);
    }
    answerGuards(error);
}

void WorkerCrew::closeDocument(const Digest& document)
{
    for (const auto& [worker, slot] : m_slots) {
        worker->closeDocument(document);
    }
}

std::optional<Guards> WorkerCrew::guards() const
{
    const int guards = m_guards;
    return guards < 0 ? std::nullopt : std::optional(Guards::fromInt(guards));
}

void WorkerCrew::askGuards(const std::function<void(Result<Guards>)>& answer)
{
    m_guardsAsked.push_back(answer);
    if (const auto known = guards()) {
        answerGuards(*known);
    } else if (isPaused()) {
        answerGuards(Error::Code::WorkerNotStarted);
    } else {
        prestart(1);
    }
}

void WorkerCrew::answerGuards(const Result<Guards>& guards)
{
    for (const auto& answer : std::exchange(m_guardsAsked, {})) {
        answer(guards);
    }
}

void WorkerCrew::abandon(quint64 id)
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [id](const auto& slot) {
        return slot.second.inHand && slot.second.inHand->request.id == id;
    });
    if (found != m_slots.end()) {
        retire(found->first);
        dispatch();
    }
}

} // namespace pingshen
