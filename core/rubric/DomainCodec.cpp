// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/DomainCodec.h"

#include "core/domain/Names.h"
#include "core/rubric/Interval.h"

namespace pingshen::json {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<Provenance, 3> provenanceNames(
    {{{Provenance::Official, "official"}, {Provenance::Sibling, "sibling"}, {Provenance::Ours, "ours"}}});

constexpr Names<ScoringKind, 7> kindNames({{{ScoringKind::Range, "range"},
                                            {ScoringKind::Options, "options"},
                                            {ScoringKind::Bands, "bands"},
                                            {ScoringKind::PerUnit, "perUnit"},
                                            {ScoringKind::Graded, "graded"},
                                            {ScoringKind::BestOf, "bestOf"},
                                            {ScoringKind::Sum, "sum"}}});

template<class E, size_t N>
void readName(const Node& node, const Names<E, N>& names, E& value)
{
    const auto text = node.value().toString();
    value = names.value(text, value);
    node.refuseUnless(names.name(value) == text);
}

std::optional<Points> exactNumber(const QJsonValue& value)
{
    const auto text = value.isString() ? value.toString() : QString::number(value.toInteger(-1));
    const auto number = Points::parse(text);
    return number ? std::optional(*number) : std::nullopt;
}

void readProvenance(const Node& node, Provenance& provenance)
{
    readName(node, provenanceNames, provenance);
}

void readProvenances(const Node& node, LocalText& text)
{
    if (node.value().isObject()) {
        readProvenance(node.child(u"zh"_s), text.provenance);
        readProvenance(node.child(u"en"_s), text.englishProvenance);
        node.refuseUnless(node.value().toObject().size() == 2);
    } else {
        readProvenance(node, text.provenance);
        text.englishProvenance = text.provenance;
    }
}

QJsonValue writeProvenances(const LocalText& text)
{
    const auto zh = provenanceNames.name(text.provenance);
    const auto en = provenanceNames.name(text.englishProvenance);
    return zh == en ? QJsonValue(zh) : QJsonValue(QJsonObject{{u"zh"_s, zh}, {u"en"_s, en}});
}

} // namespace

template<qint64 lowest>
void HundredthsCodec<lowest>::read(const Node& node, qint64& hundredths)
{
    const auto number = exactNumber(node.value());
    const bool good = number && number->hundredths() >= lowest;
    node.refuseUnless(good);
    hundredths = good ? number->hundredths() : lowest;
}

template<qint64 lowest>
QJsonValue HundredthsCodec<lowest>::write(qint64 hundredths)
{
    return hundredths % 100 == 0 ? QJsonValue(hundredths / 100)
                                 : QJsonValue(Points::ofHundredths(hundredths).toString());
}

template struct HundredthsCodec<0>;
template struct HundredthsCodec<1>;

void Codec<WeightedPoints>::read(const Node& node, WeightedPoints& total)
{
    Points points;
    Codec<Points>::read(node, points);
    total = WeightedPoints::of(points, 100);
}

QJsonValue Codec<WeightedPoints>::write(WeightedPoints total)
{
    return HundredthsCodec<0>::write(total.tenThousandths() / 100);
}

void Codec<ScoringKind>::read(const Node& node, ScoringKind& kind)
{
    readName(node, kindNames, kind);
}

QJsonValue Codec<ScoringKind>::write(ScoringKind kind)
{
    return kindNames.name(kind);
}

Property<LocalText> provenanceProperty()
{
    return {u"provenance"_s, Presence::Required, readProvenances, writeProvenances,
            [](const LocalText&) { return false; }};
}

Property<RubricBand> intervalProperty()
{
    return {u"interval"_s, Presence::Required,
            [](const Node& node, RubricBand& band) { node.refuseUnless(setInterval(band, node.value().toString())); },
            [](const RubricBand& band) { return QJsonValue(intervalOf(band)); },
            [](const RubricBand&) { return false; }};
}

} // namespace pingshen::json
