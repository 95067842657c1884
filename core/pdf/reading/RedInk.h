// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRect>

#include <optional>

namespace pingshen {

/// A page taken apart: what seals are printed with, and all else. Both grey, dark on white, of the page's size.
struct Inks
{
    QImage print; ///< what lies under a seal is in it
    QImage red;
};

/// Nothing where there is hardly any red, or so much that it is no ink but a picture.
std::optional<Inks> separatedInks(const QImage& page);

/// Where round seals are, from 15 to 60 mm across at 300 dots an inch.
QList<QRect> roundSeals(const QImage& red);

/// The writing along the rim of a round seal as one line: it begins and ends at the bottom and runs clockwise. The page
/// lies turned clockwise by so many quarters.
QImage unrolledRim(const QImage& red, const QRect& seal, int quarters = 0);

/// The page's red ink without these parts; nothing when that is hardly any.
std::optional<QImage> redBeside(QImage red, const QList<QRect>& parts);

} // namespace pingshen
