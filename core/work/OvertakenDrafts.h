// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Drafts.h"

namespace pingshen {

/// Of `typedBy`, what a person who was entered twice typed before something newer was recorded in its field: with one
/// id the journal removes it, of several it removes the latest only. `author` is the id that it was typed under.
/// Whoever shows it makes no change of it unasked.
Result<QList<TypedText>> overtakenDrafts(Workplace& workplace, const ReviewerId& author,
                                         const ApplicationId& application);

} // namespace pingshen
