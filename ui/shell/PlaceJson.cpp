// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PlaceJson.h"

#include "core/domain/Names.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Names zoomModes{std::to_array<NameRow<ZoomMode>>({
    {ZoomMode::FitWidth, "width"},
    {ZoomMode::FitPage, "page"},
    {ZoomMode::Percent, "percent"},
})};

constexpr Names pageModes{std::to_array<NameRow<PageMode>>({
    {PageMode::Continuous, "continuous"},
    {PageMode::Single, "single"},
})};

} // namespace

QJsonObject toJson(const ReadingPlace& place)
{
    return {{u"document"_s, place.document.hex()},
            {u"page"_s, place.anchor.page},
            {u"x"_s, place.anchor.at.x()},
            {u"y"_s, place.anchor.at.y()},
            {u"zoom"_s, zoomModes.name(place.zoom.mode)},
            {u"percent"_s, place.zoom.percent},
            {u"rotation"_s, place.rotation},
            {u"mode"_s, pageModes.name(place.mode)}};
}

ReadingPlace readingPlaceFrom(const QJsonObject& json)
{
    ReadingPlace place;
    place.document = Digest::fromHex(json[u"document"_s].toString());
    place.anchor = {json[u"page"_s].toInt(), {json[u"x"_s].toDouble(), json[u"y"_s].toDouble()}};
    place.zoom = {zoomModes.value(json[u"zoom"_s].toString(), ZoomMode::FitWidth), json[u"percent"_s].toDouble(100)};
    place.rotation = json[u"rotation"_s].toInt() / 90 * 90 % 360;
    place.mode = pageModes.value(json[u"mode"_s].toString(), PageMode::Continuous);
    return place;
}

} // namespace pingshen::ui
