// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"

#include "core/base/Blank.h"
#include "core/domain/Dates.h"
#include "core/domain/EditKinds.h"
#include "core/domain/SeenPackages.h"
#include "core/review/ChangeRules.h"
#include "core/review/Conflicts.h"
#include "core/rubric/Evaluation.h"
#include "core/rubric/ScoringRules.h"
#include "core/rubric/Suggestion.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Note noteOf(const SiteVisit& visit, const NoteId& id)
{
    const auto found = std::ranges::find(visit.notes, id, &Note::id);
    return found == visit.notes.end() ? Note{} : *found;
}

QJsonValue documentField(const ApplicationFile& file, const DocumentId& id, QStringView field)
{
    const auto* document = file.document(id);
    return document ? fieldOf(*document, field) : QJsonValue();
}

QJsonValue scoreField(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& id, QStringView field)
{
    return fieldOf(file.review.sheet(author).score(id), field);
}

QJsonValue pinField(const ApplicationFile& file, const ReviewerId& author, const PinId& id, QStringView field)
{
    const auto pin = file.review.sheet(author).pin(id);
    return pin.isBlank() ? QJsonValue() : fieldOf(pin, field);
}

QJsonValue personField(const ApplicationFile& file, const PersonId& id, QStringView field)
{
    const auto* person = file.persons.person(id);
    return person ? fieldOf(*person, field) : QJsonValue();
}

QList<Digest> seenBy(const Score& score, const Review& review)
{
    QList<Digest> seen;
    for (int version = 1; version <= review.packages.size(); ++version) {
        if (score.hasSeen(version)) {
            seen.append(review.packages[version - 1]);
        }
    }
    return seen;
}

/// The packages whose documents are on screen. Of a document that two computers replaced one file is shown: whoever
/// scores by it has not seen the other one, unless something else that proves the same came with that.
QList<Digest> onScreen(const ApplicationFile& file, const IndicatorId& indicator)
{
    auto packages = file.review.packages;
    const auto proof = file.proofOf(indicator);
    for (const auto& conflict : file.conflicts) {
        const DocumentId id(conflict.subject);
        const auto* content = conflict.field == u"content"_s && conflict.kind == EditKind::DocumentChanged
                                  ? contentOf(file.contents, id, Digest::fromHex(conflict.value.toString()))
                                  : nullptr;
        if (!content || !proof.contains(file.document(id))) {
            continue;
        }
        const bool isShown =
            std::ranges::any_of(proof, [&](const Document* document) { return document->version == content->version; });
        if (!isShown && content->version <= file.review.packages.size()) {
            packages.removeOne(file.review.packages[content->version - 1]);
        }
    }
    return packages;
}

/// What differs between two states of a person, as a change of that kind.
Change personChange(EditKind::Value kind, const Person& before, const Person& after, const PersonId& author)
{
    Change change{.kind = kind,
                  .application = {},
                  .author = author,
                  .subject = after.id.value(),
                  .fields = {},
                  .note = {},
                  .undoes = std::nullopt};
    for (const auto& row : rowOf(kind).fields()) {
        const auto from = fieldOf(before, QString(row.name));
        const auto to = fieldOf(after, QString(row.name));
        if (from != to) {
            change.fields.append({QString(row.name), from, to});
        }
    }
    return change;
}

/// What is shown of several values is no value yet: whoever sets a field to it chooses it.
Change chosenIfOpen(Change change, const ApplicationFile& file)
{
    const bool isOpen = std::ranges::any_of(change.fields, [&](const FieldChange& field) {
        return isUndecided(file, change.author, {change.kind, change.subject, field.field});
    });
    if (isOpen && change.isEmpty()) {
        change.markChosen();
    }
    return change;
}

} // namespace

QJsonValue valueOf(const ApplicationFile& file, const ReviewerId& reviewer, const TextField& field)
{
    const auto& visit = file.review.visit;
    if (!fieldRow(field.kind, field.field)) {
        return {};
    }
    switch (rowOf(field.kind).part) {
    case StatePart::Score:
        return scoreField(file, reviewer, IndicatorId(field.subject), field.field);
    case StatePart::Visit:
        return fieldOf(visit, field.field);
    case StatePart::Original:
        return fieldOf(visit.originals.value(DocumentId(field.subject)), field.field);
    case StatePart::Note:
        return fieldOf(noteOf(visit, NoteId(field.subject)), field.field);
    case StatePart::Applicant:
        return fieldOf(file.dossier.applicant, field.field);
    case StatePart::Document:
        return documentField(file, DocumentId(field.subject), field.field);
    case StatePart::Pin:
        return pinField(file, reviewer, PinId(field.subject), field.field);
    case StatePart::Eligibility:
        return fieldOf(file.review.eligibility.value(ConditionId(field.subject)), field.field);
    case StatePart::Settlement:
        return fieldOf(file.review.settlements.value(StatementId(field.subject)), field.field);
    case StatePart::Person:
        return personField(file, PersonId(field.subject), field.field);
    case StatePart::None:
    case StatePart::Package:
    case StatePart::Sheet:
    case StatePart::Setting:
        return {};
    }
    Q_UNREACHABLE();
}

