// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QDateTime>

#include <optional>

namespace pingshen {

/// What a person says of a statement that departs from what other documents state.
enum class Settled {
    Open,     ///< nothing yet
    Accepted, ///< no contradiction, for a reason
    Raised,   ///< the applicant is asked about it
};

/// "open", "accepted", "raised"; any other word is open.
QString nameOf(Settled settled);
Settled settledFrom(QStringView name);

/// What one document states of one fact, or that it does not state it.
struct Statement
{
    QString fact; ///< "passportNumber" ..., see nameOf(FactKind)
    DocumentId document;
    QString value = {}; ///< in the one form that facts have; empty: it is missing there

    friend bool operator==(const Statement&, const Statement&) = default;
};

/// Of a longer value the rest is left out of its name.
constexpr int longestStatement = 200;

/// Fact, document and value with single spaces between; without a value two of them. The same in every vault.
StatementId idOf(const Statement& statement);
/// Nothing if the id is none.
std::optional<Statement> statementFrom(const StatementId& id);

/// What is recorded of one statement. It holds for as long as others state what they did.
struct Settlement
{
    Settled decision = Settled::Open;
    QString reason;
    QString against; ///< what the other documents stated then
    PersonId author; ///< of the last edit of it, as is the time
    QDateTime at;

    /// Nothing is said of it, whoever said so last.
    bool isBlank() const;
    friend bool operator==(const Settlement&, const Settlement&) = default;
};

} // namespace pingshen
