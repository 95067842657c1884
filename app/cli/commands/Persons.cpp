// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/base/Blank.h"
#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/People.h"
#include "ui/text/EditFileText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Person& person, const PersonBook& persons)
{
    QJsonArray merged;
    for (const auto& id : persons.same().others(person.id)) {
        if (const auto* other = persons.person(id)) {
            merged.append(
                QJsonObject{{u"id"_s, id.value()},
                            {u"names"_s, QJsonObject{{u"zh"_s, other->chineseName}, {u"latin"_s, other->latinName}}}});
        }
    }
    return {{u"id"_s, person.id.value()},
            {u"names"_s, QJsonObject{{u"zh"_s, person.chineseName}, {u"latin"_s, person.latinName}}},
            {u"remark"_s, person.remark},
            {u"roles"_s, QJsonArray::fromStringList(namesOf(person.roles))},
            {u"merged"_s, merged}};
}

/// By what a person is known, with the remark.
QStringList namesAndRemark(const Person& person)
{
    QStringList names;
    for (const auto& name : {person.chineseName, person.latinName}) {
        if (!name.isEmpty()) {
            names.append(nameKey(name) + u'\n' + nameKey(person.remark));
        }
    }
    names.removeDuplicates();
    return names;
}

/// Of people who are alike in names and remark: when and where each was first entered, and the id to name them by.
Result<QMap<PersonId, QString>> tellsOf(Workplace& workplace, const QList<Person>& persons)
{
    QHash<QString, int> known;
    for (const auto& person : persons) {
        for (const auto& name : namesAndRemark(person)) {
            ++known[name];
        }
    }
    QMap<PersonId, QString> tells;
    for (const auto& person : persons) {
        const auto names = namesAndRemark(person);
        if (std::ranges::any_of(names, [&](const QString& name) { return known[name] > 1; })) {
            tells[person.id] = Cli::tr("id %1").arg(person.id.value());
        }
    }
    if (tells.isEmpty()) {
        return tells;
    }
    constexpr int groupsShown = 9; // two of the groups of a computer's number
    PINGSHEN_ASSIGN(const auto edits, officeHistory(workplace));
    for (const auto& edit : edits) {
        const PersonId id(edit.change.subject);
        if (edit.change.kind == EditKind::PersonAdded && tells.contains(id)) {
            tells[id] = Cli::tr("first entered %1 on computer %2; id %3")
                            .arg(ui::timeText(edit.at), ui::deviceText(edit.device).left(groupsShown), id.value());
        }
    }
    return tells;
}

