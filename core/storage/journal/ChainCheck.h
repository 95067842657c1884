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

    /// The rows of its device that follow are taken from there on.
    void startAfter(const ChainHead& end);
    void take(const Row& row);
    /// The last row of the device that was taken is signed, and with it all before it.
    bool isCovered(const DeviceId& device) const { return m_chains.value(device).isEndSigned; }
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

/// An edit of that device has a signature that the device did not make.
bool isForgedOf(const DeviceId& device, const VaultProblem& problem);

/// Errors: Cancelled.
Result<QList<VaultProblem>> checkChain(Database& database, const Task& task);
/// The same but for how many edits were counted.
Result<QList<VaultProblem>> checkEdits(Database& database, const Task& task);

/// Of some applications' edits only, and bounded by them, however many others there are: each edit with the link to the
/// one before and all that follows up to the signature that covers it, their number, and that no chain ends where it
/// was not left. Nothing is said of other edits. Numbers of a day that is past do not fit the ends of today, see
/// EditCount. What it takes for today's: ends that were all put back to that day, which opening the vault and verify
/// notice by the end beside the key if the own chain went on since. Call it where all rows are of one time.
Result<QList<VaultProblem>> checkCover(Database& database, const QList<ApplicationId>& applications);

} // namespace pingshen
