// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/DraftStore.h"
#include "core/storage/journal/Acceptance.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/storage/journal/StateRows.h"

namespace pingshen {

struct ChainHead;

/// The one way to change a review: appends the edit and changes the state rows, all in one transaction.
/// State rows are the fold of the edits and nothing else. One for each Database.
class EditJournal
{
public:
    EditJournal(Database& database, const Clock& clock, DeviceKey device, SummariseSheet summarise = {});

    /// Chained, signed, applied and on disk when it returns, with its drafts removed and the sheet's summary renewed.
    /// Inside an outer Transaction it counts when that is committed.
    /// Errors: ApplicationNotFound, and those of Database; then nothing has changed.
    Result<Edit> record(const Change& change);
    enum class Signed { No, Yes };
    /// All of them or none; the last one is signed for all, unless a later one of the same transaction is: every
    /// transaction ends with one that is.
    Result<QList<Edit>> record(const QList<Change>& changes, Signed isEndSigned = Signed::Yes);

    /// What its author had typed for it and not finished, of all their ids. record() does so itself.
    Done removeDrafts(const Change& change);

    /// Takes edits of other devices in: in any order, in parts, twice; all of it or nothing, as one transaction. The
    /// same edits give the same state, however they came. `keys`: the public keys of the devices that are trusted to
    /// write here. What follows a gap waits, what is refused is named. Errors: Cancelled, and those of Database.
    Result<Acceptance> accept(const QList<SentEdit>& sent, const QList<QByteArray>& keys, const Task& task);

    /// In the order in which they are folded. Errors: JournalBroken for a row that cannot be read.
    Result<QList<Edit>> editsOf(const ApplicationId& application) const;
    Result<QList<Edit>> all() const;
    /// All, one after the other, each device's in the order in which it wrote them. Errors: JournalBroken.
    Done eachByDevice(const std::function<void(const Edit&)>& visit) const;
    Result<qint64> count() const;

    /// Every row of every device: changed, missing, moved, wrongly linked, forged, or cut off at the end.
    Result<QList<VaultProblem>> checkChain(const Task& task) const;

    /// Throws the state rows away and replays all edits, in one transaction. Errors: Cancelled.
    Done rebuild(const Task& task);
    /// The same, if the state was folded by a program that knew other edits than this one, see foldEdition; `task`
    /// hears of nothing where it was not.
    Done renewFold(const Task& task);
    /// Renews what is said of sheets under versions of a standard that the vault did not have: of those submitted under
    /// them, and of those that are open.
    Done summariseUnder(const QList<Digest>& standards);

private:
    enum class Fold { Later, Now };

    Result<ChainHead> ownHead() const;
    Result<Edit> append(const Change& change, ChainHead& head, Signed isSigned);
    Done end(ChainHead& head);
    Done checkApplication(const Change& change) const;
    Done applyState(const Edit& edit, Fold fold);
    Done renewSummaries(const QList<Edit>& edits);
    Result<QList<ApplicationId>> refoldOffice(const QList<Edit>& edits, const Task& task);
    Done refold(QList<ApplicationId> applications, const Task& task);

    Database& m_database;
    const Clock& m_clock;
    DeviceKey m_device;
    StateRows m_state;
    DraftStore m_drafts;
};

} // namespace pingshen
