// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/DeviceKey.h"

#include "core/base/Digest.h"
#include "core/base/Files.h"
#include "core/storage/engine/Columns.h"
#include "core/storage/journal/JournalRows.h"

#include <QFile>
#include <QSaveFile>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idLength = 32;

/// Nothing when there is none. One that cannot be read is an error: making another would make it worthless.
Result<std::optional<DeviceKey>> storedKey(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return std::optional<DeviceKey>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::FileNotReadable, {}, path, nullptr};
    }
    auto key = SigningKey::fromSeed(QByteArray::fromHex(file.read(2 * SigningKey::seedSize)));
    return key ? std::optional(DeviceKey{deviceIdOf(key->publicKey()), *std::move(key)}) : std::nullopt;
}

/// Whole or not at all, for the owner only.
Done keep(const DeviceKey& device, const QString& path)
{
    QSaveFile file(path);
    const auto seed = device.key.seed().toHex();
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                         && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(seed) == seed.size()
                         && file.commit();
    return written ? Done() : Done(writeError(file, path));
}

/// Of the table `vault`; empty in a database that has no such value, or no tables yet.
Result<QString> valueOf(Database& database, const QString& key)
{
    PINGSHEN_ASSIGN(const auto tables,
                    database.first("SELECT count(*) AS number FROM sqlite_master WHERE name = 'vault'"_L1, {},
                                   [](const Row& row) { return row.number("number"); }));
    if (*tables == 0) {
        return QString();
    }
    PINGSHEN_ASSIGN(const auto value, database.first("SELECT value FROM vault WHERE key = :key"_L1, {{"key", key}},
                                                     [](const Row& row) { return row.text("value"); }));
    return value.value_or(QString());
}

Result<bool> isRestored(Database& database)
{
    PINGSHEN_ASSIGN(const auto mark, valueOf(database, u"restored"_s));
    return !mark.isEmpty();
}

} // namespace

DeviceKey DeviceKey::generate()
{
    auto key = SigningKey::generate();
    return {deviceIdOf(key.publicKey()), std::move(key)};
}

QString deviceKeyName()
{
    return u"device.key"_s;
}

DeviceId deviceIdOf(const QByteArray& publicKey)
{
    return DeviceId(Digest::of(publicKey).hex().first(idLength));
}

Result<QMap<DeviceId, QByteArray>> devicesIn(Database& database)
{
    QMap<DeviceId, QByteArray> devices;
    PINGSHEN_TRY(database.each("SELECT id, public_key FROM device"_L1, {}, [&](const Row& row) {
        devices.insert(column::idFrom<DeviceId>(row, "id"), QByteArray::fromHex(row.text("public_key").toLatin1()));
        return Done();
    }));
    return devices;
}

Done insertDevice(Database& database, const QByteArray& publicKey)
{
    return database.run(
        "INSERT OR IGNORE INTO device (id, public_key) VALUES (:id, :public_key)"_L1,
        {{"id", deviceIdOf(publicKey).value()}, {"public_key", QString::fromLatin1(publicKey.toHex())}});
}

Result<DeviceId> storedDevice(Database& database)
{
    PINGSHEN_ASSIGN(const auto device, valueOf(database, u"device"_s));
    return DeviceId(device);
}

Done markRestored(Database& database)
{
    return database.run("INSERT OR REPLACE INTO vault (key, value) VALUES ('restored', '1')"_L1);
}

Result<DeviceKey> deviceKeyFor(const QString& folder, Database& database)
{
    const QString path = folder + u'/' + deviceKeyName();
    PINGSHEN_ASSIGN(const auto stored, storedDevice(database));
    PINGSHEN_ASSIGN(const auto restored, isRestored(database));
    PINGSHEN_ASSIGN(auto kept, storedKey(path));
    if (kept && kept->id == stored && !restored) {
        return *std::move(kept);
    }
    auto made = DeviceKey::generate();
    PINGSHEN_TRY(keep(made, path));
    return made;
}

Done adoptDevice(Database& database, const DeviceKey& device)
{
    PINGSHEN_ASSIGN(const auto stored, storedDevice(database));
    if (stored == device.id) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_TRY(insertDevice(database, device.key.publicKey()));
    PINGSHEN_TRY(database.run("INSERT OR REPLACE INTO vault (key, value) VALUES ('device', :device)"_L1,
                              {{"device", device.id.value()}}));
    PINGSHEN_TRY(database.run("DELETE FROM vault WHERE key = 'restored'"_L1));
    PINGSHEN_ASSIGN(auto heads, chainHeads(database));
    for (auto& head : heads) {
        if (!stored.isEmpty() && !isSignature(head.signature, headMessage(head), devices.value(stored))) {
            continue; // whoever moved this end is not helped by a change of keys
        }
        head.signature = device.key.sign(headMessage(head));
        PINGSHEN_TRY(writeChainHead(database, head));
    }
    return transaction.commit();
}

} // namespace pingshen
