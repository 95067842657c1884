// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ReviewFlow.h"

#include "core/base/Blank.h"
#include "core/base/VisibleText.h"
#include "core/domain/TypedNames.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/work/NameSearch.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Labels.h"
#include "ui/text/PersonText.h"

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// In which order the fields of somebody new stand: the name of the window's language comes first, as everywhere.
struct NameParts
{
    bool isLatinFirst = Phrasebook().language() == Language::English;

    QStringList of(const Person& person) const
    {
        return isLatinFirst ? QStringList{person.latinName, person.chineseName, person.remark}
                            : QStringList{person.chineseName, person.latinName, person.remark};
    }

    Person person(const QStringList& parts) const
    {
        Person person;
        person.latinName = plainName(parts.value(isLatinFirst ? 0 : 1));
        person.chineseName = plainName(parts.value(isLatinFirst ? 1 : 0));
        person.remark = plainName(parts.value(2));
        sortNames(person);
        return person;
    }
};

QString unknownText(const QString& name)
{
    return ReviewFlow::tr("\"%1\" is no reviewer of this vault and cannot be added: it is read-only. "
                          "Choose a name from the list, or read without one.")
        .arg(visibleText(name, Breaks::Show));
}

NameQuestion::Fresh somebodyNew(const PersonBook& people, const NameParts& order, bool isReadOnly, Wording accept)
{
    NameQuestion::Fresh fresh;
    fresh.word = [](const QString& typed) {
        return ReviewFlow::tr("New person: %1").arg(visibleText(plainName(typed), Breaks::Show));
    };
    fresh.note = [] {
        return ReviewFlow::tr(
            "Nobody here has exactly this name. A new person starts with empty score sheets. Check the "
            "names; one of them is enough.");
    };
    fresh.accept = std::move(accept);
    const Wording latin = [] { return fieldLabel(u"latinName"_s); };
    const Wording chinese = [] { return fieldLabel(u"chineseName"_s); };
    fresh.parts = {order.isLatinFirst ? latin : chinese, order.isLatinFirst ? chinese : latin,
                   [] { return ReviewFlow::tr("Remark to tell namesakes apart, e.g. employer (optional)"); }};
    fresh.split = [order](const QString& typed) { return order.of(namesTyped(typed)); };
    fresh.problem = [people, order, isReadOnly](const QStringList& parts) {
        auto person = order.person(parts);
        person.id = newPersonId();
        if (isReadOnly) {
            return unknownText(person.latinName.isEmpty() ? person.chineseName : person.latinName);
        }
        const auto allowed = checkPerson(people, personAdded(person));
        return allowed ? QString() : errorText(allowed.error());
    };
    return fresh;
}

} // namespace

void ReviewFlow::greet(const QString& last)
{
    isBlank(last) ? askReviewer() : seat(last);
}

void ReviewFlow::askReviewer()
{
    m_session.storage.run(
        this, [](Workplace& workplace) { return personsOf(workplace); },
        [this](const Result<PersonBook>& known) { askReviewer(known ? *known : PersonBook()); });
}

void ReviewFlow::askReviewer(const PersonBook& people)
{
    const auto known = people.latestFirst();
    const bool isChange = !m_session.desk.reviewer().isEmpty();
    NameQuestion question;
    question.title = [isChange] { return isChange ? tr("Change reviewer") : tr("Enter reviewer name"); };
    question.text = [any = !known.isEmpty()] {
        const auto text =
            tr("Your name as you sign it. Each reviewer has a separate score sheet and is shown only their "
               "own. Names are not passwords.");
        const auto more = tr("Type a part of your name to find it. If somebody else of your name is listed, add your "
                             "employer in brackets: Li Wenqing (Peking University).");
        return any ? text + u'\n' + more : text;
    };
    question.accept = [isChange] { return isChange ? tr("Switch") : tr("Start"); };
    question.label = [] { return tr("Reviewer name"); };
    question.unsure = [] { return tr("Somebody here has a similar name. Choose who is meant."); };
    for (const auto& person : known) {
        question.known.append([person, people] { return bothNamesText(person.id, people); });
        if (person.id == people.meant(m_session.desk.reviewer())) {
            question.preset = static_cast<int>(question.known.size()) - 1;
        }
    }
    question.matches = [search = NameSearch(people)](const QString& typed) {
        const auto found = search.find(typed);
        return NameQuestion::Matches{found.places, found.certain, found.isExact};
    };
    const NameParts order;
    question.fresh = somebodyNew(people, order, m_session.storage.isReadOnly(),
                                 [isChange] { return isChange ? tr("Add and switch") : tr("Add and start"); });
    Q_EMIT asking();
    m_prompter.askName(question, this, [this, known, people, order](const std::optional<NameAnswer>& answer) {
        if (answer && answer->known) {
            const auto& id = known[*answer->known].id;
            // By the name as typed, where that is theirs: what they write is written under it.
            seat(people.named(answer->typed) == QList{id} ? answer->typed : id.value());
        } else if (answer && m_session.storage.isReadOnly()) {
            tellUnknown(answer->typed);
        } else if (answer) {
            add(order.person(answer->parts));
        }
    });
}

void ReviewFlow::add(const Person& person)
{
    m_session.people.add(person, this, [this](const Result<Seat>& added) {
        if (added) {
            Q_EMIT reviewerNamed(*added);
        } else {
            m_messages.show(added.error());
            askReviewer();
        }
    });
}

/// Whom nobody here is called is new: somebody started the program under that name.
void ReviewFlow::seat(const QString& name)
{
    m_session.people.find(name, this, [this, name](const Result<Seat>& person) {
        if (person) {
            Q_EMIT reviewerNamed(*person);
        } else if (person.error().code == Error::Code::VaultReadOnly) {
            tellUnknown(name);
        } else {
            if (person.error().code != Error::Code::ReviewerMissing) { // who sat here last is of another vault
                m_messages.show(person.error());
            }
            askReviewer();
        }
    });
}

void ReviewFlow::tellUnknown(const QString& name)
{
    m_messages.show({.tone = Tone::Warning,
                     .text = [name] { return unknownText(name); },
                     .key = u"reviewerUnknown"_s,
                     .passes = true}); // whoever goes on has chosen a name, or reads without one
}

} // namespace pingshen::ui
