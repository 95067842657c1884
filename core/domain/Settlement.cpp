// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Settlement.h"

#include "core/domain/Names.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names settledNames(std::array{
    NameRow{Settled::Open, "open"},
    NameRow{Settled::Accepted, "accepted"},
    NameRow{Settled::Raised, "raised"},
});

} // namespace

QString nameOf(Settled settled)
{
    return settledNames.name(settled);
}

Settled settledFrom(QStringView name)
{
    return settledNames.value(name, Settled::Open);
}

StatementId idOf(const Statement& statement)
{
    const auto place = QString(statement.fact + u' ' + statement.document.value());
    return StatementId(statement.value.isEmpty() ? place
                                                 : QString(place + u' ' + statement.value.left(longestStatement)));
}

std::optional<Statement> statementFrom(const StatementId& id)
{
    static const QRegularExpression form(u"\\A([A-Za-z]{1,40}) ([^ ]+)(?: (.+))?\\z"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(id.value());
    return match.hasMatch()
               ? std::optional(Statement{match.captured(1), DocumentId(match.captured(2)), match.captured(3)})
               : std::nullopt;
}

bool Settlement::isBlank() const
{
    return decision == Settled::Open && reason.isEmpty() && against.isEmpty();
}

} // namespace pingshen
