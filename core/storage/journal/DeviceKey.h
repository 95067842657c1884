// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Signing.h"
#include "core/domain/KeyChange.h"
#include "core/domain/Restorer.h"
#include "core/storage/Database.h"
#include "core/storage/journal/Continuation.h"
#include "core/storage/journal/JournalRows.h"

#include <QMap>

#include <memory>

namespace pingshen {

class LastHead;

/// This vault's own chain in the journal, and the key that signs it.
struct DeviceKey
{
    DeviceId id; ///< follows from the public key
    SigningKey key;
    std::shared_ptr<LastHead> last = nullptr; ///< where the end of its chain is noted after each commit

    static DeviceKey generate();
};

/// The first 32 hexadecimal digits of the SHA-256 of the public key: nobody can put another key in its place.
DeviceId deviceIdOf(const QByteArray& publicKey);
/// The public keys of all devices that wrote edits here.
Result<QMap<DeviceId, QByteArray>> devicesIn(Database& database);
Done insertDevice(Database& database, const QByteArray& publicKey);

/// The device that goes on in a vault.
struct OwnDevice
{
    DeviceKey key;
    bool isNew = false; ///< it is in no file yet
    qint64 lacking = 0; ///< edits made here before that the database does not have: it is an older one
    KeyChange change = KeyChange::None;
    std::optional<Continuation> continuation = std::nullopt; ///< what is to be said of the device before it
};
/// The key in the vault's folder; a new one when there is none, or when the database was restored, is older than the
/// end that the key's device left, or is not the one it was made with, or when the folder is a copy, on this
/// machine or another: two chains of one device must not arise. A key that was not there and is put back, with the end
/// it left, goes on. A new key is in memory only, so that whoever asks again finds what was found now, until
/// keepReadyKey and the commit after it; a change of keys that the database has already is finished first. Errors:
/// FileNotReadable, FileNotRegular, FileNotWritable, DiskFull.
Result<OwnDevice> ownDeviceFor(const QString& folder, Database& database);
/// Lays a new key beside the one before, in a file for its owner only, just before the commit that names its device.
/// Errors: FileNotWritable, DiskFull.
Done keepReadyKey(const QString& folder, const DeviceKey& device);
/// After that commit: the end that the device before left goes, its own is noted, and the key takes its place. Errors:
/// FileNotWritable, DiskFull.
Done settleReadyKey(const QString& folder, Database& database, const DeviceKey& device);
/// The database names a device whose key is not in its place yet: the program ended in between.
bool isKeyReady(const QString& folder, const DeviceId& device);
/// Makes it the vault's own: the database names it, and it signs the ends of all chains and the counts of edits that
/// the one before had signed.
/// After a `change` the database remembers whose key may be put back.
Done adoptDevice(Database& database, const DeviceKey& device, KeyChange change = KeyChange::None);
/// Notes the end of its chain beside the key, now and after each commit.
Done keepLastHead(const QString& folder, Database& database, DeviceKey& device);

/// What lies beside a database: the device whose key it is, and the end that it left, if that device signed it.
struct KeptDevice
{
    DeviceId id;
    std::optional<ChainHead> head;
};
/// Nothing when no key is there, or none that can be read.
std::optional<KeptDevice> keptDevice(const QString& folder);

/// How many edits up to that end the database does not have; 0: it has that end, and perhaps later ones.
Result<qint64> lackingSince(Database& database, const ChainHead& head);

/// As the database names it; empty when it names none.
Result<DeviceId> storedDevice(Database& database);
/// The device may go on: it is the vault's own, or was it before its key got lost.
Result<bool> mayGoOn(Database& database, const DeviceId& device);
/// It was restored and is to become another device, see markRestored.
Result<bool> isRestored(Database& database);
/// Who next opens it for writing makes it another device. Until then it names the one that it was taken from, which
/// signed the ends of its chains. That device says who did it.
Done markRestored(Database& database, const Restorer& by = {});

QString deviceKeyName();

} // namespace pingshen