Change plainChange(EditKind::Value kind, const ApplicationFile& file, const ReviewerId& author, const QString& subject,
                   const QString& note)
{
    Change change{kind, file.dossier.id, author, subject, {}, note, std::nullopt};
    if (rowOf(kind).part == StatePart::Score) {
        const auto score = file.review.sheet(author).score(IndicatorId(subject));
        change.content = SeenPackages{seenBy(score, file.review), onScreen(file, IndicatorId(subject))}.toContent();
    }
    if (rowOf(kind).effect == Effect::Withdraws) {
        change.content = withdrawalOf(file.review.visit.requestReason);
    }
    nameSheet(change, file.review);
    return change;
}

void nameSheet(Change& change, const Review& review)
{
    const auto& row = rowOf(change.kind);
    if (!isOnSheet(change.kind) && row.part != StatePart::Sheet) {
        return;
    }
    if (row.subject == SubjectKind::Reviewer) {
        change.subject = review.sheet(ReviewerId(change.subject)).ownerInJournal().value();
        return;
    }
    const auto begunBy = review.sheet(change.author).begunBy;
    change.content[u"sheet"_s] = begunBy.isEmpty() ? QJsonValue(QJsonValue::Undefined) : begunBy.value();
}

Change fieldChange(const ApplicationFile& file, const ReviewerId& author, const TextField& field, const QJsonValue& to)
{
    auto change = plainChange(field.kind, file, author, field.subject);
    const bool cleared = to.isString() && isBlank(to.toString());
    const auto from = valueOf(file, author, field);
    const bool asGuessed = from.isObject() && kindIn(from) == kindIn(to);
    change.fields.append({field.field, from, cleared ? QJsonValue() : asGuessed ? from : to});
    const auto* document = file.document(DocumentId(field.subject));
    if (document && field.kind == EditKind::DocumentChanged && field.field == u"name"_s) {
        change.note = document->digest.hex();
    }
    return chosenIfOpen(change, file);
}

Result<Change> optionChange(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& indicator,
                            const OptionId& option)
{
    auto change = plainChange(EditKind::ScoreChanged, file, author, indicator.value());
    const auto optionBefore = scoreField(file, author, indicator, u"option");
    const auto pointsBefore = scoreField(file, author, indicator, u"points");
    if (option.isEmpty()) {
        change.fields = {{u"option"_s, optionBefore, {}}, {u"points"_s, pointsBefore, {}}};
        return change;
    }
    PINGSHEN_TRY(checkOption(file.rubric, indicator, option));
    change.fields.append({u"option"_s, optionBefore, option.value()});
    const auto* criterion = file.rubric.indicator(indicator);
    if (!criterion) {
        return chosenIfOpen(change, file);
    }
    auto after = file.review.sheet(author).score(indicator);
    after.option = option;
    if (const auto points = suggestedPoints(*criterion, after)) {
        change.fields.append({u"points"_s, pointsBefore, points->toString()});
    } else if (!checkScore(file.rubric, indicator, after)) {
        change.fields.append({u"points"_s, pointsBefore, {}});
    }
    return chosenIfOpen(change, file);
}

Result<Change> pointsChange(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& indicator,
                            QStringView text)
{
    auto change = plainChange(EditKind::ScoreChanged, file, author, indicator.value());
    const auto before = scoreField(file, author, indicator, u"points");
    if (isBlank(text)) {
        change.fields.append({u"points"_s, before, {}});
        return change;
    }
    PINGSHEN_ASSIGN(const auto points, checkPoints(file.rubric, indicator, text));
    change.fields.append({u"points"_s, before, points.toString()});
    return chosenIfOpen(change, file);
}

