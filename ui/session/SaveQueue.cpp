// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/SaveQueue.h"

#include "core/work/RecordChange.h"

#include <QCoreApplication>

namespace pingshen::ui {

namespace {
constexpr std::chrono::seconds retryDelay{3};
}

SaveQueue::SaveQueue(StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryDelay);
    connect(&m_retry, &QTimer::timeout, this, &SaveQueue::writeNext);
    connect(this, &SaveQueue::saveFailed, this, [this] { m_failing = true; }); // also of drafts
    connect(this, &SaveQueue::recovered, this, [this] { m_failing = false; });
}

SaveQueue::~SaveQueue()
{
    const auto last = [all = m_waiting, first = m_writing](Workplace& workplace) {
        return recordLast(workplace, first && *first ? all.sliced(1) : all);
    };
    m_storage.run(nullptr, last, [](const Done&) {});
}

void SaveQueue::save(const Change& change)
{
    m_waiting.append(change);
    Q_EMIT pendingChanged(static_cast<int>(m_waiting.size()));
    if (!m_retry.isActive()) {
        writeNext();
    }
}

void SaveQueue::retryNow()
{
    m_retry.stop();
    writeNext();
    Q_EMIT retryRequested();
}

void SaveQueue::writeNow()
{
    while (!m_waiting.isEmpty() && !m_retry.isActive()) {
        m_storage.waitForJobs();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // what became of the first; the next is given then
    }
}

void SaveQueue::writeNext()
{
    if (m_writing || m_waiting.isEmpty()) {
        return;
    }
    m_writing = std::make_shared<std::atomic<bool>>(false);
    const auto write = [change = m_waiting.first(), done = m_writing](Workplace& workplace) {
        auto recorded = recordChanges(workplace, {change});
        *done = static_cast<bool>(recorded);
        return recorded;
    };
    m_storage.run(this, write, [this](const Result<QList<Edit>>& outcome) { finish(outcome); });
}

void SaveQueue::finish(const Result<QList<Edit>>& outcome)
{
    m_writing.reset();
    if (!outcome && mayPass(outcome.error())) {
        m_retry.start();
        Q_EMIT saveFailed(outcome.error());
        return;
    }
    const auto change = m_waiting.takeFirst();
    if (!outcome) {
        Q_EMIT refused(change, outcome.error());
    } else {
        for (const auto& edit : *outcome) {
            Q_EMIT saved(edit.at);
        }
    }
    Q_EMIT pendingChanged(static_cast<int>(m_waiting.size()));
    if (m_failing) {
        Q_EMIT recovered();
    }
    writeNext();
}

} // namespace pingshen::ui
