// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Seat.h"
#include "core/work/WaitingChange.h"
#include "ui/session/StorageThread.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace pingshen::ui {

/// Brings changes to the journal in order. A change that cannot be written (disk full, file locked) stays at the head
/// of the queue and is tried again by itself. One that the rules refuse, because the vault is no longer as the window
/// shows it, leaves the queue and is told. Changes of one step are written, tried again and refused together.
class SaveQueue : public QObject
{
    Q_OBJECT

public:
    explicit SaveQueue(StorageThread& storage, QObject* parent = nullptr);
    /// Hands what still waits to the storage thread, which does all it was given before it ends. See recordLast.
    ~SaveQueue() override;

    /// Whoever sits here from now on: what is saved as the person's is written under their writer's id, also when
    /// somebody else sits here by then.
    void setSeat(const Seat& seat) { m_seat = seat; }
    void save(const Change& change) { save({change, newNumber()}); }
    /// One that undoes another is recorded as that.
    void save(const WaitingChange& change) { save(QList{change}); }
    /// All or none of them. Each has a number.
    void save(QList<WaitingChange> group);
    qint64 newNumber() { return ++m_lastNumber; }
    void retryNow();
    /// Returns when all is on disk or the first cannot be written. Only for the moment before the system ends the
    /// program: nowhere else does the window wait.
    void writeNow();
    /// How long after a failure writing is tried again. Default 3 seconds.
    void setRetryDelay(std::chrono::milliseconds delay) { m_retry.setInterval(delay); }

    /// What is not known to be on disk yet, oldest first.
    QList<Change> waiting() const;
    /// How many those are, without a copy of any.
    int pending() const { return static_cast<int>(m_waiting.size()); }
    /// Once all that waits now is on disk; never if anything is refused before.
    void whenSaved(QObject* context, std::function<void()> then);

    /// The last attempt to write failed, and something waits to be written.
    bool isStuck() const { return m_failing && !m_waiting.isEmpty(); }

Q_SIGNALS:
    void saved(const QDateTime& at);
    /// Each time writing failed; the queue tries again within seconds.
    void saveFailed(const pingshen::Error& error);
    /// The changes are not in the journal and will not be; whoever made them keeps what was typed.
    void refused(const QList<pingshen::Change>& changes, const pingshen::Error& error);
    void pendingChanged(int pending);
    /// A person asked for another try now.
    void retryRequested();
    /// After a failure: what could not be written is on disk.
    void recovered();

private:
    QList<WaitingChange> asWritten(QList<WaitingChange> changes) const;
    void writeNext();
    void finish(const Result<QList<Edit>>& outcome);

    StorageThread& m_storage;
    QList<WaitingChange> m_waiting;
    Seat m_seat;
    QMap<qint64, PersonId> m_writers; ///< of those that wait, by their number
    qint64 m_lastNumber = 0;
    std::shared_ptr<NumberedEdits> m_known; ///< used on the storage thread only
    qsizetype m_writing = 0;                ///< so many of them, from the first
    bool m_failing = false;
    QTimer m_retry;
};

} // namespace pingshen::ui
