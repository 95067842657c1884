// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "core/domain/Seat.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/Database.h"

namespace pingshen {

/// What a person highlighted and noted for themselves: private, no state of the journal, made anew by nothing. A person
/// who was entered twice has those of both ids; each row keeps the id that it was written under. Where both have a
/// sheet of the application, each has their own only, see apart().
class HighlightStore
{
public:
    explicit HighlightStore(Database& database) : m_database(database) {}

    struct Found
    {
        QList<Highlight> highlights; ///< in no order
        QStringList unreadable;      ///< ids of rows that are no highlight: they stay as they are
    };
    Result<Found> of(const ReviewerId& reviewer, const ApplicationId& application, const QList<Digest>& contents) const;

    /// Of whatever content, also one that cannot be read.
    Result<bool> hasAny(const ReviewerId& reviewer) const;

    /// In the place of the one of that id in that content. One statement, so that the open file has it though it was
    /// moved. Errors: VaultDamaged, of a row that cannot be read and is therefore not written over.
    /// A new one stands under the writer's id or, where the ids of the person stay apart, the person's.
    Done put(const Seat& who, const Highlight& highlight, const QDateTime& now);
    Done remove(const ReviewerId& reviewer, const Digest& content, const HighlightId& id);

    /// Rows that cannot be read, and those on a page that their document does not have.
    Result<QList<VaultProblem>> check() const;

private:
    Result<QString> idsOf(const ReviewerId& reviewer) const;
    Result<ReviewerId> newlyUnder(const Seat& who, const Digest& content) const;
    Result<ReviewerId> writtenUnder(const ReviewerId& reviewer, const Digest& content, const HighlightId& id,
                                    const ReviewerId& fresh) const;

    Database& m_database;
};

} // namespace pingshen
