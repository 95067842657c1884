// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Eligibility.h"
#include "core/domain/Rubric.h"

#include <QMap>

#include <optional>

namespace pingshen {

using ConditionChecks = QMap<ConditionId, ConditionCheck>;

/// One part of the conditions, "enterprise" or "applicant": all of them have to be met, or any one.
struct EligibilityPart
{
    QString id;
    LocalText label;
    bool isAll = true;
    ConditionResult result = ConditionResult::Open;
    int met = 0;
    QList<const EligibilityGate*> conditions; ///< single statements, in order; live as long as the rubric
};

/// The date of the application held against the edition's window.
enum class WindowFit {
    NoWindow, ///< the edition states none
    Unknown,  ///< nobody has recorded the date yet
    Within,
    Before,
    After,
};

/// What the conditions come to. Exact: a part that needs all is not met as soon as one is not, one that needs any is
/// met as soon as one is; what is open leaves it open only where it could still decide.
struct EligibilityOutcome
{
    QList<EligibilityPart> parts;
    WindowFit window = WindowFit::NoWindow;
    /// Every part is met and the date is not outside the window; one part that is not met, or a date outside, is enough
    /// for false. Empty: it cannot be told yet, or the edition states no conditions. A date that is not recorded
    /// decides nothing, and has to be said beside it.
    std::optional<bool> eligible;

    bool isRefused() const { return eligible && !*eligible; }
    bool isOutside() const { return window == WindowFit::Before || window == WindowFit::After; }
};

/// The outcome's conditions live as long as the rubric. What is said of conditions that the standard does not have
/// counts nowhere.
EligibilityOutcome eligibilityOf(const Rubric& rubric, const ConditionChecks& checks);

/// Why an application is not eligible: what a report says of it. Empty of any other.
struct Ineligibility
{
    QList<LocalText> unmet; ///< labels: of what all are asked each that is not met, of what any is asked the part
    bool isOutside = false; ///< made before or after the edition's window

    bool isEmpty() const { return unmet.isEmpty() && !isOutside; }
    friend bool operator==(const Ineligibility&, const Ineligibility&) = default;
};
Ineligibility ineligibilityOf(const Rubric& rubric, const ConditionChecks& checks);

/// A single statement of that id; null if there is none.
const EligibilityGate* conditionOf(const Rubric& rubric, const ConditionId& id);

} // namespace pingshen
