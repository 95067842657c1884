// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ApplicationFile.h"

#include "core/review/DocumentFindings.h"

#include <algorithm>

namespace pingshen {

QList<KindId> ApplicationFile::missing() const
{
    return missingKinds(rubric, dossier.documents);
}

const Document* ApplicationFile::document(const DocumentId& id) const
{
    const auto found = std::ranges::find(dossier.documents, id, &Document::id);
    return found == dossier.documents.end() ? nullptr : &*found;
}

QList<const Document*> ApplicationFile::proofOf(const IndicatorId& indicator) const
{
    QList<const Document*> proof;
    const auto* primary = rubric.primaryOf(indicator);
    if (!primary) {
        return proof;
    }
    for (const auto& kind : primary->documents) {
        for (const auto& document : dossier.documents) {
            if (document.kind == kind) {
                proof.append(&document);
            }
        }
    }
    return proof;
}

bool ApplicationFile::isStale(const ReviewerId& reviewer, const IndicatorId& indicator) const
{
    const auto score = review.sheet(reviewer).score(indicator);
    if (!score.points && score.option.isEmpty()) {
        return false;
    }
    return std::ranges::any_of(proofOf(indicator), [&](const Document* document) {
        return document->version > score.seenVersion && !document->replaced.isEmpty();
    });
}

PanelTotal ApplicationFile::panel() const
{
    return together(others, panelTotal(rubric, review));
}

} // namespace pingshen
