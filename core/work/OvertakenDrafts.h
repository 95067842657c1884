// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Drafts.h"

namespace pingshen {

/// Of `typedBy`, what was typed before something newer was recorded in its field, or without seeing what was: under
/// another id of the person, by nobody who was named, before edits of another device came. `author` is the id that it
/// was typed under. Whoever shows it makes no change of it unasked.
Result<QList<TypedText>> overtakenDrafts(Workplace& workplace, const ReviewerId& author,
                                         const ApplicationId& application);

} // namespace pingshen
