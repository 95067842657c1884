// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/PackageRequest.h"

namespace pingshen {

/// How the file names of a package read in one encoding: those only that nothing else makes readable.
struct NamePreview
{
    QString encoding; ///< as `PackageRequest::encoding` takes it
    QStringList names;
    int unreadable = 0; ///< names with bytes that do not fit; they are read as if nothing had been chosen
};

/// As an import with that encoding would read them, in every encoding that names usually come in: first the one an
/// import chooses by itself, then the most plausible. Empty when the package says itself how its names are written.
/// Reads directories, unpacks no document, keeps nothing. Errors: those of readPackage.
Result<QList<NamePreview>> previewNames(const PackageRequest& request, const Task& task);

} // namespace pingshen
