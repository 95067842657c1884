// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/KeptChanges.h"

#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Signing.h"
#include "core/domain/EditKinds.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/ReceivedContents.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int unsignedFormat = 1; ///< nobody can say who wrote such a file
constexpr int keptFormat = 2;
constexpr qint64 mostBytes = 64LL << 20; ///< of what one person left unsaved
constexpr auto waitingPrefix = "waiting-"_L1;
constexpr auto refusedPrefix = "refused-"_L1;

/// Everything of the file but its signature.
Digest contentOf(QJsonObject file)
{
    file.remove(u"signature"_s);
    return Digest::of(canonicalJson(file));
}

QByteArray keptMessage(const Digest& content)
{
    return "pingshen waiting " + content.hex().toLatin1();
}

/// As the edit that it would have become.
QJsonObject keptFrom(const WaitingChange& waiting, const DeviceId& device, const QDateTime& at)
{
    Edit edit;
    edit.device = device;
    edit.at = at;
    edit.change = waiting.change;
    return {{u"number"_s, waiting.number},
            {u"takesBack"_s, waiting.takesBack},
            {u"group"_s, waiting.group},
            {u"edit"_s, QString::fromUtf8(sealed(std::move(edit)).bytes)}};
}

/// Only what a person enters waits: anything else somebody wrote into the file.
bool append(KeptChanges& all, const QJsonValue& kept)
{
    const auto edit = editFromBytes(kept[u"edit"_s].toString().toUtf8());
    if (!edit || rowOf(edit->change.kind).maker != Maker::Person) {
        return false;
    }
    all.at = edit->at;
    all.changes.append({.change = edit->change,
                        .number = kept[u"number"_s].toInteger(),
                        .takesBack = kept[u"takesBack"_s].toInteger(),
                        .group = kept[u"group"_s].toInteger()});
    return true;
}

/// As one device of this vault wrote it, to the byte: whoever writes it in other words, or changes a number in it, has
/// not got the key.
bool isAsWritten(const QJsonObject& file, const QByteArray& bytes, const QMap<DeviceId, QByteArray>& devices)
{
    const auto device = devices.constFind(DeviceId(file[u"device"_s].toString()));
    const auto signature = QByteArray::fromHex(file[u"signature"_s].toString().toLatin1());
    return device != devices.constEnd() && canonicalJson(file) == bytes
           && isSignature(signature, keptMessage(contentOf(file)), *device);
}

/// Errors: FileNotFound, FileNotRegular, FileNotReadable, TextTooLong.
Result<QByteArray> contentAt(const QString& path)
{
    PINGSHEN_ASSIGN(const auto file, openOrdinary(path));
    if (file->size() > mostBytes) {
        return {Error::Code::TextTooLong, {{u"maximumBytes"_s, mostBytes}}};
    }
    auto content = file->readAll();
    if (file->error() != QFileDevice::NoError) {
        return {Error::Code::FileNotReadable, {}, path};
    }
    return content;
}

/// Sorts the file in: all of what it holds, or nothing of it.
void take(KeptFiles& all, const QString& path, const QMap<DeviceId, QByteArray>& devices)
{
    const auto name = path.section(u'/', -1);
    const auto content = contentAt(path);
    if (!content) {
        all.unread.append({name, content.error()});
        return;
    }
    const auto json = parseJsonObject(*content);
    const int format = json ? (*json)[u"format"_s].toInt() : 0;
    if (format > keptFormat) {
        all.unreadable.append(name);
        return;
    }
    if (format == unsignedFormat && !json->contains(u"signature"_s)) {
        all.unsignedOnes.append(name);
        return;
    }
    if (format != keptFormat || !isAsWritten(*json, *content, devices)) {
        all.altered.append(name);
        return;
    }
    KeptChanges kept{path, contentOf(*json), (*json)[u"place"_s].toInteger(), {}, {}};
    for (const auto each : (*json)[u"changes"_s].toArray()) {
        if (!append(kept, each)) {
            all.unreadable.append(name);
            return;
        }
    }
    all.readable.append(std::move(kept));
}

/// Keys of the vault's own device and of those that it went on after: what another computer wrote comes as its edits.
Result<QMap<DeviceId, QByteArray>> ownKeys(Database& database)
{
    PINGSHEN_ASSIGN(auto keys, devicesIn(database));
    PINGSHEN_ASSIGN(const auto own, devicesOfVault(database));
    keys.removeIf([&](const auto& device) { return !own.contains(device.key()); });
    return keys;
}

QStringList namesOf(const QString& folder, QLatin1StringView prefix)
{
    // Also what is no file: nobody leaves a folder or a pipe of that name by accident.
    return QDir(folder).entryList({prefix + "*.json"_L1}, QDir::AllEntries | QDir::System | QDir::Hidden, QDir::Name);
}

/// Behind all that waits: the clock may have been set back, and a name is nobody's word.
qint64 nextPlace(const QString& folder)
{
    qint64 place = 0;
    for (const auto& name : namesOf(folder, waitingPrefix)) {
        const auto content = contentAt(folder + u'/' + name);
        const auto json = content ? parseJsonObject(*content) : std::nullopt;
        place = json ? std::max(place, (*json)[u"place"_s].toInteger()) : place;
    }
    return place + 1;
}

} // namespace

Done keepChanges(Workplace& workplace, const QList<WaitingChange>& changes)
{
    const auto& device = workplace.vault().device();
    const auto now = workplace.clock().now().toUTC();
    QJsonArray kept;
    qint64 length = 0;
    for (const auto& change : changes) {
        kept.append(keptFrom(change, device, now));
        length += kept.last()[u"edit"_s].toString().size();
        if (length > mostBytes) { // at least: not all of it is written before that is seen
            return {Error::Code::TextTooLong, {{u"maximumBytes"_s, mostBytes}}};
        }
    }
    const QString name = waitingPrefix + now.toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s) + u'-'
                         + QUuid::createUuid().toString(QUuid::Id128) + u".json"_s;
    QJsonObject file{{u"format"_s, keptFormat},
                     {u"device"_s, device.value()},
                     {u"place"_s, nextPlace(workplace.folder())},
                     {u"changes"_s, kept}};
    const auto signature = workplace.vault().key().key.sign(keptMessage(contentOf(file)));
    file[u"signature"_s] = QString::fromLatin1(signature.toHex());
    const auto content = canonicalJson(file);
    if (content.size() > mostBytes) {
        return {Error::Code::TextTooLong, {{u"maximumBytes"_s, mostBytes}}};
    }
    return writeWhole(workplace.folder() + u'/' + name, content, WrittenFor::Vault);
}

Result<KeptFiles> keptChanges(Workplace& workplace)
{
    KeptFiles all;
    const auto& folder = workplace.folder();
    all.refused = namesOf(folder, refusedPrefix);
    const auto names = namesOf(folder, waitingPrefix);
    if (names.isEmpty()) {
        return all;
    }
    PINGSHEN_ASSIGN(const auto devices, ownKeys(workplace.database()));
    for (const auto& name : names) {
        take(all, folder + u'/' + name, devices);
    }
    std::ranges::stable_sort(all.readable, {}, &KeptChanges::place);
    return all;
}

QString putAside(const KeptChanges& kept)
{
    const QFileInfo file(kept.file);
    const QString name = refusedPrefix + file.fileName().mid(waitingPrefix.size());
    return QFile::rename(kept.file, file.path() + u'/' + name) ? name : file.fileName();
}

} // namespace pingshen
