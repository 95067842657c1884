// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/KeyChange.h"
#include "core/domain/VaultProblem.h"
#include "ui/text/Phrasebook.h"

#include <QList>

#include <optional>

namespace pingshen::ui {

/// What the check of a vault found, and what it means. One paragraph, ends with a full stop.
QString problemText(const VaultProblem& problem, const Phrasebook& book = {});

/// What helps against problems of a vault.
enum class Remedy {
    Rebuild,  ///< the history is whole, and the stored data can be made of it anew
    SignAnew, ///< signatures of this vault's own do not hold, and every edit may be there: rebuilding checks that
    Each,     ///< what each of them says; it is in the history itself, so that a backup has it, too
    Backup,   ///< the vault is damaged or was tampered with
};
Remedy remedyFor(const QList<VaultProblem>& problems);

/// Documents that could not be saved or put back, the first few by name.
QString lostDocumentsText(const QList<VaultProblem>& lost, const Phrasebook& book = {});

/// Edits that this program does not know are in the history. Of none: empty.
QString newerEditsText(qint64 count, const Phrasebook& book = {});

/// Documents that edits of other computers name have not arrived yet. Of none: empty.
QString pendingDocumentsText(qint64 count, const Phrasebook& book = {});

/// Whether something of the history is, or may be, missing as well.
enum class HistoryLoss { None, Found };
inline HistoryLoss lossOf(const std::optional<VaultProblem>& found)
{
    return found ? HistoryLoss::Found : HistoryLoss::None;
}

/// Why the vault signs with another key than before, what that means and what can be done. Of no change: empty.
QString keyChangeText(KeyChange change, HistoryLoss loss, const Phrasebook& book = {});

} // namespace pingshen::ui
