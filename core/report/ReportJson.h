// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/domain/LocalText.h"
#include "core/domain/Points.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

/// Values of reports as JSON: null where there is none.
namespace pingshen::json {

QJsonValue of(const LocalText& text);
QJsonValue of(const QList<LocalText>& texts);
QJsonValue of(const std::optional<Points>& points); ///< "12.50"
QJsonValue of(const QDate& date);                   ///< ISO 8601
QJsonValue of(const QDateTime& time);               ///< ISO 8601, UTC, milliseconds
/// Into the report, which keeps the checksum of before where there is nothing to say.
void add(QJsonObject& report, const Ineligibility& why);
QJsonValue of(const Applicant& applicant); ///< without passport number and birth date: a report needs neither

} // namespace pingshen::json
