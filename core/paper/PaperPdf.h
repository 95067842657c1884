// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/paper/Page.h"

#include <QDateTime>
#include <QImage>

namespace pingshen {

struct PdfInfo
{
    QString title;
    QDateTime created; ///< written as the creation date; UTC
};

/// Every character of the pages' texts, in the order in which they are painted.
QString charactersOf(const Paper& paper);

/// The pages as a PDF with embedded, searchable subsets of the fonts. Same input, same bytes.
/// Errors: Cancelled, ReportFailed.
Result<QByteArray> pdfBytes(const Paper& paper, const PdfInfo& info, const Task& task);

/// One page as a picture on white, `dpi` pixels to the inch. Pages count from 0.
QImage pageImage(const Paper& paper, int page, int dpi);

} // namespace pingshen
