// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QJsonObject>

#include <optional>

/// What was looked up of an application's eligibility, as JSON and as text.
namespace pingshen::cli {

/// "met", "not-met", "open"; nothing of any other word.
std::optional<ConditionResult> conditionWord(QStringView word);

/// `conditions`, `parts`, `window`, `eligible`, `text`, `remarks`.
QJsonObject eligibilityToJson(const ApplicationFile& file);
QString eligibilityText(const ApplicationFile& file);

/// true, false, null.
QJsonValue eligibleToJson(std::optional<bool> eligible);

} // namespace pingshen::cli
