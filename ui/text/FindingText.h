// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Finding.h"
#include "core/domain/Rubric.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What was found, in what, and what to do about it. One paragraph, ends with a full stop.
/// With a rubric, ids of document kinds are shown as its labels.
QString findingText(const Finding& finding, const Phrasebook& book = {}, const Rubric* rubric = nullptr);

} // namespace pingshen::ui
