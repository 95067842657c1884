// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/LocalText.h"

#include <QJsonObject>

namespace pingshen {

/// Who put a backup back. The name is as it was when they did: what was put back may not know them.
struct Restorer
{
    PersonId person;
    LocalText name;

    bool isAny() const { return !person.isEmpty() || !name.isEmpty(); }
};

/// Empty for nobody.
QJsonObject toJson(const Restorer& restorer);
/// Of anything else nobody.
Restorer restorerFrom(const QJsonObject& json);

} // namespace pingshen
