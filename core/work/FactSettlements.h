// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Settlements.h"
#include "core/work/DocumentFacts.h"

namespace pingshen {

/// The statement at a place of the cross-check; of one that lacks the fact (FactPlace::fact below 0) without a value.
Statement statementAt(const ApplicationFacts& facts, FactKind kind, const FactPlace& place);

/// One of the places of each statement of a difference that departs from what most documents state, by document.
QList<FactPlace> departuresOf(const ApplicationFacts& facts, const FactDifference& difference);

/// What is recorded of a statement of the difference, as far as others still state what they did then; else nothing.
Settlement settlementOf(const ApplicationFile& file, const ApplicationFacts& facts, const FactDifference& difference,
                        const FactPlace& place);

/// Open while any of its statements is; raised if any of them is; else accepted.
Settled stateOf(const ApplicationFile& file, const ApplicationFacts& facts, const FactDifference& difference);

/// One change for each of these statements of the difference that the decision changes.
QList<Change> settle(const ApplicationFile& file, const PersonId& author, const ApplicationFacts& facts,
                     const FactDifference& difference, const QList<FactPlace>& places, Settled decision,
                     const QString& reason);

} // namespace pingshen
