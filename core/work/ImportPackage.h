// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Workplace.h"
#include "core/work/importing/ExaminePackage.h"
#include "core/work/importing/FollowPins.h"

namespace pingshen {

struct ImportRequest
{
    PackageRequest package;
    RubricId edition;          ///< of a new application
    ApplicationId application; ///< empty: a new application; else the package is its resubmission
    ReviewerId author;         ///< whoever imports; may be empty
    /// What to do with a package whose case number, passport in the same edition, or documents an application has
    /// already.
    enum class Known { Refuse, Separate } known = Known::Refuse;
    RecognitionLimit recognition = {};
};

/// What an import or a check came to.
struct PackageReport
{
    Dossier dossier;
    QList<Finding> findings;
    QList<KindId> missing;
    int version = 1;
    bool alreadyThere = false; ///< the vault knew this very package before; nothing but names was changed
    int arrived = 0;           ///< documents of it that were known from another computer only, and are here now
    int replaced = 0;          ///< documents that a resubmission replaced
    FollowedPins pins = {};    ///< passages pinned in contents that were replaced, this time or before
    int stale = 0;             ///< scores to look at again, on all sheets that are not submitted
};

/// Reads, checks and sorts the package in a temporary folder; keeps nothing. Needs no vault.
Result<PackageReport> checkPackage(const PackageRequest& request, const Rubric& rubric, PdfService& pdf,
                                   const Clock& clock, const Task& task, const RecognitionLimit& limit = {});

/// Into the vault, whole or not at all. Several may be under way, and whoever writes beside them waits for their rows
/// only, never for their documents. A package that is there already is reported, not imported twice;
/// with an `encoding`, its documents get the names read that way.
/// Errors: those of examinePackage; ApplicationNotFound, RubricNotFound; ApplicationKnown {application, caseNumber,
/// applicant, and what is the same: sameCaseNumber, samePassport or sameDocuments}: nobody said that it is a separate
/// application; PackageAlreadyImported {application,
/// caseNumber} when it is a package of another application than the one it is to resubmit; DiskFull, DatabaseFailed.
Result<PackageReport> importPackage(Workplace& workplace, const ImportRequest& request, PdfService& pdf,
                                    const Task& task);

} // namespace pingshen
