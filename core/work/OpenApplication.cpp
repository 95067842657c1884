// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OpenApplication.h"

#include "core/base/VisibleText.h"
#include "core/domain/VisibleNames.h"
#include "core/storage/DossierStore.h"
#include "core/storage/ReviewStore.h"

namespace pingshen {

namespace {

/// Splits the reviewer's own sheet from the others, of which only the sum goes on.
PanelTotal takeOutOthers(const Rubric& rubric, Review& review, const ReviewerId& reviewer)
{
    auto others = review;
    others.sheets.remove(reviewer);
    review.sheets.removeIf([&](auto sheet) { return sheet.key() != reviewer; });
    return panelTotal(rubric, others);
}

} // namespace

Result<ApplicationFile> openApplication(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer)
{
    DossierStore dossiers(workplace.database());
    ApplicationFile file;
    PINGSHEN_ASSIGN(auto dossier, dossiers.load(id));
    file.dossier = visible(std::move(dossier));
    PINGSHEN_ASSIGN(file.rubric, workplace.rubric(file.dossier.rubric));
    PINGSHEN_ASSIGN(file.review, ReviewStore(workplace.database()).load(id));
    PINGSHEN_ASSIGN(file.findings, dossiers.findingsOf(id));
    for (auto& finding : file.findings) {
        finding.subject = visibleText(finding.subject, Breaks::Show); // as the document's name
    }
    file.others = takeOutOthers(file.rubric, file.review, reviewer);
    const auto documents = workplace.vault().documents();
    for (const auto& document : std::as_const(file.dossier.documents)) {
        file.paths[document.id] = documents.path(document.digest);
    }
    return file;
}

Result<QList<ReviewerId>> sheetOwners(Workplace& workplace, const ApplicationId& id)
{
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(id));
    return review.sheets.keys();
}

} // namespace pingshen
