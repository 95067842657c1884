// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ScoreEdits.h"

#include "core/domain/Fields.h"
#include "core/domain/SeenVersion.h"

#include <algorithm>

namespace pingshen {

void takeScore(Scores& scores, const Edit& edit, int newestVersion)
{
    const IndicatorId id(edit.change.subject);
    auto& score = scores[id];
    setFields(score, edit.change.fields);
    // Older programs did not say what their author had seen; nobody has seen what is yet to come.
    const auto seen = SeenVersion::fromContent(edit.change.content);
    score.seenVersion = seen ? std::min(seen->after, newestVersion) : newestVersion;
    if (score.isBlank()) {
        scores.remove(id);
    }
}

Scores ScoreEdits::knownTo(const Edit& submission) const
{
    Scores scores;
    for (const auto& entry : m_edits) {
        if (submission.knows(entry.edit.ref())) {
            takeScore(scores, entry.edit, entry.newestVersion);
        }
    }
    return scores;
}

Scores ScoreEdits::all() const
{
    Scores scores;
    for (const auto& entry : m_edits) {
        takeScore(scores, entry.edit, entry.newestVersion);
    }
    return scores;
}

} // namespace pingshen
