// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/People.h"
#include "ui/session/ReviewDesk.h"

namespace pingshen::ui {

/// Everyone who works in the vault, for all that shows a name. A name that is corrected is shown at once.
class People : public QObject
{
    Q_OBJECT

public:
    People(StorageThread& storage, SaveQueue& saves, ReviewDesk& desk, QObject* parent = nullptr);

    const PersonBook& book() const { return m_book; }

    /// The person of an id or of a name as typed; whom nobody here is called is added. `then` is called later, when
    /// the book knows them. Errors: ReviewerMissing for an id of another vault, those of personOf.
    void find(const QString& typed, QObject* context, std::function<void(const Result<Seat>&)> then);
    /// Somebody new, by their names and remark, who reviews. Likewise. Errors: those of newPerson.
    void add(const Person& person, QObject* context, std::function<void(const Result<Seat>&)> then);
    /// Of the kinds of people, all one step; on the desk, where it can be undone, when an application lies there. What
    /// was done: nothing of what changes nothing, nor of a step that was refused, which the desk tells.
    QList<WaitingChange> change(const QList<Change>& changes);
    /// Undoes what `change` returned.
    void takeBack(const QList<WaitingChange>& changes);

Q_SIGNALS:
    void changed();

private:
    struct Found;
    using Job = std::function<Found(Workplace&)>;

    void load();
    void seek(Job job, QObject* context, std::function<void(const Result<Seat>&)> then);
    void show(PersonBook book);
    void take(const Change& change);

    StorageThread& m_storage;
    SaveQueue& m_saves;
    ReviewDesk& m_desk;
    PersonBook m_book;
};

} // namespace pingshen::ui
