// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ScoreEdits.h"

#include "core/domain/EditKinds.h"
#include "core/domain/Fields.h"
#include "core/domain/SeenPackages.h"

#include <algorithm>

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

void takePin(QList<Pin>& pins, const Edit& edit)
{
    const PinId id(edit.change.subject);
    auto pin = std::ranges::find(pins, id, &Pin::id);
    if (pin == pins.end()) {
        Pin made;
        made.id = id;
        made.at = edit.at;
        made.clock = edit.clock;
        pin = pins.insert(std::ranges::upper_bound(pins, edit.clock, {}, &Pin::clock), made);
    }
    setFields(*pin, edit.change.fields);
    if (pin->isBlank()) {
        pins.erase(pin);
    }
}

void ScoreEdits::take(Sheet& sheet, const Entry& entry)
{
    if (rowOf(entry.edit.change.kind).part == StatePart::Pin) {
        takePin(sheet.pins, entry.edit);
    } else {
        takeScore(sheet.scores, entry.edit, entry.packages);
    }
}

void ScoreEdits::layKnown(Sheet& sheet, const Edit& submission) const
{
    sheet.scores.clear();
    sheet.pins.clear();
    for (const auto& entry : m_edits) {
        if (submission.knows(entry.edit.ref())) {
            take(sheet, entry);
        }
    }
}

void ScoreEdits::layAll(Sheet& sheet) const
{
    sheet.scores.clear();
    sheet.pins.clear();
    for (const auto& entry : m_edits) {
        take(sheet, entry);
    }
}

} // namespace pingshen
