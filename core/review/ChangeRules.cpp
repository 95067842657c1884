// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChangeRules.h"

#include "core/base/Blank.h"
#include "core/review/Submission.h"
#include "core/rubric/ScoringRules.h"

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

enum class Form { Text, Points, Option, Date, DocumentKind, Original, Conclusion };

/// What a field of a change may hold. A field that is not here is refused: the fold would pass it by without a word.
struct KnownField
{
    EditKind::Value kind;
    QLatin1StringView name;
    Form form = Form::Text;
};

constexpr std::array knownFields{
    KnownField{EditKind::ScoreChanged, "points"_L1, Form::Points},
    KnownField{EditKind::ScoreChanged, "option"_L1, Form::Option},
    KnownField{EditKind::ScoreChanged, "reason"_L1},
    KnownField{EditKind::ScoreChanged, "fact"_L1},
    KnownField{EditKind::VisitChanged, "notifiedOn"_L1, Form::Date},
    KnownField{EditKind::VisitChanged, "date"_L1, Form::Date},
    KnownField{EditKind::VisitChanged, "place"_L1},
    KnownField{EditKind::VisitChanged, "participants"_L1},
    KnownField{EditKind::VisitChanged, "summary"_L1},
    KnownField{EditKind::VisitChanged, "conclusion"_L1, Form::Conclusion},
    KnownField{EditKind::OriginalChecked, "state"_L1, Form::Original},
    KnownField{EditKind::OriginalChecked, "remark"_L1},
    KnownField{EditKind::NoteChanged, "topic"_L1},
    KnownField{EditKind::NoteChanged, "text"_L1},
    KnownField{EditKind::DocumentChanged, "kind"_L1, Form::DocumentKind},
    KnownField{EditKind::DocumentChanged, "name"_L1},
    KnownField{EditKind::ApplicantChanged, "latinName"_L1},
    KnownField{EditKind::ApplicantChanged, "chineseName"_L1},
    KnownField{EditKind::ApplicantChanged, "nationality"_L1},
    KnownField{EditKind::ApplicantChanged, "birthDate"_L1, Form::Date},
    KnownField{EditKind::ApplicantChanged, "passportNumber"_L1},
    KnownField{EditKind::ApplicantChanged, "employer"_L1},
    KnownField{EditKind::ApplicantChanged, "position"_L1},
    KnownField{EditKind::ApplicantChanged, "caseNumber"_L1},
};

Done checkDate(const QString& text)
{
    const bool good = QDate::fromString(text, Qt::ISODate).isValid();
    return good ? Done() : Done(Error::Code::DateMalformed, {{u"text"_s, text}});
}

Done checkWord(bool known, const QString& word)
{
    return known ? Done() : Done(Error::Code::FieldUnknown, {}, word);
}

Done checkForm(const ApplicationFile& file, const Change& change, Form form, const QString& value)
{
    const IndicatorId indicator(change.subject);
    switch (form) {
    case Form::Text:
        return {};
    case Form::Points:
        PINGSHEN_TRY(checkPoints(file.rubric, indicator, value));
        return {};
    case Form::Option:
        return checkOption(file.rubric, indicator, OptionId(value));
    case Form::Date:
        return checkDate(value);
    case Form::DocumentKind:
        return checkWord(file.rubric.document(KindId(value)), value);
    case Form::Original:
        return checkWord(nameOf(originalStateFrom(value)) == value, value);
    case Form::Conclusion:
        return checkWord(nameOf(conclusionFrom(value)) == value, value);
    }
    Q_UNREACHABLE();
}

