// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

#include <QStringList>

namespace pingshen::test {

/// A page of lines as a reader of PDFs tells them. Two spaces or more are the free space between columns; each line
/// stands 20 points below the one before, a Chinese character is 10 points wide, another one 5.
PageText madePage(const QStringList& lines, PageText::Origin origin = PageText::Origin::Pdf, int page = 0);

} // namespace pingshen::test
