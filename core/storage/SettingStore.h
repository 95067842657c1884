// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/OfficeSettings.h"
#include "core/storage/Database.h"

namespace pingshen {

/// What the office set for each rubric: the fold of the edits.
class SettingStore
{
public:
    explicit SettingStore(Database& database) : m_database(database) {}

    Result<OfficeSettings> load() const;

    /// Only for the journal.
    Done apply(const Edit& edit);
    Done clear();

private:
    Done write(const QString& rubric, const QString& key, const QString& value);

    Database& m_database;
};

} // namespace pingshen
