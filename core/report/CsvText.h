// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace pingshen {

/// What every table for spreadsheets begins with: UTF-8 with a byte order mark.
QByteArray csvBegin();

/// A line by RFC 4180, every cell quoted, CRLF at its end. A text that a spreadsheet would take for a formula (= + - @
/// after any space, tab, carriage return) gets an apostrophe before it; characters that nobody sees are written out.
QString csvLine(const QStringList& cells);

} // namespace pingshen
