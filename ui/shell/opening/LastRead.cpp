// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening/LastRead.h"

#include "core/work/OpenApplication.h"
#include "core/work/People.h"
#include "core/work/Places.h"
#include "ui/shell/PlaceKeys.h"
#include "ui/viewer/place/ReadingPlace.h"
#include "ui/viewer/tiles/TileGrid.h"

#include <QJsonArray>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPictures = 3; ///< more are in sight only where pages are small, and then they come fast

QJsonObject noted(Workplace& workplace, const PersonId& reviewer, const QString& key)
{
    const auto place = placeOf(workplace, reviewer, key);
    return place ? *place : QJsonObject();
}

Seat seatOfCalled(Workplace& workplace, const QString& reviewer)
{
    const auto known = personsOf(workplace);
    const PersonId id(reviewer);
    if (!known || known->person(id)) {
        return known ? Seat(known->meant(id), id) : Seat();
    }
    const auto named = personTypedIn(*known, reviewer);
    return named && !named->added ? named->seat() : Seat();
}

ReadingPlace placeIn(const QJsonObject& place, const Digest& document)
{
    const auto places = place[u"places"_s].toArray();
    for (const auto& value : places) {
        if (auto reading = placeFrom(value.toObject()); reading && reading->document == document) {
            return *reading;
        }
    }
    return {.document = document};
}

/// In a window of the same size they are asked for first. Nothing of a page of several tiles: which of them is in sight
/// is not known here.
QList<TileKey> picturesOf(const QJsonObject& place, const ReadingPlace& reading)
{
    QList<TileKey> pictures;
    const auto pages = place[picturesKey].toArray();
    for (const auto& value : pages) {
        const auto page = value.toObject();
        const QSize pixels(page[u"width"_s].toInt(), page[u"height"_s].toInt());
        if (pixels.isEmpty() || pictures.size() == mostPictures) {
            break;
        }
        const TileGrid grid{reading.document, page[u"page"_s].toInt(), pixels, page[u"rotation"_s].toInt()};
        if (const auto tiles = grid.tilesIn(QRect({}, pixels)); tiles.size() == 1) {
            pictures.append(tiles.first());
        }
    }
    return pictures;
}

} // namespace

std::optional<LastRead> lastRead(Workplace& workplace, const QString& reviewer)
{
    const auto who = seatOfCalled(workplace, reviewer);
    const ApplicationId application(noted(workplace, who.writer, windowPlaceKey)[u"application"_s].toString());
    if (who.isEmpty() || application.isEmpty()) {
        return std::nullopt;
    }
    const auto file = openApplication(workplace, application, who.person);
    const auto place = noted(workplace, who.writer, applicationPlaceKey(application));
    const auto* document = file ? file->document(DocumentId(place[u"document"_s].toString())) : nullptr;
    if (!document || !file->bytes.contains(document->digest)) {
        return std::nullopt;
    }
    const auto reading = placeIn(place, document->digest);
    return LastRead{{document->digest, file->bytes.value(document->digest), {}, application.value()},
                    reading.anchor.page,
                    picturesOf(place, reading)};
}

} // namespace pingshen::ui
