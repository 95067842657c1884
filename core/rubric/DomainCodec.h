// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"
#include "core/rubric/JsonCodec.h"

/// How the domain's plain values stand in a rubric file. Internal to the module.
namespace pingshen::json {

/// Numbers of at least `lowest`, held in hundredths. In the file a whole number, or a decimal as text: a JSON number
/// with a fraction would be a binary one.
template<qint64 lowest>
struct HundredthsCodec
{
    static void read(const Node& node, qint64& hundredths);
    static QJsonValue write(qint64 hundredths);
};

extern template struct HundredthsCodec<0>;
extern template struct HundredthsCodec<1>;

template<qint64 lowest>
struct PointsCodec
{
    static void read(const Node& node, Points& points)
    {
        qint64 hundredths = lowest;
        HundredthsCodec<lowest>::read(node, hundredths);
        points = Points::ofHundredths(hundredths);
    }
    static QJsonValue write(Points points) { return HundredthsCodec<lowest>::write(points.hundredths()); }
};

template<>
struct Codec<Points> : PointsCodec<0>
{};

/// A total in points, e.g. 70.
template<>
struct Codec<WeightedPoints>
{
    static void read(const Node& node, WeightedPoints& total);
    static QJsonValue write(WeightedPoints total);
};

template<>
struct Codec<ScoringKind>
{
    static void read(const Node& node, ScoringKind& kind);
    static QJsonValue write(ScoringKind kind);
};

/// The key "provenance" of a text: "ours" for both languages, or {"zh": "ours", "en": "official"}.
Property<LocalText> provenanceProperty();

/// The key "interval" of a band, e.g. "[18,25)".
Property<RubricBand> intervalProperty();

} // namespace pingshen::json
