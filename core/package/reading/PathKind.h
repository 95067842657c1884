// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/Unpacker.h"
#include "core/base/Task.h"
#include "core/domain/Limits.h"

#include <QList>
#include <QString>

namespace pingshen {

/// What a path that a person gave is, from outside.
enum class PathKind {
    Folder,
    Archive, ///< packed by a person, not a document whose format happens to be one
    File,    ///< a PDF or anything else
};

/// By the content of the file, see lookAtFile(). A file that cannot be read is a File: the reading says why.
/// Errors: Cancelled, FileNotFound, FileNotRegular, WorkerNotStarted.
Result<PathKind> pathKindOf(const QString& path, const UnpackerSettings& unpacker, const Task& task);

/// A file below a folder; its name is readable, though it may differ from the one on disk.
struct FolderFile
{
    QString name; ///< relative, `/` between folders
    QString path;
};

/// All files below a folder, links not followed. Errors: FileNotReadable, PackageTooManyEntries, Cancelled.
Result<QList<FolderFile>> filesIn(const QString& folder, const Limits& limits, const Task& task);

} // namespace pingshen
