// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChangeRules.h"

#include "core/base/Blank.h"
#include "core/domain/EditKinds.h"
#include "core/review/Eligibility.h"
#include "core/review/NoteAuthors.h"
#include "core/review/Pins.h"
#include "core/review/Settlements.h"
#include "core/review/Submission.h"
#include "core/rubric/ScoringRules.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done checkWord(bool known, const QString& word)
{
    return known ? Done() : Done(Error::Code::FieldUnknown, {}, word);
}

Done checkRoles(const QString& value)
{
    return checkWord(namesOf(rolesFrom(value.split(u' '))).join(u' ') == value, value);
}

/// One that the document came with; a file is chosen by who can look at it. What is taken back brings back what stood
/// there.
Done checkContent(const ApplicationFile& file, const Change& change, const Digest& content)
{
    const DocumentId id(change.subject);
    const auto documents = file.documentsInHistory();
    const auto meant =
        std::ranges::find_if(documents, [&](const Document& each) { return each.id == id && each.digest == content; });
    PINGSHEN_TRY(checkWord(meant != documents.end(), u"content"_s));
    const bool isTakenBack = change.takesBack || change.undoes;
    const bool isUnseen = meant->status == DocumentStatus::NotArrived && change.isChosen() && !isTakenBack;
    return isUnseen ? Done(Error::Code::DocumentNotArrived, {}, meant->name) : Done();
}

Done checkForm(const ApplicationFile& file, const Change& change, FieldForm form, const QString& value)
{
    const IndicatorId indicator(change.subject);
    switch (form) {
    case FieldForm::Text:
    case FieldForm::Date:
        return {};
    case FieldForm::Points:
        PINGSHEN_TRY(checkPoints(file.rubric, indicator, value));
        return {};
    case FieldForm::Option:
        return checkOption(file.rubric, indicator, OptionId(value));
    case FieldForm::DocumentKind:
        return checkWord(file.rubric.document(KindId(value)), value);
    case FieldForm::Content:
        return checkContent(file, change, Digest::fromHex(value));
    case FieldForm::Original:
        return checkWord(nameOf(originalStateFrom(value)) == value, value);
    case FieldForm::Conclusion:
        return checkWord(nameOf(conclusionFrom(value)) == value, value);
    case FieldForm::Roles:
        return checkRoles(value);
    case FieldForm::Stance:
        return checkWord(knownStance(value).has_value(), value);
    case FieldForm::PinPlacement:
        return checkWord(value == nameOf(PinState::Moved), value);
    case FieldForm::ConditionResult:
        return checkWord(nameOf(conditionResultFrom(value)) == value, value);
    case FieldForm::Evidence:
        return checkEvidence(file, value);
    case FieldForm::Settled:
        return checkWord(nameOf(settledFrom(value)) == value, value);
    case FieldForm::FileDigest:
    case FieldForm::Page:
    case FieldForm::Rects:
    case FieldForm::Coverage:
    case FieldForm::Indicator:
    case FieldForm::Document:
        return {}; // judged together, see checkPin
    case FieldForm::Person:
        return checkWord(file.persons.person(PersonId(value)), value);
    }
    Q_UNREACHABLE();
}

/// What the program took the document for, which undoing a person's choice brings back.
Done checkGuess(const ApplicationFile& file, FieldForm form, const FieldChange& field)
{
    const auto kind = kindIn(field.to);
    return checkWord(form == FieldForm::DocumentKind && (kind.isEmpty() || file.rubric.document(kind)), field.field);
}

Done checkField(const ApplicationFile& file, const Change& change, const FieldChange& field)
{
    const auto* known = fieldRow(change.kind, field.field);
    if (!known) {
        return {Error::Code::FieldUnknown, {}, field.field};
    }
    if (field.to.isObject()) {
        return checkGuess(file, known->form, field);
    }
    const bool isEmptied = field.to.isNull() && known->form != FieldForm::Content; // no document is without a content
    return isEmptied ? Done() : checkForm(file, change, known->form, field.to.toString());
}

Done checkFields(const ApplicationFile& file, const Change& change)
{
    for (const auto& field : change.fields) {
        PINGSHEN_TRY(checkField(file, change, field));
    }
    return {};
}

Done checkUnlocked(const ApplicationFile& file, const ReviewerId& author)
{
    return file.review.sheet(author).isLocked()
               ? Done(Error::Code::SheetLocked, {{u"reviewer"_s, toJson(file.persons.label(author))}})
               : Done();
}

bool isKnown(const Rubric& rubric, const IndicatorId& id)
{
    return rubric.indicator(id) || (!rubric.tracks.isEmpty() && id == Rubric::trackIndicator());
}

