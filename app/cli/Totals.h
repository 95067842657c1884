// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/CountedSheet.h"
#include "core/review/Submission.h"

#include <QJsonObject>

namespace pingshen::cli {

/// What a reviewer's sheet comes to, with what the sheet says of each indicator.
struct Total
{
    Sheet sheet;
    LocalText reviewer; ///< the name
    Evaluation evaluation;
    QList<IndicatorId> stale;
    Standing standing;
    QList<IndicatorId> notAllowed = {}; ///< whose points the standard does not give
    QList<IndicatorId> undecided = {};  ///< entered in several ways
    QStringList notArrived = {};        ///< documents that nobody can look at here yet
    QMap<IndicatorId, int> pins = {};   ///< how many passages prove each
};

Total totalOf(const ApplicationFile& file, const ReviewerId& reviewer);

/// Points are decimal strings: two places, weighted totals four. Nothing is rounded.
QJsonObject toJson(const Total& total);
QString textOf(const Total& total, const Rubric& rubric);

} // namespace pingshen::cli
