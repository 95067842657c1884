// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/PackageRequest.h"
#include "core/domain/Rubric.h"
#include "core/render/PdfService.h"
#include "core/work/importing/RecognitionLimit.h"

namespace pingshen {

/// A package read, opened and sorted, before anything is kept.
struct ExaminedPackage
{
    Dossier dossier;                   ///< as if imported for the first time: version 1
    QMap<DocumentId, QString> files;   ///< where each document's bytes are staged
    Digest documents;                  ///< of the documents alone, without what is said of the applicant
    bool isDeclared = false;           ///< the applicant is as the package says, not guessed from its name
    QMap<Digest, PageText> firstPages; ///< that were recognised, by content
    QList<Finding> findings;           ///< of the package itself; those of its documents follow from the dossier
};

/// The same on every laptop. `taken`: how many of a package's ids other applications have.
ApplicationId applicationIdFor(const Digest& package, int taken);

/// Reads the package into `staging` (see readPackage), opens every PDF in the worker and finds its kind: as declared,
/// from its name, from the text of its first page, from its recognised picture. One bad document never stops the
/// others. Errors: those of readPackage; WorkerNotStarted.
Result<ExaminedPackage> examinePackage(const PackageRequest& request, const Rubric& rubric, PdfService& pdf,
                                       const QString& staging, const RecognitionLimit& limit, const Clock& clock,
                                       const Task& task);

} // namespace pingshen
