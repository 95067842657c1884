// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/EndCheck.h"

#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/LastHead.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<QList<VaultProblem>> compare(Database& database, const ChainHead& left)
{
    PINGSHEN_ASSIGN(const auto lacking, lackingSince(database, left));
    if (lacking == 0) {
        return QList<VaultProblem>();
    }
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    const auto own = std::ranges::find(heads, left.device, &ChainHead::device);
    return QList{VaultProblem{VaultProblem::Code::EditTailChanged,
                              left.device.value(),
                              {{u"expected"_s, left.seq}, {u"found"_s, own == heads.end() ? 0 : own->seq}}}};
}

/// The database says whose key it was.
Result<QList<VaultProblem>> compareWithoutKey(Database& database, const DeviceId& stored,
                                              const std::optional<ChainHead>& left)
{
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    const bool isOwn =
        left && left->device == stored && isSignature(left->signature, headMessage(*left), devices.value(stored));
    return isOwn ? compare(database, *left) : Result<QList<VaultProblem>>(QList<VaultProblem>());
}

} // namespace

EndBeside endBeside(const QString& folder)
{
    const auto left = headLeftIn(folder);
    return {keptDevice(folder), left ? std::optional(left->head) : std::nullopt};
}

Result<QList<VaultProblem>> checkEnd(const QString& folder, Database& database, const EndBeside& beside)
{
    PINGSHEN_ASSIGN(const auto restored, isRestored(database));
    PINGSHEN_ASSIGN(const auto stored, storedDevice(database));
    if (restored || isKeyReady(folder, stored)) {
        return QList<VaultProblem>(); // who next opens it for writing puts the files of the one before away
    }
    if (!beside.kept) {
        return compareWithoutKey(database, stored, beside.head);
    }
    const auto& kept = *beside.kept;
    QList<VaultProblem> problems;
    PINGSHEN_ASSIGN(const auto isOwn, mayGoOn(database, kept.id));
    if (!isOwn) {
        problems.append({VaultProblem::Code::DeviceOther, stored.value(), {}});
    }
    if (kept.head) {
        PINGSHEN_ASSIGN(const auto found, compare(database, *kept.head));
        return problems + found;
    }
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    if (std::ranges::find(heads, kept.id, &ChainHead::device) != heads.end()) {
        problems.append({VaultProblem::Code::EndUnknown, kept.id.value(), {}});
    }
    return problems;
}

} // namespace pingshen