/// Points and option as they will stand together; a reason may be changed whatever they are, for the office may have
/// set other points since.
Done checkScoreAfter(const ApplicationFile& file, const Change& change)
{
    const bool touched = std::ranges::any_of(change.fields, [](const FieldChange& field) {
        return field.field == "points"_L1 || field.field == "option"_L1;
    });
    if (!touched) {
        return {};
    }
    auto review = file.review;
    Edit edit;
    edit.change = change;
    apply(review, edit);
    const IndicatorId indicator(change.subject);
    return checkScore(file.rubric, indicator, review.sheet(change.author).score(indicator));
}

Done checkSubmitted(const ApplicationFile& file, const ReviewerId& owner)
{
    return file.review.sheet(owner).isLocked() || file.submittedByOthers.contains(owner)
               ? Done()
               : Done(Error::Code::SheetNotSubmitted, {{u"reviewer"_s, toJson(file.persons.label(owner))}});
}

Done checkVisit(const ApplicationFile& file)
{
    const bool open = isOpen(visitAccess(file.rubric, file.panel(), file.review.visit));
    const auto& outcomes = file.rubric.outcomes;
    const auto threshold = outcomes.isEmpty() ? QString() : outcomes.first().from.toString();
    return open ? Done() : Done(Error::Code::VisitClosed, {{u"threshold"_s, threshold}});
}

/// A visit that somebody began is not called off behind their back.
Done checkRequestStands(const ApplicationFile& file, const Change& change)
{
    const auto& visit = file.review.visit;
    if (visit.requestReason.isEmpty() || visit.requestReason != requestIn(change)) {
        return Error::Code::VisitRequestGone;
    }
    return visit.hasBegun() ? Done(Error::Code::VisitBegun) : Done();
}

Done checkSubject(const ApplicationFile& file, const Change& change)
{
    switch (rowOf(change.kind).subject) {
    case SubjectKind::Document:
        return file.document(DocumentId(change.subject)) ? Done()
                                                         : Done(Error::Code::DocumentNotFound, {}, change.subject);
    case SubjectKind::Indicator:
        return isKnown(file.rubric, IndicatorId(change.subject))
                   ? Done()
                   : Done(Error::Code::IndicatorUnknown, {{u"indicator"_s, change.subject}}, change.subject);
    case SubjectKind::Condition:
        return checkCondition(file.rubric, change);
    case SubjectKind::Statement:
        return checkSettlement(file, change);
    case SubjectKind::None:
    case SubjectKind::Version:
    case SubjectKind::Reviewer:
    case SubjectKind::Note:
    case SubjectKind::Rubric:
    case SubjectKind::Person:
    case SubjectKind::Device:
    case SubjectKind::Pin:
        return {};
    }
    Q_UNREACHABLE();
}

/// As the pin will stand with the change.
Done checkPinAfter(const ApplicationFile& file, const Change& change)
{
    const PinId id(change.subject);
    const auto before = file.review.sheet(change.author).pin(id);
    auto after = before;
    setFields(after, change.fields);
    return checkPin(file, before, after);
}

/// A new note says something; one that is there is its author's, who may empty it, which withdraws it.
Done checkNote(const ApplicationFile& file, const Change& change)
{
    const auto& notes = file.review.visit.notes;
    const auto note = std::ranges::find(notes, NoteId(change.subject), &Note::id);
    if (note != notes.end()) {
        return isAuthor(*note, change.author, file.persons)
                   ? Done()
                   : Done(Error::Code::NoteOfAnother, {{u"author"_s, toJson(file.persons.label(note->author))}});
    }
    const auto text = std::ranges::find(change.fields, u"text"_s, &FieldChange::field);
    const bool blank = text == change.fields.end() || isBlank(text->to.toString());
    return blank ? Done(Error::Code::NoteEmpty) : Done();
}

Done checkConditions(const ApplicationFile& file, const Change& change)
{
    const auto conditions = rowOf(change.kind).conditions;
    PINGSHEN_TRY(checkOffice(file.persons, change));
    if (conditions.testFlag(Condition::ByExpert) && !file.persons.isScoring(change.author)) {
        return Error::Code::ReservedForExperts;
    }
    PINGSHEN_TRY(checkMaterials(file.persons, change));
    if (conditions.testFlag(Condition::SheetOpen)) {
        PINGSHEN_TRY(checkUnlocked(file, change.author));
    }
    if (conditions.testFlag(Condition::SheetComplete)) {
        PINGSHEN_TRY(checkSubmission(file, change.author));
    }
    if (conditions.testFlag(Condition::SheetSubmitted)) {
        PINGSHEN_TRY(checkSubmitted(file, sheetOwner(change)));
    }
    if (conditions.testFlag(Condition::VisitOpen)) {
        PINGSHEN_TRY(checkVisit(file));
    }
    if (conditions.testFlag(Condition::RequestStands)) {
        PINGSHEN_TRY(checkRequestStands(file, change));
    }
    return conditions.testFlag(Condition::NoteSays) ? checkNote(file, change) : Done();
}

