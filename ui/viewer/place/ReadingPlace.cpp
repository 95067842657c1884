// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/ReadingPlace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array zoomNames{"fitWidth"_L1, "fitPage"_L1, "percent"_L1};
constexpr std::array modeNames{"continuous"_L1, "single"_L1};

template<class Enum, size_t size>
Enum named(const QString& name, const std::array<QLatin1StringView, size>& names)
{
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? Enum() : static_cast<Enum>(found - names.begin());
}

double sensible(double value, double smallest, double largest)
{
    return std::isfinite(value) ? std::clamp(value, smallest, largest) : smallest;
}

} // namespace

QJsonObject toJson(const ReadingPlace& place)
{
    return {{u"document"_s, place.document.hex()},
            {u"page"_s, place.anchor.page},
            {u"x"_s, place.anchor.at.x()},
            {u"y"_s, place.anchor.at.y()},
            {u"zoom"_s, zoomNames.at(static_cast<size_t>(place.zoom.mode))},
            {u"percent"_s, place.zoom.percent},
            {u"rotation"_s, place.rotation},
            {u"mode"_s, modeNames.at(static_cast<size_t>(place.mode))}};
}

std::optional<ReadingPlace> placeFrom(const QJsonObject& json)
{
    ReadingPlace place;
    place.document = Digest::fromHex(json[u"document"_s].toString());
    if (place.document.isEmpty()) {
        return std::nullopt;
    }
    constexpr double far = 1e6;
    place.anchor.page = std::max(0, json[u"page"_s].toInt());
    place.anchor.at = {sensible(json[u"x"_s].toDouble(), -far, far), sensible(json[u"y"_s].toDouble(), -far, far)};
    place.zoom = {named<ZoomMode>(json[u"zoom"_s].toString(), zoomNames),
                  sensible(json[u"percent"_s].toDouble(100), 1, 10'000)};
    const int rotation = json[u"rotation"_s].toInt();
    place.rotation = rotation % 90 == 0 ? ((rotation % 360) + 360) % 360 : 0;
    place.mode = named<PageMode>(json[u"mode"_s].toString(), modeNames);
    return place;
}

} // namespace pingshen::ui
