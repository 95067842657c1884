// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/CountedSheet.h"

#include "core/domain/EditKinds.h"
#include "core/domain/NaturalOrder.h"
#include "core/review/Conflicts.h"
#include "core/rubric/ScoringRules.h"

#include <algorithm>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

enum class Part { Any, Points };

bool waits(const ApplicationFile& file, const ReviewerId& reviewer, const IndicatorId& indicator, Part part)
{
    return std::ranges::any_of(scoreFieldRows(), [&](const FieldRow& row) {
        const bool ofPoints = row.name == u"points" || row.name == u"option";
        return (ofPoints || part == Part::Any)
               && isUndecided(file, reviewer, {EditKind::ScoreChanged, indicator.value(), QString(row.name)});
    });
}

/// Of the sheet's track, in order of the form.
QList<IndicatorId> indicatorsOf(const Evaluation& evaluation)
{
    QList<IndicatorId> ids;
    for (const auto& primary : evaluation.indicators) {
        ids.append(primary.id);
        for (const auto& secondary : primary.secondaries) {
            ids.append(secondary.id);
        }
    }
    return ids;
}

} // namespace

QList<IndicatorId> undecidedIndicators(const ApplicationFile& file, const ReviewerId& reviewer)
{
    const auto sheet = file.review.sheet(reviewer);
    if (sheet.isLocked() || file.conflicts.isEmpty()) {
        return {};
    }
    auto ids = indicatorsOf(evaluate(file.rubric, sheet));
    ids.prepend(Rubric::trackIndicator());
    ids.removeIf([&](const IndicatorId& id) { return !waits(file, sheet.reviewer, id, Part::Any); });
    return ids;
}

QList<DocumentId> undecidedDocuments(const ApplicationFile& file)
{
    const auto isUndecided = [&file](const Document& document) {
        return std::ranges::any_of(file.conflicts, [&](const Conflict& conflict) {
            const auto* field = fieldRow(conflict.kind, conflict.field);
            return field && (field->form == FieldForm::Content || field->form == FieldForm::DocumentKind)
                   && conflict.subject == document.id.value();
        });
    };
    auto documents = file.dossier.documents;
    documents.removeIf([&](const Document& document) { return !isUndecided(document); });
    sortBySlots(documents, file.rubric);
    QList<DocumentId> ids;
    for (const auto& document : std::as_const(documents)) {
        ids.append(document.id);
    }
    return ids;
}

Done checkCounting(const ApplicationFile& file, const ReviewerId& reviewer, const IndicatorId& indicator)
{
    const auto sheet = file.review.sheet(reviewer);
    const bool isExempt = sheet.isLocked() || waits(file, sheet.reviewer, indicator, Part::Points);
    return isExempt ? Done() : checkCounted(file.rubric, indicator, sheet.score(indicator));
}

QList<IndicatorId> outdatedScores(const ApplicationFile& file, const ReviewerId& reviewer)
{
    auto ids = indicatorsOf(evaluate(file.rubric, file.review.sheet(reviewer)));
    ids.removeIf([&](const IndicatorId& id) { return static_cast<bool>(checkCounting(file, reviewer, id)); });
    return ids;
}

Evaluation countedEvaluation(const ApplicationFile& file, const ReviewerId& reviewer)
{
    auto sheet = file.review.sheet(reviewer);
    auto uncounted = outdatedScores(file, reviewer);
    bool isOpen = false;
    for (const auto& id : undecidedIndicators(file, reviewer)) {
        if (waits(file, sheet.reviewer, id, Part::Points)) {
            uncounted.append(id);
            isOpen = true;
        }
    }
    for (const auto& id : uncounted) {
        if (const auto score = sheet.scores.find(id); score != sheet.scores.end()) {
            score->points.reset();
        }
    }
    auto evaluation = evaluate(file.rubric, sheet);
    if (isOpen) {
        evaluation.meetsThreshold.reset();
        evaluation.outcome.clear();
    }
    return evaluation;
}

} // namespace pingshen
