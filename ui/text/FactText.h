// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/CrossCheck.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What a fact is called: "Passport number".
QString labelOf(FactKind kind, const Phrasebook& book = {});
/// How documents stand to one another: "differs".
QString labelOf(FactDifference::Kind kind, const Phrasebook& book = {});
/// Whether check digits hold; empty where there are none.
QString labelOf(FactCheck check, const Phrasebook& book = {});

} // namespace pingshen::ui
