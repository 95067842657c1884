// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace pingshen::ui {

/// How pages are shown, whatever the look of the window: as they are, on paper that tires the eyes less, or light on
/// dark.
enum class PageColours { Plain, Paper, Night };

/// What white becomes; `plain`: what it is where pages are shown as they are.
QColor paperIn(PageColours colours, const QColor& plain);

/// The picture in the format the screen takes, its white turned into `paper`. The change fades out towards the
/// middle tones, so that photographs, seals and print keep their colours. Done once, when a picture arrives.
QImage onPaper(QImage image, QColor paper);

/// The same with light and dark exchanged. Hue and colourfulness stay: a red seal is red. Neither white nor black is
/// as bright or dark as it can be.
QImage atNight(QImage image);

/// A colour that goes under the letters of a white page (multiplied), or stands on it, as it goes under those of a
/// dark one (screened).
QColor atNight(const QColor& colour);

} // namespace pingshen::ui
