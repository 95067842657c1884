// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pingshen {

/// The characters that are not white space.
qsizetype inkedCharacters(QStringView text);

/// Nobody can read or search it: private-use or replacement characters from a font without a map, letters that were
/// read in a wrong encoding, or signs without words. Text of a few characters is never called so for its words.
bool isUnreadable(QStringView text);

/// So little that a page covered by a picture is a scan all the same: a scanner app's mark, a page number, a date. What
/// stands there several times, as a watermark does, counts once.
bool isMark(QStringView text);

/// So little that it is a mark even where nobody sees it: no recogniser finds just one short line on a page.
bool isOneLine(QStringView text);

/// The text with the values of form fields apart that stand side by side without a space between.
QString parted(QString text, const QStringList& values);

} // namespace pingshen
