// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RecordChange.h"

#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"
#include "core/review/DocumentFindings.h"
#include "core/storage/Backup.h"
#include "core/storage/DossierStore.h"
#include "core/work/HistoryCheck.h"

#include <QSet>

namespace pingshen {

namespace {

/// What is said of the documents follows from their kinds: the last change of a document carries it.
Done addFindings(Workplace& workplace, const ApplicationId& application, QList<Change>& changes)
{
    DossierStore dossiers(workplace.database());
    PINGSHEN_ASSIGN(auto dossier, dossiers.load(application));
    PINGSHEN_ASSIGN(const auto rubric, workplace.rubric(dossier.rubric));
    PINGSHEN_ASSIGN(const auto before, dossiers.findingsOf(application));
    Change* last = nullptr;
    for (auto& change : changes) {
        if (change.application == application && rowOf(change.kind).part == StatePart::Document) {
            Edit edit;
            edit.change = change;
            apply(dossier, edit);
            last = &change;
        }
    }
    const auto findings = renewedFindings(rubric, dossier.documents, before);
    if (last && findings != before) {
        last->content[QStringLiteral("findings")] = findingsJson(findings);
    }
    return {};
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
        if (rowOf(change.kind).part == StatePart::Document) {
            sorted.insert(change.application);
        }
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    for (const auto& change : std::as_const(effective)) {
        if (rowOf(change.kind).conditions.testFlag(Condition::SheetComplete)) { // it is signed for as it stands
            PINGSHEN_TRY(checkAgainstHistory(workplace, change.application));
        }
    }
    for (const auto& application : std::as_const(sorted)) {
        PINGSHEN_TRY(addFindings(workplace, application, effective));
    }
    PINGSHEN_ASSIGN(auto edits, workplace.journal().record(effective));
    PINGSHEN_TRY(transaction.commit());
    return edits;
}

Done recordLast(Workplace& workplace, const QList<Change>& changes)
{
    const bool isMoved = !workplace.vault().inPlace();
    if (isMoved) {
        workplace.database().acceptMovedFile();
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
