// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Pin.h"

#include "core/domain/Names.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names stances{
    std::array{NameRow{Stance::For, "for"}, NameRow{Stance::Against, "against"}, NameRow{Stance::Context, "context"}}};
constexpr Names states{
    std::array{NameRow{PinState::Firm, "firm"}, NameRow{PinState::Moved, "moved"}, NameRow{PinState::Stale, "stale"}}};

} // namespace

QString nameOf(Stance stance)
{
    return stances.name(stance);
}

Stance stanceFrom(QStringView name)
{
    return stances.value(name, Stance::Context);
}

std::optional<Stance> knownStance(QStringView name)
{
    const auto stance = stanceFrom(name);
    return nameOf(stance) == name ? std::optional(stance) : std::nullopt;
}

QString nameOf(PinState state)
{
    return states.name(state);
}

QString textOf(const SearchCoverage& coverage)
{
    return u"%1 %2 %3 %4"_s.arg(coverage.pages).arg(coverage.searchable).arg(coverage.poor).arg(coverage.pending);
}

std::optional<SearchCoverage> coverageFrom(QStringView text)
{
    static const QRegularExpression form(u"\\A([0-9]{1,8}) ([0-9]{1,8}) ([0-9]{1,8}) ([0-9]{1,8})\\z"_s);
    const auto found = form.match(text.toString());
    return found.hasMatch() ? std::optional(SearchCoverage{found.captured(1).toInt(), found.captured(2).toInt(),
                                                           found.captured(3).toInt(), found.captured(4).toInt()})
                            : std::nullopt;
}

} // namespace pingshen
