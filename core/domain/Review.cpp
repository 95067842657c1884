// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Review.h"

#include "core/base/Json.h"
#include "core/domain/EditKinds.h"
#include "core/domain/ScoreEdits.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

void applyToSheet(Review& review, const Edit& edit)
{
    const auto reviewer = review.reviewerOf(sheetOwner(edit.change));
    auto& sheet = review.sheets[reviewer];
    sheet.reviewer = reviewer;
    if (sheet.isLocked()) {
        return; // written where it was not known yet that the sheet had been handed in, see ScoreEdits
    }
    if (rowOf(edit.change.kind).part == StatePart::Pin) {
        takePin(sheet.pins, edit);
    } else {
        takeScore(sheet.scores, edit, review.packages);
    }
}

void applyOriginal(SiteVisit& visit, const Change& change)
{
    const DocumentId document(change.subject);
    auto& check = visit.originals[document];
    setFields(check, change.fields);
    if (check == OriginalCheck{}) {
        visit.originals.remove(document);
    }
}

void applyNote(SiteVisit& visit, const Edit& edit)
{
    const NoteId id(edit.change.subject);
    auto note = std::ranges::find(visit.notes, id, &Note::id);
    if (note == visit.notes.end()) {
        const auto place = std::ranges::upper_bound(visit.notes, edit.clock, {}, &Note::clock);
        note = visit.notes.insert(
            place,
            {.id = id, .topic = {}, .text = {}, .author = edit.change.author, .at = edit.at, .clock = edit.clock});
    }
    setFields(*note, edit.change.fields);
    if (note->text.isEmpty()) {
        visit.notes.erase(note);
    }
}

/// Whether the change says what was found and when: who corrects a source or proves it did not look it up.
bool saysResult(const Change& change)
{
    return std::ranges::any_of(change.fields, [](const FieldChange& field) {
        return field.field == "result"_L1 || field.field == "lookedUpOn"_L1 || field.field == "appliedOn"_L1;
    });
}

void applyEligibility(Review& review, const Edit& edit)
{
    const ConditionId condition(edit.change.subject);
    auto& check = review.eligibility[condition];
    const bool isNew = check.isBlank();
    setFields(check, edit.change.fields);
    if (isNew || saysResult(edit.change)) {
        check.author = edit.change.author;
        check.at = edit.at;
    }
    if (check.isBlank()) {
        review.eligibility.remove(condition);
    }
}

void applySettlement(Review& review, const Edit& edit)
{
    const StatementId statement(edit.change.subject);
    auto& settlement = review.settlements[statement];
    setFields(settlement, edit.change.fields);
    settlement.author = edit.change.author;
    settlement.at = edit.at;
    if (settlement.isBlank()) {
        review.settlements.remove(statement);
    }
}

void applyVisit(SiteVisit& visit, const Change& change)
{
    if (rowOf(change.kind).fields) {
        setFields(visit, change.fields);
    } else if (rowOf(change.kind).effect == Effect::Sets) {
        visit.requestReason = requestIn(change);
    } else if (visit.requestReason == requestIn(change)) { // another one, made meanwhile, is nobody's to withdraw
        visit.requestReason.clear();
    }
}

/// The owner submits; a sheet named by its reviewer is given back.
void applySheet(Review& review, const Edit& edit)
{
    const auto& change = edit.change;
    const auto reviewer = review.reviewerOf(sheetOwner(change));
    auto& sheet = review.sheets[reviewer];
    sheet.reviewer = reviewer;
    const bool returned = rowOf(change.kind).subject == SubjectKind::Reviewer;
    sheet.state = returned ? SheetState::Returned : SheetState::Submitted;
    sheet.submittedAt = returned ? sheet.submittedAt : edit.at;
    sheet.returnReason = returned ? change.note : QString();
    sheet.frozen = returned ? std::nullopt : frozenScoreFrom(change.content, change.note);
}

/// What was said of one file is that file's, whether its document shows it, and never another one's. An older guess
/// names no file: it is of the one that was shown.
void applyToFile(Document& document, QList<Document>& contents, const Change& change)
{
    const auto file = change.note.isEmpty() ? document.digest : Digest::fromHex(change.note);
    auto* const content = contentOf(contents, document.id, file);
    for (const auto& field : change.fields) {
        if (content && !change.note.isEmpty() && field.field == u"name"_s) {
            content->name = field.to.toString();
        }
        const auto* shown = contentOf(contents, document.id, document.digest);
        if (shown && field.field == u"kind"_s && field.to.isObject()) {
            takeGuess(document, guessJson(*shown)); // it was made of the file that was shown then
        }
    }
    const auto guess = change.content[u"guess"_s];
    if (guess.isObject() && content) {
        takeGuess(*content, guess.toObject());
    }
    if (guess.isObject() && file == document.digest && document.reason != chosenByPerson()) {
        takeGuess(document, guess.toObject());
    }
}

