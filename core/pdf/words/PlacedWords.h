// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

namespace pingshen {

/// The words of a page as everybody gets them: in whole hundredths of a point, within the page, without characters that
/// nobody can read, with ends that never go back. `page` is the page's size in points. What stands outside of the page
/// is left out, and what is above the limits of the protocol.
QList<PageWord> placedWords(const QList<PageWord>& words, QSizeF page);

/// The words with their lines numbered by where they stand.
QList<PageWord> numberedLines(QList<PageWord> words);

} // namespace pingshen
