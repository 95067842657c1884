// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/OfficeSettings.h"
#include "core/domain/Rubric.h"

namespace pingshen {

/// The office's decisions on one rubric: keys and values as text.
using SettingValues = QMap<QString, QString>;

/// One thing that the notice leaves to the office.
struct RubricSetting
{
    enum class Kind {
        Step,         ///< "step": the step of every indicator
        OptionPoints, ///< "option.education.doctorate": the points of an option
        Pins,         ///< "pins": passages that each scored indicator needs before the sheet is submitted
        Split,        ///< "split.experience.reputation": a secondary indicator's share of its primary's maximum
    };

    QString key;
    Kind kind = Kind::Step;
    IndicatorId indicator; ///< empty for the step and the pins
    OptionId option;       ///< only of OptionPoints
    Points lowest;
    Points highest;
};

/// Everything the office may set, in order of the form. Only what the rubric marks as not published.
QList<RubricSetting> settingsOf(const Rubric& rubric);

/// One setting by itself; an empty value takes it back and is always right. A step has to divide every maximum; pins
/// are a whole number. Errors: SettingUnknown {key}, PointsMalformed {text}, PointsOutOfRange {points, lowest,
/// highest}, PointsOffStep {points: the maximum that it misses, or the pins; step}.
Done checkSetting(const Rubric& rubric, const QString& key, const QString& value);

/// All settings together: a split is refused when its shares exceed the maximum, or when all of them are there and
/// miss it. Errors: those of checkSetting, SplitNotMaximum {indicator, sum, maximum}.
Done checkSettings(const Rubric& rubric, const SettingValues& settings);

/// The rubric as the office uses it. When all shares of a primary indicator are set, it is scored through its
/// secondaries (kind Sum); a share of 0 leaves a fact to record. Settings that do not pass the checks, and splits that
/// are not complete, have no effect. Laying the same settings over it again changes nothing.
Rubric withSettings(Rubric rubric, const SettingValues& settings);
Rubric withSettings(Rubric rubric, const OfficeSettings& settings);

} // namespace pingshen
