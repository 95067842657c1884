// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/FileKind.h"

#include <QString>

#include <optional>

class QIODevice;

namespace pingshen {

/// An archive in a file: the file as a whole, or what stands behind the program of a self-extractor.
struct ArchivePlace
{
    FileKind kind = FileKind::Other;
    qint64 start = 0; ///< of a 7z or RAR; a ZIP is found from its end

    friend bool operator==(const ArchivePlace&, const ArchivePlace&) = default;
};

/// What kind of archive a file is by its first bytes alone. Nothing: an archive may stand behind a program, a web page
/// or the lines before a PDF; then an Unpacker must look.
std::optional<ArchivePlace> archiveAtBeginning(QIODevice& file);

/// Windows, Linux and macOS programs and scripts, by their first bytes.
bool isProgram(QByteArrayView head);

/// One volume of a split archive, as such programs name them: `.z01`, `.001`, `.r00`, `.part1.rar`.
bool isNamedAsPart(const QString& name);

} // namespace pingshen
