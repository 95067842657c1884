// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/UndoHistory.h"

#include "core/domain/EditKinds.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

void UndoHistory::add(const Change& change, qint64 number, const QList<Conflict>& chosen)
{
    if (rowOf(change.kind).part == StatePart::Sheet) {
        clear();
        return;
    }
    const auto& row = rowOf(change.kind);
    const bool hasInverse = !change.fields.isEmpty() || row.opposite != EditKind::Unknown;
    if (row.undoable == Undoable::Yes && hasInverse) {
        m_undone.clear();
        m_done.append({.change = change, .number = number, .chosen = chosen});
    }
}

void UndoHistory::joinLast()
{
    Q_ASSERT(m_done.size() > 1);
    m_done.last().isJoined = true;
}

void UndoHistory::addAside(const AsideStep& step)
{
    m_undone.clear();
    m_done.append({.change = {}, .aside = step});
}

std::optional<AsideStep> UndoHistory::takeAside(QList<Step>& from, QList<Step>& to)
{
    if (from.isEmpty() || !from.last().aside) {
        return std::nullopt;
    }
    to.append(from.takeLast());
    return to.last().aside;
}

void UndoHistory::addFinal(const Change& change)
{
    const bool isAgain = !m_done.isEmpty() && m_done.last().isFinal && m_done.last().change.kind == change.kind;
    if (!isAgain) { // one thing a person did may be several of them
        m_done.append({.change = change, .isFinal = true});
    }
}

std::optional<Change> UndoHistory::passFinal()
{
    const bool isMet = !m_done.isEmpty() && m_done.last().isFinal;
    return isMet ? std::optional(m_done.takeLast().change) : std::nullopt;
}

QList<Change> UndoHistory::nextUndo() const
{
    QList<Change> changes;
    bool isMore = true;
    for (auto step = m_done.crbegin(); step != m_done.crend() && isMore; ++step) {
        changes.append(step->change.inverse());
        isMore = step->isJoined;
    }
    return changes;
}

QList<Change> UndoHistory::nextRedo() const
{
    QList<Change> changes;
    for (auto step = m_undone.crbegin(); step != m_undone.crend() && (changes.isEmpty() || step->isJoined); ++step) {
        changes.append(step->change);
    }
    return changes;
}

std::optional<TypedText> UndoHistory::takeTyping()
{
    return m_undone.isEmpty() || !m_undone.last().typed ? std::nullopt : m_undone.takeLast().typed;
}

WaitingChange UndoHistory::takeUndo(qint64 number)
{
    Q_ASSERT(canUndo());
    m_undone.append(m_done.takeLast());
    auto& step = m_undone.last();
    return {step.change.inverse(), number, std::exchange(step.number, number)};
}

WaitingChange UndoHistory::takeRedo(qint64 number)
{
    Q_ASSERT(canRedo());
    m_done.append(m_undone.takeLast());
    auto& step = m_done.last();
    return {step.change, number, std::exchange(step.number, number)};
}

const UndoHistory::Step* UndoHistory::undoneBy(const Change& change) const
{
    const auto step = std::ranges::find_if(m_undone, [back = change.inverse()](const Step& undone) {
        return !undone.typed && !undone.aside && undone.change.kind == back.kind
               && undone.change.subject == back.subject && undone.change.fields == back.fields;
    });
    return step == m_undone.end() ? nullptr : &*step;
}

QList<Conflict> UndoHistory::broughtBackBy(const Change& undo) const
{
    const auto* step = undoneBy(undo);
    return step ? step->chosen : QList<Conflict>();
}

void UndoHistory::clear()
{
    const auto isOfReview = [](const Step& step) { return !step.aside; };
    m_done.removeIf(isOfReview);
    m_undone.removeIf(isOfReview);
}

} // namespace pingshen::ui
