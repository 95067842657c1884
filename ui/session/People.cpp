// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/People.h"

#include "core/domain/EditKinds.h"

namespace pingshen::ui {

namespace {

struct Found
{
    Result<PersonId> person;
    Result<PersonBook> book;
};

Found findIn(Workplace& workplace, const QString& typed)
{
    const auto known = personsOf(workplace);
    const PersonId id(typed);
    const bool isHere = known && known->person(id);
    auto person = isHere               ? Result<PersonId>(id)
                  : isMadePersonId(id) ? Result<PersonId>(Error::Code::ReviewerMissing)
                                       : personOf(workplace, typed);
    return {std::move(person), personsOf(workplace)};
}

} // namespace

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

void People::find(const QString& typed, QObject* context, std::function<void(const Result<PersonId>&)> then)
{
    m_storage.run(
        context, [typed](Workplace& workplace) { return findIn(workplace, typed); },
        [this, then = std::move(then)](const Found& found) {
            if (found.book) {
                show(*found.book);
            }
            then(found.person);
        });
}

void People::change(const QList<Change>& changes)
{
    if (m_desk.file()) {
        m_desk.applyTogether(changes); // which brings them here
        return;
    }
    for (const auto& change : changes) {
        m_saves.save(change);
        take(change);
    }
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
