// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/LocalText.h"
#include "core/domain/Person.h"
#include "core/domain/SamePersons.h"

#include <QHash>
#include <QMap>

namespace pingshen {

/// Everyone who works in a vault: the fold of the edits that add and name people, and of the authors of all edits. The
/// one place that turns an id into a name and a name into an id.
class PersonBook
{
public:
    /// As entered under this id.
    const Person* person(const PersonId& id) const;
    /// Who wrote an edit last comes first; nobody twice.
    QList<Person> latestFirst() const;

    /// Whom an id means: somebody else when the office said that this one is them.
    PersonId meant(const PersonId& id) const { return m_same.of(id); }
    const SamePersons& same() const { return m_same; }

    /// The name in each language, the other one's where there is none; with the remark where another person has the
    /// same name. Empty for nobody, and for somebody who was never named here. Of the person whom the id means.
    LocalText label(const PersonId& id) const;
    /// The same of what was entered under this id.
    LocalText labelAsEntered(const PersonId& id) const;

    /// Those whom a name as typed may mean, with or without a remark. Ideally one; none: nobody has the name.
    QList<PersonId> named(QStringView typed) const;
    /// The same as they were entered: of a person who was entered twice the one that is called so.
    QList<PersonId> entriesNamed(QStringView typed) const;
    /// Of the person whom the id means: what was given to any of their ids. Whoever asks what somebody may do asks
    /// this.
    Roles rolesOf(const PersonId& id) const;
    /// The person reviews: an expert, or somebody of whom nothing is said. The others have a sheet only once they
    /// score.
    bool isScoring(const PersonId& id) const;
    /// Another person has this one's name and remark.
    bool isTaken(const Person& person) const;

    void put(const Person& person);
    /// Of an edit of any application: its author has worked here. Of the office: who is added or named.
    void take(const Edit& edit);

private:
    using ByName = QHash<QString, QList<PersonId>>; ///< by nameKey; nobody is found by an empty one

    QList<PersonId> namesakes(const Person& person) const;

    QMap<PersonId, Person> m_persons;
    SamePersons m_same;
    ByName m_byChineseName;
    ByName m_byLatinName;
};

/// Applies what an edit says of a person; all but the kinds of people pass it by. Nobody loses their last name: an edit
/// that would empty it, made where they had another one, leaves the names as they are.
void apply(PersonBook& book, const Edit& edit);

/// A person before anything is said of them: an id that is a name, of the journal's first format, is theirs.
Person unnamedPerson(const PersonId& id);

} // namespace pingshen