Done checkField(const ApplicationFile& file, const Change& change, const FieldChange& field)
{
    const auto known = std::ranges::find_if(
        knownFields, [&](const auto& row) { return row.kind == change.kind && row.name == field.field; });
    if (known == knownFields.end()) {
        return {Error::Code::FieldUnknown, {}, field.field};
    }
    const auto value = field.to.toString();
    if (value.size() > longestText) {
        return {Error::Code::TextTooLong, {{u"maximum"_s, longestText}, {u"length"_s, value.size()}}, field.field};
    }
    return field.to.isNull() ? Done() : checkForm(file, change, known->form, value);
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
    return file.review.sheet(author).isLocked() ? Done(Error::Code::SheetLocked, {{u"reviewer"_s, author.value()}})
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

Done checkScoring(const ApplicationFile& file, const Change& change)
{
    PINGSHEN_TRY(checkUnlocked(file, change.author));
    if (!isKnown(file.rubric, IndicatorId(change.subject))) {
        return {Error::Code::IndicatorUnknown, {{u"indicator"_s, change.subject}}, change.subject};
    }
    PINGSHEN_TRY(checkFields(file, change));
    return checkScoreAfter(file, change);
}

Done checkReturning(const ApplicationFile& file, const Change& change)
{
    if (!file.review.sheet(ReviewerId(change.subject)).isLocked()) {
        return {Error::Code::SheetNotSubmitted, {{u"reviewer"_s, change.subject}}};
    }
    return isBlank(change.note) ? Done(Error::Code::ReasonMissing) : Done();
}

Done checkVisit(const ApplicationFile& file)
{
    const auto access = visitAccess(file.rubric, file.panel(), file.review.visit);
    const bool open = access == VisitAccess::Open || access == VisitAccess::OpenOnRequest;
    const auto& outcomes = file.rubric.outcomes;
    const auto threshold = outcomes.isEmpty() ? QString() : outcomes.first().from.toString();
    return open ? Done() : Done(Error::Code::VisitClosed, {{u"threshold"_s, threshold}});
}

Done checkDocument(const ApplicationFile& file, const Change& change)
{
    return file.document(DocumentId(change.subject)) ? Done() : Done(Error::Code::DocumentNotFound, {}, change.subject);
}

/// A new note says something; one that is there may be emptied, which withdraws it.
Done checkNote(const ApplicationFile& file, const Change& change)
{
    const auto& notes = file.review.visit.notes;
    const bool exists = std::ranges::find(notes, NoteId(change.subject), &Note::id) != notes.end();
    const auto text = std::ranges::find(change.fields, u"text"_s, &FieldChange::field);
    const bool blank = text == change.fields.end() || isBlank(text->to.toString());
    return !exists && blank ? Done(Error::Code::NoteEmpty) : Done();
}

} // namespace

bool holdsDate(EditKind::Value kind, QStringView field)
{
    const auto known =
        std::ranges::find_if(knownFields, [&](const auto& row) { return row.kind == kind && row.name == field; });
    return known != knownFields.end() && known->form == Form::Date;
}

Done checkChange(const ApplicationFile& file, const Change& change)
{
    if (change.author.isEmpty()) {
        return Error::Code::ReviewerMissing;
    }
    if (change.note.size() > longestText) {
        return {Error::Code::TextTooLong, {{u"maximum"_s, longestText}, {u"length"_s, change.note.size()}}};
    }
    switch (change.kind) {
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
        return checkScoring(file, change);
    case EditKind::SheetSubmitted:
        return checkSubmission(file, change.author);
    case EditKind::SheetReturned:
        return checkReturning(file, change);
    case EditKind::VisitRequested:
        return isBlank(change.note) ? Done(Error::Code::ReasonMissing) : Done();
    case EditKind::VisitChanged:
        PINGSHEN_TRY(checkVisit(file));
        return checkFields(file, change);
    case EditKind::OriginalChecked:
        PINGSHEN_TRY(checkVisit(file));
        PINGSHEN_TRY(checkDocument(file, change));
        return checkFields(file, change);
    case EditKind::NoteChanged:
        PINGSHEN_TRY(checkNote(file, change));
        return checkFields(file, change);
    case EditKind::DocumentChanged:
        PINGSHEN_TRY(checkDocument(file, change));
        return checkFields(file, change);
    case EditKind::ApplicantChanged:
        return checkFields(file, change);
    case EditKind::PackageImported:
    case EditKind::SettingChanged:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
