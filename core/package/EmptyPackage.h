// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/PackageReader.h"

namespace pingshen {

/// Refuses a package without any PDF, by what was there instead. Errors: PackageForeignFormat, PackageIsPart,
/// PackageEmpty.
Done checkAnyPdf(const Package& package);

} // namespace pingshen
