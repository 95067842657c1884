// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PersonBook.h"

#include "core/base/Blank.h"
#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

void enter(QHash<QString, QList<PersonId>>& index, const QString& name, const PersonId& id)
{
    if (const auto key = nameKey(name); !key.isEmpty()) {
        index[key].append(id);
    }
}

void remove(QHash<QString, QList<PersonId>>& index, const QString& name, const PersonId& id)
{
    if (const auto found = index.find(nameKey(name)); found != index.end()) {
        found->removeOne(id);
    }
}

bool hasName(const Person& person)
{
    return !person.latinName.isEmpty() || !person.chineseName.isEmpty();
}

/// In the order of the book.
QList<PersonId> together(QList<PersonId> some, const QList<PersonId>& others)
{
    some += others;
    std::ranges::sort(some, std::less());
    some.erase(std::unique(some.begin(), some.end()), some.end());
    return some;
}

} // namespace

void PersonBook::put(const Person& person)
{
    auto& known = m_persons[person.id];
    const bool isNamedSo =
        known.id == person.id && known.chineseName == person.chineseName && known.latinName == person.latinName;
    if (!isNamedSo) {
        remove(m_byChineseName, known.chineseName, person.id);
        remove(m_byLatinName, known.latinName, person.id);
        enter(m_byChineseName, person.chineseName, person.id);
        enter(m_byLatinName, person.latinName, person.id);
    }
    known = person;
    m_same.set(person.id, person.sameAs);
}

/// Other people with a name of this person's in the same script.
QList<PersonId> PersonBook::namesakes(const Person& person) const
{
    auto same =
        together(m_byChineseName.value(nameKey(person.chineseName)), m_byLatinName.value(nameKey(person.latinName)));
    same.removeIf([&](const PersonId& id) { return meant(id) == meant(person.id); });
    return same;
}

const Person* PersonBook::person(const PersonId& id) const
{
    const auto found = m_persons.constFind(id);
    return found == m_persons.constEnd() ? nullptr : &*found;
}

QList<Person> PersonBook::latestFirst() const
{
    auto byId = m_persons;
    for (const auto& person : m_persons) {
        if (const auto found = byId.find(meant(person.id)); found != byId.end() && found->id != person.id) {
            found->clock = std::max(found->clock, person.clock);
            byId.remove(person.id);
        }
    }
    auto persons = byId.values();
    std::ranges::stable_sort(persons, std::ranges::greater(), &Person::clock);
    return persons;
}

LocalText PersonBook::label(const PersonId& id) const
{
    return labelAsEntered(meant(id));
}

LocalText PersonBook::labelAsEntered(const PersonId& id) const
{
    const auto* known = person(id);
    const auto person = known ? *known : unnamedPerson(id);
    // Only who has a remark can be told apart by it.
    const auto remark = person.remark.isEmpty() || namesakes(person).isEmpty() ? QString() : person.remark;
    LocalText label;
    label.zh = withRemark(person.chineseName.isEmpty() ? person.latinName : person.chineseName, remark);
    label.en = withRemark(person.latinName.isEmpty() ? person.chineseName : person.latinName, remark);
    return label;
}

QList<PersonId> PersonBook::named(QStringView typed) const
{
    QList<PersonId> persons;
    for (const auto& id : entriesNamed(typed)) {
        if (!persons.contains(meant(id))) {
            persons.append(meant(id));
        }
    }
    return persons;
}

QList<PersonId> PersonBook::entriesNamed(QStringView typed) const
{
    const auto whole = nameKey(typed);
    const auto wanted = personTyped(typed);
    const auto name = nameKey(wanted.chineseName + wanted.latinName);
    const auto calledSo = [this](const QString& key) {
        return together(m_byChineseName.value(key), m_byLatinName.value(key));
    };
    const auto byWhole = calledSo(whole);
    QList<PersonId> exact = byWhole;
    exact.removeIf([&, plain = plainName(typed)](const PersonId& id) {
        return m_persons[id].chineseName != plain && m_persons[id].latinName != plain;
    });
    QList<PersonId> byName = calledSo(name);
    byName.removeIf(
        [&, remark = nameKey(wanted.remark)](const PersonId& id) { return nameKey(m_persons[id].remark) != remark; });
    const auto called = together(byWhole, byName);
    if (called.size() < 2 || exact.size() == 1) {
        return called.size() < 2 ? called : exact;
    }
    // Without a remark the one is meant who has none.
    QList<PersonId> plain = called;
    plain.removeIf([&](const PersonId& id) { return nameKey(m_persons[id].remark) != nameKey(wanted.remark); });
    return plain.size() == 1 ? plain : called;
}

Roles PersonBook::rolesOf(const PersonId& id) const
{
    Roles roles;
    for (const auto& each : m_same.others(id) + QList{id, meant(id)}) {
        const auto* known = person(each);
        roles |= known ? known->roles : Roles();
    }
    return roles;
}

bool PersonBook::isScoring(const PersonId& id) const
{
    const auto roles = rolesOf(id);
    return !roles || roles.testFlag(Role::ReviewingExpert);
}

bool PersonBook::isTaken(const Person& person) const
{
    return std::ranges::any_of(namesakes(person), [&, remark = nameKey(person.remark)](const PersonId& other) {
        return nameKey(m_persons[other].remark) == remark;
    });
}

void PersonBook::take(const Edit& edit)
{
    apply(*this, edit);
    if (const auto& author = edit.change.author; !author.isEmpty()) {
        auto known = person(author) ? *person(author) : unnamedPerson(author);
        known.clock = std::max(known.clock, edit.clock);
        put(known);
    }
}

void apply(PersonBook& book, const Edit& edit)
{
    const auto& change = edit.change;
    if (rowOf(change.kind).part != StatePart::Person) {
        return;
    }
    const PersonId id(change.subject);
    auto person = book.person(id) ? *book.person(id) : unnamedPerson(id);
    const auto before = person;
    auto fields = change.fields;
    fields.removeIf([&](const FieldChange& field) { return !fieldRow(change.kind, field.field); });
    setFields(person, fields);
    if (!hasName(person)) {
        person.latinName = before.latinName;
        person.chineseName = before.chineseName;
    }
    book.put(person);
}

Person unnamedPerson(const PersonId& id)
{
    Person person;
    if (!isMadePersonId(id)) {
        (isChineseName(id.value()) ? person.chineseName : person.latinName) = id.value();
    }
    person.id = id;
    return person;
}

} // namespace pingshen
