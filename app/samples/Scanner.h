// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace pingshen {

/// How a page looks after paper, glass and lamp.
struct ScanLook
{
    int skew = 0;     ///< millionths: 10,000 turns the page by 0.57 degrees clockwise
    int noise = 6;    ///< most that a grey value strays
    int warmth = 6;   ///< how far the paper's blue falls behind its red
    int shade = 10;   ///< how much darker the far edge is
    int quality = 55; ///< of the JPEG, 1..100
    quint32 seed = 1;
};

/// The page (Format_RGB32) as a flat-bed scanner would have delivered it, JPEG. Integer arithmetic only: the same on
/// every machine.
QByteArray scannedJpeg(const QImage& page, const ScanLook& look);

} // namespace pingshen
