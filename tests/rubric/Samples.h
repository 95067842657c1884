// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"

#include <QJsonObject>

namespace pingshen::test {

/// A built-in rubric; the test stops when there is none of that name.
Rubric builtIn(const QString& id);

QByteArray bytesOf(const QString& path);
QJsonObject jsonOf(const QString& path);

/// The paths of the files that come with the program, without the schema.
QStringList shippedFiles();

/// The object with the value at the JSON pointer replaced; an undefined value removes it.
QJsonObject with(const QJsonObject& object, const QString& pointer, const QJsonValue& value);

/// A label in both languages.
LocalText label(const QString& text);
/// A rubric of one part with these indicators, whose maximum is their sum.
Rubric rubricOf(QList<Indicator> indicators);
/// A primary indicator scored freely from 0 to `maximum`.
Indicator indicatorOf(const QString& id, int maximum);

} // namespace pingshen::test
