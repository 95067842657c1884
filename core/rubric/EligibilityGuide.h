// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"

#include <QMap>

namespace pingshen {

/// Where a condition is looked up as a rule.
struct ConditionGuide
{
    LocalText source;        ///< outside of the package; empty: nothing is published
    QList<KindId> documents; ///< that show it, best first

    friend bool operator==(const ConditionGuide&, const ConditionGuide&) = default;
};

/// What helps with an edition's conditions, beside its standard: a standard's text is its version, which submitted
/// sheets name, and words that help to look something up must not make another of it.
struct EligibilityGuide
{
    QMap<ConditionId, ConditionGuide> conditions;
    QList<LocalText> remarks; ///< what the notice leaves open, or has unlike another one; one sentence each

    friend bool operator==(const EligibilityGuide&, const EligibilityGuide&) = default;
};

/// Of an edition without one everything is empty.
EligibilityGuide eligibilityGuide(const RubricId& rubric);

} // namespace pingshen
