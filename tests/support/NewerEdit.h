// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/JournalRows.h"
#include "core/work/Workplace.h"

namespace pingshen::test {

/// The last score of this vault once more, as an edit of a kind that only a later program knows. The state is what this
/// program makes of it when it opens the vault after that one.
inline Done recordAsNewerProgram(Workplace& workplace)
{
    PINGSHEN_ASSIGN(const auto edits, workplace.journal().all());
    auto edit = edits.back();
    edit.change.kind = EditKind::ScoreChanged;
    edit.seq += 1;
    edit.clock += 1;
    edit.previousHash = edit.hash;
    edit = sealed(edit);
    edit.bytes.replace("\"ScoreChanged\"", "\"PointsTraded\"");
    edit.hash = Digest::of(edit.bytes);
    const auto& device = workplace.vault().key();
    edit.signature = device.key.sign(editMessage(edit.hash));
    PINGSHEN_ASSIGN(const auto counts, countsFound(workplace.database(), device));
    PINGSHEN_TRY(insertEdit(workplace.database(), edit));
    ChainHead head{edit.device, edit.seq, edit.clock, edit.hash, {}};
    head.signature = device.key.sign(headMessage(head));
    PINGSHEN_TRY(writeChainHead(workplace.database(), head));
    PINGSHEN_TRY(countOn(workplace.database(), device, counts, {{edit.change.application, 1}}));
    return workplace.journal().rebuild({});
}

} // namespace pingshen::test
