// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

namespace pingshen {

/// Names and words that came with a package, as they are to be shown (`visibleText`).
Applicant visible(Applicant applicant);
Dossier visible(Dossier dossier);

} // namespace pingshen
