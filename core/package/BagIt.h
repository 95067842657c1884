// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/Staging.h"

namespace pingshen {

/// The file that makes a bag of its folder.
QString bagMarkName();

/// Whether the files are a bag: `bagit.txt` lies at their root.
bool isBag(const QList<StagedFile>& files);

/// What is left of a bag once it is verified.
struct Bag
{
    QList<StagedFile> payload; ///< named from `data/` on; also files that differ from the manifest or are not in it
    QList<Finding> findings;
};

/// Verifies payload and tag files against every manifest whose algorithm is known, each file once for each algorithm;
/// fetches nothing. Tag files are in the encoding that `bagit.txt` declares or that their mark tells. What is wrong
/// with one file is one finding. Source: RFC 8493 (BagIt 1.0). Errors: FileNotReadable, Cancelled.
Result<Bag> openBag(const QList<StagedFile>& files, const Task& task);

} // namespace pingshen
