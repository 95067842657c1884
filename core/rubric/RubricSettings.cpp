// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricSettings.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString stepKey()
{
    return u"step"_s;
}

QString pinsKey()
{
    return u"pins"_s;
}

constexpr int mostPins = 20;

QString optionKey(const Indicator& indicator, const RubricOption& option)
{
    return u"option."_s + indicator.id.value() + u'.' + option.id.value();
}

QString splitKey(const Indicator& secondary)
{
    return u"split."_s + secondary.id.value();
}

/// With a single secondary there is nothing to split.
bool isSplittable(const Indicator& primary)
{
    return !primary.published && primary.secondaries.size() > 1;
}

Points smallestMaximum(const Rubric& rubric)
{
    auto smallest = Points::whole(100);
    for (const auto* primary : rubric.primaries()) {
        smallest = std::min(smallest, *primary->maximum);
    }
    return smallest;
}

void appendOptions(QList<RubricSetting>& settings, const Indicator& indicator)
{
    if (indicator.published) {
        return;
    }
    for (const auto& option : indicator.options) {
        settings.append({.key = optionKey(indicator, option),
                         .kind = RubricSetting::Kind::OptionPoints,
                         .indicator = indicator.id,
                         .option = option.id,
                         .lowest = Points(),
                         .highest = indicator.maximum.value_or(Points())});
    }
}

void appendSplit(QList<RubricSetting>& settings, const Indicator& primary)
{
    for (const auto& secondary : primary.secondaries) {
        appendOptions(settings, secondary);
        if (isSplittable(primary)) {
            settings.append({.key = splitKey(secondary),
                             .kind = RubricSetting::Kind::Split,
                             .indicator = secondary.id,
                             .option = {},
                             .lowest = Points(),
                             .highest = *primary.maximum});
        }
    }
}

Done checkStep(const Rubric& rubric, Points step)
{
    for (const auto* primary : rubric.primaries()) {
        if (!primary->maximum->isMultipleOf(step)) {
            return {Error::Code::PointsOffStep,
                    {{u"points"_s, primary->maximum->toString()}, {u"step"_s, step.toString()}},
                    primary->id.value()};
        }
    }
    return {};
}

/// The shares that are set, in order of the secondaries; nothing where one is not.
QList<std::optional<Points>> sharesOf(const Indicator& primary, const SettingValues& settings)
{
    QList<std::optional<Points>> shares;
    for (const auto& secondary : primary.secondaries) {
        const auto share = Points::parse(settings.value(splitKey(secondary)));
        shares.append(share ? std::optional(*share) : std::nullopt);
    }
    return shares;
}

Done checkSplit(const Indicator& primary, const SettingValues& settings)
{
    Points sum;
    bool complete = true;
    for (const auto& share : sharesOf(primary, settings)) {
        sum += share.value_or(Points());
        complete = complete && share;
    }
    if (sum > *primary.maximum || (complete && sum != *primary.maximum)) {
        return {Error::Code::SplitNotMaximum,
                {{u"indicator"_s, primary.id.value()},
                 {u"sum"_s, sum.toString()},
                 {u"maximum"_s, primary.maximum->toString()}},
                primary.id.value()};
    }
    return {};
}

void setOptionPoints(Indicator& indicator, const SettingValues& settings)
{
    for (auto& option : indicator.options) {
        if (const auto points = Points::parse(settings.value(optionKey(indicator, option)))) {
            option.points = *points;
        }
    }
}

void split(Indicator& primary, const SettingValues& settings)
{
    const auto shares = sharesOf(primary, settings);
    const bool complete = std::ranges::all_of(shares, [](const auto& share) { return share.has_value(); });
    if (!isSplittable(primary) || !complete || !checkSplit(primary, settings)) {
        return;
    }
    for (qsizetype i = 0; i < shares.size(); ++i) {
        primary.secondaries[i].maximum = *shares[i] > Points() ? shares[i] : std::nullopt;
    }
    primary.kind = ScoringKind::Sum;
}

void lay(Indicator& indicator, const SettingValues& settings)
{
    setOptionPoints(indicator, settings);
    if (const auto step = Points::parse(settings.value(stepKey()))) {
        indicator.step = *step;
    }
}

/// What the office asks for takes the place of what the rubric asks for; 0 asks for none.
void requirePins(Indicator& primary, const SettingValues& settings)
{
    if (const auto pins = Points::parse(settings.value(pinsKey()))) {
        primary.evidence.minimumPins = static_cast<int>(pins->hundredths() / Points::whole(1).hundredths());
        primary.evidence.pinsRequired = primary.evidence.minimumPins > 0;
    }
}

SettingValues validOf(const Rubric& rubric, const SettingValues& settings)
{
    SettingValues valid;
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        if (checkSetting(rubric, setting.key(), setting.value())) {
            valid.insert(setting.key(), setting.value());
        }
    }
    return valid;
}

} // namespace

QList<RubricSetting> settingsOf(const Rubric& rubric)
{
    QList<RubricSetting> settings{{.key = stepKey(),
                                   .kind = RubricSetting::Kind::Step,
                                   .indicator = {},
                                   .option = {},
                                   .lowest = Points::ofHundredths(1),
                                   .highest = smallestMaximum(rubric)}};
    settings.append({.key = pinsKey(),
                     .kind = RubricSetting::Kind::Pins,
                     .indicator = {},
                     .option = {},
                     .lowest = Points(),
                     .highest = Points::whole(mostPins)});
    for (const auto* primary : rubric.primaries()) {
        appendOptions(settings, *primary);
        appendSplit(settings, *primary);
    }
    return settings;
}

Done checkSetting(const Rubric& rubric, const QString& key, const QString& value)
{
    const auto settings = settingsOf(rubric);
    const auto setting = std::ranges::find(settings, key, &RubricSetting::key);
    if (setting == settings.end()) {
        return {Error::Code::SettingUnknown, {{u"key"_s, key}}, key};
    }
    if (value.isEmpty()) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto points, Points::parse(value));
    if (points < setting->lowest || points > setting->highest) {
        return {Error::Code::PointsOutOfRange,
                {{u"points"_s, points.toString()},
                 {u"lowest"_s, setting->lowest.toString()},
                 {u"highest"_s, setting->highest.toString()}},
                key};
    }
    if (setting->kind == RubricSetting::Kind::Pins && !points.isMultipleOf(Points::whole(1))) {
        return {Error::Code::PointsOffStep, {{u"points"_s, points.toString()}, {u"step"_s, u"1"_s}}, key};
    }
    return setting->kind == RubricSetting::Kind::Step ? checkStep(rubric, points) : Done();
}

Done checkSettings(const Rubric& rubric, const SettingValues& settings)
{
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        PINGSHEN_TRY(checkSetting(rubric, setting.key(), setting.value()));
    }
    for (const auto* primary : rubric.primaries()) {
        if (isSplittable(*primary)) {
            PINGSHEN_TRY(checkSplit(*primary, settings));
        }
    }
    return {};
}

Rubric withSettings(Rubric rubric, const SettingValues& settings)
{
    const auto valid = validOf(rubric, settings);
    for (auto& part : rubric.parts) {
        for (auto& primary : part.indicators) {
            lay(primary, valid);
            for (auto& secondary : primary.secondaries) {
                lay(secondary, valid);
            }
            split(primary, valid);
            requirePins(primary, valid);
        }
    }
    return rubric;
}

Rubric withSettings(Rubric rubric, const OfficeSettings& settings)
{
    const auto values = settings.of(rubric.id);
    return withSettings(std::move(rubric), values);
}

} // namespace pingshen
