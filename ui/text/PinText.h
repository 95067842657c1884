// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Pin.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// Where a pin is, as it is said in one line: "diploma, page 2"; of words that were not found what was searched.
/// `name`: what the document is called, without its folder and suffix; empty: all of the package.
QString pinPlaceText(const Pin& pin, const QString& name, const Phrasebook& book = {});

/// What stands on a chip: its stance as a sign, the document and the page, or the words that were not found.
QString pinChipText(const Pin& pin, const QString& name, PinState state, const Phrasebook& book = {});

/// The same in words, for who does not see it: "For: diploma, page 2".
QString pinSpokenText(const Pin& pin, const QString& name, PinState state, const Phrasebook& book = {});

/// All that a pin says, in lines: place, quote, remark, state.
QString pinDetailText(const Pin& pin, const QString& name, PinState state, const Phrasebook& book = {});

/// The sign of a stance: "+", "−", "i".
QString signOf(Stance stance);

} // namespace pingshen::ui
