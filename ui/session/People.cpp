// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/People.h"

#include "core/domain/EditKinds.h"

namespace pingshen::ui {

struct People::Found
{
    Result<Seat> seat;
    Result<PersonBook> book;

    static Found as(Workplace& workplace, const QString& typed);
    static Found added(Workplace& workplace, const Person& person);
};

People::Found People::Found::as(Workplace& workplace, const QString& typed)
{
    const auto known = personsOf(workplace);
    const PersonId id(typed);
    const bool isHere = known && known->person(id);
    auto seat = isHere               ? Result<Seat>(Seat(known->meant(id), id))
                : isMadePersonId(id) ? Result<Seat>(Error::Code::ReviewerMissing)
                                     : seatOf(workplace, typed);
    if (workplace.isReadOnly() && seat && known && !known->person(seat->person)) {
        seat = Error::Code::VaultReadOnly; // nobody can be added
    }
    return {std::move(seat), personsOf(workplace)};
}

People::Found People::Found::added(Workplace& workplace, const Person& person)
{
    const auto id = newPerson(workplace, person);
    return {id ? Result<Seat>(Seat(*id)) : Result<Seat>(id.error()), personsOf(workplace)};
}

People::People(StorageThread& storage, SaveQueue& saves, ReviewDesk& desk, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_saves(saves),
      m_desk(desk)
{
    connect(&storage, &StorageThread::opened, this, &People::load);
    connect(&desk, &ReviewDesk::opened, this, [this] { show(m_desk.file()->persons); });
    connect(&desk, &ReviewDesk::changed, this, &People::take);
    connect(&saves, &SaveQueue::refused, this, [this] { load(); });
}

void People::load()
{
    m_storage.run(
        this, [](Workplace& workplace) { return personsOf(workplace); },
        [this](const Result<PersonBook>& book) {
            if (book) {
                show(*book);
            }
        });
}

/// With what waits to be written.
void People::show(PersonBook book)
{
    for (const auto& change : m_saves.waiting()) {
        Edit edit;
        edit.change = change;
        apply(book, edit);
    }
    m_book = std::move(book);
    Q_EMIT changed();
}

void People::find(const QString& typed, QObject* context, std::function<void(const Result<Seat>&)> then)
{
    seek([typed](Workplace& workplace) { return Found::as(workplace, typed); }, context, std::move(then));
}

void People::add(const Person& person, QObject* context, std::function<void(const Result<Seat>&)> then)
{
    seek([person](Workplace& workplace) { return Found::added(workplace, person); }, context, std::move(then));
}

void People::seek(Job job, QObject* context, std::function<void(const Result<Seat>&)> then)
{
    m_storage.run(context, std::move(job), [this, then = std::move(then)](const Found& found) {
        if (found.book) {
            show(*found.book);
        }
        then(found.seat);
    });
}

QList<WaitingChange> People::change(const QList<Change>& changes)
{
    QList<WaitingChange> made;
    const bool isStep = m_desk.file() != nullptr;
    for (const auto& change : changes) {
        if (!change.isEmpty()) {
            made.append({change, isStep ? 0 : m_saves.newNumber()});
        }
    }
    if (isStep) { // which brings them here
        return m_desk.applyTogether(changes) ? made : QList<WaitingChange>();
    }
    if (made.isEmpty()) {
        return made;
    }
    m_saves.save(made);
    for (const auto& each : std::as_const(made)) {
        take(each.change);
    }
    return made;
}

void People::takeBack(const QList<WaitingChange>& changes)
{
    if (m_desk.file() && changes.first().number == 0) { // a step of the desk's
        m_desk.undo();
        return;
    }
    QList<WaitingChange> back;
    for (auto each = changes.crbegin(); each != changes.crend(); ++each) {
        auto inverse = each->change.inverse();
        if (m_book.meant(inverse.author) == m_desk.reviewer()) {
            inverse.author = m_desk.reviewer(); // who is known as somebody else since
        }
        back.append({inverse, m_saves.newNumber(), each->number});
    }
    m_saves.save(back);
    for (const auto& each : std::as_const(back)) {
        take(each.change);
    }
    m_desk.reload();
}

void People::take(const Change& change)
{
    if (rowOf(change.kind).part == StatePart::Person) {
        Edit edit;
        edit.change = change;
        apply(m_book, edit);
        Q_EMIT changed();
    }
}

} // namespace pingshen::ui
