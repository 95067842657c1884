// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"
#include "core/text/Phrase.h"
#include "core/text/PlacedText.h"

namespace pingshen {

/// What a place of the text covers of its page, one rectangle a line.
QList<PageRect> rectsOf(const PlacedText& text, const Phrase::Place& place);

} // namespace pingshen
