// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace pingshen::ui {

/// The sizes of letters: 13, 12, 14 bold, 11 and 18 px, all times the font scale that the Theme set.
/// The families that are asked for have digits of equal width, so columns of points stand straight.
enum class TypeRole {
    Text,    ///< 13
    Strong,  ///< 13, semi-bold
    Small,   ///< 12: second lines, notes
    Title,   ///< 14, semi-bold
    Caption, ///< 11: heads of lists, tags
    Points,  ///< 18, semi-bold: the points being given
    Display, ///< 22, semi-bold: the head of a start page
};

QFont fontOf(TypeRole role);

/// In which letters most of the window is written: theirs are the widths of dots, dashes and quotation marks, which
/// Chinese families set as wide as a character.
enum class Letters { Chinese, Latin };

/// The families, best first; whichever is installed serves both languages.
QStringList fontFamilies(Letters letters);

/// The application font at a scale in percent.
QFont baseFont(int scalePercent, Letters letters = Letters::Chinese);

} // namespace pingshen::ui
