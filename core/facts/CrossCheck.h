// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Fact.h"
#include "core/facts/Likeness.h"

namespace pingshen {

/// Where one of the facts of DocumentFacts stands.
struct FactPlace
{
    qsizetype document = 0;
    qsizetype fact = 0;

    friend bool operator==(const FactPlace&, const FactPlace&) = default;
};

/// A value, and the documents that state it.
struct FactGroup
{
    QString value;
    Likeness likeness = Likeness::Same; ///< to what most documents state
    QList<FactPlace> places;            ///< by document
};

/// One fact over all documents. A fact that cannot be compared as a whole has several: an employer's Chinese name and
/// its English one.
struct FactRow
{
    FactKind kind = FactKind::LatinName;
    QList<FactGroup> groups;  ///< the first is what most documents state
    QList<qsizetype> missing; ///< documents that ought to state it and do not, as far as all of them could be read
};

struct FactDifference
{
    enum class Kind { Differs, LookAlike, Missing };

    FactKind fact = FactKind::LatinName;
    Kind kind = Kind::Differs;
    QList<FactGroup> values; ///< the first is what most state; of Missing the last has no value
};

/// "differs", "lookalike", "missing".
QString nameOf(FactDifference::Kind kind);

/// What documents state beside one another. Facts of the person are compared over all documents, those of the
/// employment over those that speak of the present one: what a former employer certifies contradicts nothing. Degrees
/// are compared by the highest that is claimed and the highest that is proven. Where a recogniser read one document
/// twice and one reading is what others state, the other one is noise.
QList<FactRow> crossChecked(const QList<DocumentFacts>& documents);

/// Of the rows, in their order.
QList<FactDifference> differencesOf(const QList<FactRow>& rows);

} // namespace pingshen
