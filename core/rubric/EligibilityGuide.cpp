// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/EligibilityGuide.h"

#include "core/base/Json.h"
#include "core/rubric/RubricFormat.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace json {

template<>
QList<Property<ConditionGuide>> propertiesOf()
{
    return {property<&ConditionGuide::source>("source"), property<&ConditionGuide::documents>("documents")};
}

/// An object whose keys are the conditions.
struct GuidesCodec
{
    static void read(const Node& node, QMap<ConditionId, ConditionGuide>& guides)
    {
        for (const auto& key : node.value().toObject().keys()) {
            Codec<ConditionGuide>::read(node.child(key), guides[ConditionId(key)]);
        }
    }
    static QJsonValue write(const QMap<ConditionId, ConditionGuide>& guides)
    {
        QJsonObject object;
        for (const auto& [id, guide] : guides.asKeyValueRange()) {
            object[id.value()] = Codec<ConditionGuide>::write(guide);
        }
        return object;
    }
};

template<>
QList<Property<EligibilityGuide>> propertiesOf()
{
    return {property<&EligibilityGuide::conditions, GuidesCodec>("conditions"),
            property<&EligibilityGuide::remarks>("remarks")};
}

} // namespace json

namespace {

QMap<RubricId, EligibilityGuide> readGuides()
{
    QFile file(u":/eligibility/two-zones.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto editions = parseJsonObject(file.readAll()).value_or(QJsonObject());
    QMap<RubricId, EligibilityGuide> guides;
    QStringList problems;
    for (const auto& edition : editions.keys()) {
        json::Codec<EligibilityGuide>::read(json::Node(editions[edition], {}, problems), guides[RubricId(edition)]);
    }
    Q_ASSERT(problems.isEmpty() && !guides.isEmpty());
    return guides;
}

} // namespace

EligibilityGuide eligibilityGuide(const RubricId& rubric)
{
    static const auto guides = readGuides();
    return guides.value(rubric);
}

} // namespace pingshen
