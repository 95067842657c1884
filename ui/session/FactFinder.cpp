// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/FactFinder.h"

#include <memory>

namespace pingshen::ui {

FactFinder::FactFinder(const StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

FactFinder::~FactFinder()
{
    drop();
    m_pool.waitForDone();
}

void FactFinder::drop()
{
    m_stop.request_stop();
    ++m_number;
    m_isFinding = false;
}

void FactFinder::find(const ApplicationId& application, const ReviewerId& reader)
{
    drop();
    m_stop = {};
    m_isFinding = true;
    m_pool.start([this, application, reader, number = m_number, stop = m_stop.get_token()] {
        const auto read = [&]() -> Result<ApplicationFacts> {
            const Task task{.stop = stop, .progress = [this, number](qint64 done, qint64 total) {
                                tellProgress(number, done, total);
                            }};
            PINGSHEN_TRY(task.proceed());
            PINGSHEN_ASSIGN(const auto workplace, m_storage.newConnection());
            return documentFacts(*workplace, {.application = application, .document = {}, .reader = reader}, task);
        };
        const auto outcome = std::make_shared<Result<ApplicationFacts>>(read());
        const auto deliver = [this, application, number, outcome] {
            if (number != m_number) {
                return;
            }
            m_isFinding = false;
            if (*outcome) {
                Q_EMIT found(application, **outcome);
            } else {
                Q_EMIT failed(outcome->error());
            }
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void FactFinder::tellProgress(int number, qint64 done, qint64 total)
{
    const auto deliver = [this, number, done, total] {
        if (number == m_number && m_isFinding) {
            Q_EMIT progressed(done, total);
        }
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace pingshen::ui
