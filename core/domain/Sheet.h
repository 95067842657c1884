// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"
#include "core/domain/Points.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace pingshen {

/// What one expert says about one indicator, primary or secondary.
struct Score
{
    std::optional<Points> points;
    OptionId option;
    QString reason;
    QString fact;          ///< the fact recorded for a secondary indicator
    qint64 changedSeq = 0; ///< the edit that last changed points, option or reason, or confirmed them
    int seenVersion = 1;   ///< the newest package version at that time: older than a replaced document = stale

    bool isBlank() const { return !points && option.isEmpty() && reason.isEmpty() && fact.isEmpty(); }
    friend bool operator==(const Score&, const Score&) = default;
};

enum class SheetState { Draft, Submitted, Returned };

/// One expert's score sheet for one application. Submitted: locked. Returned: open again, with the reason why.
struct Sheet
{
    ReviewerId reviewer;
    SheetState state = SheetState::Draft;
    QMap<IndicatorId, Score> scores;
    QDateTime submittedAt;
    QString returnReason;

    bool isLocked() const { return state == SheetState::Submitted; }
    Score score(const IndicatorId& id) const { return scores.value(id); }
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// The reviewer of a name as typed, see plainName(): one person is one reviewer.
ReviewerId reviewerNamed(const QString& typed);

/// "draft", "submitted", "returned".
QString nameOf(SheetState state);
SheetState sheetStateFrom(QStringView name);

} // namespace pingshen
