// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SeenPackages.h"

#include <QJsonArray>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonArray hexOf(const QList<Digest>& packages)
{
    QJsonArray array;
    for (const auto& package : packages) {
        array.append(package.hex());
    }
    return array;
}

} // namespace

QJsonObject SeenPackages::toContent() const
{
    return {{u"seen"_s, QJsonArray{hexOf(before), hexOf(after)}}};
}

QList<Digest> seenOf(const QJsonObject& content, const QList<Digest>& known)
{
    const auto seen = content[u"seen"_s].toArray();
    if (seen.size() != 2) {
        return known;
    }
    if (!seen[1].isArray()) {
        return known.first(std::clamp<qsizetype>(seen[1].toInt(1), 0, known.size()));
    }
    QList<Digest> packages;
    for (const auto package : seen[1].toArray()) {
        packages.append(Digest::fromHex(package.toString()));
    }
    return packages;
}

QJsonObject seenBackwards(const QJsonObject& content)
{
    const auto seen = content[u"seen"_s].toArray();
    return seen.size() == 2 ? QJsonObject{{u"seen"_s, QJsonArray{seen[1], seen[0]}}} : QJsonObject();
}

} // namespace pingshen
