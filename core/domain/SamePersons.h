// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <memory>
#include <mutex>

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
    /// Whom every id means, found out at once for all: a chain may come from elsewhere and be as long as it likes.
    struct Groups
    {
        std::once_flag made;
        QHash<PersonId, PersonId> known;           ///< of each id that is said to be somebody else: as whom
        QHash<PersonId, QList<PersonId>> together; ///< of each who others are known as: all that mean them
    };

    const Groups& groups() const;
    PersonId endOf(const PersonId& id, const QHash<PersonId, PersonId>& known, QList<PersonId>& way) const;

    QMap<PersonId, PersonId> m_links;
    std::shared_ptr<Groups> m_groups = std::make_shared<Groups>(); ///< shared by copies as long as they say the same
};

} // namespace pingshen
