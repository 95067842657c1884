// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pingshen {

/// Whether a line feed and a tab are text to keep, as in a page or a reason, or to be shown, as in a name.
enum class Breaks { Keep, Show };

/// Text from elsewhere, made safe to show: characters that steer a terminal, a label or the direction of writing
/// instead of being read, and those that nobody sees, are written out: all that core/base/Characters calls hidden.
/// Controls become their pictures (ESC is ␛), all others their number (‹U+202E›).
/// What a script or an emoji needs where it stands is kept; anything else is untouched.
/// Doing it twice changes nothing.
QString visibleText(const QString& text, Breaks breaks = Breaks::Keep);

/// The control whose picture this is (ESC of ␛), for those who cannot draw it. Nothing of any other character.
std::optional<char32_t> controlOfPicture(char32_t picture);

/// The same JSON with those characters written as \uXXXX, so that showing it steers nothing. Its meaning is unchanged.
QByteArray visibleJson(const QByteArray& json);

} // namespace pingshen
