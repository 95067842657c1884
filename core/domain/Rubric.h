// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/LocalText.h"
#include "core/domain/Points.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace pingshen {

/// How an indicator's points come about.
enum class ScoringKind {
    Range,   ///< any points from 0 to the maximum, in steps
    Options, ///< one option of a list
    Bands,   ///< a number falls into one band
    PerUnit, ///< base plus points per whole unit, capped
    Graded,  ///< an option that leaves a range of points to the expert
    BestOf,  ///< the best of the secondary indicators
    Sum,     ///< the sum of the secondary indicators
};

/// One choice. Points that are not published stay empty until the office sets them.
struct RubricOption
{
    OptionId id;
    LocalText label;
    std::optional<Points> points;
    std::optional<Points> lowest; ///< Graded: the expert chooses from `lowest` to `points`

    friend bool operator==(const RubricOption&, const RubricOption&) = default;
};

/// Numbers from `low` to `high`, each end open or closed; a missing end has no bound. In hundredths of the unit.
struct RubricBand
{
    std::optional<qint64> low;
    std::optional<qint64> high;
    bool lowClosed = true;
    bool highClosed = false;
    std::optional<Points> points;
    LocalText label;

    friend bool operator==(const RubricBand&, const RubricBand&) = default;
};

/// base + step x floor((value - from) / unit), at most the indicator's maximum. In hundredths of the unit.
struct PerUnitRule
{
    Points base;
    Points step;
    qint64 from = 0;
    qint64 unit = 100;

    friend bool operator==(const PerUnitRule&, const PerUnitRule&) = default;
};

/// What has to be there before a score counts as justified.
struct EvidenceRule
{
    int minimumPins = 0;       ///< passages that prove a score; fewer are pointed out
    bool pinsRequired = false; ///< fewer keep the sheet from being submitted
    int minimumReason = 1;     ///< characters without surrounding space

    friend bool operator==(const EvidenceRule&, const EvidenceRule&) = default;
};

struct RubricKeyword
{
    QString zh;
    QString en;

    friend bool operator==(const RubricKeyword&, const RubricKeyword&) = default;
};

/// A criterion to score. Secondary indicators say what belongs to it; they carry points of their own only when
/// the office has set how the maximum is split (`maximum` present), else they are facts to record.
struct Indicator
{
    IndicatorId id; ///< "experience", or "experience.reputation" for a secondary one
    LocalText label;
    std::optional<Points> maximum; ///< always present on a primary indicator
    bool capped = false;           ///< the secondaries may add up to more; the maximum cuts
    bool bonus = false;            ///< may stay blank, which counts as no points
    QString group;                 ///< indicators of one group exclude one another: only the best counts
    ScoringKind kind = ScoringKind::Range;
    Points step = Points::ofHundredths(50);
    QList<RubricOption> options;
    QList<RubricBand> bands;
    LocalText unit;     ///< of bands and per-unit values, e.g. years
    bool whole = false; ///< only whole numbers of the unit occur, e.g. ages
    std::optional<PerUnitRule> perUnit;
    QList<Indicator> secondaries;
    QList<KindId> documents; ///< the kinds that prove it, best first
    QList<RubricKeyword> keywords;
    EvidenceRule evidence;
    bool objective = false; ///< experts should agree on it exactly
    bool published = true;  ///< false: option points or the split are not published

    friend bool operator==(const Indicator& a, const Indicator& b);
};

/// A weighted section of the rubric: individual 70 %, enterprise 30 %.
struct RubricPart
{
    QString id;
    LocalText label;
    int weightPercent = 100;
    Points maximum = Points::whole(100);
    bool capped = false; ///< the indicators may add up to more; the maximum cuts
    QStringList tracks;  ///< the tracks it belongs to; empty: all of them
    QList<Indicator> indicators;

    friend bool operator==(const RubricPart&, const RubricPart&) = default;
};

/// A kind of document that the edition asks for.
struct RequiredDocument
{
    KindId kind;
    QString slot; ///< "1" ... "10a" ... "11"
    LocalText label;
    bool required = true;

    friend bool operator==(const RequiredDocument&, const RequiredDocument&) = default;
};

/// A condition of eligibility: all of `all`, or any of `any`, or a single statement.
struct EligibilityGate
{
    QString id;
    LocalText label;
    QList<EligibilityGate> all;
    QList<EligibilityGate> any;

    friend bool operator==(const EligibilityGate& a, const EligibilityGate& b);
};

/// What a total of at least `from` leads to.
struct RubricOutcome
{
    QString id; ///< "due-diligence"
    WeightedPoints from;
    LocalText label;
    QList<EligibilityGate> direct; ///< any of these leads to it without points

    friend bool operator==(const RubricOutcome&, const RubricOutcome&) = default;
};

/// One of several ways to be assessed; the reviewer names it as the option of `trackIndicator`.
struct RubricTrack
{
    QString id;
    LocalText label;

    friend bool operator==(const RubricTrack&, const RubricTrack&) = default;
};

/// One edition's standard. Data only: read from `resources/rubrics`, with the office's settings laid over it.
struct Rubric
{
    RubricId id;
    LocalText title;
    LocalText source;     ///< the notice it comes from
    LocalText assumption; ///< e.g. "structure assumed from 2023"; empty when published as it stands
    QDate windowFrom;
    QDate windowTo;
    int dueDiligenceMonths = 1; ///< to complete the visit after notification
    QList<RubricTrack> tracks;  ///< empty: there is only one way
    QList<RubricPart> parts;
    std::optional<Points> cap; ///< of the total, where bonuses could exceed it
    QList<RequiredDocument> documents;
    QList<EligibilityGate> eligibility;
    QList<RubricOutcome> outcomes; ///< rising
    QList<LocalText> unpublished;  ///< what the notice leaves open, one sentence each

    /// The indicator under which a sheet records the track, in rubrics that have tracks.
    static IndicatorId trackIndicator() { return IndicatorId(QStringLiteral("track")); }

    /// Primary or secondary; null if there is none of that id. The pointer lives as long as the rubric.
    const Indicator* indicator(const IndicatorId& id) const;
    /// The primary indicator that `id` is or belongs to; null if there is none.
    const Indicator* primaryOf(const IndicatorId& id) const;
    QList<const Indicator*> primaries() const; ///< in order of the form
    const RequiredDocument* document(const KindId& kind) const;
    int slotOrder(const KindId& kind) const; ///< position in the list; unknown kinds come last

    friend bool operator==(const Rubric&, const Rubric&) = default;
};

} // namespace pingshen
