// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace pingshen {

/// How file names are written in an archive.
enum class ZipNames {
    Utf8, ///< with flag bit 11, as the standard wants
    Gbk,  ///< without any flag, as Chinese Windows does
};

struct ZippedFile
{
    QString name; ///< `/` between folders
    QByteArray bytes;
};

/// A ZIP of stored entries (PDFs do not shrink), all dated 1 December 2025, noon: the same input gives the same bytes.
/// Errors: EncodingUnknown, when a name cannot be written that way.
Result<QByteArray> zipOf(const QList<ZippedFile>& entries, ZipNames names);

} // namespace pingshen
