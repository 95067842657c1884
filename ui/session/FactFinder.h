// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/DocumentFacts.h"
#include "ui/session/StorageThread.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace pingshen::ui {

/// Reads what an application's documents state, beside all other work; of several requests the last one counts. Lives
/// on the window's thread.
class FactFinder : public QObject
{
    Q_OBJECT

public:
    /// `storage` lives longer.
    explicit FactFinder(const StorageThread& storage, QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~FactFinder() override;

    /// Drops the request before.
    void find(const ApplicationId& application, const ReviewerId& reader);
    void drop();
    bool isFinding() const { return m_isFinding; }

Q_SIGNALS:
    /// Documents that are read, of all.
    void progressed(qint64 done, qint64 total);
    void found(const pingshen::ApplicationId& application, const pingshen::ApplicationFacts& facts);
    void failed(const pingshen::Error& error);

private:
    void tellProgress(int number, qint64 done, qint64 total);

    const StorageThread& m_storage;
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_number = 0;
    bool m_isFinding = false;
};

} // namespace pingshen::ui
