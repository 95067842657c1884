// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/EvidenceReport.h"
#include "core/report/ReportWords.h"

namespace pingshen {

/// "diploma.pdf, page 2"; of words that were not found where they were looked for, and in how many pages.
LocalText placeOf(const EvidenceRow& row, const EvidenceWords& words);
LocalText stanceOf(const Pin& pin, const EvidenceWords& words);
LocalText stateOf(PinState state, const EvidenceWords& words);

} // namespace pingshen
