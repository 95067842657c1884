// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Signing.h"
#include "core/storage/Database.h"

#include <QMap>

namespace pingshen {

/// This vault's own chain in the journal, and the key that signs it.
struct DeviceKey
{
    DeviceId id; ///< follows from the public key
    SigningKey key;

    static DeviceKey generate();
};

/// The first 32 hexadecimal digits of the SHA-256 of the public key: nobody can put another key in its place.
DeviceId deviceIdOf(const QByteArray& publicKey);
/// The public keys of all devices that wrote edits here.
Result<QMap<DeviceId, QByteArray>> devicesIn(Database& database);
Done insertDevice(Database& database, const QByteArray& publicKey);

/// The key in the vault's folder; a new one when there is none, or when the database was restored or is not the one it
/// was made with: a restored vault is another device. The file is for its owner only. Errors: FileNotReadable,
/// FileNotWritable, DiskFull.
Result<DeviceKey> deviceKeyFor(const QString& folder, Database& database);
/// Makes it the vault's own: the database names it, and it signs the ends of all chains that the one before had signed.
Done adoptDevice(Database& database, const DeviceKey& device);
/// As the database names it; empty when it names none.
Result<DeviceId> storedDevice(Database& database);
/// Who next opens it for writing makes it another device. Until then it names the one that it was taken from, which
/// signed the ends of its chains.
Done markRestored(Database& database);

QString deviceKeyName();

} // namespace pingshen
