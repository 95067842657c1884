// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Queue.h"

#include "core/base/VisibleText.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/review/ChangeRules.h"
#include "core/review/DocumentFindings.h"
#include "core/review/Eligibility.h"
#include "core/review/Visibility.h"
#include "core/rubric/Evaluation.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/QueueStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/ReceivedContents.h"
#include "core/work/Undecided.h"

#include <algorithm>

namespace pingshen {

namespace {

QueueRow asSeenBy(QueueRow row, const ReviewerId& reader, bool isOffice)
{
    const bool isOneOfSeveral = reader.isEmpty() && row.sheets > 1;
    if (isOneOfSeveral) {
        row.reviewer = {};
        row.total = std::nullopt;
        row.stale = 0;
    }
    const auto own = isOneOfSeveral ? SheetState::Draft : row.state;
    const bool isOnly = reader.isEmpty() && row.sheets < 2;
    const Visibility visibility(reader, own);
    if (!visibility.seesSubmissions(isOffice)) {
        row.submittedByOthers = 0;
    }
    if (!isOnly && !visibility.seesVisit(row.visitRequested)) {
        row.notifiedOn = {};
        row.visitDate = {};
        row.conclusion = Conclusion::None;
    }
    return row;
}

QList<ApplicationId> idsOf(const QList<QueueRow>& rows)
{
    QList<ApplicationId> ids;
    for (const auto& row : rows) {
        ids.append(row.id);
    }
    return ids;
}

/// The applications' documents; those that are not here yet are said to be.
Result<QMap<ApplicationId, QList<Document>>> documentsHere(Workplace& workplace, const QList<ApplicationId>& ids)
{
    PINGSHEN_ASSIGN(auto documents, DossierStore(workplace.database()).documentsOf(ids));
    PINGSHEN_ASSIGN(const auto mayAwait, mayAwaitContents(workplace.database()));
    if (!mayAwait) {
        return documents;
    }
    PINGSHEN_ASSIGN(const auto missing, missingContents(workplace.database(), workplace.vault().documents(), ids));
    for (auto& ofOne : documents) {
        for (auto& document : ofOne) {
            const bool isPending = missing.pending.contains(document.digest);
            document.status = isPending ? DocumentStatus::NotArrived : document.status;
        }
    }
    return documents;
}

std::optional<WeightedPoints> bestTotal(const Rubric& rubric)
{
    WeightedPoints best;
    const auto evaluation = evaluate(rubric, Sheet());
    for (const auto& part : evaluation.parts) {
        best += WeightedPoints::of(part.maximum, part.weightPercent);
    }
    return evaluation.parts.isEmpty() ? std::nullopt : std::optional(best);
}

/// To what was found in the packages comes what follows from the names, the documents and the standard.
Done countFindings(Workplace& workplace, QList<QueueRow>& rows)
{
    PINGSHEN_ASSIGN(const auto documents, documentsHere(workplace, idsOf(rows)));
    const ReviewStore reviews(workplace.database());
    PINGSHEN_ASSIGN(const auto eligibility, reviews.eligibilityOf(idsOf(rows)));
    PINGSHEN_ASSIGN(const auto undecided, reviews.undecided());
    QMap<RubricId, Rubric> rubrics;
    for (auto& row : rows) {
        if (!rubrics.contains(row.rubric)) {
            const auto standard = workplace.rubrics().rubric(row.rubric);
            rubrics.insert(row.rubric, standard ? *standard : Rubric());
        }
        const auto& rubric = rubrics[row.rubric];
        row.best = bestTotal(rubric);
        PINGSHEN_ASSIGN(const auto conflicts, undecided.contains(row.id) ? reviews.conflicts(row.id)
                                                                         : Result<QList<Conflict>>(QList<Conflict>()));
        row.eligible = eligibilityOf(rubric, decided(eligibility.value(row.id), conflicts)).eligible;
        Dossier dossier;
        dossier.documents = documents.value(row.id);
        dossier.applicant.latinName = row.latinName;
        dossier.applicant.chineseName = row.chineseName;
        const auto findings = allFindings(rubric, dossier, {});
        row.missing = static_cast<int>(missingKinds(rubric, dossier.documents).size());
        row.findings += static_cast<int>(std::ranges::count_if(
            findings, [](const Finding& finding) { return finding.severity != Finding::Severity::Info; }));
    }
    return {};
}

Result<bool> isOffice(Workplace& workplace, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto persons, PersonStore(workplace.database()).load());
    return !reader.isEmpty() && isOfOffice(persons, reader);
}

/// What waits for a choice, and whether others' sheets count, is asked only where the filter means it.
Result<QueueMeaning> meaningOf(Workplace& workplace, const QueueFilter& filter)
{
    QueueMeaning meaning;
    if (filter.status == QueueStatus::Undecided) {
        PINGSHEN_ASSIGN(meaning.undecided, applicationsToChoose(workplace, filter.reviewer));
    }
    if (filter.status == QueueStatus::SubmittedByAnyone) {
        PINGSHEN_ASSIGN(meaning.countsOthers, isOffice(workplace, filter.reviewer));
    }
    return meaning;
}

} // namespace

