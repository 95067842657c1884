// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricCheck.h"

#include "core/base/Blank.h"
#include "core/rubric/Evaluation.h"
#include "core/rubric/Interval.h"
#include "core/rubric/RubricFile.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Collects findings about one rubric; a path grows on the way down.
class Examination
{
public:
    explicit Examination(const Rubric& rubric) : m_rubric(rubric) {}

    QList<Finding> run();

private:
    void error(Finding::Code code, const QString& path, QJsonObject args = {})
    {
        m_findings.append({code, Finding::Severity::Error, path, std::move(args)});
    }
    void warn(Finding::Code code, const QString& path, QJsonObject args)
    {
        m_findings.append({code, Finding::Severity::Warning, path, std::move(args)});
    }
    void notPublished(const QString& path, const LocalText& what)
    {
        m_findings.append({Finding::Code::NotPublished,
                           Finding::Severity::Info,
                           path,
                           {{u"what"_s, QJsonObject{{u"zh"_s, what.zh}, {u"en"_s, what.en}}}}});
    }

    void checkText(const LocalText& text, const QString& path);
    void checkOptionalText(const LocalText& text, const QString& path);
    /// Of one list or, with `seen` kept, of several.
    void checkId(const QString& id, QSet<QString>& seen, const QString& path);

    void checkTracks();
    void checkWeights(const QString& track);
    void checkPart(const RubricPart& part);
    void checkPrimary(const Indicator& primary, const QString& path);
    void checkSplit(const Indicator& primary, const QString& path);
    void checkIndicator(const Indicator& indicator, const QString& path);
    void checkOptions(const Indicator& indicator, const QString& path);
    void checkBands(const Indicator& indicator, const QString& path);
    void checkPerUnit(const Indicator& indicator, const QString& path);
    void checkBest(const Indicator& indicator, const QList<std::optional<Points>>& points, const QString& path);
    void checkDocuments();
    void checkGates(const QList<EligibilityGate>& gates, const QString& path, QSet<QString>& seen);
    void checkOutcomes();

    const Rubric& m_rubric;
    QList<Finding> m_findings;
    QSet<QString> m_indicators;
};

QString under(const QString& path, const QString& name)
{
    return path.isEmpty() ? name : path + u'/' + name;
}

/// What the indicators of a list come to at most; of a group only the largest counts.
Points largestSum(const QList<Indicator>& indicators)
{
    Points sum;
    QMap<QString, Points> groups;
    for (const auto& indicator : indicators) {
        const auto maximum = indicator.maximum.value_or(Points());
        if (indicator.group.isEmpty()) {
            sum += maximum;
        } else {
            groups[indicator.group] = std::max(groups.value(indicator.group), maximum);
        }
    }
    for (const auto& group : groups) {
        sum += group;
    }
    return sum;
}

/// A sum that has to be the maximum, or may exceed it when that cuts.
bool addsUp(Points sum, Points maximum, bool capped)
{
    return capped ? sum >= maximum : sum == maximum;
}

QJsonObject sumAndMaximum(Points sum, Points maximum)
{
    return {{u"sum"_s, sum.toString()}, {u"maximum"_s, maximum.toString()}};
}

bool isOnTrack(const RubricPart& part, const QString& track)
{
    return part.tracks.isEmpty() || part.tracks.contains(track);
}

QList<Finding> Examination::run()
{
    checkText(m_rubric.title, u"title"_s);
    checkText(m_rubric.source, u"source"_s);
    checkOptionalText(m_rubric.assumption, u"assumption"_s);
    checkTracks();
    QSet<QString> parts;
    for (const auto& part : m_rubric.parts) {
        checkId(part.id, parts, part.id);
        checkPart(part);
    }
    checkDocuments();
    QSet<QString> gates;
    checkGates(m_rubric.eligibility, u"eligibility"_s, gates);
    checkOutcomes();
    for (qsizetype i = 0; i < m_rubric.unpublished.size(); ++i) {
        const QString path = u"unpublished/"_s + QString::number(i);
        checkText(m_rubric.unpublished[i], path);
        notPublished(path, m_rubric.unpublished[i]);
    }
    return m_findings;
}

void Examination::checkText(const LocalText& text, const QString& path)
{
    if (isBlank(text.zh)) {
        warn(Finding::Code::TranslationMissing, path, {{u"language"_s, codeOf(Language::Chinese)}});
    }
    if (isBlank(text.en)) {
        warn(Finding::Code::TranslationMissing, path, {{u"language"_s, codeOf(Language::English)}});
    }
}

void Examination::checkOptionalText(const LocalText& text, const QString& path)
{
    if (!text.isEmpty()) {
        checkText(text, path);
    }
}

void Examination::checkId(const QString& id, QSet<QString>& seen, const QString& path)
{
    if (seen.contains(id)) {
        error(Finding::Code::IdDuplicate, path, {{u"id"_s, id}});
    }
    seen.insert(id);
}

