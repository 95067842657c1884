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

QJsonObject noted(Workplace& workplace, const PersonId& reviewer, const QString& key)
{
    const auto place = placeOf(workplace, reviewer, key);
    return place ? *place : QJsonObject();
}

PersonId personCalled(Workplace& workplace, const QString& reviewer)
{
    const auto known = personsOf(workplace);
    const PersonId id(reviewer);
    if (!known || known->person(id)) {
        return known ? known->meant(id) : PersonId();
    }
    const auto named = personTypedIn(*known, reviewer);
    return named && !named->added ? named->id : PersonId();
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

/// In a window of the same size it is the one that is asked for first. Nothing for a page of several tiles: which of
/// them is in sight is not known here.
std::optional<TileKey> pictureOf(const QJsonObject& place, const ReadingPlace& reading)
{
    const auto size = place[pictureKey].toObject();
    const QSize pixels(size[u"width"_s].toInt(), size[u"height"_s].toInt());
    if (pixels.isEmpty()) {
        return std::nullopt;
    }
    const TileGrid grid{reading.document, reading.anchor.page, pixels, size[u"rotation"_s].toInt(reading.rotation)};
    const auto tiles = grid.tilesIn(QRect({}, pixels));
    return tiles.size() == 1 ? std::optional(tiles.first()) : std::nullopt;
}

} // namespace

std::optional<LastRead> lastRead(Workplace& workplace, const QString& reviewer)
{
    const auto person = personCalled(workplace, reviewer);
    const ApplicationId application(noted(workplace, person, windowPlaceKey)[u"application"_s].toString());
    if (person.isEmpty() || application.isEmpty()) {
        return std::nullopt;
    }
    const auto file = openApplication(workplace, application, person);
    const auto place = noted(workplace, person, applicationPlaceKey(application));
    const auto* document = file ? file->document(DocumentId(place[u"document"_s].toString())) : nullptr;
    if (!document || !file->bytes.contains(document->digest)) {
        return std::nullopt;
    }
    const auto reading = placeIn(place, document->digest);
    return LastRead{{document->digest, file->bytes.value(document->digest), {}, application.value()},
                    reading.anchor.page,
                    pictureOf(place, reading)};
}

} // namespace pingshen::ui
