// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/Conflicts.h"
#include "ui/session/ReviewDesk.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

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

/// As the rules have it when each finds what those before it leave.
Done ReviewDesk::checkOneAfterTheOther(const QList<Change>& changes) const
{
    PINGSHEN_TRY(checkChange(*m_file, changes.first()));
    auto file = changes.size() > 1 ? *m_file : ApplicationFile();
    for (qsizetype i = 1; i < changes.size(); ++i) {
        takeInto(file, changes[i - 1]);
        PINGSHEN_TRY(checkChange(file, changes[i]));
    }
    return {};
}

/// As one step, written together.
void ReviewDesk::enter(const QList<Change>& changes)
{
    QList<WaitingChange> group;
    for (const auto& change : changes) {
        group.append({change, m_saves.newNumber()});
    }
    m_saves.save(group);
    const auto before = steps().depth();
    for (const auto& waiting : std::as_const(group)) {
        const auto& change = waiting.change;
        auto open = m_file->conflicts;
        const auto chosen = pingshen::settle(open, change, m_file->review);
        enact(change);
        const auto depth = steps().depth();
        steps().add(change, waiting.number, chosen);
        if (depth > before && steps().depth() > depth) {
            steps().joinLast();
        }
        Q_EMIT undoChanged();
        Q_EMIT changed(change);
    }
    const auto isFinal = [](const Change& change) {
        const auto& row = rowOf(change.kind);
        // Of a submission it is said that the sheet is locked.
        return row.undoable == Undoable::No && change.kind != EditKind::SheetSubmitted;
    };
    if (!changes.isEmpty() && std::ranges::all_of(changes, isFinal)) {
        steps().addFinal(changes.first());
        Q_EMIT undoChanged();
    }
}

/// The review is as the step left it, and the rules allow all of it now, one change after the other. It is said if not.
bool ReviewDesk::isPossible(const QList<Change>& changes, Nothing nothing)
{
    if (changes.isEmpty()) {
        (this->*nothing)();
        return false;
    }
    auto file = changes.size() > 1 ? *m_file : ApplicationFile();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const auto& change = changes[i];
        const auto& before = i == 0 ? *m_file : file;
        for (const auto& field : change.fields) {
            if (valueOf(before, m_reviewer, {change.kind, change.subject, field.field}) != field.from) {
                // Something else came between: the steps before it lead nowhere any more.
                steps().clear();
                Q_EMIT undoChanged();
                (this->*nothing)();
                return false;
            }
        }
        if (changes.size() > 1) {
            takeInto(file, change);
        }
    }
    const auto allowed = checkOneAfterTheOther(changes);
    if (!allowed) {
        Q_EMIT refused(allowed.error());
    }
    return static_cast<bool>(allowed);
}

void ReviewDesk::noteAside(const AsideStep& step)
{
    if (m_file) {
        steps().addAside(step);
        Q_EMIT undoChanged();
    }
}

/// It is said if not, and the step stays where it is.
bool ReviewDesk::mayGo(const std::function<Done()>& may)
{
    const auto allowed = may ? may() : Done();
    if (!allowed) {
        Q_EMIT refused(allowed.error());
    }
    return static_cast<bool>(allowed);
}

void ReviewDesk::undo()
{
    if (m_file && takeTypingBack()) {
        return;
    }
    if (const auto kept = m_file ? steps().passFinal() : std::nullopt) {
        Q_EMIT undoChanged();
        Q_EMIT cannotBeUndone(*kept);
        return;
    }
    if (const auto* next = history().nextAsideUndo()) {
        if (!mayGo(next->mayGoBack)) {
            return;
        }
        const auto aside = steps().takeAsideUndo();
        aside->back();
        Q_EMIT undoChanged();
        Q_EMIT asideUndone(*aside);
        return;
    }
    const auto back = history().nextUndo();
    if (!isPossible(back, &ReviewDesk::nothingToUndo)) {
        return;
    }
    QList<WaitingChange> group;
    for (qsizetype i = 0; i < back.size(); ++i) {
        group.append(steps().takeUndo(m_saves.newNumber()));
    }
    m_saves.save(group);
    for (const auto& taken : std::as_const(group)) {
        auto open = m_file->conflicts;
        m_isOvertaken |= !pingshen::settle(open, taken.change, m_file->review).isEmpty();
        enact(taken.change);
        m_file->conflicts += steps().broughtBackBy(taken.change);
        Q_EMIT undoChanged();
        Q_EMIT changed(taken.change);
        Q_EMIT undone(taken.change);
    }
}

void ReviewDesk::redo()
{
    if (m_file && typeAgain()) {
        return;
    }
    if (const auto* next = history().nextAsideRedo()) {
        if (!mayGo(next->mayGoAgain)) {
            return;
        }
        const auto aside = steps().takeAsideRedo();
        aside->again();
        Q_EMIT undoChanged();
        Q_EMIT asideRedone(*aside);
        return;
    }
    const auto again = history().nextRedo();
    if (!isPossible(again, &ReviewDesk::nothingToRedo)) {
        return;
    }
    QList<WaitingChange> group;
    for (qsizetype i = 0; i < again.size(); ++i) {
        group.append(steps().takeRedo(m_saves.newNumber()));
    }
    m_saves.save(group);
    for (const auto& taken : std::as_const(group)) {
        enact(taken.change);
        Q_EMIT undoChanged();
        Q_EMIT changed(taken.change);
        Q_EMIT redone(taken.change);
    }
}

} // namespace pingshen::ui
