// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/PersonBook.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Everyone who works in this vault: the fold of the edits.
class PersonStore
{
public:
    explicit PersonStore(Database& database) : m_database(database) {}

    Result<PersonBook> load() const;
    /// Of all of it, who was entered twice.
    Result<SamePersons> same() const;

    /// Their authors, and what they say of people: of one edit, which is the last of all; of an application all. Only
    /// for the journal.
    Done take(const QList<Edit>& edits);
    /// Of the office all edits, in their order: nothing else says what people are called.
    /// Errors: Cancelled.
    Done refold(const QList<Edit>& edits, const Task& task);
    Done clear();

private:
    enum class Known { Stays, Forgotten };
    Done take(const QList<Edit>& edits, Known known, const Task& task);
    Done write(const Person& person);

    Database& m_database;
};

} // namespace pingshen
