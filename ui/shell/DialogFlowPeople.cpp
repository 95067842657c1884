// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DialogFlow.h"

#include "core/base/VisibleText.h"
#include "core/review/Changes.h"
#include "core/work/NameSearch.h"
#include "ui/dialogs/PersonDialog.h"
#include "ui/text/EditText.h"
#include "ui/text/PersonText.h"
#include "ui/text/Sentence.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto correctedKey = u"person"_s;

QString enteredName(const PersonId& id, const PersonBook& persons)
{
    return visibleText(persons.labelAsEntered(id).in(Phrasebook().language()), Breaks::Show);
}

QString doneText(const Change& change, const PersonBook& persons)
{
    if (change.kind == EditKind::PersonMerged) {
        const auto& field = change.fields.first();
        const bool isParted = field.to.isNull();
        const auto one = enteredName(PersonId(change.subject), persons);
        const auto other = enteredName(PersonId((isParted ? field.from : field.to).toString()), persons);
        return isParted ? DialogFlow::tr("%1 and %2 are two people again.").arg(one, other)
                        : DialogFlow::tr("%1 was merged into %2.").arg(one, other);
    }
    return change.kind == EditKind::RolesChanged
               ? DialogFlow::tr("Roles changed: %1.").arg(rolesChangeText(change, persons))
               : DialogFlow::tr("Name corrected.");
}

/// Of one step: names and roles may be corrected together.
QString doneText(const QList<WaitingChange>& made, const PersonBook& persons)
{
    auto text = doneText(made.first().change, persons);
    if (made.size() > 1 && made.last().change.kind == EditKind::RolesChanged) {
        text = sentences({text, doneText(made.last().change, persons)});
    }
    return text;
}

/// Those that are shown by another name.
QList<PersonId> mergedNames(const PersonBook& persons)
{
    auto ids = persons.same().ids();
    ids.removeIf([&](const PersonId& id) { return persons.meant(id) == id; });
    return ids;
}

Roles rolesIn(const QJsonValue& value)
{
    return rolesFrom(value.toString().split(u' '));
}

bool givesOffice(const FieldChange& field)
{
    return field.field == "roles"_L1 && rolesIn(field.to).testFlag(Role::Office)
           && !rolesIn(field.from).testFlag(Role::Office);
}

bool givesOffice(const QList<Change>& changes)
{
    return std::ranges::any_of(changes, [](const Change& change) {
        return change.kind == EditKind::RolesChanged
               && std::ranges::any_of(change.fields, [](const FieldChange& field) { return givesOffice(field); });
    });
}

/// What else was corrected.
QList<Change> withoutOffice(QList<Change> changes)
{
    for (auto& change : changes) {
        for (auto& field : change.fields) {
            if (givesOffice(field)) {
                field.to = namesOf(rolesIn(field.to) & ~Roles(Role::Office)).join(u' ');
            }
        }
        change.fields.removeIf([](const FieldChange& field) { return field.from == field.to; });
    }
    changes.removeIf([](const Change& change) { return change.fields.isEmpty(); });
    return changes;
}

/// Whom the name most likely is, first.
QList<PersonId> mostAlikeFirst(const PersonId& name, const PersonBook& persons)
{
    QList<std::pair<int, PersonId>> others;
    const auto* wanted = persons.person(name);
    for (const auto& each : persons.latestFirst()) {
        if (wanted && each.id != name) {
            others.append({-likeness(*wanted, each), each.id});
        }
    }
    std::ranges::stable_sort(others, {}, [](const auto& other) { return other.first; });
    QList<PersonId> ids;
    for (const auto& other : std::as_const(others)) {
        ids.append(other.second);
    }
    return ids;
}

} // namespace

/// Who may be said to change something; nobody, and told why.
const Person* DialogFlow::whoSitsHere()
{
    const auto& session = m_around.session;
    const auto* person = session.people.book().person(session.desk.reviewer());
    if (!session.storage.isReadOnly() && person) {
        return person;
    }
    const auto code = session.storage.isReadOnly() ? Error::Code::VaultReadOnly : Error::Code::ReviewerMissing;
    m_messages.show(
        Message::refusal(Error{code, {}, {}, nullptr}, [&desk = session.desk] { return desk.reviewer().isEmpty(); }));
    return nullptr;
}

void DialogFlow::showPerson()
{
    const auto* person = whoSitsHere();
    if (!person) {
        return;
    }
    auto* dialog = new PersonDialog(m_around.session.people.book(), *person, &m_window);
    connect(dialog, &PersonDialog::corrected, this, &DialogFlow::askRoles);
    dialog->keepDrafts(m_around.session);
    dialog->open();
}

/// Names are no passwords, so that anybody may say that they are of the office; nobody does so in passing.
void DialogFlow::askRoles(const QList<Change>& changes)
{
    if (!givesOffice(changes)) {
        correct(changes);
        return;
    }
    const auto name = [this, id = PersonId(changes.first().subject)] {
        return bothNamesText(id, m_around.session.people.book());
    };
    const Question question{
        [] { return tr("Give the role \"Office\"?"); },
        [name] {
            return tr("The office sees which score sheets have been submitted and by whom, returns them, requests site "
                      "visits and withdraws the requests, merges names with all that was entered under them, and "
                      "changes "
                      "the office settings. Nobody without the role can do so from then on. The history records under "
                      "your name that %1 was given it.")
                .arg(name());
        },
        [] { return tr("Give role"); }, [] { return tr("Do not give it"); }};
    m_prompter.ask(question, this, [this, changes](bool yes) {
        if (const auto wanted = yes ? changes : withoutOffice(changes); !wanted.isEmpty()) {
            correct(wanted);
        }
    });
}

