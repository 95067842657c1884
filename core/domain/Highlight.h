// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"

#include <QDateTime>
#include <QJsonObject>

namespace pingshen {

using HighlightId = Id<struct HighlightTag>; ///< 32 random hexadecimal digits

/// A passage that somebody lit up for themselves, maybe with a note. No proof of anything: nobody else sees it, and no
/// sheet, report or exchange knows of it.
struct Highlight
{
    HighlightId id;
    DocumentPassage place;
    QString note;          ///< empty: none
    QDateTime at;          ///< made, UTC
    QString draft = {};    ///< what was typed of another note, and neither saved nor given up; empty: nothing
    QJsonObject rest = {}; ///< what another program said of it, kept as it is

    friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// The highlight is on all of the passage. Lines of text whose boxes reach into each other are not each other's.
bool covers(const DocumentPassage& highlight, const DocumentPassage& passage);
/// They have a piece of a line in common. False on different pages or contents.
bool overlap(const DocumentPassage& one, const DocumentPassage& other);
/// All that either is on, as one: what overlaps is there once, also of the quotes.
DocumentPassage joined(const DocumentPassage& one, const DocumentPassage& other);

} // namespace pingshen
