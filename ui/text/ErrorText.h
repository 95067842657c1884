// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Rubric.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What happened, to what, and what to do; then the deepest useful cause. One paragraph, ends with a full stop.
/// Never kept by those who show it: they keep the Error and ask again when the language changes.
/// With a rubric, ids of indicators and document kinds are shown as its labels.
QString errorText(const Error& error, const Phrasebook& book = {}, const Rubric* rubric = nullptr);

} // namespace pingshen::ui
