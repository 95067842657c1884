// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// The highlights and notes that the reviewer made for themselves in these contents, by content, page and place on it.
/// They are theirs alone: in no journal, in no exchange, and never sent to anybody; in backups like all of the vault.
Result<QList<Highlight>> highlightsOf(Workplace& workplace, const ReviewerId& reviewer, const QList<Digest>& contents);

/// The highlight of that id is this one from now on; nothing: it is no more.
Done keepHighlight(Workplace& workplace, const ReviewerId& reviewer, const Digest& content, const HighlightId& id,
                   const std::optional<Highlight>& now);

/// By page and place on it.
void sortByPlace(QList<Highlight>& highlights);

} // namespace pingshen
