// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PersonBook.h"

#include "core/base/Blank.h"
#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool sharesName(const Person& a, const Person& b)
{
    const auto same = [](const QString& one, const QString& other) {
        return !one.isEmpty() && nameKey(one) == nameKey(other);
    };
    return same(a.chineseName, b.chineseName) || same(a.latinName, b.latinName);
}

bool isCalled(const Person& person, const QString& key)
{
    return !key.isEmpty() && (nameKey(person.chineseName) == key || nameKey(person.latinName) == key);
}

} // namespace

const Person* PersonBook::person(const PersonId& id) const
{
    const auto found = m_persons.constFind(id);
    return found == m_persons.constEnd() ? nullptr : &*found;
}

QList<Person> PersonBook::latestFirst() const
{
    auto persons = m_persons.values();
    std::ranges::stable_sort(persons, std::ranges::greater(), &Person::clock);
    return persons;
}

LocalText PersonBook::label(const PersonId& id) const
{
    const auto* known = person(id);
    const auto person = known ? *known : unnamedPerson(id);
    const bool isShared = std::ranges::any_of(
        m_persons, [&](const Person& other) { return other.id != id && sharesName(person, other); });
    const auto remark = isShared ? person.remark : QString();
    LocalText label;
    label.zh = withRemark(person.chineseName.isEmpty() ? person.latinName : person.chineseName, remark);
    label.en = withRemark(person.latinName.isEmpty() ? person.chineseName : person.latinName, remark);
    return label;
}

QList<PersonId> PersonBook::named(QStringView typed) const
{
    const auto whole = nameKey(typed);
    const auto wanted = personTyped(typed);
    const auto name = nameKey(wanted.chineseName + wanted.latinName);
    QList<PersonId> exact;
    QList<PersonId> called;
    for (const auto& person : m_persons) {
        const bool isWhole = isCalled(person, whole);
        if (isWhole && (person.chineseName == plainName(typed) || person.latinName == plainName(typed))) {
            exact.append(person.id);
        }
        if (isWhole || (isCalled(person, name) && nameKey(person.remark) == nameKey(wanted.remark))) {
            called.append(person.id);
        }
    }
    if (called.size() < 2 || exact.size() == 1) {
        return called.size() < 2 ? called : exact;
    }
    // Without a remark the one is meant who has none.
    QList<PersonId> plain = called;
    plain.removeIf([&](const PersonId& id) { return nameKey(m_persons[id].remark) != nameKey(wanted.remark); });
    return plain.size() == 1 ? plain : called;
}

bool PersonBook::isTaken(const Person& person) const
{
    return std::ranges::any_of(m_persons, [&](const Person& other) {
        return other.id != person.id && sharesName(person, other) && nameKey(other.remark) == nameKey(person.remark);
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
    setFields(person, change.fields);
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
