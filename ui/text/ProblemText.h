// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What the check of a vault found, and what it means. One paragraph, ends with a full stop.
QString problemText(const VaultProblem& problem, const Phrasebook& book = {});

} // namespace pingshen::ui
