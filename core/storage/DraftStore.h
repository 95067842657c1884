// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The field that is being typed into.
struct DraftKey
{
    ReviewerId author;
    ApplicationId application;
    EditKind::Value kind = EditKind::ScoreChanged;
    QString subject;
    QString field;

    friend bool operator==(const DraftKey&, const DraftKey&) = default;
};

/// Text that is not yet an edit, as it stood at most a second ago.
struct Draft
{
    DraftKey key;
    QString text;
    int caret = 0; ///< in UTF-16 units
    QDateTime at;
};

/// What survives a kill while a person types. The journal removes a draft with the change that contains it. A person
/// who was entered twice has the drafts of both ids, each under the one that it was typed under; of two for one field
/// the later one, and after it the other. Where both have a sheet of the application each has its own only, see
/// apart().
class DraftStore
{
public:
    explicit DraftStore(Database& database) : m_database(database) {}

    /// In the place of the one that the field showed, and under its author; showed it none, under `writer`, which is
    /// one of the ids of the key's author, and that id itself where theirs stay apart. An empty one is the author.
    Done put(const Draft& draft, const ReviewerId& writer = {});
    Done remove(const DraftKey& key);
    /// Oldest first, with the ids that they were typed under.
    Result<QList<Draft>> allOf(const ReviewerId& author) const;

private:
    Result<QString> idsOf(const ReviewerId& author) const;

    Database& m_database;
};

} // namespace pingshen
