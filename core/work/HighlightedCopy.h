// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/Highlight.h"
#include "core/render/PdfService.h"

#include <QList>

namespace pingshen {

/// A copy of a document with one's own highlights in it, as they stand on paper or in another viewer.
struct HighlightedCopy
{
    PdfSource document;
    QList<Highlight> highlights;  ///< those in this content; what was only begun of a note is no part of it
    QString author;               ///< whose they are, by name
    QList<Digest> originals = {}; ///< none of them is written over, wherever it lies
};

/// Writes it whole or not at all; the original is read and nothing more. Its bytes stand in the copy as they are, and
/// what the highlights need stands behind them. Errors: those of PdfService::marked and writeWhole, FileIsOriginal,
/// DocumentDamaged (the bytes are not those of the digest), those of DocumentHandle::open.
Done writeCopy(const HighlightedCopy& copy, const QString& path, PdfService& pdf, const Task& task);

} // namespace pingshen
