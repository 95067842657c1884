// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/KeptChanges.h"

#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/domain/EditKinds.h"
#include "core/storage/Vault.h"

#include <QDir>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptFormat = 1;

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

/// Nothing of a file that is not wholly understood, such as one of a newer program.
std::optional<KeptChanges> changesIn(const QString& path, const QMap<DeviceId, QByteArray>& devices)
{
    constexpr qint64 mostBytes = 64LL << 20; // of what one person left unsaved
    const auto file = openOrdinary(path);
    const auto content = file && (*file)->size() <= mostBytes ? (*file)->readAll() : QByteArray();
    const auto json = parseJsonObject(content);
    if (!json || (*json)[u"format"_s].toInt() != keptFormat
        || !devices.contains(DeviceId((*json)[u"device"_s].toString()))) {
        return std::nullopt;
    }
    KeptChanges kept{path, Digest::of(content), {}, {}};
    for (const auto each : (*json)[u"changes"_s].toArray()) {
        if (!append(kept, each)) {
            return std::nullopt;
        }
    }
    return kept;
}

} // namespace

Done keepChanges(Workplace& workplace, const QList<WaitingChange>& changes)
{
    const auto& device = workplace.vault().device();
    const auto now = workplace.clock().now().toUTC();
    QJsonArray kept;
    for (const auto& change : changes) {
        kept.append(keptFrom(change, device, now));
    }
    const auto name = u"waiting-%1-%2.json"_s.arg(now.toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s),
                                                  QUuid::createUuid().toString(QUuid::Id128));
    return writeWhole(workplace.folder() + u'/' + name,
                      canonicalJson({{u"format"_s, keptFormat}, {u"device"_s, device.value()}, {u"changes"_s, kept}}),
                      WrittenFor::Vault);
}

Result<KeptFiles> keptChanges(Workplace& workplace)
{
    KeptFiles all;
    const QDir folder(workplace.folder());
    const auto names = folder.entryList({u"waiting-*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        return all;
    }
    PINGSHEN_ASSIGN(const auto devices, devicesIn(workplace.database()));
    for (const auto& name : names) {
        if (auto kept = changesIn(folder.filePath(name), devices)) {
            all.readable.append(*std::move(kept));
        } else {
            all.unreadable.append(name);
        }
    }
    return all;
}

} // namespace pingshen
