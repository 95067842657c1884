// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"

#include <QByteArray>
#include <QDateTime>

namespace pingshen {

/// A highlight as it is written into a copy of a PDF, for every viewer to show.
struct PdfMark
{
    QString id;      ///< the same in every copy
    Passage passage; ///< the quote is not written
    QString note;    ///< empty: none
    QString author;  ///< a person's name
    QDateTime at;    ///< made, UTC

    friend bool operator==(const PdfMark&, const PdfMark&) = default;
};

/// What is put behind a document's own bytes.
struct PdfUpdate
{
    QByteArray bytes;
    bool isForbidden = false; ///< a signature of the document allows no notes: viewers call it invalid in the copy

    friend bool operator==(const PdfUpdate&, const PdfUpdate&) = default;
};

} // namespace pingshen
