// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "ui/session/StorageThread.h"

#include <QJsonObject>
#include <QMap>
#include <QTimer>

namespace pingshen::ui {

/// Keeps where the reviewer is, so that the window comes back to it after quit or kill. Values are small JSON objects
/// by key: "window", "application/ID". Written half a second after the last change.
class PlaceKeeper : public QObject
{
    Q_OBJECT

public:
    explicit PlaceKeeper(StorageThread& storage, QObject* parent = nullptr);
    /// Writes what waits.
    ~PlaceKeeper() override;

    void keep(const ReviewerId& reviewer, const QString& key, const QJsonObject& place);
    /// Calls `found` with the place last kept, empty if none, unless `context` is gone by then.
    void recall(const ReviewerId& reviewer, const QString& key, QObject* context,
                std::function<void(const QJsonObject&)> found);
    /// Writes at once what waits.
    void flush();

private:
    using Key = std::pair<ReviewerId, QString>;

    StorageThread& m_storage;
    QMap<Key, QJsonObject> m_waiting;
    QTimer m_timer;
};

} // namespace pingshen::ui
