// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/Rubric.h"

namespace pingshen {

/// What a person should know of the documents one by one and together: unreadable, empty, without text, of unknown or
/// doubtful kind, the same content twice.
QList<Finding> documentFindings(const QList<Document>& documents);

/// Those whose kind waits for the recognition of their first page.
QList<Document> unreadDocuments(const QList<Document>& documents);

/// Kinds the edition requires and no document has, in slot order.
QList<KindId> missingKinds(const Rubric& rubric, const QList<Document>& documents);

/// An applicant of whom no name is known is found by number only.
QList<Finding> applicantFindings(const Applicant& applicant);

/// Of a package by itself: what was found in it, then what there is to say of its documents and of what is missing.
/// That nobody is named there is no fault of it.
QList<Finding> packageFindings(const Rubric& rubric, const QList<Document>& documents, const QList<Finding>& ofPackage);

/// Of an application: the same, and what there is to say of the applicant.
QList<Finding> allFindings(const Rubric& rubric, const Dossier& dossier, const QList<Finding>& ofPackage);

/// The findings of before, those about applicant, documents and missing kinds made anew: a person corrected something.
QList<Finding> renewedFindings(const Rubric& rubric, const Dossier& dossier, const QList<Finding>& before);

/// Below this a classification is a guess that a person should look at.
constexpr int confidentEnough = 60;

} // namespace pingshen