/// Who is said to be one with somebody else: by the office, not by themselves, and once. Into one's own name only what
/// holds nothing is merged, which takes the vault to tell (core/work/OwnMerge).
Done checkMerge(const PersonBook& persons, const Change& change)
{
    if (!isOfOffice(persons, change.author)) {
        return Error::Code::MergeNotByOffice;
    }
    for (const auto& field : change.fields) {
        const PersonId other(field.to.toString());
        if (!fieldRow(change.kind, field.field)) {
            return {Error::Code::FieldUnknown, {}, field.field};
        }
        if (other.isEmpty()) {
            continue;
        }
        if (!persons.person(other)) {
            return {Error::Code::PersonNotFound, {{u"name"_s, field.to}}};
        }
        const PersonId subject(change.subject);
        if (persons.meant(change.author) == persons.meant(subject)) {
            return Error::Code::MergeNotByAnother;
        }
        auto same = persons.same();
        same.set(subject, {}); // whatever it was: of two that were said apart one may be chosen
        if (same.of(other) == subject) {
            return {Error::Code::PersonsMerged, {{u"name"_s, toJson(persons.label(other))}}};
        }
    }
    return {};
}

} // namespace

Done checkPerson(const PersonBook& persons, const Change& change)
{
    PINGSHEN_TRY(checkAlone(change));
    const PersonId id(change.subject);
    const bool isNew = change.kind == EditKind::PersonAdded;
    if (!isNew && !persons.person(id)) {
        return {Error::Code::PersonNotFound, {{u"name"_s, change.subject}}};
    }
    if (change.kind == EditKind::PersonMerged) {
        return checkMerge(persons, change);
    }
    for (const auto& field : change.fields) {
        const auto* known = fieldRow(change.kind, field.field);
        const auto value = field.to.toString();
        if (!known) {
            return {Error::Code::FieldUnknown, {}, field.field};
        }
        if (known->form == FieldForm::Roles) {
            PINGSHEN_TRY(checkRoles(value));
        }
    }
    auto named = isNew ? unnamedPerson(id) : *persons.person(id);
    setFields(named, change.fields);
    if (isBlank(named.latinName) && isBlank(named.chineseName)) {
        return Error::Code::ReviewerMissing;
    }
    auto after = persons;
    Edit edit;
    edit.change = change;
    apply(after, edit);
    const auto& person = *after.person(id);
    const bool isNamed = std::ranges::any_of(
        change.fields, [](const FieldChange& field) { return field.field != "roles"_L1 && field.from != field.to; });
    return isNamed && after.isTaken(person) ? Done(Error::Code::PersonKnown, {{u"name"_s, toJson(after.label(id))}})
                                            : Done();
}

Done checkOffice(const PersonBook& persons, const Change& change)
{
    const auto isOffice = [&](const Person& person) { return isOfOffice(persons, person.id); };
    const bool mayAnybody = !rowOf(change.kind).conditions.testFlag(Condition::ByOffice)
                            || std::ranges::none_of(persons.latestFirst(), isOffice);
    return mayAnybody || isOfOffice(persons, change.author) ? Done() : Done(Error::Code::ReservedForOffice);
}

bool hasMaterialsRole(Roles roles)
{
    return roles.testFlag(Role::MaterialReviewer) || roles.testFlag(Role::Office);
}

Done checkMaterials(const PersonBook& persons, const Change& change)
{
    const bool mayAnybody =
        !rowOf(change.kind).conditions.testFlag(Condition::ByMaterials) || recordsMaterials(persons, change.author);
    return mayAnybody ? Done() : Done(Error::Code::ReservedForMaterials);
}

bool recordsMaterials(const PersonBook& persons, const PersonId& id)
{
    return hasMaterialsRole(persons.rolesOf(id)) || std::ranges::none_of(persons.latestFirst(), [&](const auto& each) {
               return hasMaterialsRole(persons.rolesOf(each.id));
           });
}

bool isOfOffice(const PersonBook& persons, const PersonId& id)
{
    return persons.rolesOf(id).testFlag(Role::Office);
}

bool holdsDate(EditKind::Value kind, QStringView field)
{
    const auto* known = fieldRow(kind, field);
    return known && known->form == FieldForm::Date;
}

Done checkChange(const ApplicationFile& file, const Change& change)
{
    const auto& row = rowOf(change.kind);
    if (row.part == StatePart::Person) {
        return checkPerson(file.persons, change); // and what holds by itself
    }
    PINGSHEN_TRY(checkAlone(change));
    if (row.part == StatePart::Package || row.part == StatePart::Setting || row.part == StatePart::None) {
        return {};
    }
    PINGSHEN_TRY(checkConditions(file, change));
    PINGSHEN_TRY(checkSubject(file, change));
    PINGSHEN_TRY(checkFields(file, change));
    PINGSHEN_TRY(row.part == StatePart::Pin ? checkPinAfter(file, change) : Done());
    return row.part == StatePart::Score ? checkScoreAfter(file, change) : Done();
}

} // namespace pingshen
