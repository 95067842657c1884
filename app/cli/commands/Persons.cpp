// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/base/Blank.h"
#include "core/review/Changes.h"
#include "core/work/People.h"
#include "ui/text/Labels.h"

#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Person& person)
{
    return {{u"id"_s, person.id.value()},
            {u"names"_s, QJsonObject{{u"zh"_s, person.chineseName}, {u"latin"_s, person.latinName}}},
            {u"remark"_s, person.remark},
            {u"roles"_s, QJsonArray::fromStringList(namesOf(person.roles))}};
}

ExitCode answer(CommandContext& context, const QList<Person>& persons)
{
    QJsonArray array;
    TextTable table;
    for (const auto& person : persons) {
        array.append(toJson(person));
        table.add({person.chineseName, person.latinName, person.remark, ui::rolesText(person.roles)});
    }
    const auto text = table.isEmpty() ? Cli::tr("Nobody has worked in this vault yet.") : table.text();
    context.console.answer({{u"persons"_s, array}}, text);
    return ExitCode::Done;
}

/// As the options of the line have it.
Person asAsked(Person person, const Invocation& line)
{
    const auto take = [&line](QLatin1StringView option, QString& text) {
        if (line.has(option)) {
            text = plainName(line.value(option));
        }
    };
    take("zh"_L1, person.chineseName);
    take("latin"_L1, person.latinName);
    take("remark"_L1, person.remark);
    if (line.has("role"_L1)) {
        person.roles = rolesFrom(line.values("role"_L1));
    }
    return person;
}

/// Who changes what is said of this person.
Result<PersonId> authorOf(CommandContext& context, const PersonId& person)
{
    return context.line.has("author"_L1) ? context.person("author"_L1, Role::Office) : Result<PersonId>(person);
}

Result<ExitCode> record(CommandContext& context, Workplace& workplace, const PersonId& id, const QList<Change>& changes)
{
    PINGSHEN_TRY(context.record(changes));
    PINGSHEN_ASSIGN(const auto persons, personsOf(workplace));
    return answer(context, {*persons.person(id)});
}

} // namespace

Result<ExitCode> listPersons(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    return answer(context, persons.latestFirst());
}

Result<ExitCode> addPerson(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    auto person = personTyped(context.line.operands.first());
    person.roles = Role::ReviewingExpert;
    person = asAsked(person, context.line);
    person.id = newPersonId();
    PINGSHEN_ASSIGN(const auto author, authorOf(context, person.id));
    return record(context, *workplace, person.id, {personAdded(person, author)});
}

Result<ExitCode> renamePerson(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    const auto& typed = context.line.operands.first();
    auto id = PersonId(typed);
    if (!persons.person(id)) {
        PINGSHEN_ASSIGN(const auto named, personTypedIn(persons, typed));
        if (named.id.isEmpty() || named.added) {
            return {Error::Code::PersonNotFound, {{u"name"_s, plainName(typed)}}};
        }
        id = named.id;
    }
    const auto before = *persons.person(id);
    PINGSHEN_ASSIGN(const auto author, authorOf(context, id));
    return record(context, *workplace, id, personCorrected(before, asAsked(before, context.line), author));
}

} // namespace pingshen::cli