ExitCode answer(CommandContext& context, const QList<Person>& persons, const PersonBook& book,
                const QMap<PersonId, QString>& tells = {})
{
    QJsonArray array;
    TextTable table;
    for (const auto& person : persons) {
        array.append(toJson(person, book));
        table.add(
            {person.chineseName, person.latinName, person.remark, ui::rolesText(person.roles), tells.value(person.id)});
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
    return answer(context, {*persons.person(persons.meant(id))}, persons);
}

/// What somebody can do from now on who had not this role: a line asks no question.
void sayOffice(CommandContext& context, Workplace& workplace, Roles before, const PersonId& id)
{
    const auto persons = personsOf(workplace);
    const auto* person = persons ? persons->person(id) : nullptr;
    if (person && person->roles.testFlag(Role::Office) && !before.testFlag(Role::Office)) {
        context.console.say(
            Cli::tr(
                "%1 now has the role \"Office\": the office sees which score sheets have been submitted and by whom, "
                "returns them, requests site visits and withdraws the requests, merges names with all that was "
                "entered under them, changes the office settings, and exports everybody's changes, including scores "
                "and reasons not yet submitted.")
                .arg(persons->label(id).in(context.language())));
    }
}

/// By id, or by a name as typed. Errors: PersonNotFound, PersonAmbiguous.
Result<PersonId> idOf(const PersonBook& persons, const QString& typed)
{
    if (persons.person(PersonId(typed))) {
        return PersonId(typed);
    }
    PINGSHEN_ASSIGN(const auto named, personTypedIn(persons, typed));
    if (named.id.isEmpty() || named.added) {
        return {Error::Code::PersonNotFound, {{u"name"_s, plainName(typed)}}};
    }
    return named.id;
}

/// Whom of one person's ids this was entered for: an id, or a name, if need be with its remark or its id in brackets.
QList<PersonId> enteredAs(const PersonBook& persons, QList<PersonId> ids, const QString& typed)
{
    const auto wanted = personTyped(typed);
    const auto name = nameKey(wanted.chineseName + wanted.latinName);
    ids.removeIf([&](const PersonId& id) {
        const auto* person = persons.person(id);
        const auto isCalled = [&](const QString& key) {
            return person && (nameKey(person->chineseName) == key || nameKey(person->latinName) == key);
        };
        const bool isMeant = wanted.remark.isEmpty() || wanted.remark == id.value()
                             || (person && nameKey(person->remark) == nameKey(wanted.remark));
        return id.value() != typed && !isCalled(nameKey(typed)) && !(isCalled(name) && isMeant);
    });
    return ids;
}

/// Of several the one that was preferred. Errors: PersonNotFound, PersonAmbiguous.
Result<PersonId> oneOf(const PersonBook& persons, const QList<PersonId>& ids, const QString& typed,
                       const PersonId& preferred = {})
{
    const auto entered = enteredAs(persons, ids, typed);
    if (entered.contains(preferred)) {
        return preferred;
    }
    if (entered.isEmpty()) {
        return {Error::Code::PersonNotFound, {{u"name"_s, plainName(typed)}}};
    }
    if (entered.size() == 1) {
        return entered.first();
    }
    QStringList labels;
    for (const auto& id : entered) {
        const auto& person = *persons.person(id);
        const auto& name = person.chineseName.isEmpty() ? person.latinName : person.chineseName;
        labels.append(withRemark(name, person.remark.isEmpty() ? id.value() : person.remark));
    }
    labels.sort();
    return {Error::Code::PersonAmbiguous,
            {{u"name"_s, plainName(typed)}, {u"persons"_s, QJsonArray::fromStringList(labels)}}};
}

/// Two names of one person become two people again.
Result<QList<Change>> parted(const PersonBook& persons, const PersonId& kept, const QStringList& typed,
                             const PersonId& author)
{
    auto ids = QList{kept} + persons.same().others(kept);
    PINGSHEN_ASSIGN(const auto one, oneOf(persons, ids, typed[0], kept));
    ids.removeOne(one);
    PINGSHEN_ASSIGN(const auto other, oneOf(persons, ids, typed[1]));
    return personsParted(persons, one, other, author);
}

} // namespace

Result<ExitCode> listPersons(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    const auto all = persons.latestFirst();
    PINGSHEN_ASSIGN(const auto tells, tellsOf(*workplace, all));
    return answer(context, all, persons, tells);
}

Result<ExitCode> addPerson(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    auto person = personTyped(context.line.operands.first());
    person.roles = Role::ReviewingExpert;
    person = asAsked(person, context.line);
    person.id = newPersonId();
    PINGSHEN_ASSIGN(const auto author, authorOf(context, person.id));
    auto added = record(context, *workplace, person.id, {personAdded(person, author)});
    if (added) {
        sayOffice(context, *workplace, {}, person.id);
    }
    return added;
}

Result<ExitCode> renamePerson(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    const auto& typed = context.line.operands.first();
    PINGSHEN_ASSIGN(const auto id, idOf(persons, typed));
    const auto before = *persons.person(id);
    PINGSHEN_ASSIGN(const auto author, authorOf(context, id));
    auto corrected = record(context, *workplace, id, personCorrected(before, asAsked(before, context.line), author));
    if (corrected) {
        sayOffice(context, *workplace, before.roles, id);
    }
    return corrected;
}

Result<ExitCode> mergePersons(CommandContext& context)
{
    const bool isUndone = context.line.has("undo"_L1);
    const auto& typed = context.line.operands;
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    PINGSHEN_ASSIGN(const auto named, idOf(persons, typed[0]));
    const auto kept = persons.meant(named);
    PINGSHEN_ASSIGN(const auto author, context.person("author"_L1, Role::Office));
    if (!isUndone && persons.meant(author) == kept) { // a line names whom it likes: here it is always another one
        return Error{Error::Code::MergeNotByAnother, {{u"name"_s, typed[1]}}, {}, nullptr};
    }
    if (isUndone) {
        PINGSHEN_ASSIGN(const auto changes, parted(persons, kept, typed, author));
        return record(context, *workplace, kept, changes);
    }
    PINGSHEN_ASSIGN(const auto other, idOf(persons, typed[1]));
    return record(context, *workplace, kept, {personMerged(persons, kept, persons.meant(other), author)});
}

} // namespace pingshen::cli
