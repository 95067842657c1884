// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/PaperPdf.h"

#include <QSize>

namespace pingshen {

/// One page that is nothing but a picture.
struct ScanPage
{
    QByteArray jpeg; ///< colour
    QSize pixels;
    int rotate = 0; ///< written as the page's /Rotate: 0, 90, 180 or 270 degrees clockwise
};

/// A PDF of pictures at `dpi`, without any text.
QByteArray scanPdf(const QList<ScanPage>& pages, int dpi, const PdfInfo& info);

} // namespace pingshen
