// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/Fact.h"

#include "core/domain/Names.h"

#include <algorithm>

namespace pingshen {

namespace {

constexpr Names factNames(std::array{
    NameRow{FactKind::LatinName, "latinName"},
    NameRow{FactKind::ChineseName, "chineseName"},
    NameRow{FactKind::Nationality, "nationality"},
    NameRow{FactKind::PassportNumber, "passportNumber"},
    NameRow{FactKind::BirthDate, "birthDate"},
    NameRow{FactKind::Employer, "employer"},
    NameRow{FactKind::CreditCode, "creditCode"},
    NameRow{FactKind::Position, "position"},
    NameRow{FactKind::Salary, "salary"},
    NameRow{FactKind::Degree, "degree"},
    NameRow{FactKind::Employment, "employment"},
});

constexpr Names checkNames(std::array{
    NameRow{FactCheck::None, "none"},
    NameRow{FactCheck::Holds, "holds"},
    NameRow{FactCheck::Fails, "fails"},
});

} // namespace

const QList<FactKind>& factKinds()
{
    static const QList<FactKind> kinds{FactKind::LatinName,  FactKind::ChineseName,    FactKind::Nationality,
                                       FactKind::BirthDate,  FactKind::PassportNumber, FactKind::Employer,
                                       FactKind::CreditCode, FactKind::Position,       FactKind::Salary,
                                       FactKind::Degree,     FactKind::Employment};
    return kinds;
}

QString nameOf(FactKind kind)
{
    return factNames.name(kind);
}

std::optional<FactKind> factKindFrom(QStringView name)
{
    const auto kind = std::ranges::find_if(factKinds(), [name](FactKind each) { return nameOf(each) == name; });
    return kind == factKinds().end() ? std::nullopt : std::optional(*kind);
}

QString nameOf(FactCheck check)
{
    return checkNames.name(check);
}

} // namespace pingshen
