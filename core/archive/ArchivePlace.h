// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/FileKind.h"

#include <QString>

class QIODevice;

namespace pingshen {

/// An archive in a file: the file as a whole, or what stands behind the program of a self-extractor.
struct ArchivePlace
{
    QString path;
    FileKind kind = FileKind::Other;
    qint64 start = 0; ///< of a 7z or RAR; a ZIP is found from its end
};

/// What kind of archive an open file is, by its first bytes, else by those of the archive that a program or a web page
/// stands before. Nothing of the file is executed. `path` stays empty.
ArchivePlace findArchive(QIODevice& file);

/// One volume of a split archive, as such programs name them: `.z01`, `.001`, `.r00`, `.part1.rar`.
bool isNamedAsPart(const QString& name);

} // namespace pingshen
