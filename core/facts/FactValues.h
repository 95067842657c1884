// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Fact.h"
#include "core/facts/FactLabels.h"
#include "core/facts/WrittenDate.h"

namespace pingshen {

/// A statement that stands on a page from `begin` to `end`.
Fact factOf(const FactPage& page, FactKind kind, const QString& value, qsizetype begin, qsizetype end);

/// What a part of a page says of what a label asks for: usually one fact, two of a name in both scripts, none if it
/// says nothing of the kind. A surname or given names are none by themselves. `unit`: yuan that a plain number counts.
QList<Fact> factsAfter(const FactPage& page, const LabelPlace& label, qsizetype begin, qsizetype end);

/// A country, wherever it begins within the part.
std::optional<Fact> nationalityIn(const FactPage& page, qsizetype begin, qsizetype end);

/// The organisation whose name begins at a place. Empty: none does.
std::optional<Placed<QString>> organisationAt(QStringView text, qsizetype begin, qsizetype end);

/// "doctorate", "master", "bachelor", "college"; empty: no degree is named.
QString degreeIn(QStringView text);

} // namespace pingshen
