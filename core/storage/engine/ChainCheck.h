// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/engine/JournalRows.h"

#include <QMap>

namespace pingshen {

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
