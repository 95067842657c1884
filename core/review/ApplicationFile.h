// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/Review.h"
#include "core/domain/Rubric.h"
#include "core/review/VisitAccess.h"

namespace pingshen {

/// All that one reviewer may see of one application, as a snapshot.
struct ApplicationFile
{
    Dossier dossier;
    Rubric rubric;
    Review review; ///< of the sheets only the reviewer's own
    QList<Finding> findings;
    PanelTotal others;               ///< the other experts' sheets taken together: no single score is in here
    QMap<DocumentId, QString> paths; ///< where each document's bytes lie on this machine

    /// Kinds the edition requires and no document has.
    QList<KindId> missing() const;

    /// Null if there is none. Lives as long as the file.
    const Document* document(const DocumentId& id) const;
    /// The documents of the kinds that prove the indicator, best kind first.
    QList<const Document*> proofOf(const IndicatorId& indicator) const;

    /// A document that proves the indicator was replaced after the score was last set or confirmed.
    bool isStale(const ReviewerId& reviewer, const IndicatorId& indicator) const;

    /// The reviewer's own sheet and the others' taken together.
    PanelTotal panel() const;
};

} // namespace pingshen
