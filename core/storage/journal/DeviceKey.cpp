// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/DeviceKey.h"

#include "core/base/Digest.h"
#include "core/base/Files.h"
#include "core/storage/database/FileSync.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/LastHead.h"
#include "core/storage/rows/Columns.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idLength = 32;

QString keyPathIn(const QString& folder)
{
    return folder + u'/' + deviceKeyName();
}

/// A new key until the database that names its device is on disk.
QString readyPathIn(const QString& folder)
{
    return keyPathIn(folder) + u".new"_s;
}

/// Nothing when there is none. One that cannot be read is an error: making another would make it worthless.
Result<std::optional<DeviceKey>> storedKey(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return std::optional<DeviceKey>();
    }
    PINGSHEN_TRY(checkOrdinary(path)); // nobody would ever write into a pipe
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{Error::Code::FileNotReadable, {}, path, nullptr};
    }
    auto digits = file.read(2 * SigningKey::seedSize);
    auto seed = QByteArray::fromHex(digits);
    auto key = SigningKey::fromSeed(seed);
    wipe(seed);
    wipe(digits);
    return key ? std::optional(DeviceKey{deviceIdOf(key->publicKey()), *std::move(key)}) : std::nullopt;
}

/// Whole or not at all, for the owner only.
Done keep(const DeviceKey& device, const QString& path)
{
    QSaveFile file(path);
    auto seed = device.key.seed();
    auto digits = seed.toHex();
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                         && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(digits) == digits.size() && file.commit();
    wipe(seed);
    wipe(digits);
    return written ? Done() : Done(writeError(file, path));
}

/// The number of the last edit of a device that the database has.
Result<qint64> lastSeqOf(Database& database, const DeviceId& device)
{
    PINGSHEN_ASSIGN(const auto hasEdits, hasTable(database, u"edit"_s));
    if (!hasEdits) {
        return 0;
    }
    PINGSHEN_ASSIGN(const auto last,
                    database.first("SELECT ifnull(max(seq), 0) AS seq FROM edit WHERE device = :device"_L1,
                                   {{"device", device.value()}}, [](const Row& row) { return row.number("seq"); }));
    return *last;
}

bool isSignedBy(const LeftHead& left, const QByteArray& publicKey)
{
    return left.head.device == deviceIdOf(publicKey)
           && isSignature(left.head.signature, headMessage(left.head), publicKey);
}

/// Signed by the key's own device; nothing else is worth looking at.
std::optional<LeftHead> ownHeadLeftIn(const QString& folder, const DeviceKey& key)
{
    const auto left = headLeftIn(folder);
    return left && isSignedBy(*left, key.key.publicKey()) ? left : std::nullopt;
}

/// The same, or one of which only the public half of the key is left, in the database.
Result<std::optional<LeftHead>> knownHeadLeftIn(const QString& folder, const std::optional<DeviceKey>& kept,
                                                Database& database)
{
    const auto left = headLeftIn(folder);
    PINGSHEN_ASSIGN(const auto hasDevices, hasTable(database, u"device"_s));
    if (!left || (kept && isSignedBy(*left, kept->key.publicKey())) || !hasDevices) {
        return kept ? ownHeadLeftIn(folder, *kept) : std::nullopt;
    }
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    return isSignedBy(*left, devices.value(left->head.device)) ? left : std::nullopt;
}

/// Whose key signed the ends of the chains: the vault's own device, also if nothing names it any more. Empty: nobody's.
Result<DeviceId> signerOfHeads(Database& database)
{
    PINGSHEN_ASSIGN(const auto hasDevices, hasTable(database, u"device"_s));
    if (!hasDevices) {
        return DeviceId();
    }
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    for (const auto& head : heads) {
        for (const auto& [id, key] : devices.asKeyValueRange()) {
            if (isSignature(head.signature, headMessage(head), key)) {
                return id;
            }
        }
    }
    return DeviceId();
}

/// What became of the key of `stored`. A database of the first format names a device too, and knew no keys.
Result<KeyChange> keyLost(const DeviceId& stored, bool isAnotherThere, Database& database)
{
    PINGSHEN_ASSIGN(const auto hadKey, hasTable(database, u"device"_s));
    if (!hadKey || stored.isEmpty()) {
        return KeyChange::None;
    }
    return isAnotherThere ? KeyChange::Other : KeyChange::Missing;
}

