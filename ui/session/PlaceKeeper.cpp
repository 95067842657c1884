// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/PlaceKeeper.h"

#include "core/work/Places.h"

namespace pingshen::ui {

namespace {
constexpr std::chrono::milliseconds placeDelay{500};
}

PlaceKeeper::PlaceKeeper(StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(placeDelay);
    connect(&m_timer, &QTimer::timeout, this, &PlaceKeeper::flush);
}

PlaceKeeper::~PlaceKeeper()
{
    flush();
}

void PlaceKeeper::keep(const ReviewerId& reviewer, const QString& key, const QJsonObject& place)
{
    m_waiting[{reviewer, key}] = place;
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void PlaceKeeper::recall(const ReviewerId& reviewer, const QString& key, QObject* context,
                         std::function<void(const QJsonObject&)> found)
{
    flush();
    m_storage.run(
        context, [reviewer, key](Workplace& workplace) { return placeOf(workplace, reviewer, key); },
        [found = std::move(found)](const Result<QJsonObject>& place) { found(place ? *place : QJsonObject()); });
}

void PlaceKeeper::flush()
{
    m_timer.stop();
    const auto waiting = std::exchange(m_waiting, {});
    for (auto place = waiting.begin(); place != waiting.end(); ++place) {
        // A place that cannot be written is no loss worth a message: the next one will be.
        m_storage.run(
            this,
            [key = place.key(), value = place.value()](Workplace& workplace) {
                return keepPlace(workplace, key.first, key.second, value);
            },
            [](const Done&) {});
    }
}

} // namespace pingshen::ui
