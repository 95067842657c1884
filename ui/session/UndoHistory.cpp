// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/UndoHistory.h"

#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen::ui {

void UndoHistory::add(const Change& change)
{
    if (rowOf(change.kind).part == StatePart::Sheet) {
        clear();
    } else if (!change.fields.isEmpty()) {
        m_undone.clear();
        m_done.append({change});
    }
}

void UndoHistory::joinLast()
{
    Q_ASSERT(m_done.size() > 1);
    m_done.last().isJoined = true;
}

Change UndoHistory::takeUndo()
{
    Q_ASSERT(canUndo());
    const auto last = m_done.takeLast();
    m_undone.append(last);
    return last.change.inverse();
}

Change UndoHistory::takeRedo()
{
    Q_ASSERT(canRedo());
    const auto last = m_undone.takeLast();
    m_done.append(last);
    return last.change;
}

bool UndoHistory::isUndo(const Change& change) const
{
    return std::ranges::any_of(m_undone, [back = change.inverse()](const Step& step) {
        return step.change.kind == back.kind && step.change.subject == back.subject
               && step.change.fields == back.fields;
    });
}

void UndoHistory::clear()
{
    m_done.clear();
    m_undone.clear();
}

} // namespace pingshen::ui
