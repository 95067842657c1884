// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/PackageRequest.h"

#include <QList>
#include <QStringList>

namespace pingshen {

/// What the files and folders that a person gave at once are: one application's package or several. Nothing is read but
/// names and beginnings.
struct ImportPlan
{
    enum class Doubt {
        None,
        FolderOfPackages, ///< a folder or an archive that holds what look like packages of several applicants
        FilesAmongThem,   ///< loose documents beside folders or archives
        FoldersOfOne,     ///< several folders that look like parts of one package
    };

    QList<QStringList> packages; ///< each an application of its own; what is loose is one of them
    QStringList together;        ///< the paths to read when all of it is one package
    QStringList leftOut;         ///< files beside packages in their folder, which belong to none of them
    Doubt doubt = Doubt::None;

    /// Of the packages, for the question.
    QStringList names() const;
};

/// Several archives or folders are several packages, loose files together are one; a folder or an archive is one unless
/// it looks like one of packages, see PackageSearch. Errors: FileNotFound, FileNotReadable, PackageTooManyEntries,
/// EncodingUnknown, Cancelled, WorkerNotStarted.
Result<ImportPlan> planPackages(const PackageRequest& request, const Task& task);

} // namespace pingshen
