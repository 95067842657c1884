// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EligibilityOutcome.h"
#include "core/review/ApplicationFile.h"

namespace pingshen {

/// What is recorded of a condition in one go; what is empty is left as it is.
struct ConditionEntry
{
    std::optional<ConditionResult> result; ///< Open takes it back
    QString source;
    QDate lookedUpOn;
    std::optional<QString> remark;
    std::optional<ConditionEvidence> evidence; ///< an empty one takes it off
};

/// The entry as a change of the condition. A result that is taken back takes where and when it was looked up along.
Change conditionChange(const ApplicationFile& file, const PersonId& author, const ConditionId& condition,
                       const ConditionEntry& entry);

/// What marking a condition records. It was looked up today where no day is said: not where one of several days waits
/// for a choice, which is nobody's to make by the way.
ConditionEntry markOf(const ApplicationFile& file, const PersonId& author, const ConditionId& condition,
                      ConditionResult result, QDate today);

/// The passage as evidence, with the document's name as it is now.
ConditionEvidence evidenceOf(const ApplicationFile& file, const DocumentPassage& place);

/// The document has another content now.
bool isStale(const ApplicationFile& file, const ConditionEvidence& evidence);

/// Of fields that wait for a choice between several values none is said.
ConditionChecks decided(ConditionChecks checks, const QList<Conflict>& conflicts);

EligibilityOutcome eligibilityOf(const ApplicationFile& file);

/// A condition that the standard has, with a result and no date of application; or the date, without a result.
/// Errors: ConditionUnknown {condition}, FieldUnknown.
Done checkCondition(const Rubric& rubric, const Change& change);

/// A passage of a content that its document came with. Errors: FieldUnknown, DocumentNotFound, PdfPageMissing {page}.
Done checkEvidence(const ApplicationFile& file, const QString& text);

} // namespace pingshen
