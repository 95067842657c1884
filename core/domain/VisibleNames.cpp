// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/VisibleNames.h"

#include "core/base/VisibleText.h"

namespace pingshen {

Applicant visible(Applicant applicant)
{
    for (auto* text : {&applicant.latinName, &applicant.chineseName, &applicant.nationality, &applicant.passportNumber,
                       &applicant.employer, &applicant.position, &applicant.caseNumber}) {
        *text = visibleText(*text, Breaks::Show);
    }
    return applicant;
}

Dossier visible(Dossier dossier)
{
    dossier.applicant = visible(dossier.applicant);
    for (auto& document : dossier.documents) {
        document.name = visibleText(document.name, Breaks::Show);
    }
    for (auto& version : dossier.versions) {
        version.source = visibleText(version.source, Breaks::Show);
    }
    return dossier;
}

} // namespace pingshen
