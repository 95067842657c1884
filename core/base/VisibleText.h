// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pingshen {

/// Whether a line feed and a tab are text to keep, as in a page or a reason, or to be shown, as in a name.
enum class Breaks { Keep, Show };

/// Text from elsewhere, made safe to show: characters that steer a terminal, a label or the direction of writing
/// instead of being read are written out. Controls become their pictures (ESC is ␛), all others their number
/// (‹U+202E›): C1, bidirectional marks, line and paragraph separators, zero-width characters, byte order marks and
/// tags. Zero-width joiners stay where a script or an emoji needs them. Anything else is untouched; doing it twice
/// changes nothing.
QString visibleText(const QString& text, Breaks breaks = Breaks::Keep);

/// The same JSON with those characters written as \uXXXX, so that showing it steers nothing. Its meaning is unchanged.
QByteArray visibleJson(const QByteArray& json);

} // namespace pingshen
