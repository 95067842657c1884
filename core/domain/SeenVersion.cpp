// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SeenVersion.h"

#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;

QJsonObject SeenVersion::toContent() const
{
    return {{u"seen"_s, QJsonArray{before, after}}};
}

std::optional<SeenVersion> SeenVersion::fromContent(const QJsonObject& content)
{
    const auto seen = content[u"seen"_s].toArray();
    return seen.size() == 2 ? std::optional(SeenVersion{seen[0].toInt(1), seen[1].toInt(1)}) : std::nullopt;
}

} // namespace pingshen
