// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReviewDesk.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/work/OpenApplication.h"
#include "ui/session/TypedFields.h"

#include <algorithm>
#include <limits>

namespace pingshen::ui {

struct ReviewDesk::Loaded
{
    ApplicationFile file;
    QList<TypedText> drafts;
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
    connect(&m_saves, &SaveQueue::retryRequested, &m_drafts, &DraftKeeper::flush);
    connect(&m_saves, &SaveQueue::saved, this, &ReviewDesk::loadOthers);
}

void ReviewDesk::seat(const ReviewerId& reviewer)
{
    if (reviewer != m_reviewer) {
        clear();
        m_reviewer = reviewer;
        Q_EMIT seated(reviewer);
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

void ReviewDesk::load(const ApplicationId& id, Fresh fresh)
{
    m_wanted = id;
    const auto job = [id, reviewer = m_reviewer](Workplace& workplace) -> Result<Loaded> {
        PINGSHEN_ASSIGN(auto file, openApplication(workplace, id, reviewer));
        PINGSHEN_ASSIGN(auto drafts, typedBy(workplace, reviewer, id));
        return Loaded{std::move(file), std::move(drafts)};
    };
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
    if (fresh == Fresh::Yes) {
        m_typing.clear();
        m_recovered.clear();
    }
    m_file = std::move(loaded.file);
    showEntries();
    for (const auto& change : m_saves.waiting()) {
        if (change.application == m_file->dossier.id) {
            showChange(change);
        }
    }
    Q_EMIT opened();
    Q_EMIT undoChanged();
    if (fresh == Fresh::Yes && !m_storage.isReadOnly()) {
        loaded.drafts.removeIf([this](const TypedText& draft) { return isOnItsWay(draft); });
        m_recovered = loaded.drafts;
        recover(loaded.drafts);
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

void ReviewDesk::recover(const QList<TypedText>& drafts)
{
    QList<TypedText> refused;
    for (const auto& draft : drafts) {
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
    return m_file ? evaluate(m_file->rubric, sheet()) : Evaluation{};
}

bool ReviewDesk::apply(const Result<Change>& change)
{
    Q_ASSERT(m_file);
    if (change && change->isEmpty()) {
        return true;
    }
    const auto allowed = !change                  ? Done(change.error())
                         : m_storage.isReadOnly() ? Done(Error::Code::VaultReadOnly)
                                                  : checkChange(*m_file, *change);
    if (!allowed) {
        Q_EMIT refused(allowed.error());
        return false;
    }
    enact(*change);
    steps().add(*change);
    Q_EMIT undoChanged();
    Q_EMIT changed(*change);
    return true;
}

/// As the journal will keep it; only its place in the order is the journal's to give.
void ReviewDesk::showChange(const Change& change)
{
    Edit edit;
    edit.at = m_clock.now();
    edit.clock = std::numeric_limits<qint64>::max(); // after all that is there
    edit.change = change;
    pingshen::apply(m_file->review, edit);
    pingshen::apply(m_file->dossier, edit);
}

void ReviewDesk::enact(const Change& change)
{
    showChange(change);
    followState(change);
    m_saves.save(change);
    // Whoever set the field meant it: what stood half-typed in it is gone, here and as a draft.
    for (const auto& field : fieldsOf(change)) {
        if (dropTyping(field)) {
            m_drafts.release({m_reviewer, m_file->dossier.id, field, {}, 0});
            Q_EMIT typingChanged(field);
        }
    }
}

void ReviewDesk::keepDraft(const TextField& field, const QString& text, int caret)
{
    if (m_file) {
        m_drafts.keep({m_reviewer, m_file->dossier.id, field, text, caret});
    }
}

/// What may be known of the others goes with the state of the own sheet, at once.
void ReviewDesk::followState(const Change& change)
{
    if (rowOf(change.kind).part == StatePart::Sheet) {
        m_file->others = {};
        m_othersAwaited = true;
    }
}

void ReviewDesk::loadOthers()
{
    if (!m_othersAwaited || !m_saves.waiting().isEmpty() || !m_file) {
        return;
    }
    m_othersAwaited = false;
    const auto id = m_file->dossier.id;
    const auto job = [id, reviewer = m_reviewer](Workplace& workplace) {
        return openApplication(workplace, id, reviewer);
    };
    m_storage.run(this, job, [this, id, reviewer = m_reviewer](const Result<ApplicationFile>& loaded) {
        if (loaded && m_file && m_file->dossier.id == id && reviewer == m_reviewer && !m_othersAwaited) {
            m_file->others = loaded->others;
            Q_EMIT othersChanged();
        }
    });
}

/// The file says what is typed into the sheet and not taken in.
void ReviewDesk::showEntries()
{
    if (!m_file) {
        return;
    }
    m_file->entries.clear();
    for (const auto& typing : std::as_const(m_typing)) {
        if (typing.typed.field.kind == EditKind::ScoreChanged) {
            m_file->entries.append({typing.typed.field, typing.typed.text});
        }
    }
}

void ReviewDesk::typing(const TextField& field, const QString& text, int caret)
{
    if (!m_file) {
        return;
    }
    if (m_storage.isReadOnly()) {
        Q_EMIT refused(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
        return;
    }
    if (isEmptied(field, text)) {
        m_drafts.forget({m_reviewer, m_file->dossier.id, field, {}, 0});
    } else {
        keepDraft(field, text, caret);
    }
    const auto* before = typed(field);
    auto fault = before ? before->fault : std::nullopt;
    const bool wasFaulty = fault.has_value();
    const auto change = typedChange(*m_file, m_reviewer, field, text);
    // While it is being typed only what was found wrong is looked at again: half a number is no mistake.
    if (check(change, Sure::No)) {
        fault.reset();
    }
    dropTyping(field);
    m_typing.append({{m_reviewer, m_file->dossier.id, field, text, caret}, fault, steps().depth()});
    showEntries();
    if (steps().canRedo() && !(change && change->isEmpty())) {
        steps().forgetUndone();
        Q_EMIT undoChanged();
    }
    if (wasFaulty && !fault) {
        Q_EMIT typingChanged(field);
    }
}

/// What may become a change, and what needs none.
Done ReviewDesk::check(const Result<Change>& change, Sure sure) const
{
    if (!change) {
        return change.error();
    }
    for (const auto& field : change->fields) {
        const auto date = QDate::fromString(field.to.toString(), Qt::ISODate);
        const TextField where{change->kind, change->subject, field.field};
        if (!date.isValid() || field.to == field.from || !holdsDate(change->kind, field.field)) {
            continue;
        }
        const auto likely = checkLikely(where, date, today());
        if (!likely && !(sure == Sure::Yes && mayBeMeant(likely.error()))) {
            return likely;
        }
    }
    return change->isEmpty() ? Done() : checkChange(*m_file, *change);
}

bool ReviewDesk::settle(const TextField& field, const QString& text, Sure sure)
{
    if (!m_file) {
        return true;
    }
    const auto change = typedChange(*m_file, m_reviewer, field, text);
    const auto allowed = check(change, sure);
    if (!allowed) {
        setFault(field, text, allowed.error());
        if (!isMarkedInPlace(field, allowed.error())) {
            Q_EMIT refused(allowed.error());
        }
        return false;
    }
    if (m_storage.isReadOnly() && !change->isEmpty()) {
        Q_EMIT refused(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
        return false;
    }
    const TypedText draft{m_reviewer, m_file->dossier.id, field, text, 0};
    dropTyping(field);
    if (change->isEmpty()) {
        m_drafts.forget(draft);
    } else {
        m_drafts.release(draft);
        apply(change);
    }
    Q_EMIT typingChanged(field);
    return true;
}

void ReviewDesk::abandon(const TextField& field)
{
    if (m_file && dropTyping(field)) {
        m_drafts.forget({m_reviewer, m_file->dossier.id, field, {}, 0});
        Q_EMIT typingChanged(field);
    }
}

void ReviewDesk::leave()
{
    if (m_file) {
        Q_EMIT leaving();
    }
    settleTyping();
}

/// What is typed becomes changes where it can; what cannot stays a draft on disk.
void ReviewDesk::settleTyping()
{
    const auto all = m_typing;
    for (const auto& [typed, fault, after] : all) {
        if (isEmptied(typed.field, typed.text)) {
            abandon(typed.field);
        } else if (!fault) {
            settle(typed.field, typed.text);
        }
    }
}

void ReviewDesk::setFault(const TextField& field, const QString& text, const Error& fault)
{
    const auto* before = typed(field);
    const auto caret = before ? before->typed.caret : 0;
    const auto after = before ? before->after : steps().depth();
    dropTyping(field);
    m_typing.append({{m_reviewer, m_file->dossier.id, field, text, caret}, fault, after});
    showEntries();
    Q_EMIT typingChanged(field);
}

bool ReviewDesk::dropTyping(const TextField& field)
{
    const bool was = m_typing.removeIf([&field](const Typing& typing) { return typing.typed.field == field; }) > 0;
    showEntries();
    return was;
}

const Typing* ReviewDesk::typed(const TextField& field) const
{
    const auto found =
        std::ranges::find_if(m_typing, [&field](const Typing& typing) { return typing.typed.field == field; });
    return found == m_typing.end() ? nullptr : &*found;
}

UndoHistory& ReviewDesk::steps()
{
    Q_ASSERT(m_file);
    return m_histories[{m_reviewer, m_file->dossier.id}];
}

const UndoHistory& ReviewDesk::history() const
{
    static const UndoHistory none;
    const auto found = m_file ? m_histories.find({m_reviewer, m_file->dossier.id}) : m_histories.end();
    return found == m_histories.end() ? none : *found;
}

/// What is typed and newer than every step goes first, before it ever was a change. False: there is no such thing.
bool ReviewDesk::takeTypingBack()
{
    if (m_typing.isEmpty() || m_typing.last().after < steps().depth()) {
        return false;
    }
    const auto typed = m_typing.takeLast().typed;
    showEntries();
    m_drafts.forget(typed);
    const auto change = typedChange(*m_file, m_reviewer, typed.field, typed.text);
    const bool says = !change || !change->isEmpty();
    if (change && says && checkChange(*m_file, *change)) {
        steps().addUndone(*change);
        Q_EMIT undoChanged();
    }
    Q_EMIT typingChanged(typed.field);
    if (says) {
        Q_EMIT undone(fieldChange(*m_file, m_reviewer, typed.field, typed.text).inverse());
    }
    return says;
}

/// The review is as the step left it, and the rules allow it now.
bool ReviewDesk::isPossible(const Change& change)
{
    for (const auto& field : change.fields) {
        if (valueOf(*m_file, m_reviewer, {change.kind, change.subject, field.field}) != field.from) {
            // Something else came between: the steps before it lead nowhere any more.
            steps().clear();
            Q_EMIT undoChanged();
            return false;
        }
    }
    if (const auto allowed = checkChange(*m_file, change); !allowed) {
        Q_EMIT refused(allowed.error());
        return false;
    }
    return true;
}

void ReviewDesk::undo()
{
    if (!m_file || takeTypingBack() || !steps().canUndo() || !isPossible(steps().nextUndo())) {
        return;
    }
    const auto change = steps().takeUndo();
    enact(change);
    Q_EMIT undoChanged();
    Q_EMIT changed(change);
    Q_EMIT undone(change);
}

void ReviewDesk::redo()
{
    if (!m_file || !steps().canRedo() || !isPossible(steps().nextRedo())) {
        return;
    }
    const auto change = steps().takeRedo();
    enact(change);
    Q_EMIT undoChanged();
    Q_EMIT changed(change);
    Q_EMIT redone(change);
}

} // namespace pingshen::ui
