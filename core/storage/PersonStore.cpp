// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonStore.h"

#include "core/domain/EditKinds.h"
#include "core/storage/rows/Columns.h"

#include <QSet>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Person personFrom(const Row& row)
{
    return {.id = column::idFrom<PersonId>(row, "id"),
            .latinName = row.text("latin_name"),
            .chineseName = row.text("chinese_name"),
            .remark = row.text("remark"),
            .roles = rolesFrom(row.text("roles").split(u' ')),
            .sameAs = column::idFrom<PersonId>(row, "same_as"),
            .clock = row.number("clock")};
}

/// Whom the edits are by or about.
QSet<PersonId> touchedBy(const QList<Edit>& edits)
{
    QSet<PersonId> touched;
    for (const auto& edit : edits) {
        touched.insert(edit.change.author);
        if (rowOf(edit.change.kind).part == StatePart::Person) {
            touched.insert(PersonId(edit.change.subject));
        }
    }
    return touched;
}

} // namespace

Result<PersonBook> PersonStore::load() const
{
    PersonBook book;
    PINGSHEN_TRY(m_database.each("SELECT id, latin_name, chinese_name, remark, roles, same_as, clock FROM person"_L1,
                                 {}, [&](const Row& row) {
                                     book.put(personFrom(row));
                                     return Done();
                                 }));
    return book;
}

Result<SamePersons> PersonStore::same() const
{
    SamePersons same;
    PINGSHEN_TRY(m_database.each("SELECT id, same_as FROM person WHERE same_as <> ''"_L1, {}, [&](const Row& row) {
        same.set(column::idFrom<PersonId>(row, "id"), column::idFrom<PersonId>(row, "same_as"));
        return Done();
    }));
    return same;
}

Done PersonStore::take(const QList<Edit>& edits)
{
    return take(edits, Known::Stays, {});
}

Done PersonStore::refold(const QList<Edit>& edits, const Task& task)
{
    return take(edits, Known::Forgotten, task);
}

Done PersonStore::take(const QList<Edit>& edits, Known known, const Task& task)
{
    PersonBook book;
    const auto touched = touchedBy(edits);
    for (const auto& id : touched) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_ASSIGN(const auto person,
                        m_database.first("SELECT id, latin_name, chinese_name, remark, roles, same_as, clock"
                                         " FROM person WHERE id = :id"_L1,
                                         {{"id", id.value()}}, personFrom));
        if (person) {
            auto before = known == Known::Stays ? *person : unnamedPerson(id);
            before.clock = person->clock; // of edits of any application
            book.put(before);
        }
    }
    for (const auto& edit : edits) {
        PINGSHEN_TRY(task.proceed());
        book.take(edit);
    }
    for (const auto& id : touched) {
        PINGSHEN_TRY(task.proceed());
        if (const auto* person = book.person(id)) {
            PINGSHEN_TRY(write(*person));
        }
    }
    return {};
}

Done PersonStore::write(const Person& person)
{
    return m_database.run("INSERT OR REPLACE INTO person (id, latin_name, chinese_name, remark, roles, same_as, clock)"
                          " VALUES (:id, :latin_name, :chinese_name, :remark, :roles, :same_as, :clock)"_L1,
                          {{"id", person.id.value()},
                           {"latin_name", person.latinName},
                           {"chinese_name", person.chineseName},
                           {"remark", person.remark},
                           {"roles", namesOf(person.roles).join(u' ')},
                           {"same_as", person.sameAs.value()},
                           {"clock", person.clock}});
}

Done PersonStore::clear()
{
    return m_database.run("DELETE FROM person"_L1);
}

} // namespace pingshen
