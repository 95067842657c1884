// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Review.h"

#include "core/base/Blank.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textValue(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateValue(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QDate dateFrom(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

/// One row a field: how it is read and how it is written. Adding a field is adding a row.
template<class T>
struct Field
{
    QLatin1StringView name;
    QJsonValue (*read)(const T&);
    void (*write)(T&, const QJsonValue&);
};

template<class T, QString T::*member>
constexpr Field<T> textField(const char* name)
{
    return {QLatin1StringView(name), [](const T& object) { return textValue(object.*member); },
            [](T& object, const QJsonValue& value) { object.*member = value.toString(); }};
}

template<class T, QDate T::*member>
constexpr Field<T> dateField(const char* name)
{
    return {QLatin1StringView(name), [](const T& object) { return dateValue(object.*member); },
            [](T& object, const QJsonValue& value) { object.*member = dateFrom(value); }};
}

const std::array scoreFields{
    Field<Score>{"points"_L1, [](const Score& s) { return s.points ? QJsonValue(s.points->toString()) : QJsonValue(); },
                 [](Score& s, const QJsonValue& value) {
                     const auto points = Points::parse(value.toString());
                     s.points = points ? std::optional(*points) : std::nullopt;
                 }},
    Field<Score>{"option"_L1, [](const Score& s) { return textValue(s.option.value()); },
                 [](Score& s, const QJsonValue& value) { s.option = OptionId(value.toString()); }},
    textField<Score, &Score::reason>("reason"),
    textField<Score, &Score::fact>("fact"),
};

const std::array visitFields{
    dateField<SiteVisit, &SiteVisit::notifiedOn>("notifiedOn"),
    dateField<SiteVisit, &SiteVisit::date>("date"),
    textField<SiteVisit, &SiteVisit::place>("place"),
    textField<SiteVisit, &SiteVisit::participants>("participants"),
    textField<SiteVisit, &SiteVisit::summary>("summary"),
    Field<SiteVisit>{"conclusion"_L1,
                     [](const SiteVisit& v) {
                         return v.conclusion == Conclusion::None ? QJsonValue() : QJsonValue(nameOf(v.conclusion));
                     },
                     [](SiteVisit& v, const QJsonValue& value) { v.conclusion = conclusionFrom(value.toString()); }},
};

const std::array originalFields{
    Field<OriginalCheck>{
        "state"_L1,
        [](const OriginalCheck& c) {
            return c.state == OriginalState::NotAsked ? QJsonValue() : QJsonValue(nameOf(c.state));
        },
        [](OriginalCheck& c, const QJsonValue& value) { c.state = originalStateFrom(value.toString()); }},
    textField<OriginalCheck, &OriginalCheck::remark>("remark"),
};

const std::array applicantFields{
    textField<Applicant, &Applicant::latinName>("latinName"),
    textField<Applicant, &Applicant::chineseName>("chineseName"),
    textField<Applicant, &Applicant::nationality>("nationality"),
    dateField<Applicant, &Applicant::birthDate>("birthDate"),
    textField<Applicant, &Applicant::passportNumber>("passportNumber"),
    textField<Applicant, &Applicant::employer>("employer"),
    textField<Applicant, &Applicant::position>("position"),
    textField<Applicant, &Applicant::caseNumber>("caseNumber"),
};

const std::array noteFields{
    textField<Note, &Note::topic>("topic"),
    textField<Note, &Note::text>("text"),
};

template<class T, size_t N>
QJsonValue read(const std::array<Field<T>, N>& fields, const T& object, QStringView name)
{
    const auto row = std::ranges::find_if(fields, [name](const auto& field) { return field.name == name; });
    return row == fields.end() ? QJsonValue() : row->read(object);
}

template<class T, size_t N>
void write(const std::array<Field<T>, N>& fields, T& object, const QList<FieldChange>& changes)
{
    for (const auto& change : changes) {
        const auto row = std::ranges::find_if(fields, [&](const auto& field) { return field.name == change.field; });
        if (row != fields.end()) {
            row->write(object, change.to);
        }
    }
}

