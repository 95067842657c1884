// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rubric/Samples.h"

#include "core/rubric/RubricCatalog.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

QJsonValue replaced(const QJsonValue& value, const QStringList& path, const QJsonValue& leaf)
{
    if (path.isEmpty()) {
        return leaf;
    }
    if (value.isArray()) {
        auto array = value.toArray();
        const auto index = path.first().toInt();
        const auto element = replaced(array[index], path.mid(1), leaf);
        if (element.isUndefined()) {
            array.removeAt(index);
        } else {
            array[index] = element;
        }
        return array;
    }
    auto object = value.toObject();
    const auto element = replaced(object.value(path.first()), path.mid(1), leaf);
    if (element.isUndefined()) {
        object.remove(path.first());
    } else {
        object[path.first()] = element;
    }
    return object;
}

} // namespace

Rubric builtIn(const QString& id)
{
    return RubricCatalog().rubric(RubricId(id)).value();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

QStringList shippedFiles()
{
    QStringList files;
    for (const auto& name : QDir(rubricFolder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (!name.endsWith(".schema.json"_L1)) {
            files.append(rubricFolder() + u'/' + name);
        }
    }
    return files;
}

QJsonObject with(const QJsonObject& object, const QString& pointer, const QJsonValue& value)
{
    return replaced(object, pointer.mid(1).split(u'/'), value).toObject();
}

LocalText label(const QString& text)
{
    return {.zh = text, .en = text};
}

Rubric rubricOf(QList<Indicator> indicators)
{
    RubricPart part;
    part.id = u"points"_s;
    part.label = label(u"Points"_s);
    part.maximum = Points();
    part.indicators = indicators;
    for (const auto& indicator : indicators) {
        part.maximum += *indicator.maximum;
    }
    Rubric rubric;
    rubric.id = RubricId(u"test"_s);
    rubric.title = label(u"Test"_s);
    rubric.source = label(u"Test"_s);
    rubric.parts = {part};
    return rubric;
}

Indicator indicatorOf(const QString& id, int maximum)
{
    Indicator indicator;
    indicator.id = IndicatorId(id);
    indicator.label = label(id);
    indicator.maximum = Points::whole(maximum);
    return indicator;
}

} // namespace pingshen::test
