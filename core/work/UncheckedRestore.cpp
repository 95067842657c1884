// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/UncheckedRestore.h"

#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/storage/Backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QMetaEnum>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString noteFile(const QString& vaultFolder)
{
    return QDir(vaultFolder).filePath(u"restore.unchecked"_s);
}

QJsonArray lostJson(const LostDocuments& lost)
{
    QJsonArray array;
    for (const auto& document : lost) {
        array.append(QJsonObject{
            {u"code"_s, nameOf(document.code)}, {u"subject"_s, document.subject}, {u"args"_s, document.args}});
    }
    return array;
}

LostDocuments lostFrom(const QJsonArray& array)
{
    LostDocuments lost;
    for (const auto& entry : array) {
        bool isKnown = false;
        const auto code = QMetaEnum::fromType<VaultProblem::Code>().keyToValue(
            entry[u"code"_s].toString().toLatin1().constData(), &isKnown);
        if (isKnown) {
            lost.append(
                {static_cast<VaultProblem::Code>(code), entry[u"subject"_s].toString(), entry[u"args"_s].toObject()});
        }
    }
    return lost;
}

QJsonObject noteOf(const UncheckedRestore& unchecked)
{
    const auto& restored = unchecked.restored;
    return {{u"file"_s, restored.file},
            {u"at"_s, restored.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"replaced"_s, QFileInfo(restored.replaced).fileName()},
            {u"lost"_s, lostJson(restored.lost)},
            {u"restoration"_s, unchecked.restoration},
            {u"request"_s, unchecked.request}};
}

/// A snapshot goes by its name, wherever the vault lies by now.
QString snapshotCalled(const QString& name, const QString& vaultFolder)
{
    const auto snapshots = snapshotsIn(vaultFolder);
    const auto found = std::ranges::find_if(
        snapshots, [&name](const SnapshotInfo& snapshot) { return QFileInfo(snapshot.file).fileName() == name; });
    return found == snapshots.end() ? QString() : found->file;
}

UncheckedRestore uncheckedFrom(const QJsonObject& note, const QString& vaultFolder)
{
    const auto restored = note[u"file"_s].toString();
    const auto replaced = note[u"replaced"_s].toString();
    // What is no path is not told; that something was put back stays true.
    const bool isTold = restored.isEmpty() || isOnePath(restored);
    return {.restored = {.file = isTold ? restored : noteFile(vaultFolder),
                         .at = QDateTime::fromString(note[u"at"_s].toString(), Qt::ISODateWithMs),
                         .replaced = replaced.isEmpty() ? QString() : snapshotCalled(replaced, vaultFolder),
                         .lost = lostFrom(note[u"lost"_s].toArray())},
            .restoration = note[u"restoration"_s].toString(),
            .request = note[u"request"_s].toString()};
}

} // namespace

Done noteUnchecked(const QString& vaultFolder, const UncheckedRestore& unchecked, const UncheckedRestore& before)
{
    auto note = noteOf(unchecked);
    if (before.isAny()) {
        note[u"before"_s] = noteOf(before);
    }
    return writeWhole(noteFile(vaultFolder), canonicalJson(note), WrittenFor::Vault);
}

UncheckedRestore uncheckedIn(const QString& vaultFolder)
{
    constexpr qint64 longestNote = 1 << 24;
    const auto file = openOrdinary(noteFile(vaultFolder));
    if (!file && file.error().code != Error::Code::FileNotRegular) {
        return {};
    }
    const auto note = file ? parseJsonObject((*file)->read(longestNote)) : std::nullopt;
    if (!note || !note->contains(u"restoration"_s)) { // whatever it says, it says that something is to be checked
        return {.restored = {.file = noteFile(vaultFolder)}};
    }
    const auto found = restorationIn(vaultFolder);
    for (const auto& unchecked : {*note, note->value(u"before"_s).toObject()}) {
        const auto restoration = unchecked[u"restoration"_s].toString();
        // Of a database that cannot be read the newest note may be true: whoever opens it will hear why it cannot.
        if (!found || (!restoration.isEmpty() && restoration == *found)) {
            return uncheckedFrom(unchecked, vaultFolder);
        }
    }
    return {};
}

void forgetUnchecked(const QString& vaultFolder)
{
    QFile::remove(noteFile(vaultFolder));
}

} // namespace pingshen