/// Those that are set, by name.
template<class Subject>
QJsonObject setFieldsOf(const Subject& subject, const QList<FieldRow>& rows)
{
    QJsonObject fields;
    for (const auto& row : rows) {
        if (const auto value = fieldOf(subject, QString(row.name)); !value.isNull()) {
            fields[row.name] = value;
        }
    }
    return fields;
}

} // namespace

Pin Sheet::pin(const PinId& id) const
{
    const auto found = std::ranges::find(pins, id, &Pin::id);
    return found == pins.end() ? Pin() : *found;
}

ReviewerId Review::reviewerOf(const ReviewerId& owner) const
{
    const auto begun = std::ranges::find(sheets, owner, &Sheet::begunBy);
    return owner.isEmpty() || begun == sheets.end() ? owner : begun.key();
}

Sheet Review::sheet(const ReviewerId& owner) const
{
    const auto reviewer = reviewerOf(owner);
    auto sheet = sheets.value(reviewer);
    sheet.reviewer = reviewer;
    return sheet;
}

void apply(Review& review, const Edit& edit)
{
    const auto& change = edit.change;
    switch (rowOf(change.kind).part) {
    case StatePart::Score:
    case StatePart::Pin:
        return applyToSheet(review, edit);
    case StatePart::Sheet:
        return applySheet(review, edit);
    case StatePart::Visit:
        return applyVisit(review.visit, change);
    case StatePart::Original:
        return applyOriginal(review.visit, change);
    case StatePart::Note:
        return applyNote(review.visit, edit);
    case StatePart::Eligibility:
        return applyEligibility(review, edit);
    case StatePart::Settlement:
        return applySettlement(review, edit);
    case StatePart::None:
    case StatePart::Package:
    case StatePart::Applicant:
    case StatePart::Document:
    case StatePart::Setting:
    case StatePart::Person:
        return;
    }
}

void apply(Dossier& dossier, const Edit& edit, QList<Document>& contents)
{
    const auto& change = edit.change;
    const auto& row = rowOf(change.kind);
    if (row.part == StatePart::Applicant) {
        setFields(dossier.applicant, change.fields);
    }
    if (row.part != StatePart::Document) {
        return;
    }
    for (const auto& field : change.fields) {
        if (const auto* known = fieldRow(change.kind, field.field); known && known->form == FieldForm::Content) {
            takeContent(dossier.documents, contents, DocumentId(change.subject), Digest::fromHex(field.to.toString()));
        }
    }
    const auto document = std::ranges::find(dossier.documents, DocumentId(change.subject), &Document::id);
    if (document == dossier.documents.end()) {
        return;
    }
    setFields(*document, change);
    applyToFile(*document, contents, change);
}

QJsonObject toJson(const FrozenScore& score)
{
    QJsonObject settings;
    for (const auto& [key, value] : score.settings.asKeyValueRange()) {
        settings[key] = value;
    }
    QJsonObject json{{u"total"_s, score.total.tenThousandths()}, {u"settings"_s, settings}};
    if (!score.rubric.isEmpty()) {
        json[u"rubric"_s] = score.rubric.hex();
        json[u"settingsDigest"_s] = Digest::of(canonicalJson(settings)).hex();
    }
    if (!score.pins.isEmpty()) {
        json[u"pins"_s] = score.pins.hex();
    }
    return json;
}

std::optional<FrozenScore> frozenScoreFrom(const QJsonObject& content, const QString& note)
{
    if (!content.contains(u"total"_s)) {
        return std::nullopt;
    }
    FrozenScore score;
    score.total = WeightedPoints::ofTenThousandths(content[u"total"_s].toInteger());
    const auto settings = content[u"settings"_s].toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        score.settings[setting.key()] = setting.value().toString();
    }
    if (content.contains(u"rubric"_s)) {
        score.rubric = Digest::fromHex(content[u"rubric"_s].toString());
        score.sheet = Digest::fromHex(note);
        score.pins = Digest::fromHex(content[u"pins"_s].toString());
    }
    return score;
}

Digest pinsDigest(const Sheet& sheet)
{
    QJsonObject pins;
    for (const auto& pin : sheet.pins) {
        pins[pin.id.value()] = setFieldsOf(pin, pinFieldRows());
    }
    return pins.isEmpty() ? Digest() : Digest::of(canonicalJson(pins));
}

Digest sheetDigest(const ApplicationId& application, const Sheet& sheet, const FrozenScore& frozen)
{
    QJsonObject scores;
    for (const auto& [indicator, score] : sheet.scores.asKeyValueRange()) {
        scores[indicator.value()] = setFieldsOf(score, scoreFieldRows());
    }
    auto content = toJson(frozen);
    content[u"application"_s] = application.value();
    content[u"person"_s] = sheet.ownerInJournal().value();
    content[u"scores"_s] = scores;
    return Digest::of(canonicalJson(content));
}

} // namespace pingshen
