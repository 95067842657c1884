// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChangeRules.h"

#include "core/rubric/ScoringRules.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done checkTexts(const Change& change)
{
    for (const auto& field : change.fields) {
        if (field.to.toString().size() > longestText) {
            return {Error::Code::TextTooLong, {{u"maximum"_s, longestText}}, field.field};
        }
    }
    return {};
}

Done checkUnlocked(const ApplicationFile& file, const ReviewerId& author)
{
    return file.review.sheet(author).isLocked() ? Done({Error::Code::SheetLocked, {}, file.dossier.id.value()})
                                                : Done();
}

Done checkScoreField(const ApplicationFile& file, const IndicatorId& indicator, const FieldChange& field)
{
    if (field.to.isNull()) {
        return {};
    }
    if (field.field == "points"_L1) {
        PINGSHEN_TRY(checkPoints(file.rubric, indicator, field.to.toString()));
        return {};
    }
    if (field.field == "option"_L1) {
        return checkOption(file.rubric, indicator, OptionId(field.to.toString()));
    }
    const bool known = field.field == "reason"_L1 || field.field == "fact"_L1;
    return known ? Done() : Done({Error::Code::FieldUnknown, {}, field.field});
}

Done checkScore(const ApplicationFile& file, const Change& change)
{
    PINGSHEN_TRY(checkUnlocked(file, change.author));
    const IndicatorId indicator(change.subject);
    if (!file.rubric.indicator(indicator)) {
        return {Error::Code::IndicatorUnknown, {}, change.subject};
    }
    for (const auto& field : change.fields) {
        PINGSHEN_TRY(checkScoreField(file, indicator, field));
    }
    return {};
}

Done checkSubmitting(const ApplicationFile& file, const Change& change)
{
    PINGSHEN_TRY(checkUnlocked(file, change.author));
    return checkSubmission(file.rubric, file.review.sheet(change.author));
}

Done checkReturning(const ApplicationFile& file, const Change& change)
{
    if (!file.review.sheet(ReviewerId(change.subject)).isLocked()) {
        return {Error::Code::SheetNotSubmitted, {}, change.subject};
    }
    return change.note.trimmed().isEmpty() ? Done(Error::Code::ReasonMissing) : Done();
}

Done checkVisit(const ApplicationFile& file)
{
    const auto access = visitAccess(file.rubric, file.panel(), file.review.visit);
    const bool open = access == VisitAccess::Open || access == VisitAccess::OpenOnRequest;
    return open ? Done() : Done({Error::Code::VisitClosed, {}, file.dossier.id.value()});
}

Done checkDocument(const ApplicationFile& file, const Change& change)
{
    return file.document(DocumentId(change.subject)) ? Done()
                                                     : Done({Error::Code::DocumentNotFound, {}, change.subject});
}

/// A new note says something; one that is there may be emptied, which withdraws it.
Done checkNote(const ApplicationFile& file, const Change& change)
{
    const auto& notes = file.review.visit.notes;
    const bool exists = std::ranges::find(notes, NoteId(change.subject), &Note::id) != notes.end();
    const auto text = std::ranges::find(change.fields, u"text"_s, &FieldChange::field);
    const bool blank = text == change.fields.end() || text->to.toString().trimmed().isEmpty();
    return !exists && blank ? Done(Error::Code::NoteEmpty) : Done();
}

} // namespace

Done checkChange(const ApplicationFile& file, const Change& change)
{
    if (change.author.isEmpty()) {
        return Error::Code::ReviewerMissing;
    }
    PINGSHEN_TRY(checkTexts(change));
    switch (change.kind) {
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
        return checkScore(file, change);
    case EditKind::SheetSubmitted:
        return checkSubmitting(file, change);
    case EditKind::SheetReturned:
        return checkReturning(file, change);
    case EditKind::VisitRequested:
        return change.note.trimmed().isEmpty() ? Done(Error::Code::ReasonMissing) : Done();
    case EditKind::VisitChanged:
        return checkVisit(file);
    case EditKind::OriginalChecked:
        PINGSHEN_TRY(checkVisit(file));
        return checkDocument(file, change);
    case EditKind::NoteChanged:
        return checkNote(file, change);
    case EditKind::DocumentChanged:
        return checkDocument(file, change);
    case EditKind::PackageImported:
    case EditKind::ApplicantChanged:
    case EditKind::SettingChanged:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
