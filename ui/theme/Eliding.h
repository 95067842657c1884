// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace pingshen::ui {

/// What a text is decides where it is cut: a sentence or a label at its end, a name of several parts (a person's in two
/// languages, a file's) in its middle, so that both ends stay.
enum class TextOf { Label, Name };

Qt::TextElideMode cutOf(TextOf what);
/// `text` in `width` pixels.
QString elided(const QString& text, TextOf what, const QFontMetrics& metrics, int width);

/// `name` in `width` pixels, cut where it tells nothing from its neighbours in a list: at the end, unless what is left
/// says the same as theirs; then at the start, at a word where there is one. Neighbours may be empty.
QString elidedAmong(const QString& name, const QString& before, const QString& after, const QFontMetrics& metrics,
                    int width);

/// `text` broken into lines of `width` pixels, at most so many, within a word only where the word is longer than a
/// line; what does not fit in the last is cut at its end.
QString inLines(const QString& text, const QFontMetrics& metrics, int width, int most = 2);

/// A word of `text` is wider than a line: in lines of `width` pixels it would be broken.
bool breaksAWord(const QString& text, const QFontMetrics& metrics, int width);

/// The name of a file in at most two lines: where both are too short, its beginning and its end, which tells it from
/// others.
QString inTwoLines(const QString& name, const QFontMetrics& metrics, int width);

} // namespace pingshen::ui