void applyScore(Review& review, const Edit& edit)
{
    auto& sheet = review.sheets[edit.change.author];
    sheet.reviewer = edit.change.author;
    const IndicatorId id(edit.change.subject);
    auto& score = sheet.scores[id];
    write(scoreFields, score, edit.change.fields);
    score.changedSeq = edit.seq;
    score.seenVersion = review.newestVersion;
    if (score.isBlank()) {
        sheet.scores.remove(id);
    }
}

void applyNote(SiteVisit& visit, const Edit& edit)
{
    const NoteId id(edit.change.subject);
    auto note = std::ranges::find(visit.notes, id, &Note::id);
    if (note == visit.notes.end()) {
        visit.notes.append({.id = id, .topic = {}, .text = {}, .author = edit.change.author, .at = edit.at});
        note = std::prev(visit.notes.end());
    }
    write(noteFields, *note, edit.change.fields);
    if (note->text.isEmpty()) {
        visit.notes.erase(note);
    }
}

void submit(Review& review, const Edit& edit)
{
    auto& sheet = review.sheets[edit.change.author];
    sheet.reviewer = edit.change.author;
    sheet.state = SheetState::Submitted;
    sheet.submittedAt = edit.at;
    sheet.returnReason.clear();
}

void returnSheet(Review& review, const Edit& edit)
{
    auto& sheet = review.sheets[ReviewerId(edit.change.subject)];
    sheet.reviewer = ReviewerId(edit.change.subject);
    sheet.state = SheetState::Returned;
    sheet.returnReason = edit.change.note;
}

} // namespace

ReviewerId reviewerNamed(const QString& typed)
{
    return ReviewerId(plainName(typed));
}

Sheet Review::sheet(const ReviewerId& reviewer) const
{
    auto sheet = sheets.value(reviewer);
    sheet.reviewer = reviewer;
    return sheet;
}

void apply(Review& review, const Edit& edit)
{
    const auto& change = edit.change;
    switch (change.kind) {
    case EditKind::PackageImported:
        review.newestVersion = std::max(review.newestVersion, change.subject.toInt());
        break;
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
        applyScore(review, edit);
        break;
    case EditKind::SheetSubmitted:
        submit(review, edit);
        break;
    case EditKind::SheetReturned:
        returnSheet(review, edit);
        break;
    case EditKind::VisitRequested:
        review.visit.requestReason = change.note;
        break;
    case EditKind::VisitChanged:
        write(visitFields, review.visit, change.fields);
        break;
    case EditKind::OriginalChecked: {
        const DocumentId document(change.subject);
        auto& check = review.visit.originals[document];
        write(originalFields, check, change.fields);
        if (check == OriginalCheck{}) {
            review.visit.originals.remove(document);
        }
        break;
    }
    case EditKind::NoteChanged:
        applyNote(review.visit, edit);
        break;
    case EditKind::ApplicantChanged:
    case EditKind::DocumentChanged:
    case EditKind::SettingChanged:
        break;
    }
}

void apply(Dossier& dossier, const Edit& edit)
{
    if (edit.change.kind == EditKind::ApplicantChanged) {
        write(applicantFields, dossier.applicant, edit.change.fields);
        return;
    }
    if (edit.change.kind != EditKind::DocumentChanged) {
        return;
    }
    const auto document = std::ranges::find(dossier.documents, DocumentId(edit.change.subject), &Document::id);
    if (document == dossier.documents.end()) {
        return;
    }
    for (const auto& field : edit.change.fields) {
        if (field.field == "kind"_L1) {
            document->kind = KindId(field.to.toString());
            document->confidence = 100;
            document->reason = chosenByPerson();
        } else if (field.field == "name"_L1 && edit.change.note == document->digest.hex()) {
            document->name = field.to.toString();
        }
    }
}

QJsonValue fieldOf(const Score& score, QStringView field)
{
    return read(scoreFields, score, field);
}

QJsonValue fieldOf(const SiteVisit& visit, QStringView field)
{
    return read(visitFields, visit, field);
}

QJsonValue fieldOf(const OriginalCheck& check, QStringView field)
{
    return read(originalFields, check, field);
}

QJsonValue fieldOf(const Applicant& applicant, QStringView field)
{
    return read(applicantFields, applicant, field);
}

QJsonValue fieldOf(const Note& note, QStringView field)
{
    return read(noteFields, note, field);
}

} // namespace pingshen
