// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

namespace pingshen {

/// A rectangle on a page, in hundredths of a point (1/72 inch) from the top left of the page as shown, y downwards.
/// Whole numbers: what is pinned on one computer is the same on every other.
struct PageRect
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool isEmpty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const PageRect&, const PageRect&) = default;
};

/// In points.
QRectF pointsOf(const PageRect& rect);
QList<QRectF> pointsOf(const QList<PageRect>& rects);
/// Each edge at the nearest hundredth; none lies before the page's corner, or has more digits than the journal takes.
PageRect hundredthsOf(const QRectF& points);

/// The smallest rectangle around all of them; empty of none.
PageRect boundsOf(const QList<PageRect>& rects);

/// "7200 14400 21000 1800", several with a comma between, as in the journal.
QString textOf(const QList<PageRect>& rects);
/// Nothing if the text is no such list; each has a width and a height.
std::optional<QList<PageRect>> rectsFrom(QStringView text);

/// A place on one page: text that was selected, or a rectangle that was drawn.
struct Passage
{
    int page = -1;         ///< from 0; -1: nowhere
    QList<PageRect> rects; ///< of a text one for each line, in reading order
    QString quote;         ///< the text in them; empty of a rectangle without text

    bool isEmpty() const { return page < 0 || rects.isEmpty(); }
    friend bool operator==(const Passage&, const Passage&) = default;
};

/// A passage of the content that a document had.
struct DocumentPassage
{
    DocumentId document;
    Digest content;
    Passage passage;

    bool isEmpty() const { return passage.isEmpty(); }
    friend bool operator==(const DocumentPassage&, const DocumentPassage&) = default;
};

} // namespace pingshen
