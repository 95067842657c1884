// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"

#include <QDateTime>

namespace pingshen {

/// What a pinned passage says of the indicator it is pinned to.
enum class Stance { For, Against, Context };

/// Whether the passage of a pin is where it was pinned.
enum class PinState {
    Firm,
    Moved, ///< found again elsewhere in a content that replaced the one it was pinned in
    Stale, ///< its document has another content now, in which nobody has found the passage yet
};

/// Of the pages that were searched, how many could be. Those left over could not be read at all.
struct SearchCoverage
{
    int pages = 0;
    int searchable = 0;
    int poor = 0;    ///< searched too, but most of the page could not be read
    int pending = 0; ///< not read yet

    friend bool operator==(const SearchCoverage&, const SearchCoverage&) = default;
};

/// A passage tied to an indicator, as proof of its score: one expert's, on their sheet. Or words that were searched for
/// and not found.
struct Pin
{
    PinId id; ///< 32 random hexadecimal digits
    IndicatorId indicator;
    Stance stance = Stance::Context;
    DocumentId document;                    ///< empty: all of the package was searched
    Digest content;                         ///< that the document had
    QString name;                           ///< of the document, when it was pinned
    Passage passage;                        ///< nowhere if it is an absence
    QString words;                          ///< that were searched for and not found
    std::optional<SearchCoverage> coverage; ///< of that search
    QString remark;
    bool isMoved = false; ///< the place is one that the program found in another content than the one pinned at first
    QDateTime at;         ///< of the edit that made it, as is the clock: the order of pins
    qint64 clock = 0;

    bool isAbsence() const { return !words.isEmpty(); }
    /// One that is of no indicator is removed.
    bool isBlank() const { return indicator.isEmpty(); }
    DocumentPassage place() const { return {document, content, passage}; }
    friend bool operator==(const Pin&, const Pin&) = default;
};

/// "for", "against", "context"; any other word is context.
QString nameOf(Stance stance);
Stance stanceFrom(QStringView name);
std::optional<Stance> knownStance(QStringView name);

/// "firm", "moved", "stale".
QString nameOf(PinState state);

/// "pages searchable poor pending", single spaces between.
QString textOf(const SearchCoverage& coverage);
std::optional<SearchCoverage> coverageFrom(QStringView text);

} // namespace pingshen
