// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include <QJsonDocument>

namespace pingshen {

QByteArray canonicalJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QJsonObject> parseJsonObject(QByteArrayView text)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace pingshen
