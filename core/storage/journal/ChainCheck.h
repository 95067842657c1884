// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/journal/JournalRows.h"

#include <QMap>

namespace pingshen {

/// Walks the rows of all devices, ordered by device and seq, and says what is wrong with them. Keeps of each device
/// where its chain ends, and no more of its edits.
class ChainCheck
{
public:
    /// The public keys of the devices, and the one that signs the ends of all chains here.
    ChainCheck(QMap<DeviceId, QByteArray> devices, DeviceId own);

    void take(const Row& row);
    /// After the last row.
    void compareHeads(const QList<ChainHead>& heads);
    QList<VaultProblem> problems() const { return m_problems; }

private:
    struct Chain
    {
        ChainHead end;
        qint64 forged = 0; ///< the first edit with a wrong signature
        bool isEndSigned = false;
    };

    void compareLink(const Edit& edit, const ChainHead& before, const QString& name);
    void checkKeys();
    void checkSignature(Chain& chain, const QByteArray& signature);
    void nameForged(const DeviceId& device, const Chain& chain);
    void compareHead(const ChainHead& expected, const ChainHead& found);
    void add(VaultProblem::Code code, const QString& subject, const QJsonObject& args = {});

    QMap<DeviceId, QByteArray> m_devices;
    DeviceId m_own;
    QMap<DeviceId, Chain> m_chains;
    QList<VaultProblem> m_problems;
};

/// Errors: Cancelled.
Result<QList<VaultProblem>> checkChain(Database& database, const Task& task);

} // namespace pingshen
