// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/names/NameDecoder.h"
#include "core/package/PackageReader.h"

namespace pingshen {

/// The raw names of all files in a package's folders and archives, those of each together as readPackage decodes them,
/// before anything is unpacked; the password is not needed. Errors: those of readPackage.
Result<QList<QList<NameDecoder::Raw>>> rawNamesIn(const PackageRequest& request, const Task& task);

} // namespace pingshen
