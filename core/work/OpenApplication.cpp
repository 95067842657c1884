// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OpenApplication.h"

#include "core/base/VisibleText.h"
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/Conflicts.h"
#include "core/review/DocumentFindings.h"
#include "core/review/SheetFault.h"
#include "core/review/Visibility.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/DocumentStore.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"
#include "core/storage/Vault.h"
#include "core/storage/VisitEdits.h"
#include "core/storage/journal/ReceivedContents.h"
#include "core/work/Drafts.h"
#include "core/work/History.h"

#include <algorithm>

namespace pingshen {

namespace {

/// Names that came with a package, as they are to be shown. The applicant's fields were made visible at the import;
/// since then they hold what a person typed, and are shown as typed.
void makeVisible(ApplicationFile& file)
{
    for (auto& document : file.dossier.documents) {
        document.name = visibleText(document.name, Breaks::Show);
    }
    for (auto& content : file.contents) {
        content.name = visibleText(content.name, Breaks::Show);
    }
    for (auto& version : file.dossier.versions) {
        version.source = visibleText(version.source, Breaks::Show);
    }
    for (auto& finding : file.findings) {
        finding.subject = visibleText(finding.subject, Breaks::Show); // as the document's name
    }
}

/// The rubric as it counts for the sheet: once submitted, neither a later version nor what the office sets later
/// changes anything of it.
Done layRules(Workplace& workplace, ApplicationFile& file, const Sheet& own)
{
    const auto& rubrics = workplace.rubrics();
    const auto frozen = own.isLocked() ? own.frozen : std::nullopt;
    PINGSHEN_ASSIGN(const auto published, rubrics.rubric(file.dossier.rubric, frozen ? frozen->rubric : Digest()));
    PINGSHEN_ASSIGN(const auto settings, SettingStore(workplace.database()).load());
    file.settings = frozen ? frozen->settings : settings.of(published.id);
    file.rubricVersion = frozen ? frozen->rubric : rubrics.versionOf(published.id);
    file.rubric = withSettings(published, file.settings);
    return {};
}

/// A total that the sheet's own scores do not give is none: nothing is added up or opened by it.
void dropForgedTotals(const RubricCatalog& rubrics, const Dossier& dossier, Review& review)
{
    for (auto& sheet : review.sheets) {
        if (sheet.frozen && !isAsSubmitted(rubrics, dossier, sheet)) {
            sheet.frozen.reset();
        }
    }
}

/// What the reviewer typed into the sheet and the sheet did not take in.
Result<QList<OpenEntry>> entriesOf(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer)
{
    PINGSHEN_ASSIGN(const auto typed, typedBy(workplace, reviewer, id));
    QList<OpenEntry> entries;
    for (const auto& text : typed) {
        if (text.field.kind == EditKind::ScoreChanged) {
            entries.append({text.field, text.text});
        }
    }
    return entries;
}

/// A return quotes a sheet: it is for whoever the sheet is.
Result<QList<Edit>> decisionsFor(Workplace& workplace, const ApplicationFile& file, const ReviewerId& reviewer)
{
    PINGSHEN_ASSIGN(auto edits, readDecisions(workplace.database(), file.dossier.id));
    edits.removeIf([&](const Edit& edit) {
        const auto owner = file.review.reviewerOf(sheetOwner(edit.change));
        return rowOf(edit.change.kind).part == StatePart::Sheet && owner != reviewer;
    });
    return edits;
}

} // namespace

Result<ApplicationFile> applicationFile(Workplace& workplace, const ApplicationId& id, const ReviewerId& reader)
{
    DossierStore dossiers(workplace.database());
    ApplicationFile file;
    PINGSHEN_ASSIGN(file.here, ownDevices(workplace));
    PINGSHEN_ASSIGN(file.persons, PersonStore(workplace.database()).load());
    const auto reviewer = file.persons.meant(reader);
    PINGSHEN_ASSIGN(file.dossier, dossiers.load(id));
    PINGSHEN_ASSIGN(file.contents, dossiers.contentsOf(id));
    PINGSHEN_ASSIGN(auto review, ReviewStore(workplace.database()).load(id));
    PINGSHEN_TRY(layRules(workplace, file, review.sheet(reviewer)));
    dropForgedTotals(workplace.rubrics(), file.dossier, review);
    const Visibility visibility(reviewer, review, file.persons.same());
    QList<Edit> edits;
    if (visibility.hidesVisit(review) || !review.visit.notes.isEmpty()) {
        PINGSHEN_ASSIGN(edits, readVisitEdits(workplace.database(), id));
    }
    file.review = visibility.redacted(review, edits);
    file.noteHands = otherHands(edits, file.persons);
    file.others = visibility.others(file.rubric, review);
    file.submittedByOthers = visibility.submittedByOthers(review, isOfOffice(file.persons, reviewer));
    PINGSHEN_ASSIGN(const auto conflicts, ReviewStore(workplace.database()).conflicts(id));
    file.conflicts = visibleConflicts(visibility, conflicts, !review.visit.requestReason.isEmpty());
    PINGSHEN_ASSIGN(file.entries, entriesOf(workplace, id, reviewer));
    PINGSHEN_ASSIGN(const auto found, dossiers.foundInPackages(id));
    file.findings = allFindings(file.rubric, file.dossier, found);
    return file;
}

Result<ApplicationFile> scoringFile(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer)
{
    ApplicationFile file;
    file.dossier.id = id;
    file.review.application = id;
    PINGSHEN_ASSIGN(file.persons, PersonStore(workplace.database()).load());
    PINGSHEN_ASSIGN(file.dossier.rubric, DossierStore(workplace.database()).rubricOf(id));
    PINGSHEN_ASSIGN(const auto sheet, ReviewStore(workplace.database()).loadSheet(id, reviewer));
    PINGSHEN_TRY(layRules(workplace, file, sheet));
    file.review.sheets.insert(reviewer, sheet);
    return file;
}

Done markArrivals(Workplace& workplace, ApplicationFile& file)
{
    const auto documents = workplace.vault().documents();
    PINGSHEN_ASSIGN(const auto missing, missingContents(workplace.database(), documents, QList{file.dossier.id}));
    const auto lay = [&](Document& document) {
        const bool isPending = missing.pending.contains(document.digest);
        document.status = isPending ? DocumentStatus::NotArrived : document.status;
        file.bytes[document.digest] =
            isPending ? documents.handleOfPending(document.digest) : documents.handle(document.digest);
    };
    std::ranges::for_each(file.dossier.documents, lay);
    std::ranges::for_each(file.contents, lay);
    if (!missing.pending.isEmpty()) {
        file.findings = renewedFindings(file.rubric, file.dossier, file.findings);
    }
    return {};
}

Result<ApplicationFile> openApplication(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer)
{
    PINGSHEN_ASSIGN(auto file, applicationFile(workplace, id, reviewer));
    PINGSHEN_TRY(markArrivals(workplace, file));
    PINGSHEN_ASSIGN(file.decisions, decisionsFor(workplace, file, file.persons.meant(reviewer)));
    makeVisible(file);
    return file;
}

Result<QList<ReviewerId>> sheetOwners(Workplace& workplace, const ApplicationId& id)
{
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(id));
    return review.sheets.keys();
}

} // namespace pingshen
