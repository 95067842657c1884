// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>

namespace pingshen {

template<class E>
struct NameRow
{
    E value;
    const char* name;
};
template<class E>
NameRow(E, const char*) -> NameRow<E>; // clang before 17 does not deduce it

/// The names under which the values of an enumeration are written in JSON and the database.
template<class E, size_t N>
class Names
{
public:
    constexpr explicit Names(std::array<NameRow<E>, N> rows) : m_rows(rows) {}

    QString name(E value) const
    {
        const auto row = std::ranges::find(m_rows, value, &NameRow<E>::value);
        Q_ASSERT(row != m_rows.end());
        return QString::fromLatin1(row->name);
    }

    E value(QStringView name, E fallback) const
    {
        const auto row =
            std::ranges::find_if(m_rows, [name](const auto& r) { return name == QLatin1StringView(r.name); });
        return row == m_rows.end() ? fallback : row->value;
    }

private:
    std::array<NameRow<E>, N> m_rows;
};

} // namespace pingshen
