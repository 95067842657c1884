// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReviewDesk.h"

#include "core/base/Blank.h"
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/CountedSheet.h"
#include "core/work/OpenApplication.h"
#include "core/work/OvertakenDrafts.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace pingshen::ui {

namespace {

QList<TextField> fieldsOf(const Change& change)
{
    QList<TextField> fields;
    for (const auto& field : change.fields) {
        fields.append({change.kind, change.subject, field.field});
    }
    return fields;
}

bool isReason(const TypedText& draft)
{
    return draft.field.field == reasonField;
}

/// A change that is on its way to disk has no time yet.
Review withoutTimes(Review review)
{
    for (auto& sheet : review.sheets) {
        sheet.submittedAt = {};
        for (auto& pin : sheet.pins) {
            pin.at = {};
            pin.clock = 0;
        }
    }
    for (auto& note : review.visit.notes) {
        note.at = {};
        note.clock = 0;
    }
    return review;
}

} // namespace

struct ReviewDesk::Loaded
{
    ApplicationFile file;
    QList<TypedText> drafts;
    QList<TypedText> reasons;
    QList<TypedText> overtaken; ///< none of the drafts: something newer was recorded in their fields
};

ReviewDesk::ReviewDesk(StorageThread& storage, SaveQueue& saves, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_saves(saves),
      m_clock(clock),
      m_drafts(storage)
{
    connect(&m_drafts, &DraftKeeper::keepFailed, &m_saves, &SaveQueue::saveFailed);
    connect(&m_drafts, &DraftKeeper::recovered, &m_saves, &SaveQueue::recovered);
    connect(&m_drafts, &DraftKeeper::leftUnsigned, this, &ReviewDesk::tellUnsigned);
    connect(&m_saves, &SaveQueue::retryRequested, &m_drafts, &DraftKeeper::flush);
    connect(&m_saves, &SaveQueue::saved, this, &ReviewDesk::followSheet);
    connect(&m_saves, &SaveQueue::refused, this, &ReviewDesk::takeRefusal);
}

void ReviewDesk::seat(const Seat& seat)
{
    if (seat != this->seat()) {
        clear();
        const bool isFirst = m_reviewer.isEmpty();
        m_reviewer = seat.person;
        m_writer = seat.writer;
        m_saves.setSeat(seat);
        if (isFirst) {
            m_drafts.sign(seat);
        }
        Q_EMIT seated(m_reviewer);
    }
}

void ReviewDesk::open(const ApplicationId& id)
{
    settleTyping();
    m_drafts.flush();
    load(id, Fresh::Yes);
}

void ReviewDesk::reload()
{
    if (m_file) {
        load(m_file->dossier.id, Fresh::No);
    }
}

void ReviewDesk::lookAgain()
{
    m_looksAgain = m_file.has_value();
    reload();
}

Result<ReviewDesk::Loaded> ReviewDesk::read(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer)
{
    PINGSHEN_ASSIGN(auto file, openApplication(workplace, id, reviewer));
    PINGSHEN_ASSIGN(auto drafts, typedBy(workplace, reviewer, id));
    QList<TypedText> reasons;
    std::ranges::copy_if(drafts, std::back_inserter(reasons), isReason);
    drafts.removeIf(isReason);
    PINGSHEN_ASSIGN(auto overtaken, overtakenDrafts(workplace, reviewer, id));
    drafts.removeIf([&overtaken](const TypedText& draft) {
        return std::ranges::find(overtaken, draft.field, &TypedText::field) != overtaken.end();
    });
    return Loaded{std::move(file), std::move(drafts), std::move(reasons), std::move(overtaken)};
}

void ReviewDesk::load(const ApplicationId& id, Fresh fresh)
{
    m_wanted = id;
    const auto job = [id, reviewer = m_reviewer](Workplace& workplace) { return read(workplace, id, reviewer); };
    m_storage.run(this, job, [this, id, fresh, reviewer = m_reviewer](Result<Loaded> loaded) {
        if (id != m_wanted || reviewer != m_reviewer) {
            return;
        }
        if (!loaded) {
            Q_EMIT openFailed(loaded.error());
            return;
        }
        show(std::move(loaded).value(), fresh);
    });
}

void ReviewDesk::show(Loaded loaded, Fresh fresh)
{
    // What was typed while it was being read belongs to what lay here until now.
    leave();
    const auto before = std::exchange(m_looksAgain, false) && fresh == Fresh::No ? m_file : std::nullopt;
    if (fresh == Fresh::Yes) {
        m_typing.clear();
        m_recovered.clear();
        m_reasons = loaded.reasons;
    }
    m_file = std::move(loaded.file);
    for (const auto& draft : m_reviewer.isEmpty() ? loaded.drafts + loaded.reasons : QList<TypedText>()) {
        m_drafts.keep(draft); // shown, so that whoever is named sees what they sign
    }
    if (fresh == Fresh::Yes) {
        m_unfinishedNote = takeUnfinishedNote(loaded.drafts);
    }
    showEntries();
    for (const auto& change : m_saves.waiting()) {
        if (change.application == m_file->dossier.id || rowOf(change.kind).part == StatePart::Person) {
            showChange(change);
            m_file->conflicts += history().broughtBackBy(change);
        }
    }
    Q_EMIT opened();
    Q_EMIT undoChanged();
    if (before
        && (before->dossier != m_file->dossier || withoutTimes(before->review) != withoutTimes(m_file->review))) {
        Q_EMIT changedElsewhere();
    }
    if (fresh == Fresh::Yes && !m_storage.isReadOnly()) {
        m_recovered = loaded.drafts;
        recover(loaded.drafts);
        showOvertaken(loaded.overtaken);
    }
}

/// The change that this text became waits to be written; its draft on disk is older.
bool ReviewDesk::isOnItsWay(const TypedText& draft) const
{
    return std::ranges::any_of(m_saves.waiting(), [&draft](const Change& change) {
        return change.application == draft.application && change.author == draft.author
               && fieldsOf(change).contains(draft.field);
    });
}

/// Of several notes that were begun the oldest one; the others stay drafts until that is added.
QList<TypedText> ReviewDesk::takeUnfinishedNote(QList<TypedText>& drafts) const
{
    const auto& notes = m_file->review.visit.notes;
    QList<TypedText> unfinished;
    for (const auto& draft : std::as_const(drafts)) {
        const bool isNew = draft.field.kind == EditKind::NoteChanged
                           && std::ranges::find(notes, NoteId(draft.field.subject), &Note::id) == notes.end();
        if (isNew && !isOnItsWay(draft)) {
            unfinished.append(draft);
        }
    }
    drafts.removeIf([&unfinished](const TypedText& draft) {
        return std::ranges::any_of(unfinished, [&](const TypedText& note) { return note.isSameFieldAs(draft); });
    });
    unfinished.removeIf([](const TypedText& draft) { return isBlank(draft.text); });
    unfinished.removeIf(
        [first = unfinished.value(0).field.subject](const TypedText& draft) { return draft.field.subject != first; });
    return unfinished;
}

void ReviewDesk::recover(QList<TypedText> drafts)
{
    drafts.removeIf([this](const TypedText& draft) { return typed(draft.field) || isOnItsWay(draft); });
    QList<TypedText> refused;
    for (const auto& draft : std::as_const(drafts)) {
        const auto allowed = check(typedChange(*m_file, m_reviewer, draft.field, draft.text), Sure::No);
        if (allowed) {
            settle(draft.field, draft.text);
        } else {
            // Of a sheet that was locked meanwhile it stays a draft, to be seen when the sheet comes back.
            refused.append(draft);
            if (isFaultOfText(allowed.error())) {
                setFault(draft.field, draft.text, allowed.error());
            }
        }
    }
    // A new note's topic was typed before the text that makes it a note.
    if (!refused.isEmpty() && refused.size() < drafts.size()) {
        recover(refused);
    }
}

std::optional<int> ReviewDesk::recoveredCaret(const TextField& field, const QString& text) const
{
    const auto draft = std::ranges::find(m_recovered, field, &TypedText::field);
    return draft != m_recovered.end() && draft->text == text ? std::optional(draft->caret) : std::nullopt;
}

QList<TextField> ReviewDesk::faultyFields() const
{
    QList<TextField> fields;
    for (const auto& typing : m_typing) {
        if (typing.fault) {
            fields.append(typing.typed.field);
        }
    }
    return fields;
}

void ReviewDesk::clear()
{
    leave();
    m_typing.clear();
    m_drafts.flush();
    m_wanted = {};
    if (m_file) {
        m_file.reset();
        Q_EMIT cleared();
    }
    Q_EMIT undoChanged();
}

Sheet ReviewDesk::sheet() const
{
    return m_file ? m_file->review.sheet(m_reviewer) : Sheet{};
}

Evaluation ReviewDesk::evaluation() const
{
    return m_file ? countedEvaluation(*m_file, m_reviewer) : Evaluation{};
}

bool ReviewDesk::apply(const Result<Change>& change)
{
    if (!change) {
        Q_EMIT refused(change.error());
        return false;
    }
    return applyTogether({*change});
}

bool ReviewDesk::applyTogether(const QList<Change>& changes)
{
    Q_ASSERT(m_file);
    auto effective = changes;
    effective.removeIf([](const Change& change) { return change.isEmpty(); });
    const auto allowed = effective.isEmpty()      ? Done()
                         : m_storage.isReadOnly() ? Done(Error::Code::VaultReadOnly)
                                                  : checkOneAfterTheOther(effective);
    if (!allowed) {
        Q_EMIT refused(allowed.error());
        return false;
    }
    enter(effective);
    return true;
}

void ReviewDesk::showChange(const Change& change)
{
    takeInto(*m_file, change);
}

/// As the journal will keep it; only its place in the order is the journal's to give.
void ReviewDesk::takeInto(ApplicationFile& file, const Change& change) const
{
    Edit edit;
    edit.at = m_clock.now();
    edit.clock = std::numeric_limits<qint64>::max(); // after all that is there
    edit.change = change;
    takeIn(file, edit);
}

/// What is on its way to disk shows at once.
void ReviewDesk::enact(const Change& change)
{
    showChange(change);
    followState(change);
    // Whoever set the field meant it: what stood half-typed in it is gone, here and as a draft.
    for (const auto& field : fieldsOf(change)) {
        if (dropTyping(field)) {
            m_drafts.release({m_reviewer, m_file->dossier.id, field, {}, 0});
            Q_EMIT typingChanged(field);
        }
    }
}

/// What may be known of the others goes with the state of the own sheet, at once.
void ReviewDesk::followState(const Change& change)
{
    if (rowOf(change.kind).part == StatePart::Sheet) {
        m_file->others = {};
        m_sheetMoved = true;
        if (!isOfOffice(m_file->persons, m_reviewer)) {
            m_file->submittedByOthers.clear();
        }
    }
    m_sheetMoved |= change.kind == EditKind::RolesChanged; // the office may know what others may not
    m_isOvertaken |= std::ranges::any_of(change.fields, [&](const FieldChange& field) {
        const auto* known = fieldRow(change.kind, field.field);
        return known && known->form == FieldForm::Content; // with another content other findings are true
    });
}

void ReviewDesk::followSheet()
{
    if (m_isOvertaken && m_saves.pending() == 0) {
        m_isOvertaken = false;
        reload();
    }
    if (!m_sheetMoved || m_saves.pending() > 0 || !m_file) {
        return;
    }
    m_sheetMoved = false;
    const auto id = m_file->dossier.id;
    const auto job = [id, reviewer = m_reviewer](Workplace& workplace) { return read(workplace, id, reviewer); };
    m_storage.run(this, job, [this, id, reviewer = m_reviewer](Result<Loaded> loaded) {
        if (loaded && m_file && m_file->dossier.id == id && reviewer == m_reviewer && !m_sheetMoved) {
            takeSheet(std::move(loaded).value());
        }
    });
}

void ReviewDesk::takeSheet(Loaded loaded)
{
    m_file->others = loaded.file.others;
    m_file->submittedByOthers = loaded.file.submittedByOthers;
    Q_EMIT othersChanged();
    if (!sheet().isLocked()) {
        recover(loaded.drafts); // typed while it was locked
        showOvertaken(loaded.overtaken);
    }
}

/// The step is no step any more, and nor are those beside it.
void ReviewDesk::takeRefusal(const QList<Change>& changes, const Error& error)
{
    const auto& first = changes.first(); // all are one person's, of one application or of people
    const bool isHere = isOnDesk(first);
    auto& history = m_histories[{first.author, isHere ? m_file->dossier.id : first.application}];
    QList<TextField> kept;
    for (const auto& change : changes) {
        if (!change.application.isEmpty() && !history.isUndo(change)) {
            kept += keepRefused(change, error);
        }
    }
    history.clear();
    m_drafts.flush();
    Q_EMIT undoChanged();
    Q_EMIT saveRefused(first, error, kept);
    if (isHere) {
        reload();
    }
}

/// Of people: it is a step of whatever lies there.
bool ReviewDesk::isOnDesk(const Change& change) const
{
    const bool isOfVault = change.application.isEmpty();
    return m_file && m_reviewer == change.author && (isOfVault || m_file->dossier.id == change.application);
}

/// What was typed for it stays a draft, but where somebody has typed since.
QList<TextField> ReviewDesk::keepRefused(const Change& change, const Error& error)
{
    const bool isHere = isOnDesk(change);
    QList<TextField> kept;
    for (auto text : typedFor(change)) {
        text.writer = change.author == m_reviewer ? m_writer : change.author;
        const bool isBegun =
            std::ranges::any_of(m_reasons, [&text](const TypedText& other) { return other.isSameFieldAs(text); });
        if (isHere && (typed(text.field) || isBegun)) {
            continue;
        }
        m_drafts.keep(text);
        kept.append(text.field);
        if (isHere && isReason(text)) {
            m_reasons.append(text);
        } else if (isHere && isFaultOfText(error)) {
            setFault(text.field, text.text, error);
        }
    }
    return kept;
}

void ReviewDesk::leave()
{
    if (m_file) {
        Q_EMIT leaving();
    }
    settleTyping();
}

} // namespace pingshen::ui
