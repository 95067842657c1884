// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SamePersons.h"

#include <algorithm>

namespace pingshen {

void SamePersons::set(const PersonId& id, const PersonId& other)
{
    if (other.isEmpty() || other == id) {
        m_links.remove(id);
    } else {
        m_links.insert(id, other);
    }
}

PersonId SamePersons::of(const PersonId& id) const
{
    QList<PersonId> way{id};
    for (auto next = m_links.constFind(id); next != m_links.constEnd(); next = m_links.constFind(*next)) {
        if (const auto ring = way.indexOf(*next); ring >= 0) {
            return *std::ranges::min_element(way.begin() + ring, way.end(), std::less());
        }
        way.append(*next);
    }
    return way.last();
}

QList<PersonId> SamePersons::others(const PersonId& id) const
{
    const auto person = of(id);
    auto all = m_links.keys();
    all.removeIf([&](const PersonId& each) { return each == id || of(each) != person; });
    if (person != id && !all.contains(person)) {
        all.prepend(person);
    }
    return all;
}

QList<PersonId> SamePersons::differing(const SamePersons& other) const
{
    QList<PersonId> ids;
    for (const auto& id : m_links.keys() + other.m_links.keys()) {
        if (of(id) != other.of(id)) {
            ids += {id, of(id), other.of(id)};
        }
    }
    return ids;
}

} // namespace pingshen
