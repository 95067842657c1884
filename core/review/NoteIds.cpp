// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/NoteIds.h"

#include <QUuid>

namespace pingshen {

NoteId newNoteId()
{
    return NoteId(QUuid::createUuid().toString(QUuid::Id128));
}

} // namespace pingshen
