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
        m_done.append(Made{.change = change, .number = number, .chosen = chosen});
    }
}

void UndoHistory::joinLast()
{
    Q_ASSERT(m_done.size() > 1);
    std::get<Made>(m_done.last()).isJoined = true;
}

void UndoHistory::addAside(const AsideStep& step)
{
    m_undone.clear();
    m_done.append(step);
}

std::optional<AsideStep> UndoHistory::takeAside(QList<Step>& from, QList<Step>& to)
{
    if (!lastAs<AsideStep>(from)) {
        return std::nullopt;
    }
    to.append(from.takeLast());
    return std::get<AsideStep>(to.last());
}

void UndoHistory::addFinal(const Change& change)
{
    const auto* before = lastAs<Final>(m_done);
    if (!before || before->change.kind != change.kind) { // one thing a person did may be several of them
        m_done.append(Final{change});
    }
}

std::optional<Change> UndoHistory::passFinal()
{
    return lastAs<Final>(m_done) ? std::optional(std::get<Final>(m_done.takeLast()).change) : std::nullopt;
}

QList<Change> UndoHistory::nextUndo() const
{
    QList<Change> changes;
    for (auto step = m_done.crbegin(); step != m_done.crend(); ++step) {
        const auto* made = std::get_if<Made>(&*step);
        if (!made) {
            break;
        }
        changes.append(made->change.inverse());
        if (!made->isJoined) {
            break;
        }
    }
    return changes;
}

QList<Change> UndoHistory::nextRedo() const
{
    QList<Change> changes;
    for (auto step = m_undone.crbegin(); step != m_undone.crend(); ++step) {
        const auto* made = std::get_if<Made>(&*step);
        if (!made || !(changes.isEmpty() || made->isJoined)) {
            break;
        }
        changes.append(made->change);
    }
    return changes;
}

std::optional<TypedText> UndoHistory::takeTyping()
{
    return lastAs<TypedText>(m_undone) ? std::optional(std::get<TypedText>(m_undone.takeLast())) : std::nullopt;
}

WaitingChange UndoHistory::takeUndo(qint64 number)
{
    Q_ASSERT(lastAs<Made>(m_done));
    m_undone.append(m_done.takeLast());
    auto& step = std::get<Made>(m_undone.last());
    return {step.change.inverse(), number, std::exchange(step.number, number)};
}

WaitingChange UndoHistory::takeRedo(qint64 number)
{
    Q_ASSERT(lastAs<Made>(m_undone));
    m_done.append(m_undone.takeLast());
    auto& step = std::get<Made>(m_done.last());
    return {step.change, number, std::exchange(step.number, number)};
}

const UndoHistory::Made* UndoHistory::undoneBy(const Change& change) const
{
    const auto back = change.inverse();
    for (const auto& step : m_undone) {
        const auto* made = std::get_if<Made>(&step);
        if (made && made->change.kind == back.kind && made->change.subject == back.subject
            && made->change.fields == back.fields) {
            return made;
        }
    }
    return nullptr;
}

QList<Conflict> UndoHistory::broughtBackBy(const Change& undo) const
{
    const auto* made = undoneBy(undo);
    return made ? made->chosen : QList<Conflict>();
}

void UndoHistory::clear()
{
    const auto isOfReview = [](const Step& step) { return !std::holds_alternative<AsideStep>(step); };
    m_done.removeIf(isOfReview);
    m_undone.removeIf(isOfReview);
}

} // namespace pingshen::ui