void Examination::checkTracks()
{
    QSet<QString> seen;
    for (const auto& track : m_rubric.tracks) {
        const QString path = u"tracks/"_s + track.id;
        checkId(track.id, seen, path);
        checkText(track.label, path);
        checkWeights(track.id);
    }
    if (m_rubric.tracks.isEmpty()) {
        checkWeights({});
    }
}

void Examination::checkWeights(const QString& track)
{
    int sum = 0;
    for (const auto& part : m_rubric.parts) {
        sum += isOnTrack(part, track) ? part.weightPercent : 0;
    }
    if (sum != 100) {
        error(Finding::Code::WeightsNotHundred, track.isEmpty() ? QString() : u"tracks/"_s + track, {{u"sum"_s, sum}});
    }
}

void Examination::checkPart(const RubricPart& part)
{
    checkText(part.label, part.id);
    for (const auto& track : part.tracks) {
        if (std::ranges::find(m_rubric.tracks, track, &RubricTrack::id) == m_rubric.tracks.end()) {
            error(Finding::Code::ReferenceUnknown, under(part.id, u"tracks"_s), {{u"id"_s, track}});
        }
    }
    for (const auto& primary : part.indicators) {
        checkPrimary(primary, under(part.id, primary.id.value()));
    }
    const auto sum = largestSum(part.indicators);
    if (!addsUp(sum, part.maximum, part.capped)) {
        error(Finding::Code::ChildrenNotParent, part.id, sumAndMaximum(sum, part.maximum));
    }
}

void Examination::checkPrimary(const Indicator& primary, const QString& path)
{
    checkIndicator(primary, path);
    for (const auto& secondary : primary.secondaries) {
        checkIndicator(secondary, path + u"/secondaries/"_s + secondary.id.value());
    }
    checkSplit(primary, path);
}

void Examination::checkSplit(const Indicator& primary, const QString& path)
{
    const auto sum = largestSum(primary.secondaries);
    if (primary.kind == ScoringKind::Sum && !addsUp(sum, *primary.maximum, primary.capped)) {
        error(Finding::Code::ChildrenNotParent, path, sumAndMaximum(sum, *primary.maximum));
    }
    if (primary.kind == ScoringKind::BestOf) {
        QList<std::optional<Points>> maxima;
        for (const auto& secondary : primary.secondaries) {
            maxima.append(secondary.maximum.value_or(Points()));
        }
        checkBest(primary, maxima, path);
    }
    if (!isScoredBySecondaries(primary) && !primary.published && primary.secondaries.size() > 1) {
        notPublished(path + u"/secondaries"_s, primary.label);
    }
}

void Examination::checkIndicator(const Indicator& indicator, const QString& path)
{
    checkId(indicator.id.value(), m_indicators, path);
    checkText(indicator.label, path);
    checkOptionalText(indicator.unit, path + u"/unit"_s);
    for (const auto& kind : indicator.documents) {
        if (!m_rubric.document(kind)) {
            error(Finding::Code::ReferenceUnknown, path + u"/documents"_s, {{u"id"_s, kind.value()}});
        }
    }
    for (const auto& keyword : indicator.keywords) {
        checkText({keyword.zh, keyword.en}, path + u"/keywords"_s);
    }
    checkOptions(indicator, path + u"/options"_s);
    checkBands(indicator, path + u"/bands"_s);
    checkPerUnit(indicator, path + u"/perUnit"_s);
}

void Examination::checkOptions(const Indicator& indicator, const QString& path)
{
    const bool needed = indicator.kind == ScoringKind::Options || indicator.kind == ScoringKind::Graded;
    if (needed && indicator.options.isEmpty()) {
        error(Finding::Code::ValueMalformed, path);
    }
    QSet<QString> seen;
    QList<std::optional<Points>> points;
    for (const auto& option : indicator.options) {
        const auto optionPath = under(path, option.id.value());
        checkId(option.id.value(), seen, optionPath);
        checkText(option.label, optionPath);
        points.append(option.points);
        if (!option.points) {
            notPublished(optionPath, option.label);
        } else if (option.lowest && *option.lowest > *option.points) {
            error(Finding::Code::ValueMalformed, optionPath, {{u"value"_s, option.lowest->toString()}});
        }
        if (option.points && indicator.maximum && *option.points > *indicator.maximum) {
            error(Finding::Code::OptionAboveMaximum, optionPath,
                  {{u"option"_s, option.id.value()},
                   {u"points"_s, option.points->toString()},
                   {u"maximum"_s, indicator.maximum->toString()}});
        }
    }
    checkBest(indicator, points, path);
}

