// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ApplicationFile.h"

#include "core/domain/EditKinds.h"
#include "core/domain/NaturalOrder.h"
#include "core/review/Conflicts.h"
#include "core/review/DocumentFindings.h"

#include <algorithm>

namespace pingshen {

namespace {

/// The documents that prove the indicator, by their kind or by a passage that is pinned to it, and were replaced after
/// its own score was last set or confirmed.
QList<const Document*> replacedSince(const ApplicationFile& file, const ReviewerId& reviewer, const IndicatorId& id)
{
    const auto score = file.review.sheet(reviewer).score(id);
    if (!score.points && score.option.isEmpty()) {
        return {};
    }
    auto proof = file.proofOf(id);
    const auto pins = file.review.sheet(reviewer).pins;
    for (const auto& pin : pins) {
        const auto* document = pin.indicator == id ? file.document(pin.document) : nullptr;
        if (document && document->digest != pin.content && !proof.contains(document)) {
            proof.append(document);
        }
    }
    proof.removeIf(
        [&](const Document* document) { return score.hasSeen(document->version) || document->replaced.isEmpty(); });
    return proof;
}

} // namespace

QList<KindId> ApplicationFile::missing() const
{
    return missingKinds(rubric, dossier.documents);
}

const Document* ApplicationFile::document(const DocumentId& id) const
{
    const auto found = std::ranges::find(dossier.documents, id, &Document::id);
    return found == dossier.documents.end() ? nullptr : &*found;
}

QList<const Document*> ApplicationFile::proofOf(const IndicatorId& indicator) const
{
    QList<const Document*> proof;
    const auto* primary = rubric.primaryOf(indicator);
    if (!primary) {
        return proof;
    }
    for (const auto& kind : primary->documents) {
        const auto first = proof.size();
        for (const auto& document : dossier.documents) {
            if (document.kind == kind) {
                proof.append(&document);
            }
        }
        std::stable_sort(proof.begin() + first, proof.end(), [](const Document* one, const Document* other) {
            return comesBefore(one->name, other->name);
        });
    }
    return proof;
}

bool ApplicationFile::isStale(const ReviewerId& reviewer, const IndicatorId& indicator) const
{
    const auto* scored = rubric.indicator(indicator);
    const bool ofSecondary = scored && std::ranges::any_of(scored->secondaries, [&](const Indicator& secondary) {
                                 return !replacedSince(*this, reviewer, secondary.id).isEmpty();
                             });
    return ofSecondary || !replacedSince(*this, reviewer, indicator).isEmpty();
}

bool ApplicationFile::hasSheet(const ReviewerId& reviewer) const
{
    const auto sheet = review.sheet(reviewer);
    return persons.isScoring(reviewer) || !sheet.scores.isEmpty() || sheet.isLocked();
}

QList<IndicatorId> ApplicationFile::staleScores(const ReviewerId& reviewer) const
{
    QList<IndicatorId> stale;
    const auto add = [&](const IndicatorId& id) {
        if (!replacedSince(*this, reviewer, id).isEmpty()) {
            stale.append(id);
        }
    };
    for (const auto* primary : rubric.primaries()) {
        add(primary->id);
        for (const auto& secondary : primary->secondaries) {
            add(secondary.id);
        }
    }
    return stale;
}

QList<const Document*> ApplicationFile::replacedProof(const ReviewerId& reviewer, const IndicatorId& primary) const
{
    auto replaced = replacedSince(*this, reviewer, primary);
    const auto* indicator = rubric.indicator(primary);
    for (const auto& secondary : indicator ? indicator->secondaries : QList<Indicator>()) {
        for (const auto* document : replacedSince(*this, reviewer, secondary.id)) {
            if (!replaced.contains(document)) {
                replaced.append(document);
            }
        }
    }
    return replaced;
}

const OpenEntry* ApplicationFile::entry(const TextField& field) const
{
    const auto found = std::ranges::find(entries, field, &OpenEntry::field);
    return found == entries.end() ? nullptr : &*found;
}

PanelTotal ApplicationFile::panel() const
{
    return together(others, panelTotal(rubric, review));
}

QMap<ReviewerId, QDateTime> ApplicationFile::submitted() const
{
    auto submitted = submittedByOthers;
    for (const auto& [owner, sheet] : review.sheets.asKeyValueRange()) {
        if (sheet.isLocked()) {
            submitted.insert(owner, sheet.submittedAt);
        }
    }
    return submitted;
}

const Edit* ApplicationFile::decision(EditKind::Value kind) const
{
    const auto isOfKind = [kind](const Edit& edit) { return edit.change.kind == kind; };
    const auto found = std::find_if(decisions.rbegin(), decisions.rend(), isOfKind);
    return found == decisions.rend() ? nullptr : &*found;
}

const Edit* ApplicationFile::requestOf(const Edit& withdrawal) const
{
    const auto isMeant = [&](const Edit& edit) {
        return edit.change.kind == EditKind::VisitRequested && requestIn(edit.change) == requestIn(withdrawal.change);
    };
    const auto found = std::find_if(decisions.rbegin(), decisions.rend(), isMeant);
    return found == decisions.rend() ? nullptr : &*found;
}

void takeIn(ApplicationFile& file, const Edit& edit)
{
    const bool isAnothersSheet =
        rowOf(edit.change.kind).part == StatePart::Sheet && file.submittedByOthers.remove(sheetOwner(edit.change)) > 0;
    if (!isAnothersSheet) { // of which nothing else is here
        apply(file.review, edit);
        file.decisions += isDecision(edit.change.kind) ? QList{edit} : QList<Edit>();
    }
    apply(file.dossier, edit, file.contents);
    apply(file.persons, edit);
    if (rowOf(edit.change.kind).part == StatePart::Note) {
        file.noteHands.remove(NoteId(edit.change.subject)); // only its author could write it here
    }
    settle(file.conflicts, edit.change, file.review);
    const auto part = rowOf(edit.change.kind).part;
    if (part == StatePart::Document || part == StatePart::Applicant) {
        file.findings = renewedFindings(file.rubric, file.dossier, file.findings);
    }
}

} // namespace pingshen
