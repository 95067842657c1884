// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RecordChange.h"

#include "core/review/DocumentFindings.h"
#include "core/storage/Backup.h"
#include "core/storage/DossierStore.h"

#include <QSet>

namespace pingshen {

namespace {

/// What is said of the documents follows from their kinds.
Done renewFindings(Workplace& workplace, const ApplicationId& application)
{
    DossierStore dossiers(workplace.database());
    PINGSHEN_ASSIGN(const auto dossier, dossiers.load(application));
    PINGSHEN_ASSIGN(const auto rubric, workplace.rubric(dossier.rubric));
    PINGSHEN_ASSIGN(const auto before, dossiers.findingsOf(application));
    return dossiers.replaceFindings(application, renewedFindings(rubric, dossier.documents, before));
}

} // namespace

Result<QList<Edit>> recordChanges(Workplace& workplace, const QList<Change>& changes)
{
    QList<Change> effective;
    QSet<ApplicationId> sorted;
    for (const auto& change : changes) {
        if (change.isEmpty()) {
            continue;
        }
        effective.append(change);
        if (change.kind == EditKind::DocumentChanged) {
            sorted.insert(change.application);
        }
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    PINGSHEN_ASSIGN(auto edits, workplace.journal().record(effective));
    for (const auto& application : std::as_const(sorted)) {
        PINGSHEN_TRY(renewFindings(workplace, application));
    }
    PINGSHEN_TRY(transaction.commit());
    return edits;
}

Done recordLast(Workplace& workplace, const QList<Change>& changes)
{
    const bool isMoved = !workplace.vault().inPlace();
    if (isMoved) {
        workplace.database().writeWhereverItIs();
    }
    Done first;
    for (const auto& change : changes) {
        const auto recorded = recordChanges(workplace, {change});
        first = first && !recorded ? Done(recorded.error()) : first;
    }
    if (isMoved) {
        PINGSHEN_TRY(takeLastSnapshot(workplace.vault(), workplace.database(), workplace.clock()));
    }
    return first;
}

} // namespace pingshen
