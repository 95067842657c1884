// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"
#include "core/text/PageText.h"

#include <QList>
#include <QRectF>

namespace pingshen {

/// One visible character and where it stands, in points from the top left of the page as shown.
struct PageSign
{
    char32_t code = 0;
    QRectF rect;
};

/// What stands side by side on a page, over all columns: a label and the value beside it are one row. The signs of
/// text that runs up or down the page are a row for each line.
struct PageRow
{
    QString text;        ///< without spaces
    QList<int> signs;    ///< of PageRows::signs, one for each code point of `text`
    double position = 0; ///< by which rows follow each other
};

/// The text of a page as it is compared: exactly as written, spaces aside.
struct PageRows
{
    QList<PageSign> signs;  ///< in reading order
    QList<PageRow> rows;    ///< from top to bottom, those that run up or down the page last
    qsizetype length = 0;   ///< of all rows' texts
    bool isFromPdf = false; ///< not recognised: what is written is known for certain

    bool isSameText(const PageRows& other) const;
};

PageRows rowsOf(const PageText& page);

/// The signs whose centre lies in one of the rectangles, in reading order.
QList<int> signsIn(const PageRows& page, const QList<PageRect>& rects);
/// Of these signs, spaces aside.
QString textOf(const PageRows& page, const QList<int>& signs);
/// Without anything that is a space.
QString withoutSpaces(const QString& text);

} // namespace pingshen
