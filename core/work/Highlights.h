// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "core/domain/Seat.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// The highlights and notes that the reviewer made for themselves, under whichever of their ids.
struct OwnHighlights
{
    QList<Highlight> all;   ///< by content, page and place on it
    QStringList unreadable; ///< ids of those that are damaged: they stay as they are, and are no reason to show nothing
};

/// Those in these contents, of an application. They are theirs alone: in no journal, in no exchange, and never sent to
/// anybody; in backups like all of the vault.
Result<OwnHighlights> highlightsOf(Workplace& workplace, const ReviewerId& reviewer, const ApplicationId& application,
                                   const QList<Digest>& contents);

/// The highlight of that id is this one from now on; nothing: it is no more. On disk when it returns. Errors:
/// VaultDamaged, of one that cannot be read and is therefore not written over.
Done keepHighlight(Workplace& workplace, const Seat& who, const Digest& content, const HighlightId& id,
                   const std::optional<Highlight>& now);

/// By page and place on it.
void sortByPlace(QList<Highlight>& highlights);

} // namespace pingshen
