// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/EligibilityOutcome.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// "Met", "Not met", "Cannot tell yet".
QString labelOf(ConditionResult result, const Phrasebook& book = {});

/// "Eligible", "Not eligible", "Eligibility not established yet".
QString eligibilityLabel(std::optional<bool> eligible, const Phrasebook& book = {});

/// All in one line: the label, how far each part is, and the date against the window. Empty of an edition without
/// conditions and without a window.
QString eligibilityText(const EligibilityOutcome& outcome, const Rubric& rubric, QDate appliedOn,
                        const Phrasebook& book = {});

/// "enterprise 3 of 4", "applicant: any one".
QString partText(const EligibilityPart& part, const Phrasebook& book = {});

/// "Applied on 3 December 2025, within the window"; that nobody has recorded the date.
QString windowText(WindowFit window, const Rubric& rubric, QDate appliedOn, const Phrasebook& book = {});

/// What a condition is called; the date of the application has a word of ours. Empty for one that the standard does not
/// have.
QString conditionName(const ConditionId& id, const Rubric& rubric, const Phrasebook& book = {});

/// Where it is, and what stands there; of the documents that are there it is called as now.
QString evidenceText(const ConditionEvidence& evidence, const QList<Document>& documents, const Phrasebook& book = {});

/// "contract, p. 4": where the evidence is. `name`: the document's, without its folder and suffix.
QString evidencePlaceText(const ConditionEvidence& evidence, const QString& name, const Phrasebook& book = {});

} // namespace pingshen::ui
