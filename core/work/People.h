// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PersonBook.h"
#include "core/domain/Seat.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Everyone who works in this vault.
Result<PersonBook> personsOf(Workplace& workplace);

/// 128 random bits.
PersonId newPersonId();

/// Somebody who said their name, and the change that adds them when nobody here has it.
struct NamedPerson
{
    PersonId id; ///< empty: no name was given
    std::optional<Change> added = {};
    PersonId writer = {}; ///< what they write is written under: the id that was entered under the name as typed

    Seat seat() const { return {id, writer}; }
};

/// The person whom a name as typed, or an id alone or in brackets behind the name, means, else a new one, who reviews
/// unless said otherwise. Errors: PersonAmbiguous {name, persons}.
Result<NamedPerson> personTypedIn(const PersonBook& persons, const QString& typed, Roles roles = Role::ReviewingExpert);

/// The same, and adds a new one to the vault at once. A vault that is only read keeps nobody: the name itself then
/// stands for the person. Errors also: those of recordChanges.
Result<PersonId> personOf(Workplace& workplace, const QString& typed, Roles roles = Role::ReviewingExpert);
/// The same with the id that they write under.
Result<Seat> seatOf(Workplace& workplace, const QString& typed, Roles roles = Role::ReviewingExpert);

/// Adds somebody by their names and remark, who reviews; the id is made here. Errors: those of recordChanges.
Result<PersonId> newPerson(Workplace& workplace, Person person);

} // namespace pingshen
