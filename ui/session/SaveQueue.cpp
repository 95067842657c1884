// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/SaveQueue.h"

#include "core/work/RecordChange.h"

namespace pingshen::ui {

namespace {
constexpr std::chrono::seconds retryDelay{3};
}

SaveQueue::SaveQueue(StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryDelay);
    connect(&m_retry, &QTimer::timeout, this, &SaveQueue::writeNext);
}

SaveQueue::~SaveQueue()
{
    const auto rest = m_waiting.sliced(m_writing ? 1 : 0);
    m_storage.run(
        nullptr, [rest](Workplace& workplace) { return recordChanges(workplace, rest); },
        [](const Result<QList<Edit>>&) {});
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

void SaveQueue::writeNext()
{
    if (m_writing || m_waiting.isEmpty()) {
        return;
    }
    m_writing = true;
    const auto change = m_waiting.first();
    m_storage.run(
        this, [change](Workplace& workplace) { return recordChanges(workplace, {change}); },
        [this](const Result<QList<Edit>>& outcome) { finish(outcome); });
}

void SaveQueue::finish(const Result<QList<Edit>>& outcome)
{
    m_writing = false;
    if (!outcome) {
        m_failing = true;
        m_retry.start();
        Q_EMIT saveFailed(outcome.error());
        return;
    }
    m_waiting.removeFirst();
    for (const auto& edit : *outcome) {
        Q_EMIT saved(edit.at);
    }
    Q_EMIT pendingChanged(static_cast<int>(m_waiting.size()));
    if (std::exchange(m_failing, false)) {
        Q_EMIT recovered();
    }
    writeNext();
}

} // namespace pingshen::ui
