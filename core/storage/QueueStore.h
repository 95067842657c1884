// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/QueueRow.h"
#include "core/storage/Database.h"

#include <memory>

namespace pingshen {

class SearchText;

/// What two filters mean beyond the reviewer's own sheet. Who may know it is not decided here.
struct QueueMeaning
{
    QList<ApplicationId> undecided = {}; ///< QueueStatus::Undecided
    bool countsOthers = false;           ///< QueueStatus::SubmittedByAnyone means everybody's sheets
};

/// The list of applications, by case number, then by time of import.
class QueueStore
{
public:
    explicit QueueStore(Database& database, QueueMeaning meaning = {});
    ~QueueStore();

    Result<QList<QueueRow>> page(const QueueFilter& filter, int offset, int limit) const;
    Result<int> count(const QueueFilter& filter) const;
    /// How many stand before the application in the list; none: it is not in it.
    Result<std::optional<int>> place(const QueueFilter& filter, const ApplicationId& of) const;
    /// The application `step` places after `of` in the list, before it when negative; the first one when `of` is not in
    /// the list, none beyond either end. Reads ids only.
    Result<std::optional<ApplicationId>> neighbour(const QueueFilter& filter, const ApplicationId& of, int step) const;

private:
    Database& m_database;
    QueueMeaning m_meaning;
    std::unique_ptr<SearchText> m_searchText;
};

} // namespace pingshen
