// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

#include <QList>

namespace pingshen::ui {

/// What can be taken back and done again: changes made of fields, newest last. Submitting and returning a sheet are
/// no such changes; they end the history.
class UndoHistory
{
public:
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }

    /// Remembers a new change and forgets what was undone before it.
    void add(const Change& change);
    /// The change that takes the last one back; call only when it can.
    Change takeUndo();
    /// The change that does it again; call only when it can.
    Change takeRedo();
    void clear();

private:
    QList<Change> m_done;
    QList<Change> m_undone;
};

} // namespace pingshen::ui
