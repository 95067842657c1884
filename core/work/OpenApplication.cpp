// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OpenApplication.h"

#include "core/base/VisibleText.h"
#include "core/review/Conflicts.h"
#include "core/review/Visibility.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/DossierStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"
#include "core/work/Drafts.h"

namespace pingshen {

namespace {

/// Names that came with a package, as they are to be shown. The applicant's fields were made visible at the import;
/// since then they hold what a person typed, and are shown as typed.
Dossier shown(Dossier dossier)
{
    for (auto& document : dossier.documents) {
        document.name = visibleText(document.name, Breaks::Show);
    }
    for (auto& version : dossier.versions) {
        version.source = visibleText(version.source, Breaks::Show);
    }
    return dossier;
}

/// The rubric as it counts for the sheet: once submitted, what the office sets later changes nothing of it.
Done layRules(Workplace& workplace, ApplicationFile& file, const Sheet& own)
{
    PINGSHEN_ASSIGN(const auto published, workplace.rubrics().rubric(file.dossier.rubric));
    PINGSHEN_ASSIGN(const auto settings, SettingStore(workplace.database()).load());
    file.settings = own.isLocked() && own.frozen ? own.frozen->settings : settings.of(published.id);
    file.rubric = withSettings(published, file.settings);
    return {};
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

} // namespace

Result<ApplicationFile> openApplication(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer)
{
    DossierStore dossiers(workplace.database());
    ApplicationFile file;
    PINGSHEN_ASSIGN(auto dossier, dossiers.load(id));
    file.dossier = shown(std::move(dossier));
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(id));
    PINGSHEN_TRY(layRules(workplace, file, review.sheet(reviewer)));
    const Visibility visibility(reviewer, review.sheet(reviewer).state);
    file.review = visibility.redacted(review);
    file.others = visibility.others(file.rubric, review);
    PINGSHEN_ASSIGN(const auto conflicts, ReviewStore(workplace.database()).conflicts(id));
    file.conflicts = visibleConflicts(visibility, conflicts, !review.visit.requestReason.isEmpty());
    PINGSHEN_ASSIGN(file.entries, entriesOf(workplace, id, reviewer));
    PINGSHEN_ASSIGN(file.findings, dossiers.findingsOf(id));
    for (auto& finding : file.findings) {
        finding.subject = visibleText(finding.subject, Breaks::Show); // as the document's name
    }
    const auto documents = workplace.vault().documents();
    for (const auto& document : std::as_const(file.dossier.documents)) {
        file.bytes[document.id] = documents.handle(document.digest);
    }
    return file;
}

Result<QList<ReviewerId>> sheetOwners(Workplace& workplace, const ApplicationId& id)
{
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(id));
    return review.sheets.keys();
}

} // namespace pingshen
