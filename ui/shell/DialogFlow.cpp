// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DialogFlow.h"

#include "core/base/VisibleText.h"
#include "core/review/Changes.h"
#include "core/work/OfficeRules.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/dialogs/OfficeDialog.h"
#include "ui/dialogs/PersonDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/text/EditText.h"
#include "ui/text/ProblemText.h"

#include <QDir>

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
    return change.kind == EditKind::RolesChanged ? DialogFlow::tr("Roles changed.") : DialogFlow::tr("Name corrected.");
}

/// Those that are shown by another name.
QList<PersonId> mergedNames(const PersonBook& persons)
{
    auto ids = persons.same().ids();
    ids.removeIf([&](const PersonId& id) { return persons.meant(id) == id; });
    return ids;
}

} // namespace

DialogFlow::DialogFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QWidget& window)
    : QObject(&window),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter),
      m_window(window)
{
    // What comes next is another step: the correction is history then.
    const auto& desk = around.session.desk;
    const auto forget = [this] { m_messages.dismiss(correctedKey); };
    connect(&desk, &ReviewDesk::changed, this, forget);
    connect(&desk, &ReviewDesk::typingChanged, this, forget);
    connect(&desk, &ReviewDesk::opened, this, forget);
    connect(&desk, &ReviewDesk::seated, this, forget);
}

void DialogFlow::showSettings()
{
    auto* dialog = new SettingsDialog(m_around.settings, &m_window);
    connect(dialog, &SettingsDialog::keysRequested, this, [this] { showHelp(HelpDialog::Tab::Keys); });
    dialog->open();
}

void DialogFlow::showHelp(HelpDialog::Tab tab)
{
    (new HelpDialog(m_around.actions, m_around.settings, tab, &m_window))->open();
}

void DialogFlow::showAbout()
{
    struct Opened
    {
        QString folder = {};
        KeyChange keyChange = KeyChange::None;
        HistoryLoss loss = HistoryLoss::None;
    };
    m_around.session.storage.run(
        this,
        [](Workplace& workplace) {
            return Opened{workplace.folder(), workplace.keyChange(), lossOf(workplace.loss())};
        },
        [this](const Opened& vault) {
            // Nothing has been parsed or unpacked where no helper program has told.
            const auto pdf = m_around.pages.guards().value_or(allGuards);
            const auto archives = m_around.unpacker.told->last().value_or(allGuards);
            const auto folder = QDir::toNativeSeparators(vault.folder);
            (new AboutDialog(folder, vault.keyChange, vault.loss, pdf, archives, &m_window))->open();
        });
}

void DialogFlow::showOffice()
{
    struct Loaded
    {
        Rubric published;
        SettingValues values;
    };
    const auto* file = m_around.session.desk.file();
    const auto wanted = file ? file->rubric.id : RubricId();
    const auto load = [wanted](Workplace& workplace) -> Result<Loaded> {
        const auto id = wanted.isEmpty() ? workplace.rubrics().newest().id : wanted;
        PINGSHEN_ASSIGN(auto published, workplace.rubrics().rubric(id));
        PINGSHEN_ASSIGN(auto values, officeRules(workplace, id));
        return Loaded{std::move(published), std::move(values)};
    };
    m_around.session.storage.run(this, load, [this](const Result<Loaded>& loaded) {
        if (loaded) {
            auto* dialog = new OfficeDialog(m_around.session, loaded->published, loaded->values, &m_window);
            connect(dialog, &QDialog::accepted, this, [this] {
                m_messages.show(
                    {.tone = Tone::Ok, .text = [] { return tr("Office settings saved."); }, .key = u"office"_s});
                Q_EMIT officeSaved();
            });
            dialog->open();
        } else {
            m_messages.show(loaded.error());
        }
    });
}

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
    connect(dialog, &PersonDialog::corrected, this, &DialogFlow::correct);
    dialog->keepDrafts(m_around.session);
    dialog->open();
}

void DialogFlow::askMerge()
{
    const auto* person = whoSitsHere();
    if (!person) {
        return;
    }
    QList<PersonId> people;
    for (const auto& each : m_around.session.people.book().latestFirst()) {
        people += each.id == person->id ? QList<PersonId>() : QList{each.id};
    }
    people = people.size() < 2 ? QList<PersonId>() : people;
    const auto merged = mergedNames(m_around.session.people.book());
    if (people.isEmpty() && merged.isEmpty()) {
        m_messages.show({.tone = Tone::Info, .text = [] { return tr("Merging needs two people other than you."); }});
        return;
    }
    Choice choice{[] { return tr("Merge names"); },
                  [canMerge = !people.isEmpty(), canPart = !merged.isEmpty()] {
                      const auto merging =
                          tr("The same person was entered twice. Choose the name that is to be merged into another.");
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
            askSameAs(people[*chosen], people);
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
        names.append([this, id] { return personText(id, m_around.session.people.book()); });
    }
    return names;
}

void DialogFlow::askSameAs(const PersonId& other, QList<PersonId> people)
{
    people.removeOne(other);
    Choice choice{[] { return tr("Merge names"); },
                  [this, other] {
                      return tr("\"%1\" is the same person as the one you choose, and is shown by that name from now "
                                "on. Score sheets, notes and unfinished entries go with the person.")
                          .arg(personText(other, m_around.session.people.book()));
                  },
                  namesOf(people), [] { return tr("Merge"); }};
    choice.preset = -1;
    choice.find = [] { return tr("Find a name"); };
    m_prompter.choose(choice, this, [this, other, people](std::optional<int> chosen) {
        if (chosen) {
            const auto& session = m_around.session;
            correct({personMerged(session.people.book(), people[*chosen], other, session.desk.reviewer())});
        }
    });
}

void DialogFlow::correct(const QList<Change>& changes)
{
    const auto made = m_around.session.people.change(changes);
    auto& saves = m_around.session.saves;
    if (saves.pending() == 0) {
        return; // refused, and said so
    }
    saves.whenSaved(this, [this, made] { tellCorrected(made); }); // once it is true
}

/// With an application open it is the last step, and undone as such; where there are no steps the message takes it
/// back.
void DialogFlow::tellCorrected(const QList<WaitingChange>& made)
{
    const auto takeBack = [&people = m_around.session.people, made] { people.takeBack(made); };
    m_messages.show({.tone = Tone::Ok,
                     .text = [change = made.first().change,
                              persons = m_around.session.people.book()] { return doneText(change, persons); },
                     .action = [] { return tr("Undo"); },
                     .act = takeBack,
                     .key = correctedKey});
}

void DialogFlow::showHistory(const IndicatorId& indicator)
{
    if (m_around.session.desk.file()) {
        (new HistoryDialog(m_around.session, indicator, &m_window))->open();
    }
}

} // namespace pingshen::ui
