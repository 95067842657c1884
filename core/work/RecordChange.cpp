// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RecordChange.h"

#include "core/review/Changes.h"
#include "core/storage/Backup.h"
#include "core/storage/Database.h"
#include "core/storage/EditJournal.h"
#include "core/storage/PersonStore.h"
#include "core/storage/Vault.h"
#include "core/work/ChangeSeries.h"
#include "core/work/Drafts.h"
#include "core/work/KeptChanges.h"
#include "core/work/RecordUnlessOvertaken.h"

#include <algorithm>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Signed = EditJournal::Signed;

/// Another program has the vault.
bool isAnothers(const Error& error)
{
    return error.code == Error::Code::VaultBusy || error.code == Error::Code::VaultLockLeft;
}

/// One that undoes another names its edit, if that became one.
WaitingChange resolved(WaitingChange waiting, const NumberedEdits& known)
{
    if (const auto undone = known.constFind(waiting.takesBack); undone != known.constEnd()) {
        waiting.change.undoes = *undone;
        waiting.takesBack = 0;
    }
    return waiting;
}

void note(NumberedEdits& known, const WaitingChange& waiting, const QList<Edit>& edits)
{
    if (waiting.number > 0 && !edits.isEmpty()) {
        known.insert(waiting.number, edits.first().ref());
    }
}

/// Only the last edit of a step is signed, so that nobody can hand on half of one. Which is the last shows when all are
/// made, for a change without effect makes none: then they are made once more.
/// `record`: makes the edits of one part of the step, by its place.
template<class Record>
Result<QList<Edit>> recordStep(Database& database, qsizetype count, Signed isEndSigned, const Record& record)
{
    for (auto end = count - 1;;) {
        PINGSHEN_ASSIGN(auto savepoint, Savepoint::begin(database));
        QList<Edit> all;
        auto last = end;
        for (qsizetype i = 0; i < count; ++i) {
            PINGSHEN_ASSIGN(const auto edits, record(i, i == end ? isEndSigned : Signed::No));
            last = i == 0 || !edits.isEmpty() ? i : last;
            all += edits;
        }
        if (last == end || all.isEmpty() || isEndSigned == Signed::No) {
            PINGSHEN_TRY(savepoint.keep());
            return all;
        }
        end = last;
    }
}

/// Within the caller's transaction.
Result<QList<Edit>> recordSeries(Workplace& workplace, const QList<Change>& changes, Signed isEndSigned)
{
    QList<QList<Change>> parts;
    for (const auto& change : changes) {
        if (parts.isEmpty() || !ChangeSeries(workplace, parts.last().first(), {}).continues(change)) {
            parts.append(QList<Change>());
        }
        parts.last().append(change);
    }
    return recordStep(workplace.database(), parts.size(), isEndSigned,
                      [&](qsizetype i, Signed isSigned) -> Result<QList<Edit>> {
                          const auto& first = parts[i].first();
                          PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
                          ChangeSeries series(workplace, first, same.of(first.author));
                          for (const auto& change : parts[i]) {
                              PINGSHEN_TRY(series.take(change));
                          }
                          return series.record(isSigned);
                      });
}

/// Changes that the rules refuse are gone, but what was typed for them is not.
Done recordOrKeep(Workplace& workplace, const QList<WaitingChange>& group, NumberedEdits& known)
{
    const auto recorded = recordWaiting(workplace, group, known);
    if (recorded || mayPass(recorded.error())) {
        return recorded ? Done() : Done(recorded.error());
    }
    for (const auto& waiting : group) {
        for (const auto& typed : typedFor(waiting.change)) {
            PINGSHEN_TRY(keepUnrecorded(workplace, typed));
        }
    }
    return {};
}

} // namespace

Result<QList<Edit>> recordChanges(Workplace& workplace, const QList<Change>& changes)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    PINGSHEN_ASSIGN(const auto edits, recordSeries(workplace, changes, Signed::Yes));
    PINGSHEN_TRY(transaction.commit());
    return edits;
}

qsizetype sizeOfGroup(const QList<WaitingChange>& changes, qsizetype first)
{
    const auto group = changes[first].group;
    auto end = first + 1;
    while (group != 0 && end < changes.size() && changes[end].group == group) {
        ++end;
    }
    return end - first;
}

Result<QList<Edit>> recordWaiting(Workplace& workplace, const QList<WaitingChange>& group, NumberedEdits& known)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    NumberedEdits fresh;
    const auto recordOne = [&](qsizetype i, Signed isSigned) -> Result<QList<Edit>> {
        const auto change = resolved(resolved(group[i], fresh), known).change;
        PINGSHEN_ASSIGN(const auto edits, recordSeries(workplace, {change}, isSigned));
        note(fresh, group[i], edits);
        return edits;
    };
    PINGSHEN_ASSIGN(const auto all, recordStep(workplace.database(), group.size(), Signed::Yes, recordOne));
    PINGSHEN_TRY(transaction.commit());
    known.insert(fresh);
    return all;
}

bool mayPass(const Error& error)
{
    switch (error.code) {
    case Error::Code::DiskFull:
    case Error::Code::VaultBusy:
    case Error::Code::VaultLockLeft:
    case Error::Code::VaultReadOnly:
    case Error::Code::VaultMoved:
    case Error::Code::VaultDamaged:
    case Error::Code::DatabaseFailed:
    case Error::Code::FileNotWritable:
        return true;
    default:
        return false;
    }
}

Done recordLast(Workplace& workplace, const QList<WaitingChange>& waiting, NumberedEdits& known)
{
    const auto place = workplace.inPlace();
    const bool isMoved = !place && place.error().code == Error::Code::VaultMoved;
    if (isMoved) {
        workplace.database().acceptMovedFile();
    }
    Done first;
    QList<WaitingChange> left;
    for (qsizetype i = 0; i < waiting.size(); i += sizeOfGroup(waiting, i)) {
        const auto group = waiting.mid(i, sizeOfGroup(waiting, i));
        if (std::ranges::any_of(group, [&](const auto& each) { return known.contains(each.number); })) {
            continue; // one of them became no edit, perhaps: it changed nothing
        }
        const auto recorded = left.isEmpty() ? recordOrKeep(workplace, group, known) : Done();
        if (!left.isEmpty() || (!recorded && isAnothers(recorded.error()))) {
            for (const auto& each : group) {
                left.append(resolved(each, known)); // in their order: they build on each other
            }
        } else {
            first = first ? recorded : first;
        }
    }
    if (!left.isEmpty()) {
        PINGSHEN_TRY(keepChanges(workplace, left));
    }
    if (isMoved) {
        PINGSHEN_TRY(takeLastSnapshot(workplace.vault(), workplace.database(), workplace.clock()));
    }
    return first;
}

Result<RecordedOrNot> recordUnlessOvertaken(Workplace& workplace, const WaitingChange& waiting, NumberedEdits& known,
                                            EditJournal::Signed isSigned)
{
    const auto change = resolved(waiting, known).change;
    PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
    ChangeSeries series(workplace, change, same.of(change.author));
    PINGSHEN_TRY(series.take(change));
    if (!series.overtaken().isEmpty()) {
        return RecordedOrNot{.isOvertaken = true};
    }
    if (series.isThere()) {
        return RecordedOrNot(); // a line of history that changed nothing would say that it did
    }
    PINGSHEN_ASSIGN(const auto edits, series.record(isSigned));
    note(known, waiting, edits);
    return RecordedOrNot{.isOvertaken = false, .isEdit = !edits.isEmpty()};
}

} // namespace pingshen
