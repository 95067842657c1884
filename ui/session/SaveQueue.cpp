// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/SaveQueue.h"

#include "core/work/RecordChange.h"

#include <utility>

namespace pingshen::ui {

namespace {
constexpr std::chrono::seconds retryDelay{3};
}

SaveQueue::SaveQueue(StorageThread& storage, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_known(std::make_shared<NumberedEdits>())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryDelay);
    connect(&m_retry, &QTimer::timeout, this, &SaveQueue::writeNext);
    connect(this, &SaveQueue::saveFailed, this, [this] { m_failing = true; }); // also of drafts
    connect(this, &SaveQueue::recovered, this, [this] { m_failing = false; });
}

SaveQueue::~SaveQueue()
{
    const auto last = [all = asWritten(m_waiting), known = m_known](Workplace& workplace) {
        return recordLast(workplace, all, *known); // the first of them may be written by now
    };
    m_storage.run(nullptr, last, [](const Done&) {});
}

QList<Change> SaveQueue::waiting() const
{
    QList<Change> changes;
    for (const auto& each : m_waiting) {
        changes.append(each.change);
    }
    return changes;
}

QList<WaitingChange> SaveQueue::asWritten(QList<WaitingChange> changes) const
{
    for (auto& each : changes) {
        each.change.author = m_writers.value(each.number, each.change.author);
    }
    return changes;
}

void SaveQueue::save(QList<WaitingChange> group)
{
    for (auto& each : group) {
        each.group = group.size() > 1 ? group.first().number : 0;
        if (each.change.author == m_seat.person) {
            m_writers.insert(each.number, m_seat.writer);
        }
    }
    m_waiting += group;
    Q_EMIT pendingChanged(pending());
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
        m_storage.deliverAnswers(); // what became of the first; the next is given then
    }
}

void SaveQueue::writeNext()
{
    if (m_writing > 0 || m_waiting.isEmpty()) {
        return;
    }
    m_writing = sizeOfGroup(m_waiting, 0);
    const auto write = [group = asWritten(m_waiting.first(m_writing)), known = m_known](Workplace& workplace) {
        return recordWaiting(workplace, group, *known);
    };
    m_storage.run(this, write, [this](const Result<QList<Edit>>& outcome) { finish(outcome); });
}

void SaveQueue::whenSaved(QObject* context, std::function<void()> then)
{
    auto* wait = new QObject(context);
    const auto end = [this, wait] {
        disconnect(this, nullptr, wait, nullptr);
        wait->deleteLater();
    };
    connect(this, &SaveQueue::refused, wait, end);
    connect(this, &SaveQueue::pendingChanged, wait, [end, then = std::move(then)](int pending) {
        if (pending == 0) {
            const auto told = then; // what waits goes with this
            end();
            told();
        }
    });
}

void SaveQueue::finish(const Result<QList<Edit>>& outcome)
{
    const auto written = std::exchange(m_writing, 0);
    if (!outcome && mayPass(outcome.error())) {
        m_retry.start();
        Q_EMIT saveFailed(outcome.error());
        return;
    }
    QList<Change> changes;
    for (const auto& each : m_waiting.first(written)) {
        m_writers.remove(each.number);
        changes.append(each.change);
    }
    m_waiting.remove(0, written);
    if (!outcome) {
        Q_EMIT refused(changes, outcome.error());
    } else {
        for (const auto& edit : *outcome) {
            Q_EMIT saved(edit.at);
        }
    }
    Q_EMIT pendingChanged(pending());
    if (m_failing) {
        Q_EMIT recovered();
    }
    writeNext();
}

} // namespace pingshen::ui
