// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ScoreEdits.h"

#include "core/domain/Fields.h"
#include "core/domain/SeenPackages.h"

namespace pingshen {

namespace {

void setSeen(Score& score, const QList<Digest>& seen, const QList<Digest>& packages)
{
    score.seenVersion = packages.isEmpty() ? 1 : 0;
    score.unseen.clear();
    QList<int> skipped;
    for (int version = 1; version <= packages.size(); ++version) {
        skipped.append(version);
        if (seen.contains(packages[version - 1])) {
            skipped.removeLast();
            score.seenVersion = version;
            score.unseen = skipped;
        }
    }
}

} // namespace

void takeScore(Scores& scores, const Edit& edit, const QList<Digest>& packages)
{
    const IndicatorId id(edit.change.subject);
    auto& score = scores[id];
    setFields(score, edit.change.fields);
    setSeen(score, seenOf(edit.change.content, packages), packages); // nobody has seen what is yet to come
    if (score.isBlank()) {
        scores.remove(id);
    }
}

Scores ScoreEdits::knownTo(const Edit& submission) const
{
    Scores scores;
    for (const auto& entry : m_edits) {
        if (submission.knows(entry.edit.ref())) {
            takeScore(scores, entry.edit, entry.packages);
        }
    }
    return scores;
}

Scores ScoreEdits::all() const
{
    Scores scores;
    for (const auto& entry : m_edits) {
        takeScore(scores, entry.edit, entry.packages);
    }
    return scores;
}

} // namespace pingshen
