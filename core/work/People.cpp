// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/People.h"

#include "core/base/Blank.h"
#include "core/review/Changes.h"
#include "core/storage/PersonStore.h"
#include "core/storage/Vault.h"
#include "core/work/RecordChange.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Error ambiguous(const PersonBook& persons, const QString& typed, const QList<PersonId>& named)
{
    QStringList labels;
    for (const auto& id : named) {
        const auto label = persons.label(id).zh;
        const auto isSame = [&](const PersonId& other) { return other != id && persons.label(other).zh == label; };
        labels.append(std::ranges::any_of(named, isSame) ? withRemark(label, id.value()) : label);
    }
    labels.sort();
    return {Error::Code::PersonAmbiguous,
            {{u"name"_s, plainName(typed)}, {u"persons"_s, QJsonArray::fromStringList(labels)}},
            {},
            nullptr};
}

/// With the id in brackets, which tells apart who are alike in everything else.
std::optional<NamedPerson> personById(const PersonBook& persons, const QString& typed)
{
    const auto whole = personTyped(typed);
    const PersonId alone(plainName(typed));
    const PersonId id(isMadePersonId(alone) ? alone.value() : whole.remark);
    const auto named = persons.entriesNamed(whole.chineseName + whole.latinName);
    if (!isMadePersonId(id) || !persons.person(id) || (id != alone && !named.contains(id))) {
        return std::nullopt;
    }
    return NamedPerson{persons.meant(id), {}, id};
}

} // namespace

PersonId newPersonId()
{
    return PersonId(QUuid::createUuid().toString(QUuid::Id128));
}

Result<PersonBook> personsOf(Workplace& workplace)
{
    return PersonStore(workplace.database()).load();
}

Result<NamedPerson> personTypedIn(const PersonBook& persons, const QString& typed, Roles roles)
{
    if (isBlank(typed)) {
        return NamedPerson{};
    }
    if (const auto byId = personById(persons, typed)) {
        return *byId;
    }
    const auto named = persons.named(typed);
    if (named.size() > 1) {
        return ambiguous(persons, typed, named);
    }
    if (!named.isEmpty()) {
        const auto entries = persons.entriesNamed(typed);
        return NamedPerson{named.first(), {}, entries.contains(named.first()) ? named.first() : entries.first()};
    }
    auto person = personTyped(typed);
    person.id = newPersonId();
    person.roles = roles;
    return NamedPerson{person.id, personAdded(person), person.id};
}

Result<PersonId> personOf(Workplace& workplace, const QString& typed, Roles roles)
{
    PINGSHEN_ASSIGN(const auto seat, seatOf(workplace, typed, roles));
    return seat.person;
}

Result<Seat> seatOf(Workplace& workplace, const QString& typed, Roles roles)
{
    PINGSHEN_ASSIGN(const auto persons, personsOf(workplace));
    PINGSHEN_ASSIGN(const auto named, personTypedIn(persons, typed, roles));
    if (!named.added) {
        return named.seat();
    }
    if (workplace.vault().isReadOnly()) {
        return Seat(PersonId(plainName(typed)));
    }
    PINGSHEN_TRY(recordChanges(workplace, {*named.added}));
    return named.seat();
}

Result<PersonId> newPerson(Workplace& workplace, Person person)
{
    person.id = newPersonId();
    person.roles = Role::ReviewingExpert;
    PINGSHEN_TRY(recordChanges(workplace, {personAdded(person)}));
    return person.id;
}

} // namespace pingshen
