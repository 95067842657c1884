// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/Sheet.h"

namespace pingshen {

using Scores = QMap<IndicatorId, Score>;

/// Takes a change to one score in. `packages`: those that there were then, in the order of their versions.
void takeScore(Scores& scores, const Edit& edit, const QList<Digest>& packages);

/// All that was ever written on one reviewer's sheet, in the order of the fold, wherever it was written. A sheet that
/// is submitted shows what its submission knew of: what another device wrote meanwhile and sends later changes nothing
/// that was signed, whatever its clock says, and comes to light when the sheet is returned.
class ScoreEdits
{
public:
    void add(const Edit& edit, const QList<Digest>& packages) { m_edits.append({edit, packages}); }
    Scores knownTo(const Edit& submission) const;
    Scores all() const;

private:
    struct Entry
    {
        Edit edit;
        QList<Digest> packages;
    };

    QList<Entry> m_edits;
};

} // namespace pingshen