void DialogFlow::askMerge()
{
    const auto* person = whoSitsHere();
    if (!person) {
        return;
    }
    const auto& all = m_around.session.people.book();
    QList<PersonId> people;
    for (const auto& each : all.latestFirst()) {
        people += each.id == all.meant(person->id) ? QList<PersonId>() : QList{each.id};
    }
    const auto merged = mergedNames(all);
    if (people.isEmpty() && merged.isEmpty()) {
        m_messages.show({.tone = Tone::Info, .text = [] { return tr("You are the only person here."); }});
        return;
    }
    Choice choice{[] { return tr("Merge names"); },
                  [canMerge = !people.isEmpty(), canPart = !merged.isEmpty()] {
                      const auto merging =
                          tr("The same person was entered twice. Choose the name that is given up; the "
                             "next step asks whose name it becomes.");
                      const auto parting = tr("Names that were merged by mistake are separated here, too.");
                      return !canPart ? merging : canMerge ? merging + u'\n' + parting : parting;
                  },
                  namesOf(people), [] { return tr("Continue"); }};
    choice.preset = -1;
    choice.find = [] { return tr("Find a name"); };
    for (const auto& id : merged) {
        choice.options.append([this, id] {
            const auto& book = m_around.session.people.book();
            return tr("Separate: %1 from %2").arg(enteredName(id, book), personText(id, book));
        });
    }
    m_prompter.choose(choice, this, [this, people, merged](std::optional<int> chosen) {
        if (chosen && *chosen < people.size()) {
            askSameAs(people[*chosen]);
        } else if (chosen) {
            const auto& book = m_around.session.people.book();
            const auto& id = merged[*chosen - people.size()];
            correct(personsParted(book, book.meant(id), id, m_around.session.desk.reviewer()));
        }
    });
}

QList<Wording> DialogFlow::namesOf(const QList<PersonId>& people) const
{
    QList<Wording> names;
    for (const auto& id : people) {
        names.append([this, id] {
            const auto& book = m_around.session.people.book();
            const auto name = bothNamesText(id, book);
            return id == book.meant(m_around.session.desk.reviewer()) ? tr("%1 (you)").arg(name) : name;
        });
    }
    return names;
}

void DialogFlow::askSameAs(const PersonId& other)
{
    const auto people = mostAlikeFirst(other, m_around.session.people.book());
    Choice choice{[] { return tr("Merge names"); },
                  [this, other] {
                      return tr("Whose name does \"%1\" become? The most similar names come first.")
                          .arg(bothNamesText(other, m_around.session.people.book()));
                  },
                  namesOf(people), [] { return tr("Continue"); }};
    choice.preset = -1;
    choice.find = [] { return tr("Find a name"); };
    m_prompter.choose(choice, this, [this, other, people](std::optional<int> chosen) {
        if (chosen) {
            confirmMerge(other, people[*chosen]);
        }
    });
}

void DialogFlow::confirmMerge(const PersonId& other, const PersonId& kept)
{
    const Question question{
        [this, other, kept] {
            const auto& book = m_around.session.people.book();
            return tr("\"%1\" becomes \"%2\"?").arg(bothNamesText(other, book), bothNamesText(kept, book));
        },
        [this, other, kept] {
            const auto& book = m_around.session.people.book();
            return tr("\"%1\" is shown as \"%2\" from now on. Score sheets, notes and unfinished "
                      "entries go with the person. The history records under your name that the two "
                      "were merged; they can be separated again.")
                .arg(bothNamesText(other, book), bothNamesText(kept, book));
        },
        [] { return tr("Merge"); }};
    m_prompter.ask(question, this, [this, other, kept](bool yes) {
        if (yes) {
            const auto& session = m_around.session;
            correct({personMerged(session.people.book(), kept, other, session.desk.reviewer())});
        }
    });
}

void DialogFlow::correct(const QList<Change>& changes)
{
    const auto made = m_around.session.people.change(changes);
    if (made.isEmpty()) {
        return; // refused, and said so
    }
    m_around.session.saves.whenSaved(
        this, [this, made, step = m_steps] { tellCorrected(made, step == m_steps); }); // once it is true
}

/// With an application open it is the last step, and undone as such, unless another one followed while it was written;
/// where there are no steps the message takes it back.
void DialogFlow::tellCorrected(const QList<WaitingChange>& made, bool isLast)
{
    Message message{.tone = Tone::Ok,
                    .text = [made, persons = m_around.session.people.book()] { return doneText(made, persons); },
                    .key = correctedKey};
    if (isLast) {
        message.action = [] { return tr("Undo"); };
        message.act = [&people = m_around.session.people, made] { people.takeBack(made); };
    }
    m_messages.show(message);
}

void DialogFlow::forgetCorrected()
{
    ++m_steps;
    m_messages.dismiss(correctedKey);
}

} // namespace pingshen::ui
