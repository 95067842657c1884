// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/ImportPackage.h"

namespace pingshen {

/// A sample package on disk.
struct SamplePackageFile
{
    QString path;        ///< of the folder or archive
    QString supplements; ///< path of the package whose application it completes; empty: an application of its own
};

/// Has `program` (app/samples) write the sample packages into the folder, which is made if it is missing.
/// Errors: WorkerNotStarted, WorkerCrashed, Cancelled, FontMissing, FileNotWritable, DiskFull, ReportFailed.
Result<QList<SamplePackageFile>> makeSamplePackages(const QString& program, const QString& folder, const Task& task);

/// The same into a temporary folder, and every applicant's imported, so that an empty vault has something to try;
/// `author` is whoever asked for it. Reports the first one. Errors: those of makeSamplePackages and importPackage.
Result<PackageReport> importSamplePackages(Workplace& workplace, PdfService& pdf, const UnpackerSettings& unpacker,
                                           const QString& program, const Task& task, const ReviewerId& author = {});

} // namespace pingshen
