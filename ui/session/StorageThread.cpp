// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/StorageThread.h"

#include <QCoreApplication>

namespace pingshen::ui {

namespace {

using Progress = std::function<void(qint64, qint64)>;

Progress onePerPercent(const Progress& tell)
{
    return [tell, shown = qint64(-1)](qint64 done, qint64 total) mutable {
        const auto percent = total > 0 ? done * 100 / total : 0;
        if (percent != shown) {
            shown = percent;
            tell(done, total);
        }
    };
}

} // namespace

StorageThread::StorageThread(Opener opener, QObject* parent)
    : QObject(parent),
      m_opener(std::move(opener)),
      m_executor(new QObject)
{
    m_thread.setObjectName(QStringLiteral("storage"));
    m_executor->moveToThread(&m_thread);
    m_thread.start();
}

void StorageThread::begin(const VaultOpening& agreed)
{
    prepare(agreed);
    announce();
}

void StorageThread::announce()
{
    const auto tell = [this] {
        if (m_failure) {
            Q_EMIT openFailed(*m_failure);
        } else {
            Q_EMIT opened();
        }
    };
    QMetaObject::invokeMethod(m_executor, tell, Qt::QueuedConnection);
}

void StorageThread::prepare(const VaultOpening& agreed)
{
    m_stop = std::stop_source();
    auto how = agreed;
    how.task.stop = m_stop.get_token();
    how.restoring.stop = m_stop.get_token();
    QMetaObject::invokeMethod(
        m_executor, [this, how] { open(how); }, Qt::QueuedConnection);
}

StorageThread::~StorageThread()
{
    stopOpening();
    // Queued behind every job given so far, so all of them are done first.
    m_open = nullptr;
    const auto close = [this] {
        m_workplace.reset();
        delete m_executor;
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_executor, close, Qt::QueuedConnection);
    m_thread.wait();
}

void StorageThread::waitForJobs()
{
    QMetaObject::invokeMethod(
        m_executor, [] {}, Qt::BlockingQueuedConnection);
}

void StorageThread::deliverAnswers()
{
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void StorageThread::open(VaultOpening how)
{
    how.task.progress = onePerPercent([this](qint64 done, qint64 total) { Q_EMIT renewing(done, total); });
    how.restoring.progress = onePerPercent([this](qint64 done, qint64 total) { Q_EMIT restoring(done, total); });
    auto workplace = m_opener(how);
    m_failure = workplace ? std::nullopt : std::optional(workplace.error());
    if (!workplace) {
        return;
    }
    m_workplace = std::move(workplace).value();
    m_open = m_workplace.get();
}

bool StorageThread::isReadOnly() const
{
    const auto* workplace = m_open.load();
    return workplace && workplace->isReadOnly();
}

Result<std::unique_ptr<Workplace>> StorageThread::newConnection() const
{
    const auto* workplace = m_open.load();
    return workplace ? workplace->newConnection() : Result<std::unique_ptr<Workplace>>(Error::Code::DatabaseFailed);
}

void StorageThread::post(std::function<void(Workplace&)> job)
{
    const auto attempt = [this, job = std::move(job)] {
        if (m_workplace) {
            job(*m_workplace);
        }
    };
    QMetaObject::invokeMethod(m_executor, attempt, Qt::QueuedConnection);
}

} // namespace pingshen::ui
