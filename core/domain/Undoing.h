// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

namespace pingshen {

/// What an edit does, as the history says it.
enum class Undoing {
    None, ///< something new
    Undo, ///< takes an edit back
    Redo, ///< does again what was taken back: takes the undo back
};

/// Whether `undo` takes the edit with this change back: it names it, knows it, has its author, kind and subject, and
/// sets its fields the other way round; or it is of the kind that takes back the other's, about the same request.
bool takesBack(const Edit& undo, const EditRef& edit, const Change& change);

/// Of each of these edits of one application, given in the order of the fold. A reference counts when the edit it names
/// is among them and is taken back. Any other says nothing, whoever wrote it: the edit then reads as if it had none.
QList<Undoing> undoings(const QList<Edit>& edits);

} // namespace pingshen
