// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ConflictFold.h"
#include "core/work/Drafts.h"
#include "core/work/WaitingChange.h"
#include "ui/session/AsideStep.h"

#include <QList>

#include <optional>
#include <variant>

namespace pingshen::ui {

/// The steps that can be undone and redone, newest last: changes of a kind that the table of kinds calls undoable.
/// Submitting and returning a sheet end the history, but of what was done beside the review. What cannot be undone (a
/// confirmation) is no step, but an undo stops at it once, so that nobody takes back something older in its place.
class UndoHistory
{
public:
    bool canUndo() const { return !m_done.isEmpty(); } ///< or stops at something once
    bool canRedo() const { return !m_undone.isEmpty(); }
    /// How often an undo meets something: steps, and what it stops at once.
    qsizetype depth() const { return m_done.size(); }

    /// Remembers a new change, saved under `number`, and forgets what was undone before it. `chosen`: the values that
    /// waited for a choice until this change made one.
    void add(const Change& change, qint64 number = 0, const QList<Conflict>& chosen = {});
    /// The last change and the one before it are one step: they are undone and done again together.
    void joinLast();
    /// Something was done beside the review: a step like any other.
    void addAside(const AsideStep& step);
    /// That, where it is the next step.
    const AsideStep* nextAsideUndo() const { return lastAs<AsideStep>(m_done); }
    const AsideStep* nextAsideRedo() const { return lastAs<AsideStep>(m_undone); }
    /// The same, and it has moved to the other side.
    std::optional<AsideStep> takeAsideUndo() { return takeAside(m_done, m_undone); }
    std::optional<AsideStep> takeAsideRedo() { return takeAside(m_undone, m_done); }
    /// A change that cannot be undone was made.
    void addFinal(const Change& change);
    /// That, where it is what an undo meets next: the undo after it goes on before it.
    std::optional<Change> passFinal();
    /// Typing that was undone before it became a change: a redo makes it one.
    void addUndone(const Change& change) { m_undone.append(Made{.change = change}); }
    /// Typing that was undone and could be no change: a redo types it again.
    void addUndone(const TypedText& typed) { m_undone.append(typed); }
    /// That, where it is what a redo does next.
    std::optional<TypedText> takeTyping();
    void forgetUndone() { m_undone.clear(); }

    /// The changes that undo the last step, in their order, and those that do it again; none: there is no step.
    QList<Change> nextUndo() const;
    QList<Change> nextRedo() const;
    /// The first of them, to be saved under `number`, and the step has moved to the other side. A redo takes the undo
    /// back.
    WaitingChange takeUndo(qint64 number = 0);
    WaitingChange takeRedo(qint64 number = 0);
    /// The change undid a step that could be done again.
    bool isUndo(const Change& change) const { return undoneBy(change) != nullptr; }
    /// The values that wait for a choice again with this undo.
    QList<Conflict> broughtBackBy(const Change& undo) const;
    /// Ends the history of the review. What was done beside it can be undone as before.
    void clear();

private:
    /// A change that was made, or was taken back.
    struct Made
    {
        Change change;
        qint64 number = 0;     ///< under which it was last saved, done or undone; 0: never, or nobody asked
        bool isJoined = false; ///< to the one before it
        QList<Conflict> chosen = {};
    };
    /// No step: a change that cannot be undone.
    struct Final
    {
        Change change;
    };
    using Step = std::variant<Made, Final, TypedText, AsideStep>;

    template<class Kind>
    static const Kind* lastAs(const QList<Step>& steps)
    {
        return steps.isEmpty() ? nullptr : std::get_if<Kind>(&steps.last());
    }
    static std::optional<AsideStep> takeAside(QList<Step>& from, QList<Step>& to);
    const Made* undoneBy(const Change& change) const;

    QList<Step> m_done;
    QList<Step> m_undone;
};

} // namespace pingshen::ui
