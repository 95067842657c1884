// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricCatalog.h"
#include "core/rubric/RubricFile.h"
#include "core/rubric/RubricFormat.h"
#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Walks a rubric file along the schema.
class Schema
{
public:
    Schema() : m_root(test::jsonOf(rubricFolder() + u"/rubric.schema.json"_s)) {}

    QJsonObject root() const { return m_root; }
    QJsonObject definition(const QString& name) const { return m_root[u"$defs"_s][name].toObject(); }

    QJsonObject resolved(QJsonObject node) const
    {
        while (node.contains(u"$ref"_s)) {
            QJsonValue target = m_root;
            for (const auto& key : node[u"$ref"_s].toString().mid(2).split(u'/')) {
                target = target[key];
            }
            node = target.toObject();
        }
        return node;
    }

private:
    QJsonObject m_root;
};

struct ObjectPlace
{
    QString path;
    QJsonObject value;
    QJsonObject schema;
};

/// Every object of the file with the schema that describes it. A text's `provenance` has two forms and is left out.
void collect(const Schema& schema, const ObjectPlace& place, QList<ObjectPlace>& all)
{
    const auto properties = place.schema[u"properties"_s].toObject();
    all.append(place);
    for (const auto& key : place.value.keys()) {
        const auto child = schema.resolved(properties[key].toObject());
        const QString path = place.path + u'/' + key;
        const auto value = place.value[key];
        if (value.isObject() && key != u"provenance"_s) {
            collect(schema, {path, value.toObject(), child}, all);
        }
        for (qsizetype i = 0; value.isArray() && i < value.toArray().size(); ++i) {
            if (value[i].isObject()) {
                const auto item = schema.resolved(child[u"items"_s].toObject());
                collect(schema, {path + u'/' + QString::number(i), value[i].toObject(), item}, all);
            }
        }
    }
}

QList<ObjectPlace> objectsOf(const QJsonObject& file)
{
    const Schema schema;
    QList<ObjectPlace> all;
    collect(schema, {{}, file, schema.root()}, all);
    return all;
}

/// Each key, and whether it is required.
using Keys = QMap<QString, bool>;

template<class T>
Keys keysOf()
{
    Keys keys;
    for (const auto& row : json::propertiesOf<T>()) {
        keys[row.key] = row.presence == json::Presence::Required;
    }
    return keys;
}

Keys keysIn(const QJsonObject& definition)
{
    Keys keys;
    for (const auto& key : definition[u"properties"_s].toObject().keys()) {
        keys[key] = definition[u"required"_s].toArray().contains(key);
    }
    return keys;
}

bool parses(const QJsonObject& file)
{
    return static_cast<bool>(parseRubric(QJsonDocument(file).toJson()));
}

} // namespace

TEST(RubricSchema, knowsEveryKeyOfTheShippedFiles)
{
    for (const auto& path : test::shippedFiles()) {
        for (const auto& place : objectsOf(test::jsonOf(path))) {
            const auto known = place.schema[u"properties"_s].toObject();
            for (const auto& key : place.value.keys()) {
                EXPECT_TRUE(known.contains(key))
                    << path.toStdString() << place.path.toStdString() << ' ' << key.toStdString();
            }
        }
    }
}

TEST(RubricSchema, requiresWhatTheParserRequires)
{
    const auto file = test::jsonOf(u":/rubrics/china-work-permit.json"_s);
    int removed = 0;
    for (const auto& place : objectsOf(file)) {
        const auto required = place.schema[u"required"_s].toArray();
        for (const auto& key : place.value.keys()) {
            const auto less = test::with(file, place.path + u'/' + key, QJsonValue::Undefined);
            EXPECT_EQ(!required.contains(key), parses(less)) << place.path.toStdString() << '/' << key.toStdString();
            ++removed;
        }
    }
    EXPECT_GT(removed, 300);
}

TEST(RubricSchema, hasTheKeysOfTheParserAndNoOthers)
{
    const Schema schema;
    auto root = keysOf<Rubric>();
    root[u"$schema"_s] = false;
    EXPECT_EQ(root, keysIn(schema.root()));
    EXPECT_EQ(keysOf<LocalText>(), keysIn(schema.definition(u"text"_s)));
    EXPECT_EQ(keysOf<RubricTrack>(), keysIn(schema.definition(u"track"_s)));
    EXPECT_EQ(keysOf<RubricPart>(), keysIn(schema.definition(u"part"_s)));
    EXPECT_EQ(keysOf<Indicator>(), keysIn(schema.definition(u"primary"_s)));
    EXPECT_EQ(keysOf<RubricOption>(), keysIn(schema.definition(u"option"_s)));
    EXPECT_EQ(keysOf<RubricBand>(), keysIn(schema.definition(u"band"_s)));
    EXPECT_EQ(keysOf<PerUnitRule>(), keysIn(schema.definition(u"perUnit"_s)));
    EXPECT_EQ(keysOf<RubricKeyword>(), keysIn(schema.definition(u"keyword"_s)));
    EXPECT_EQ(keysOf<EvidenceRule>(), keysIn(schema.definition(u"evidence"_s)));
    EXPECT_EQ(keysOf<RequiredDocument>(), keysIn(schema.definition(u"document"_s)));
    EXPECT_EQ(keysOf<EligibilityGate>(), keysIn(schema.definition(u"gate"_s)));
    EXPECT_EQ(keysOf<RubricOutcome>(), keysIn(schema.definition(u"outcome"_s)));
}

TEST(RubricSchema, givesASecondaryIndicatorTheKeysOfAPrimaryButItsSecondaries)
{
    const Schema schema;
    auto keys = keysIn(schema.definition(u"primary"_s));
    keys.remove(u"secondaries"_s);
    keys[u"maximum"_s] = false;
    EXPECT_EQ(keys, keysIn(schema.definition(u"secondary"_s)));
}

} // namespace pingshen