QueueRow withoutSheet(QueueRow row)
{
    row.reviewer = {};
    row.state = SheetState::Draft;
    row.scored = 0;
    row.stale = 0;
    row.total = std::nullopt;
    row.submittedAt = {};
    row.submittedByOthers = 0;
    if (!row.visitRequested) {
        row.notifiedOn = {};
        row.visitDate = {};
        row.conclusion = Conclusion::None;
    }
    return row;
}

Result<QueuePage> queuePage(Workplace& workplace, const QueueFilter& filter, int offset, int limit)
{
    PINGSHEN_ASSIGN(const auto meaning, meaningOf(workplace, filter));
    const QueueStore queue(workplace.database(), meaning);
    PINGSHEN_ASSIGN(const bool ofOffice, isOffice(workplace, filter.reviewer));
    QueuePage page;
    PINGSHEN_ASSIGN(const auto rows, queue.page(filter, offset, limit));
    PINGSHEN_ASSIGN(const auto undecided, applicationsToChooseAmong(idsOf(rows), workplace, filter.reviewer));
    for (const auto& row : rows) {
        page.rows.append(asSeenBy(row, filter.reviewer, ofOffice));
        page.rows.last().isUndecided = undecided.contains(row.id);
    }
    PINGSHEN_ASSIGN(page.total, queue.count(filter));
    PINGSHEN_TRY(countFindings(workplace, page.rows));
    for (auto& row : page.rows) {
        row.isStandardUnknown = workplace.rubrics().versionOf(row.rubric).isEmpty();
        for (auto* text : {&row.caseNumber, &row.latinName, &row.chineseName, &row.employer, &row.source}) {
            *text = visibleText(*text, Breaks::Show);
        }
    }
    return page;
}

Result<ApplicationId> neighbourInQueue(Workplace& workplace, const QueueFilter& filter, const ApplicationId& of,
                                       int step)
{
    Q_ASSERT(step != 0);
    PINGSHEN_ASSIGN(const auto meaning, meaningOf(workplace, filter));
    PINGSHEN_ASSIGN(const auto found, QueueStore(workplace.database(), meaning).neighbour(filter, of, step));
    return found.value_or(ApplicationId());
}

Result<std::optional<int>> placeInQueue(Workplace& workplace, const QueueFilter& filter, const ApplicationId& of)
{
    PINGSHEN_ASSIGN(const auto meaning, meaningOf(workplace, filter));
    return QueueStore(workplace.database(), meaning).place(filter, of);
}

Result<QMap<ApplicationId, Applicant>> applicantsOf(Workplace& workplace, const QList<ApplicationId>& applications,
                                                    const ReviewerId& reader)
{
    auto seen = applications;
    seen.removeIf([&](const ApplicationId& each) { return !workplace.seesApplication(reader, each); });
    PINGSHEN_ASSIGN(auto applicants, DossierStore(workplace.database()).applicantsOf(seen));
    for (auto& applicant : applicants) {
        for (auto* name : {&applicant.latinName, &applicant.chineseName, &applicant.caseNumber, &applicant.employer}) {
            *name = visibleText(*name, Breaks::Show);
        }
    }
    return applicants;
}

Result<ApplicationId> findApplication(Workplace& workplace, QStringView text)
{
    auto found = DossierStore(workplace.database()).resolve(text);
    if (found) {
        return found;
    }
    auto error = std::move(found).error();
    error.where = text.toString();
    return error;
}

} // namespace pingshen
