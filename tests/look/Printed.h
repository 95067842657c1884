// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace pingshen::test {

/// A report as a person sees it on paper, page after page: each line of words with its place in points, its colour and
/// the colour that it stands on, then the lines that are drawn and the grounds that are painted, with theirs.
QStringList printed(const QByteArray& pdf);

/// What a program makes of a report in HTML, a line for each element; of a picture no more than how long it is.
QStringList elementsOf(const QByteArray& html);

} // namespace pingshen::test
