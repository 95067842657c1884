// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The end of a device's chain.
struct ChainHead
{
    qint64 seq = 0;
    Digest hash;
};

/// Columns of `edit` as journalRowFrom() reads them.
inline constexpr auto editColumns = "position, device, seq, application, author, at, monotonic, kind, payload,"
                                    " previous_hash, hash";

/// Errors: JournalBroken {device, seq} when the row cannot be read.
Result<Edit> editFromRow(const Row& row);
Done insertEdit(Database& database, const Edit& edit);

Result<ChainHead> chainHead(Database& database, const DeviceId& device);
Done writeChainHead(Database& database, const DeviceId& device, const ChainHead& head);

/// Walks the rows of all devices, ordered by device and seq, and says what is wrong with them.
class ChainCheck
{
public:
    void take(const Row& row);
    /// After the last row.
    void compareHeads(const QMap<QString, ChainHead>& heads);
    QList<VaultProblem> problems() const { return m_problems; }

private:
    struct End
    {
        ChainHead head;
        qint64 position = 0;
    };
    void compareLink(const Row& row, const End& before, const QString& name);

    QMap<QString, End> m_ends; ///< by device
    QList<VaultProblem> m_problems;
};

} // namespace pingshen
