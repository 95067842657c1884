// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricFormat.h"

namespace pingshen::json {

template<>
QList<Property<LocalText>> propertiesOf()
{
    return {property<&LocalText::zh>("zh"), property<&LocalText::en>("en"), provenanceProperty()};
}

template<>
QList<Property<RubricOption>> propertiesOf()
{
    return {property<&RubricOption::id>("id", Presence::Required),
            property<&RubricOption::label>("label", Presence::Required), property<&RubricOption::points>("points"),
            property<&RubricOption::lowest>("lowest")};
}

template<>
QList<Property<RubricBand>> propertiesOf()
{
    return {intervalProperty(), property<&RubricBand::points>("points"), property<&RubricBand::label>("label")};
}

template<>
QList<Property<PerUnitRule>> propertiesOf()
{
    return {property<&PerUnitRule::base>("base", Presence::Required),
            property<&PerUnitRule::step>("step", Presence::Required),
            property<&PerUnitRule::from, HundredthsCodec<0>>("from"),
            property<&PerUnitRule::unit, HundredthsCodec<1>>("unit")};
}

template<>
QList<Property<EvidenceRule>> propertiesOf()
{
    return {property<&EvidenceRule::minimumPins, CountCodec<1000>>("minimumPins"),
            property<&EvidenceRule::pinsRequired>("pinsRequired"),
            property<&EvidenceRule::minimumReason, CountCodec<1000>>("minimumReason")};
}

template<>
QList<Property<RubricKeyword>> propertiesOf()
{
    return {property<&RubricKeyword::zh>("zh"), property<&RubricKeyword::en>("en")};
}

namespace {

QList<Property<Indicator>> indicatorProperties(Presence maximum)
{
    return {property<&Indicator::id>("id", Presence::Required),
            property<&Indicator::label>("label", Presence::Required),
            property<&Indicator::maximum>("maximum", maximum),
            property<&Indicator::capped>("capped"),
            property<&Indicator::bonus>("bonus"),
            property<&Indicator::group, NameCodec>("group"),
            property<&Indicator::kind>("kind"),
            property<&Indicator::step, PointsCodec<1>>("step"),
            property<&Indicator::options>("options"),
            property<&Indicator::bands>("bands"),
            property<&Indicator::unit>("unit"),
            property<&Indicator::whole>("whole"),
            property<&Indicator::perUnit>("perUnit"),
            property<&Indicator::documents>("documents"),
            property<&Indicator::keywords>("keywords"),
            property<&Indicator::evidence>("evidence"),
            property<&Indicator::objective>("objective"),
            property<&Indicator::published>("published")};
}

/// A secondary indicator has no secondaries of its own and need not have a maximum.
struct SecondaryCodec
{
    static void read(const Node& node, Indicator& indicator)
    {
        readObject(node, indicatorProperties(Presence::Optional), indicator);
    }
    static QJsonValue write(const Indicator& indicator)
    {
        return writeObject(indicatorProperties(Presence::Optional), indicator);
    }
};

} // namespace

template<>
QList<Property<Indicator>> propertiesOf()
{
    return indicatorProperties(Presence::Required)
           << property<&Indicator::secondaries, ListCodec<Indicator, SecondaryCodec>>("secondaries");
}

template<>
QList<Property<RubricPart>> propertiesOf()
{
    return {property<&RubricPart::id, NameCodec>("id", Presence::Required),
            property<&RubricPart::label>("label", Presence::Required),
            property<&RubricPart::weightPercent, CountCodec<100>>("weight", Presence::Required),
            property<&RubricPart::maximum>("maximum", Presence::Required),
            property<&RubricPart::capped>("capped"),
            property<&RubricPart::tracks, ListCodec<QString, NameCodec>>("tracks"),
            property<&RubricPart::indicators>("indicators", Presence::Required)};
}

template<>
QList<Property<RequiredDocument>> propertiesOf()
{
    return {property<&RequiredDocument::kind>("kind", Presence::Required),
            property<&RequiredDocument::slot, NameCodec>("slot", Presence::Required),
            property<&RequiredDocument::label>("label", Presence::Required),
            property<&RequiredDocument::required>("required")};
}

template<>
QList<Property<EligibilityGate>> propertiesOf()
{
    return {property<&EligibilityGate::id, NameCodec>("id", Presence::Required),
            property<&EligibilityGate::label>("label", Presence::Required), property<&EligibilityGate::all>("all"),
            property<&EligibilityGate::any>("any")};
}

template<>
QList<Property<RubricOutcome>> propertiesOf()
{
    return {property<&RubricOutcome::id, NameCodec>("id", Presence::Required),
            property<&RubricOutcome::from>("from", Presence::Required),
            property<&RubricOutcome::label>("label", Presence::Required), property<&RubricOutcome::direct>("direct")};
}

template<>
QList<Property<RubricTrack>> propertiesOf()
{
    return {property<&RubricTrack::id, NameCodec>("id", Presence::Required),
            property<&RubricTrack::label>("label", Presence::Required)};
}

template<>
QList<Property<Rubric>> propertiesOf()
{
    return {property<&Rubric::id>("id", Presence::Required),
            property<&Rubric::title>("title", Presence::Required),
            property<&Rubric::source>("source", Presence::Required),
            property<&Rubric::assumption>("assumption"),
            property<&Rubric::windowFrom>("windowFrom"),
            property<&Rubric::windowTo>("windowTo"),
            property<&Rubric::dueDiligenceMonths, CountCodec<120>>("dueDiligenceMonths"),
            property<&Rubric::tracks>("tracks"),
            property<&Rubric::parts>("parts", Presence::Required),
            property<&Rubric::cap>("cap"),
            property<&Rubric::documents>("documents"),
            property<&Rubric::eligibility>("eligibility"),
            property<&Rubric::outcomes>("outcomes"),
            property<&Rubric::unpublished>("unpublished")};
}

} // namespace pingshen::json