/// Of `stored`, which the database names, or of the device that left the end. If it names none, though somebody signed
/// its ends, that is gone, and perhaps more.
Result<std::optional<Continuation>> continuationAfter(const DeviceId& stored, bool restored,
                                                      const std::optional<LeftHead>& left, qint64 lacking,
                                                      Database& database)
{
    if (lacking > 0) {
        return std::optional(
            Continuation{.reason = restored ? Continuation::Reason::Restored : Continuation::Reason::Older,
                         .device = left->head.device,
                         .count = lacking,
                         .last = left->head.seq,
                         .hash = left->head.hash,
                         .named = stored});
    }
    if (!restored && left && left->head.device == stored) {
        return std::optional<Continuation>();
    }
    PINGSHEN_ASSIGN(auto before, stored.isEmpty() ? signerOfHeads(database) : Result<DeviceId>(stored));
    before = before.isEmpty() && left ? left->head.device : before;
    PINGSHEN_ASSIGN(const auto last, lastSeqOf(database, before));
    return std::optional(
        Continuation{.reason = restored ? Continuation::Reason::Restored : Continuation::Reason::EndLost,
                     .device = before,
                     .last = last});
}

/// Where a chain stands that nothing is in yet: a copy of that folder is another device, too.
ChainHead beginningOf(const DeviceKey& device)
{
    ChainHead head{
        .device = device.id, .seq = 0, .clock = 0, .hash = Digest::fromHex(QString(64, u'0')), .signature = {}};
    head.signature = device.key.sign(headMessage(head));
    return head;
}

/// Nobody where nobody was named.
Result<Restorer> restorerIn(Database& database)
{
    PINGSHEN_ASSIGN(const auto mark, vaultValue(database, vault_value::restored));
    return restorerFrom(QJsonDocument::fromJson(mark.toUtf8()).object());
}

} // namespace

Result<bool> isRestored(Database& database)
{
    PINGSHEN_ASSIGN(const auto mark, vaultValue(database, vault_value::restored));
    return !mark.isEmpty();
}

Result<qint64> lackingSince(Database& database, const ChainHead& head)
{
    PINGSHEN_ASSIGN(const auto last, lastSeqOf(database, head.device));
    if (last < head.seq || head.seq == 0) {
        return std::max<qint64>(head.seq - last, 0);
    }
    PINGSHEN_ASSIGN(const auto hash, database.first("SELECT hash FROM edit WHERE device = :device AND seq = :seq"_L1,
                                                    {{"device", head.device.value()}, {"seq", head.seq}},
                                                    [](const Row& row) { return column::digestFrom(row, "hash"); }));
    return hash == head.hash ? 0 : 1; // of another line: at least this one
}

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
    PINGSHEN_ASSIGN(const auto device, vaultValue(database, vault_value::device));
    return DeviceId(device);
}

Result<bool> mayGoOn(Database& database, const DeviceId& device)
{
    PINGSHEN_ASSIGN(const auto stored, storedDevice(database));
    PINGSHEN_ASSIGN(const auto lost, vaultValue(database, vault_value::lostDevice));
    return device == stored || (!lost.isEmpty() && device.value() == lost);
}

Done markRestored(Database& database, const Restorer& by)
{
    const auto who = QString::fromUtf8(QJsonDocument(toJson(by)).toJson(QJsonDocument::Compact));
    return setVaultValue(database, vault_value::restored, by.isAny() ? who : u"1"_s);
}

Done keepReadyKey(const QString& folder, const DeviceKey& device)
{
    return keep(device, readyPathIn(folder));
}

/// In this order: until the last step the file of the new key says that the others may have to be done again.
Done settleReadyKey(const QString& folder, Database& database, const DeviceKey& device)
{
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    const auto own = std::ranges::find(heads, device.id, &ChainHead::device);
    LastHead::remove(folder);
    if (own != heads.end()) {
        LastHead(folder).keep(*own);
        const auto left = headLeftIn(folder);
        const QString path = folder + u'/' + lastHeadName();
        PINGSHEN_TRY(left && left->head.device == device.id ? syncFile(path) : Done(writeError(0, path)));
    }
    PINGSHEN_TRY(syncFolder(folder));
    PINGSHEN_TRY(moveOver(readyPathIn(folder), keyPathIn(folder)));
    return syncFolder(folder);
}

