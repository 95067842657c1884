// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/History.h"

#include "core/domain/EditKinds.h"
#include "core/review/Visibility.h"
#include "core/storage/DossierStore.h"
#include "core/storage/EditJournal.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/Continuation.h"
#include "core/storage/journal/ReceivedContents.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isOfSheet(EditKind::Value kind)
{
    return isOnSheet(kind) || rowOf(kind).part == StatePart::Sheet;
}

/// Bookkeeping of a vault that was copied or comes from a program before: nobody did it, and nothing came with it.
bool isNotedByProgram(const Edit& edit)
{
    return edit.change.kind == EditKind::DocumentsReceived && edit.change.content[u"found"_s].toBool();
}

struct SortedEdits
{
    QList<Edit> visible;
    QList<Edit> hidden = {};
};

Result<SortedEdits> sort(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(auto edits, workplace.journal().editsOf(application));
    edits.removeIf(isNotedByProgram);
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(application));
    if (reader.isEmpty() && Visibility::seesAllUnnamed(review)) {
        return SortedEdits{std::move(edits)};
    }
    PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
    const Visibility visibility(same.of(reader), review, same);
    const bool requested = !review.visit.requestReason.isEmpty();
    SortedEdits sorted;
    for (const auto& edit : std::as_const(edits)) {
        (visibility.sees(edit.change, requested) ? sorted.visible : sorted.hidden).append(edit);
    }
    return sorted;
}

/// Each computer counted the packages that it knew; here they have the numbers that they have everywhere else.
void nameVersions(QList<Edit>& edits, const Dossier& dossier)
{
    for (auto& edit : edits) {
        const auto package = Digest::fromHex(edit.change.note);
        const auto version = std::ranges::find(dossier.versions, package, &PackageVersion::digest);
        if (edit.change.kind == EditKind::PackageImported && version != dossier.versions.end()) {
            edit.change.subject = QString::number(version->number);
        }
    }
}

} // namespace

Result<QList<Edit>> historyOf(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(auto sorted, sort(workplace, application, reader));
    if (const auto dossier = DossierStore(workplace.database()).load(application)) {
        nameVersions(sorted.visible, *dossier);
    }
    return std::move(sorted.visible);
}

Result<QList<Edit>> officeHistory(Workplace& workplace)
{
    PINGSHEN_ASSIGN(auto edits, workplace.journal().editsOf({}));
    edits.removeIf([](const Edit& edit) { return rowOf(edit.change.kind).audience != Audience::Everyone; });
    return edits;
}

Result<QList<Edit>> continuationsOf(Workplace& workplace, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto own, workplace.journal().editsOf(application));
    PINGSHEN_ASSIGN(auto edits, workplace.journal().editsOf({}));
    edits.removeIf([&own](const Edit& edit) {
        const bool isBehind = !own.isEmpty() && own.first().isBefore(edit);
        return !isBehind || edit.change.kind != EditKind::VaultContinued
               || edit.change.content[u"reason"_s] == signedAnewName();
    });
    return edits;
}

Result<QDateTime> leftOutAt(Workplace& workplace, const PrintedMark& mark)
{
    PINGSHEN_ASSIGN(const auto edits, workplace.journal().editsOf({}));
    for (const auto& edit : edits) {
        const auto& content = edit.change.content;
        const auto last = content[u"last"_s].toInteger();
        const auto first = last - content[u"count"_s].toInteger() + 1;
        if (edit.change.kind == EditKind::VaultContinued && content[u"reason"_s] == "restored"_L1
            && edit.change.subject.startsWith(mark.device) && first <= mark.seq && mark.seq <= last
            && (mark.seq < last || content[u"hash"_s].toString().startsWith(mark.hash))) {
            return edit.at;
        }
    }
    return QDateTime();
}

Result<QList<DeviceId>> ownDevices(Workplace& workplace)
{
    PINGSHEN_ASSIGN(auto known, devicesOfVault(workplace.database()));
    QList<DeviceId> devices{workplace.vault().device()};
    known.remove(devices.first());
    devices.append(QList<DeviceId>(known.cbegin(), known.cend()));
    return devices;
}

Result<bool> isAnythingHidden(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto sorted, sort(workplace, application, reader));
    return !sorted.hidden.isEmpty();
}

Result<int> kindsHiddenFrom(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto sorted, sort(workplace, application, reader));
    QSet<int> kinds;
    for (const auto& edit : sorted.hidden) {
        if (isOfSheet(edit.change.kind)) {
            kinds.insert(edit.change.kind);
        }
    }
    return static_cast<int>(kinds.size());
}

Change restoration(const ApplicationFile& file, const ReviewerId& author, const Edit& edit)
{
    const auto& said = edit.change;
    Q_ASSERT(!said.fields.isEmpty());
    auto change = plainChange(said.kind, file, author, said.subject);
    for (const auto& field : said.fields) {
        const auto back = fieldChange(file, author, {said.kind, said.subject, field.field}, field.to);
        change.fields += back.fields;
        change.note = back.note.isEmpty() ? change.note : back.note; // of a document's name
        if (back.isChosen()) {
            change.markChosen();
        }
    }
    return change;
}

} // namespace pingshen
