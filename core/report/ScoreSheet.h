// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/Dossier.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/domain/LocalText.h"
#include "core/domain/Points.h"
#include "core/domain/Sheet.h"
#include "core/report/RecordMark.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

namespace pingshen {

/// One indicator of a sheet, primary or secondary, as it is to be printed.
struct SheetRow
{
    IndicatorId id;
    LocalText label;
    std::optional<Points> maximum; ///< empty on a secondary one: a fact to record
    std::optional<Points> points;
    LocalText option; ///< label of the option chosen; empty: none
    QString reason;
    QString fact;
    bool published = true; ///< false: its points or its split are not published but set by the office
    bool stale = false;
    QList<SheetRow> secondaries;
    /// Points per option that the office set where none are published. Printed only: what a sheet was submitted with is
    /// frozen beside it, and its digest does not change.
    QList<std::pair<LocalText, Points>> officeValues = {};
};

struct SheetPart
{
    QString id;
    LocalText label;
    int weightPercent = 100;
    Points maximum;
    Points sum;              ///< of what is scored
    WeightedPoints weighted; ///< sum x weight
    QList<SheetRow> rows;
};

/// One reviewer's score sheet with everything that is printed of it. Sums and totals are the caller's.
struct ScoreSheet
{
    LocalText edition;
    LocalText assumption; ///< e.g. structure taken over from an earlier edition; may be empty
    Applicant applicant;
    LocalText reviewer; ///< the name as it is now
    SheetState state = SheetState::Draft;
    QDateTime submittedAt; ///< in the zone in which it is to be read
    QString returnReason;
    QList<SheetPart> parts;
    WeightedPoints total;
    WeightedPoints threshold;
    LocalText outcome;                  ///< what a total at the threshold leads to
    std::optional<bool> meetsThreshold; ///< empty while anything is missing
    QList<LocalText> missing;           ///< labels of indicators that are not scored
    QList<LocalText> missingReasons;
    QList<LocalText> stale;       ///< labels of scores to check again: the verdict is no more than what it was
    QList<LocalText> unpublished; ///< what the notice leaves open, one sentence each
    QDateTime printedAt;          ///< in the zone in which it is to be read; not part of the content
    Digest frozen = {};           ///< of a submitted sheet: the digest that its submission froze
    RecordMark record;            ///< not part of the content
    Ineligibility ineligibility = {};
};

/// The sheet's content in both languages; `points`, sums and totals are exact decimal strings, null where open.
QJsonObject toJson(const ScoreSheet& sheet);

/// What is printed as the sheet's digest, whenever and in whatever language: that which its submission froze, else the
/// SHA-256 of the canonical JSON.
Digest digestOf(const ScoreSheet& sheet);

} // namespace pingshen
