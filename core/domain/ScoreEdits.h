// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/Sheet.h"

namespace pingshen {

using Scores = QMap<IndicatorId, Score>;

/// Takes a change to one score in. `packages`: those that there were then, in the order of their versions.
void takeScore(Scores& scores, const Edit& edit, const QList<Digest>& packages);

/// Takes a change to one pin in: a new one has the time and the clock of the edit, one that is blank after it is gone.
void takePin(QList<Pin>& pins, const Edit& edit);

/// All that was ever written on one reviewer's sheet, scores and pins, in the order of the fold, wherever it was
/// written. A sheet that is submitted shows what its submission knew of: what another device wrote meanwhile and sends
/// later changes nothing that was signed, whatever its clock says, and comes to light when the sheet is returned.
class ScoreEdits
{
public:
    void add(const Edit& edit, const QList<Digest>& packages) { m_edits.append({edit, packages}); }
    /// The sheet's scores and pins become those that the submission knew of.
    void layKnown(Sheet& sheet, const Edit& submission) const;
    void layAll(Sheet& sheet) const;

private:
    struct Entry
    {
        Edit edit;
        QList<Digest> packages;
    };

    static void take(Sheet& sheet, const Entry& entry);

    QList<Entry> m_edits;
};

} // namespace pingshen
