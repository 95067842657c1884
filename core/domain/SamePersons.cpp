// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SamePersons.h"

#include <algorithm>

namespace pingshen {

void SamePersons::set(const PersonId& id, const PersonId& other)
{
    const auto said = other == id ? PersonId() : other;
    if (m_links.value(id) == said) {
        return;
    }
    if (said.isEmpty()) {
        m_links.remove(id);
    } else {
        m_links.insert(id, said);
    }
    m_groups = std::make_shared<Groups>();
}

PersonId SamePersons::of(const PersonId& id) const
{
    return m_links.contains(id) ? groups().known.value(id) : id;
}

QList<PersonId> SamePersons::others(const PersonId& id) const
{
    auto all = groups().together.value(of(id));
    all.removeOne(id);
    return all;
}

const SamePersons::Groups& SamePersons::groups() const
{
    std::call_once(m_groups->made, [this] {
        for (const auto& id : m_links.keys()) {
            QList<PersonId> way;
            const auto person = endOf(id, m_groups->known, way);
            for (const auto& passed : std::as_const(way)) {
                m_groups->known.insert(passed, person);
            }
            auto& together = m_groups->together[person];
            if (together.isEmpty() && !m_links.contains(person)) {
                together.append(person);
            }
            together.append(id);
        }
    });
    return *m_groups;
}

/// Whom the chain from `id` comes to, and the links that it passes which were not known yet.
PersonId SamePersons::endOf(const PersonId& id, const QHash<PersonId, PersonId>& known, QList<PersonId>& way) const
{
    QHash<PersonId, qsizetype> places;
    for (auto link = m_links.constFind(id); link != m_links.constEnd(); link = m_links.constFind(*link)) {
        if (const auto before = known.constFind(link.key()); before != known.constEnd()) {
            return *before;
        }
        if (const auto ring = places.constFind(link.key()); ring != places.constEnd()) {
            return *std::ranges::min_element(way.cbegin() + *ring, way.cend(), std::less());
        }
        places.insert(link.key(), way.size());
        way.append(link.key());
    }
    return way.isEmpty() ? id : m_links.value(way.last());
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
