// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

namespace pingshen {

/// The words of a page as everybody gets them: in whole hundredths of a point, within the page, characters that nobody
/// can read left out, ends that never go back, lines numbered. `page` is the page's size in points. What stands outside
/// of the page is left out, and what is above the limits of the protocol.
QList<PageWord> placedWords(const QList<PageWord>& words, QSizeF page);

} // namespace pingshen
