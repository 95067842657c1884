// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

namespace pingshen {

/// Of a note that is begun: 32 random hexadecimal digits.
NoteId newNoteId();

} // namespace pingshen
