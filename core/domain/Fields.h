// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Eligibility.h"
#include "core/domain/Person.h"
#include "core/domain/Pin.h"
#include "core/domain/Settlement.h"
#include "core/domain/Sheet.h"
#include "core/domain/SiteVisit.h"

namespace pingshen {

/// What a field of a change may hold.
enum class FieldForm {
    Text,
    Points,
    Option,
    Date,
    DocumentKind,
    Content,
    Original,
    Conclusion,
    Roles,
    Person,
    Indicator,
    Stance,
    Document,     ///< its id
    FileDigest,   ///< of the content that a document had
    Page,         ///< from 0
    Rects,        ///< see textOf(const QList<PageRect>&)
    Coverage,     ///< see textOf(const SearchCoverage&)
    PinPlacement, ///< "moved"
    ConditionResult,
    Evidence, ///< see textOf(const ConditionEvidence&)
    Settled
};

/// A field of a change: the one list of each subject is in Fields.cpp.
struct FieldRow
{
    QLatin1StringView name; ///< as in the journal
    FieldForm form = FieldForm::Text;
};

const QList<FieldRow>& scoreFieldRows();
const QList<FieldRow>& visitFieldRows();
const QList<FieldRow>& originalFieldRows();
const QList<FieldRow>& noteFieldRows();
const QList<FieldRow>& pinFieldRows();
const QList<FieldRow>& eligibilityFieldRows();
const QList<FieldRow>& settlementFieldRows();
const QList<FieldRow>& applicantFieldRows();
const QList<FieldRow>& documentFieldRows();
const QList<FieldRow>& personFieldRows(); ///< names, remark and roles
const QList<FieldRow>& personNameRows();
const QList<FieldRow>& personRoleRows();
const QList<FieldRow>& personMergeRows();

/// Field values as they stand, for building changes: JSON null when not set or unknown.
QJsonValue fieldOf(const Score& score, QStringView field);
QJsonValue fieldOf(const SiteVisit& visit, QStringView field);
QJsonValue fieldOf(const OriginalCheck& check, QStringView field);
QJsonValue fieldOf(const Applicant& applicant, QStringView field);
QJsonValue fieldOf(const Note& note, QStringView field);
QJsonValue fieldOf(const Pin& pin, QStringView field);
QJsonValue fieldOf(const ConditionCheck& check, QStringView field);
QJsonValue fieldOf(const Settlement& settlement, QStringView field);
QJsonValue fieldOf(const Person& person, QStringView field);
/// The kind is a text when a person chose it, else all of what the program thinks: undoing a choice brings that back.
QJsonValue fieldOf(const Document& document, QStringView field);

/// From one applicant to what another says: the fields that it has and that differ.
QList<FieldChange> fieldsBetween(const Applicant& before, const Applicant& after);

/// Sets what the changes name; fields that are not in the list are passed by.
void setFields(Score& score, const QList<FieldChange>& changes);
void setFields(SiteVisit& visit, const QList<FieldChange>& changes);
void setFields(OriginalCheck& check, const QList<FieldChange>& changes);
void setFields(Applicant& applicant, const QList<FieldChange>& changes);
void setFields(Note& note, const QList<FieldChange>& changes);
void setFields(Pin& pin, const QList<FieldChange>& changes);
void setFields(ConditionCheck& check, const QList<FieldChange>& changes);
void setFields(Settlement& settlement, const QList<FieldChange>& changes);
void setFields(Person& person, const QList<FieldChange>& changes);
/// A name is that of one content, whose digest the change notes. Which content it has is not set here, see takeContent.
void setFields(Document& document, const Change& change);

/// What the program takes a document for, as JSON, and the kind in either form of the field.
QJsonObject guessJson(const Document& document);
void takeGuess(Document& document, const QJsonObject& guess);
KindId kindIn(const QJsonValue& value);

} // namespace pingshen
