// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/Staging.h"

namespace pingshen {

/// Of what was read of an archive of several packages, keeps what lies in or is one of the paths (see pathInArchive()):
/// the other files go, and what was found of them.
void keepWithin(const QStringList& paths, QList<StagedFile>& files, QList<Finding>& findings, Staging& staging);

} // namespace pingshen
