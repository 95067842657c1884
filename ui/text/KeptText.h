// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/KeptOutcome.h"
#include "ui/text/Phrasebook.h"

#include <QStringList>

namespace pingshen::ui {

/// What a person must know of the changes that a session before could not save: nothing, or a sentence each for those
/// that wait on and those in whose place newer entries stand.
QStringList keptTexts(const KeptOutcome& outcome, const Phrasebook& book = {});

} // namespace pingshen::ui
