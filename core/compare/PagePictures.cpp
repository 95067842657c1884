// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/PagePictures.h"

#include <algorithm>

namespace pingshen {

namespace {
constexpr qsizetype kept = 12; // 2 MB each
constexpr int heightOfOutlines = 70;
} // namespace

GreyPicture PagePictures::at(int page)
{
    const auto there = std::ranges::find(m_kept, page, &Kept::page);
    if (there != m_kept.end()) {
        std::rotate(there, std::next(there), m_kept.end());
        return m_kept.last().picture;
    }
    if (!m_source) {
        return {};
    }
    const auto image = m_source(page, comparedHeight);
    const GreyPicture picture = image ? GreyPicture(*image, comparedHeight) : GreyPicture();
    m_kept.append(Kept{page, picture});
    if (m_kept.size() > kept) {
        m_kept.removeFirst();
    }
    return picture;
}

GreyPicture PagePictures::outline(int page)
{
    const auto there = m_outlines.constFind(page);
    return there != m_outlines.cend() ? *there
                                      : *m_outlines.insert(page, at(page).scaledTo(heightOfOutlines).softened());
}

Digest PagePictures::digest(int page)
{
    const auto picture = at(page);
    return picture.isNull() ? Digest() : Digest::of(picture.pixels());
}

} // namespace pingshen
