// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QMap>

namespace pingshen {

/// Persons who were entered twice, as the office said: each is known as another one from then on. Edits keep the ids
/// that they were written under.
///
/// A sheet goes to the person whom its owner is known as. Where several of that person's ids have a sheet with anything
/// on it, written where nobody knew that they are one, each stays with its id: nothing of either is lost, none is shown
/// to anybody else, and whoever hands one in, or looks at what all come to, is told that people have to sort it out.
class SamePersons
{
public:
    /// An empty `other` takes it back.
    void set(const PersonId& id, const PersonId& other);
    /// The one at the end of the chain. Of people who are each other in a ring, said in two places, the lowest id.
    PersonId of(const PersonId& id) const;
    /// All other ids that mean the same person.
    QList<PersonId> others(const PersonId& id) const;
    /// Those who are said to be somebody else.
    QList<PersonId> ids() const { return m_links.keys(); }
    /// Whoever is known as somebody else there, and as whom, here and there.
    QList<PersonId> differing(const SamePersons& other) const;

private:
    QMap<PersonId, PersonId> m_links;
};

} // namespace pingshen
