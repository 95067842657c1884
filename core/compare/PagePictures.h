// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Result.h"
#include "core/compare/PictureMatch.h"

#include <QImage>
#include <QList>
#include <QMap>

#include <functional>

namespace pingshen {

/// The picture of a page, from 0, that high in pixels or about so.
using PagePicture = std::function<Result<QImage>(int page, int height)>;

/// The pictures of a document, the last ones kept at hand; their outlines are kept all.
class PagePictures
{
public:
    PagePictures() = default;
    explicit PagePictures(PagePicture source) : m_source(std::move(source)) {}

    /// comparedHeight high; null if there is none.
    GreyPicture at(int page);
    GreyPicture outline(int page);
    /// Of its pixels; empty if there is no picture.
    Digest digest(int page);

    bool isEmpty() const { return !m_source; } ///< there are no pictures at all

private:
    struct Kept
    {
        int page = 0;
        GreyPicture picture;
    };

    PagePicture m_source;
    QList<Kept> m_kept; ///< the last asked for at the end
    QMap<int, GreyPicture> m_outlines;
};

} // namespace pingshen
