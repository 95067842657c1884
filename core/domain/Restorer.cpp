// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Restorer.h"

namespace pingshen {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Restorer& restorer)
{
    QJsonObject json;
    if (!restorer.person.isEmpty()) {
        json[u"person"_s] = restorer.person.value();
    }
    if (!restorer.name.isEmpty()) {
        json[u"name"_s] = toJson(restorer.name);
    }
    return json;
}

Restorer restorerFrom(const QJsonObject& json)
{
    const auto name = json[u"name"_s].toObject();
    return {PersonId(json[u"person"_s].toString()), {.zh = name[u"zh"_s].toString(), .en = name[u"en"_s].toString()}};
}

} // namespace pingshen
