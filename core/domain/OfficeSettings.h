// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

#include <QMap>

namespace pingshen {

/// What the office decided where the notice leaves it open: for each rubric, keys such as
/// "option.education.doctorate" or "step" with their values as text. It is the fold of the SettingChanged edits.
struct OfficeSettings
{
    QMap<RubricId, QMap<QString, QString>> values;

    QMap<QString, QString> of(const RubricId& rubric) const { return values.value(rubric); }
    friend bool operator==(const OfficeSettings&, const OfficeSettings&) = default;
};

/// Applies one edit; all but SettingChanged pass it by. A value of JSON null or "" takes the setting back.
void apply(OfficeSettings& settings, const Edit& edit);

} // namespace pingshen
