// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RecordMark.h"
#include "core/work/Reports.h"

namespace pingshen {

/// What came of looking at all data, and how much that was.
struct VaultReport
{
    QList<VaultProblem> problems = {};
    QList<VaultProblem> mends = {}; ///< said beside them, and no problems: see mendsOf
    bool hasKey = true;             ///< the one that signs the history is there
    qint64 pending = 0;             ///< documents of other computers that have not arrived yet
    qint64 newer = 0;               ///< edits that only a later program understands
    qint64 applications = 0;
    qint64 documents = 0; ///< contents, each once
    qint64 changes = 0;
    QList<SheetDigest> sheets = {}; ///< that are submitted; none where there are problems
    RecordMark head = {};           ///< where the vault's own history ends

    bool isSound() const { return problems.isEmpty(); }
};

/// Looks at every row and every byte. Errors: Cancelled; of a vault that is sound also those of reading it.
Result<VaultReport> reportOnVault(Workplace& workplace, const Task& task);

} // namespace pingshen
