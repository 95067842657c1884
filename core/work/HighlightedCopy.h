// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Files.h"
#include "core/base/Task.h"
#include "core/domain/Highlight.h"
#include "core/render/PdfService.h"
#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

#include <QList>

namespace pingshen {

/// A copy of a document with one's own highlights in it, as they stand on paper or in another viewer.
struct HighlightedCopy
{
    PdfSource document;
    QString name;                ///< of the document, for errors to tell
    QList<Highlight> highlights; ///< those in this content; what was only begun of a note is no part of it
    QString author;              ///< whose they are, by name
};

struct WrittenCopy
{
    int highlights = 0;
    bool isForbidden = false; ///< see PdfUpdate: the copy's reader is to be told by us before another viewer does
};

/// Of a document that the application has or had; of `own`, those in it.
HighlightedCopy highlightedCopy(const ApplicationFile& file, const Document& document, const QList<Highlight>& own,
                                const QString& author);

/// Writes it whole or not at all; the original is read and nothing more. Its bytes stand in the copy as they are, and
/// what the highlights need stands behind them. Nothing that came into this vault, a document or a package of whatever
/// application, is written over, wherever it lies and whatever it is called. Errors: those of PdfService::marked and
/// writeWhole, FileIsOriginal, DocumentDamaged (the bytes are not those of the digest), those of DocumentHandle::open.
Result<WrittenCopy> writeCopy(Workplace& workplace, const HighlightedCopy& copy, const QString& path, PdfService& pdf,
                              const Task& task, IfThere ifThere = IfThere::Replace);

} // namespace pingshen