void Examination::checkBands(const Indicator& indicator, const QString& path)
{
    if (indicator.kind == ScoringKind::Bands && indicator.bands.isEmpty()) {
        error(Finding::Code::ValueMalformed, path);
    }
    QList<std::optional<Points>> points;
    for (const auto& band : indicator.bands) {
        const auto bandPath = under(path, intervalOf(band));
        checkOptionalText(band.label, bandPath);
        points.append(band.points);
        if (isEmpty(band, indicator.whole)) {
            error(Finding::Code::ValueMalformed, bandPath, {{u"value"_s, intervalOf(band)}});
        }
        if (!band.points) {
            const auto interval = intervalOf(band);
            notPublished(bandPath, {interval, interval});
        } else if (indicator.maximum && *band.points > *indicator.maximum) {
            error(Finding::Code::OptionAboveMaximum, bandPath,
                  {{u"option"_s, intervalOf(band)},
                   {u"points"_s, band.points->toString()},
                   {u"maximum"_s, indicator.maximum->toString()}});
        }
    }
    checkBest(indicator, points, path);
    for (const auto& conflict : conflictsOf(indicator.bands, indicator.whole)) {
        const bool isGap = conflict.kind == BandConflict::Kind::Gap;
        error(isGap ? Finding::Code::BandGap : Finding::Code::BandOverlap, path,
              {{u"interval"_s, conflict.interval}, {u"from"_s, conflict.from}, {u"to"_s, conflict.to}});
    }
}

void Examination::checkPerUnit(const Indicator& indicator, const QString& path)
{
    if (indicator.kind == ScoringKind::PerUnit && !indicator.perUnit) {
        error(Finding::Code::ValueMalformed, path);
    }
    if (indicator.perUnit && indicator.maximum && indicator.perUnit->base > *indicator.maximum) {
        error(Finding::Code::OptionAboveMaximum, path,
              {{u"points"_s, indicator.perUnit->base.toString()}, {u"maximum"_s, indicator.maximum->toString()}});
    }
    const bool grows = indicator.perUnit && indicator.perUnit->step > Points();
    if (indicator.perUnit && !grows) {
        checkBest(indicator, {indicator.perUnit->base}, path);
    }
}

void Examination::checkBest(const Indicator& indicator, const QList<std::optional<Points>>& points, const QString& path)
{
    if (points.isEmpty() || points.contains(std::nullopt) || !indicator.maximum) {
        return;
    }
    const auto best = **std::ranges::max_element(points);
    if (best < *indicator.maximum) {
        warn(Finding::Code::BestOptionBelowMaximum, path,
             {{u"points"_s, best.toString()}, {u"maximum"_s, indicator.maximum->toString()}});
    }
}

void Examination::checkDocuments()
{
    QSet<QString> kinds;
    QSet<QString> places;
    for (const auto& document : m_rubric.documents) {
        const QString path = u"documents/"_s + document.kind.value();
        checkId(document.kind.value(), kinds, path);
        checkId(document.slot, places, path);
        checkText(document.label, path);
    }
}

void Examination::checkGates(const QList<EligibilityGate>& gates, const QString& path, QSet<QString>& seen)
{
    for (const auto& gate : gates) {
        const auto gatePath = under(path, gate.id);
        checkId(gate.id, seen, gatePath);
        checkText(gate.label, gatePath);
        if (!gate.all.isEmpty() && !gate.any.isEmpty()) {
            error(Finding::Code::ValueMalformed, gatePath, {{u"field"_s, u"any"_s}});
        }
        checkGates(gate.all, gatePath, seen);
        checkGates(gate.any, gatePath, seen);
    }
}

/// The highest total of any track.
WeightedPoints highestTotal(const Rubric& rubric)
{
    const Sheet blank;
    return evaluate(rubric, blank).highest;
}

void Examination::checkOutcomes()
{
    QSet<QString> seen;
    const auto highest = highestTotal(m_rubric);
    const RubricOutcome* before = nullptr;
    for (const auto& outcome : m_rubric.outcomes) {
        const QString path = u"outcomes/"_s + outcome.id;
        checkId(outcome.id, seen, path);
        checkText(outcome.label, path);
        QSet<QString> gates;
        checkGates(outcome.direct, path, gates);
        if (outcome.from > highest) {
            error(Finding::Code::ThresholdUnreachable, path,
                  {{u"threshold"_s, outcome.from.toString()}, {u"maximum"_s, highest.toString()}});
        }
        if (before && outcome.from <= before->from) {
            error(Finding::Code::ValueMalformed, path, {{u"value"_s, outcome.from.toString()}});
        }
        before = &outcome;
    }
}

} // namespace

QList<Finding> checkRubric(const Rubric& rubric)
{
    return Examination(rubric).run();
}

QList<Finding> checkRubric(QByteArrayView json)
{
    const auto reading = readRubric(json);
    if (reading.malformed.isEmpty()) {
        return checkRubric(reading.rubric);
    }
    QList<Finding> findings;
    for (const auto& path : reading.malformed) {
        findings.append({Finding::Code::ValueMalformed, Finding::Severity::Error, path, {}});
    }
    return findings;
}

} // namespace pingshen
