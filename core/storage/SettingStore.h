// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/OfficeSettings.h"
#include "core/storage/Database.h"

namespace pingshen {

/// What the office set for each rubric, and who has worked here: the fold of the edits.
class SettingStore
{
public:
    explicit SettingStore(Database& database) : m_database(database) {}

    Result<OfficeSettings> load() const;
    /// Everyone who authored an edit, the latest first.
    Result<QList<ReviewerId>> reviewers() const;

    /// Only for the journal.
    Done apply(const Edit& edit);
    /// The authors alone.
    Done noteAuthors(const QList<Edit>& edits);
    Done clear();
    Done clearReviewers();

private:
    Done noteAuthor(const ReviewerId& author, qint64 clock);
    Done write(const QString& rubric, const QString& key, const QString& value);

    Database& m_database;
};

} // namespace pingshen
