// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Limits.h"
#include "ui/settings/Settings.h"

namespace pingshen::ui {

/// How much of a package is read at most, as this person set it. Whoever reads a package goes by these.
Limits importLimits(const Settings& settings);

} // namespace pingshen::ui
