// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/ImportPackage.h"

namespace pingshen {

/// What came of several packages, each for itself.
struct SeveralReports
{
    struct Failure
    {
        QStringList paths;
        Error error;
    };

    QList<PackageReport> reports;
    QList<Failure> failures;
    qsizetype asked = 0;      ///< packages that there are
    bool isCancelled = false; ///< before the last of them: the rest was not imported
};

/// Each package is imported whole or not at all, one failing does not stop the others. `request` says all but the
/// paths. Progress: over all of them. Stopped after
/// some were imported, they stay, and the answer says so. Errors: Cancelled, with nothing imported.
Result<SeveralReports> importSeveral(Workplace& workplace, const ImportRequest& request,
                                     const QList<QStringList>& packages, PdfService& pdf, const Task& task);

/// The same without a vault, keeping nothing: stopped, it has no answer. Errors: Cancelled.
Result<SeveralReports> checkSeveral(const PackageRequest& request, const QList<QStringList>& packages,
                                    const Rubric& rubric, PdfService& pdf, const Clock& clock, const Task& task);

} // namespace pingshen
