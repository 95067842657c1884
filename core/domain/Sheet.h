// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"
#include "core/domain/Pin.h"
#include "core/domain/Points.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

namespace pingshen {

/// What one expert says about one indicator, primary or secondary.
struct Score
{
    std::optional<Points> points;
    OptionId option;
    QString reason;
    QString fact;           ///< the fact recorded for a secondary indicator
    int seenVersion = 1;    ///< the newest package version that was seen when it was last changed or confirmed
    QList<int> unseen = {}; ///< of those before it; a document replaced by one that was not seen = stale

    bool hasSeen(int version) const { return version <= seenVersion && !unseen.contains(version); }
    bool isBlank() const { return !points && option.isEmpty() && reason.isEmpty() && fact.isEmpty(); }
    friend bool operator==(const Score&, const Score&) = default;
};

/// What a sheet came to when it was submitted, and what it was scored under: later settings and later versions of the
/// rubric change neither.
struct FrozenScore
{
    WeightedPoints total;
    QMap<QString, QString> settings; ///< the office's
    Digest rubric = {};              ///< see RubricCatalog; empty when an older program submitted the sheet
    Digest sheet = {};               ///< see sheetDigest; printed on the score sheet; empty likewise
    Digest pins = {};                ///< see pinsDigest; empty when there were none, or an older program submitted it

    friend bool operator==(const FrozenScore&, const FrozenScore&) = default;
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
    std::optional<FrozenScore> frozen = {}; ///< while submitted; none when it was submitted by a program that kept none
    ReviewerId begunBy =
        {};               ///< the id that edits name, when the reviewer had begun it under another one, see SamePersons
    QList<Pin> pins = {}; ///< oldest first

    bool isLocked() const { return state == SheetState::Submitted; }
    /// What the journal calls its owner.
    const ReviewerId& ownerInJournal() const { return begunBy.isEmpty() ? reviewer : begunBy; }
    Score score(const IndicatorId& id) const { return scores.value(id); }
    /// Blank if there is none of that id.
    Pin pin(const PinId& id) const;
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// "draft", "submitted", "returned".
QString nameOf(SheetState state);
SheetState sheetStateFrom(QStringView name);

} // namespace pingshen
