// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricFile.h"

#include "core/rubric/RubricFormat.h"

#include <QJsonDocument>

namespace pingshen {

using namespace Qt::StringLiterals;

RubricReading readRubric(QByteArrayView text)
{
    RubricReading reading;
    auto object = QJsonDocument::fromJson(text.toByteArray()).object();
    if (object.isEmpty()) {
        reading.malformed.append(QString());
        return reading;
    }
    object.remove(u"$schema"_s);
    json::Codec<Rubric>::read(json::Node(object, {}, reading.malformed), reading.rubric);
    return reading;
}

Result<Rubric> parseRubric(QByteArrayView text)
{
    auto reading = readRubric(text);
    if (!reading.malformed.isEmpty()) {
        return {Error::Code::RubricMalformed, {{u"path"_s, reading.malformed.first()}}};
    }
    return std::move(reading.rubric);
}

QByteArray writeRubric(const Rubric& rubric)
{
    return QJsonDocument(json::Codec<Rubric>::write(rubric).toObject()).toJson(QJsonDocument::Indented);
}

} // namespace pingshen