bool isKeyReady(const QString& folder, const DeviceId& device)
{
    const auto ready = storedKey(readyPathIn(folder));
    return ready && *ready && (*ready)->id == device;
}

namespace {

/// The key of a commit that was, though nothing came after it, is the vault's; that of one that never was goes.
Done settleWhatIsReady(const QString& folder, Database& database, const DeviceId& stored)
{
    PINGSHEN_ASSIGN(const auto ready, storedKey(readyPathIn(folder)));
    if (ready && ready->id == stored) {
        PINGSHEN_TRY(settleReadyKey(folder, database, *ready));
    }
    QFile::remove(readyPathIn(folder));
    return {};
}

} // namespace

Result<OwnDevice> ownDeviceFor(const QString& folder, Database& database)
{
    PINGSHEN_ASSIGN(const auto stored, storedDevice(database));
    PINGSHEN_TRY(settleWhatIsReady(folder, database, stored));
    PINGSHEN_ASSIGN(const auto restored, isRestored(database));
    PINGSHEN_ASSIGN(auto kept, storedKey(keyPathIn(folder)));
    PINGSHEN_TRY(checkLastHead(folder));
    PINGSHEN_ASSIGN(const auto left, knownHeadLeftIn(folder, kept, database));
    qint64 lacking = 0;
    if (left) {
        PINGSHEN_ASSIGN(lacking, lackingSince(database, left->head));
    }
    PINGSHEN_ASSIGN(const auto isOwn, kept ? mayGoOn(database, kept->id) : Result<bool>(false));
    if (isOwn && !restored && lacking == 0) {
        PINGSHEN_ASSIGN(const auto last, lastSeqOf(database, kept->id));
        const bool isLeftByIt = left && left->head.device == kept->id;
        if (isLeftByIt ? isLeftHere(*left, folder) : last == 0) {
            return OwnDevice{*std::move(kept)};
        }
    }
    const bool isKeyLost = !restored && lacking == 0 && !isOwn;
    PINGSHEN_ASSIGN(const auto change,
                    isKeyLost ? keyLost(stored, kept.has_value(), database) : Result<KeyChange>(KeyChange::None));
    PINGSHEN_ASSIGN(auto continuation, continuationAfter(stored, restored, left, lacking, database));
    if (continuation && restored) {
        PINGSHEN_ASSIGN(continuation->by, restorerIn(database));
    }
    return OwnDevice{DeviceKey::generate(), true, restored ? 0 : lacking, change, continuation};
}

Done keepLastHead(const QString& folder, Database& database, DeviceKey& device)
{
    device.last = std::make_shared<LastHead>(folder);
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    const auto own = std::ranges::find(heads, device.id, &ChainHead::device);
    device.last->keep(own == heads.end() ? beginningOf(device) : *own);
    return {};
}

std::optional<KeptDevice> keptDevice(const QString& folder)
{
    const auto kept = storedKey(keyPathIn(folder));
    if (!kept || !*kept) {
        return std::nullopt;
    }
    const auto left = ownHeadLeftIn(folder, **kept);
    return KeptDevice{(*kept)->id, left ? std::optional(left->head) : std::nullopt};
}

Done adoptDevice(Database& database, const DeviceKey& device, KeyChange change)
{
    PINGSHEN_ASSIGN(const auto stored, storedDevice(database));
    if (stored == device.id) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(const auto signer, stored.isEmpty() ? signerOfHeads(database) : Result<DeviceId>(stored));
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_TRY(insertDevice(database, device.key.publicKey()));
    PINGSHEN_TRY(setVaultValue(database, vault_value::device, device.id.value()));
    PINGSHEN_TRY(removeVaultValue(database, vault_value::restored));
    PINGSHEN_TRY(change == KeyChange::None ? removeVaultValue(database, vault_value::lostDevice)
                                           : setVaultValue(database, vault_value::lostDevice, stored.value()));
    PINGSHEN_ASSIGN(auto heads, chainHeads(database));
    for (auto& head : heads) {
        if (!isSignature(head.signature, headMessage(head), devices.value(signer))) {
            continue; // whoever moved this end is not helped by a change of keys
        }
        head.signature = device.key.sign(headMessage(head));
        PINGSHEN_TRY(writeChainHead(database, head));
    }
    PINGSHEN_TRY(signCounts(database, device, devices.value(signer)));
    return transaction.commit();
}

} // namespace pingshen
