// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/ReadingPlace.h"

#include <QJsonObject>

namespace pingshen::ui {

/// A reading place as it is kept between sessions. Unknown words in it give the defaults.
QJsonObject toJson(const ReadingPlace& place);
/// An empty digest: there was no place in the object.
ReadingPlace readingPlaceFrom(const QJsonObject& json);

} // namespace pingshen::ui
