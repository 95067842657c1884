// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/ImportPackage.h"

namespace pingshen {

/// Makes the sample packages in a temporary folder and imports every applicant's, so that an empty vault has something
/// to try; `author` is whoever asked for it. Reports the first one. Needs an application object that can paint. Errors:
/// those of writeSamples and importPackage.
Result<PackageReport> importSamplePackages(Workplace& workplace, PdfService& pdf, const UnpackerSettings& unpacker,
                                           const Task& task, const ReviewerId& author = {});

} // namespace pingshen
