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
    QString note; ///< empty: none
    QDateTime at; ///< made, UTC

    friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// Whether they have at least a corner in common; false on different pages or contents.
bool touch(const DocumentPassage& one, const DocumentPassage& other);

/// Keys: id, document, page, rects (as textOf), quote, note, at (ISO 8601); the content is said elsewhere.
QJsonObject toJson(const Highlight& highlight);
/// Nothing without an id or a place.
std::optional<Highlight> highlightFrom(const QJsonObject& json, const Digest& content);

} // namespace pingshen
