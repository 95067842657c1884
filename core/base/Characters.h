// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace pingshen {

/// What a reader sees of a character.
enum class Sight {
    Ink,
    Mark,      ///< drawn on the character before it
    Space,     ///< of any width, within a line
    Break,     ///< ends a line or jumps: line feed, tab, U+2028
    Joining,   ///< not drawn itself, but needed where it stands: see charactersOf
    Invisible, ///< drawn as nothing: zero width, fillers, tags, variation selectors, soft hyphens, U+2800
    Control,   ///< acts on a terminal or a file, or is no character at all: ESC, C1, half a character, U+FFFE
    Direction, ///< turns the direction in which what follows is written
};

/// The one answer to what is invisible, a control or a mark of direction, by the properties of Unicode: whoever shows,
/// compares or measures a text asks here. Of a character by itself: what only its place makes needed is Invisible.
Sight sightOf(char32_t code);

/// It is not there for the eye: Invisible, Control, Direction, or a line's end.
constexpr bool isHidden(Sight sight)
{
    return sight == Sight::Break || sight == Sight::Invisible || sight == Sight::Control || sight == Sight::Direction;
}

struct Character
{
    char32_t code = 0;
    Sight sight = Sight::Ink;
};

/// The characters of a text where they stand. Joining are: joiners after a letter that joins (Arabic, Indic, Mongolian)
/// and within an emoji, variation selectors after a character that they vary, the tags of a regional flag.
QList<Character> charactersOf(QStringView text);

} // namespace pingshen
