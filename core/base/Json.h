// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace pingshen {

/// One spelling for one value: keys sorted by code unit, no white space, UTF-8. What is hashed is written like this.
QByteArray canonicalJson(const QJsonObject& object);

/// An object from UTF-8 text; nothing when it is not an object.
std::optional<QJsonObject> parseJsonObject(QByteArrayView text);

} // namespace pingshen
