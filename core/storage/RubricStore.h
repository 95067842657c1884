// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Every version of a standard that a program which worked in this vault knew: content found by its digest, like the
/// documents, and no part of the fold. Never removed.
class RubricStore
{
public:
    explicit RubricStore(Database& database) : m_database(database) {}

    /// Canonical JSON each. One whose bytes are no longer those of its digest is passed over.
    Result<QList<QByteArray>> all() const;
    /// Those that are not there yet.
    Done keep(const QList<QByteArray>& rubrics);

private:
    Database& m_database;
};

} // namespace pingshen
