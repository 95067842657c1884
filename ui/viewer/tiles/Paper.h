// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace pingshen::ui {

/// The picture in the format the screen takes, its white turned into `paper`. The change fades out towards the
/// middle tones, so that photographs, seals and print keep their colours. Done once, when a picture arrives.
QImage onPaper(QImage image, QColor paper);

} // namespace pingshen::ui