Result<Change> typedChange(const ApplicationFile& file, const ReviewerId& author, const TextField& field,
                           const QString& text)
{
    if (field.kind == EditKind::ScoreChanged && field.field == "points"_L1) {
        return pointsChange(file, author, IndicatorId(field.subject), text);
    }
    if (!holdsDate(field.kind, field.field) || isBlank(text)) {
        return fieldChange(file, author, field, text);
    }
    const auto date = typedDate(text);
    if (!date.isValid()) {
        return {Error::Code::DateMalformed, {{u"text"_s, text}}, field.field};
    }
    return fieldChange(file, author, field, date.toString(Qt::ISODate));
}

Done checkLikely(const TextField& field, QDate date, QDate today)
{
    const auto text = date.toString(Qt::ISODate);
    const auto isWithin = [&](int from, int to) { return date >= today.addYears(from) && date <= today.addYears(to); };
    if (field.kind != EditKind::ApplicantChanged) {
        return isWithin(-2, 2) ? Done() : Done(Error::Code::DateUnlikely, {{u"text"_s, text}}, field.field);
    }
    if (date > today) {
        return {Error::Code::BirthDateInFuture, {{u"text"_s, text}}, field.field};
    }
    const bool hadBirthday = date.addYears(today.year() - date.year()) <= today;
    const int age = today.year() - date.year() - (hadBirthday ? 0 : 1);
    return isWithin(-120, -16) ? Done()
                               : Done(Error::Code::AgeUnlikely, {{u"text"_s, text}, {u"age"_s, age}}, field.field);
}

bool mayBeMeant(const Error& error)
{
    return error.code == Error::Code::DateUnlikely || error.code == Error::Code::AgeUnlikely;
}

Change submission(const ApplicationFile& file, const ReviewerId& author)
{
    const auto sheet = file.review.sheet(author);
    const FrozenScore frozen{.total = evaluate(file.rubric, sheet).total,
                             .settings = file.settings,
                             .rubric = file.rubricVersion,
                             .pins = pinsDigest(sheet)};
    auto change =
        plainChange(EditKind::SheetSubmitted, file, author, {}, sheetDigest(file.dossier.id, sheet, frozen).hex());
    change.content = toJson(frozen);
    nameSheet(change, file.review);
    return change;
}

QList<Change> confirmations(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& primary)
{
    QList<Change> changes;
    for (const auto& id : file.staleScores(author)) {
        const auto* owner = file.rubric.primaryOf(id);
        if (id == primary || (owner && owner->id == primary)) {
            changes.append(plainChange(EditKind::ScoreConfirmed, file, author, id.value()));
        }
    }
    return changes;
}

Change personAdded(const Person& person, const PersonId& author)
{
    return personChange(EditKind::PersonAdded, {}, person, author.isEmpty() ? person.id : author);
}

QList<Change> personCorrected(const Person& before, const Person& after, const PersonId& author)
{
    QList<Change> changes{personChange(EditKind::PersonNamed, before, after, author),
                          personChange(EditKind::RolesChanged, before, after, author)};
    changes.removeIf([](const Change& change) { return change.fields.isEmpty(); });
    return changes;
}

Change personMerged(const PersonBook& persons, const PersonId& kept, const PersonId& other, const PersonId& author)
{
    const auto* before = persons.person(other);
    auto after = before ? *before : unnamedPerson(other);
    after.sameAs = kept;
    return personChange(EditKind::PersonMerged, before ? *before : unnamedPerson(other), after, author);
}

QList<Change> personsParted(const PersonBook& persons, const PersonId& kept, const PersonId& other,
                            const PersonId& author)
{
    auto same = persons.same();
    QList<PersonId> cut;
    QList<PersonId> way{kept};
    const auto next = [&] {
        const auto* last = persons.person(way.last());
        return last ? last->sameAs : PersonId();
    };
    while (!next().isEmpty() && next() != other && !way.contains(next())) {
        way.append(next());
    }
    if (next() == other && kept != other) {
        cut.append(way.last());
        same.set(way.last(), {});
    }
    if (same.of(kept) == same.of(other) && kept != other) {
        cut.append(other);
    }
    QList<Change> changes;
    for (const auto& id : std::as_const(cut)) {
        changes.append(personMerged(persons, {}, id, author));
    }
    return changes;
}

Change newNote(const ApplicationFile& file, const ReviewerId& author, const NoteId& id, const QString& topic,
               const QString& text)
{
    auto change = plainChange(EditKind::NoteChanged, file, author, id.value());
    change.fields.append({u"topic"_s, {}, isBlank(topic) ? QJsonValue() : QJsonValue(topic)});
    change.fields.append({u"text"_s, {}, text});
    return change;
}

} // namespace pingshen
